import type { Urgency } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from './tables.js';

/** The core's `urgencyOf` as a condition: whether a case whose clock runs is as near to its due date as one of `urgencies`. */
export function urgentAs(
  cases: ExpressionBuilder<Tables, 'cases'>,
  urgencies: readonly Urgency[],
  today: string,
): Expression<SqlBool> {
  const later = cases('due_date', '>', today);
  const spans: Record<Urgency, Expression<SqlBool>> = {
    over: cases('due_date', '<', today),
    today: cases('due_date', '=', today),
    soon: cases.and([later, cases('soon_date', '<=', today)]),
    ok: cases.and([later, cases('soon_date', '>', today)]),
  };
  return cases.and([
    // Written out, so that an index of the running cases is known to hold all that is asked for.
    cases('is_closed', '=', sql.lit(0)),
    cases('answered_at', 'is', null),
    cases.or(urgencies.map((urgency) => spans[urgency])),
  ]);
}
