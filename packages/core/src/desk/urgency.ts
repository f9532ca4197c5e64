import { isOver } from '../case/state.js';
import type { CaseSummary } from '../case/summary.js';
import type { Urgency } from './query.js';

/**
 * How near an open case is to its due date, or undefined when nothing runs: it is closed, or its answer was notified and stopped the clock.
 *
 * @param today civil date in the organisation's zone.
 * @example
 * urgencyOf({ stage: 'analysis', dueDate: '2026-07-24', soonDate: '2026-07-21' }, '2026-07-24') // 'today'
 */
export function urgencyOf(
  row: Pick<CaseSummary, 'stage' | 'dueDate' | 'soonDate' | 'answeredAt'>,
  today: string,
): Urgency | undefined {
  if (isOver(row.stage) || row.answeredAt !== undefined) return undefined;
  if (row.dueDate < today) return 'over';
  if (row.dueDate === today) return 'today';
  return row.soonDate <= today ? 'soon' : 'ok';
}
