import type { Urgency } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';

/** Whether a case is open, in the very words of the index over open cases: a database does not see through a parameter. */
export const isOpen: RawBuilder<SqlBool> = sql`stage <> 'closed'`;

/**
 * The urgency of a case on a day, by its dates; null once it is answered or closed.
 * `over`: due before today. `today`: due today. `soon`: due later, from the first day of "due soon" on. `ok`: the rest.
 */
export function urgencyOn(today: string): RawBuilder<Urgency | null> {
  return sql<Urgency | null>`case
    when answered_at is not null or stage = 'closed' then null
    when due_date < ${today} then 'over'
    when due_date = ${today} then 'today'
    when soon_date <= ${today} then 'soon'
    else 'ok' end`;
}
