import { formatDate } from '../time/civilDate.js';
import { explainTerm, resolveTerm } from './due.js';
import type { Explanation } from './explanation.js';
import type { DueRequest } from './request.js';

/**
 * A clock of a case as data: what it counts to, and whether it runs. What the clock says at an instant is
 * computed from this and the instant alone, so a widget needs no server to stay right.
 */
export interface ClockSnapshot {
  kind: 'statute';
  normId: string;
  /** Civil date. */
  dueDate: string;
  /** ISO instant with offset. */
  dueAt: string;
  /** First civil date on which the clock says "due soon". */
  soonDate: string;
  explanation: Explanation;
  /** Instant at which the answer stopped the clock. */
  stoppedAt?: string;
  /** Instant since which the law holds the term. */
  pausedAt?: string;
}

/** The six states of a clock. */
export type ClockStatus = 'ok' | 'soon' | 'today' | 'over' | 'pause' | 'closed';

/** Most business days left at which a clock says "due soon"; one fifth of the term where that is less. */
const soonDays = 3;

/**
 * A statutory clock of a case as data. Take it again after each event of the term.
 *
 * @param options `stoppedAt`: ISO instant at which the answer stopped the clock
 * @throws PqrsError as {@link due}
 * @example
 * snapshot({rule: 'co.consumer.direct_claim', receivedAt: '2026-11-05T09:00:00-05:00'}).soonDate // '2026-11-24'
 */
export function snapshot(request: DueRequest, options: { stoppedAt?: string } = {}): ClockSnapshot {
  const { stoppedAt } = options;
  const term = resolveTerm(request);
  const { calendar, course } = term;
  const explanation = explainTerm(term, request);
  const pause = course.pauses.find((one) => one.open);
  const left = Math.min(soonDays, Math.floor(explanation.total / 5));
  return {
    kind: 'statute',
    normId: explanation.norm.id,
    dueDate: explanation.dueDate,
    dueAt: explanation.dueAt,
    soonDate: formatDate(calendar.add(course.due, -left)),
    explanation,
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
    ...(pause && stoppedAt === undefined ? { pausedAt: pause.at } : {}),
  };
}
