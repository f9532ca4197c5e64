import type { Urgency } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** The core's `urgencyOf` in SQL: how near a case is to its due date on a day; null once it is answered or closed. */
export function urgencyOn(today: string): RawBuilder<Urgency | null> {
  return sql<Urgency | null>`case
    when answered_at is not null or is_closed = 1 then null
    when due_date < ${today} then 'over'
    when due_date = ${today} then 'today'
    when soon_date <= ${today} then 'soon'
    else 'ok' end`;
}
