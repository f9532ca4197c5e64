import type { Urgency } from '@pqrs-kit/core';
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
    cases('is_closed', '=', 0),
    cases('answered_at', 'is', null),
    cases.or(urgencies.map((urgency) => spans[urgency])),
  ]);
}
