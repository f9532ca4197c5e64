import type { Law } from '../norms/law.js';
import { law } from '../norms/registry.js';
import { formatDate } from '../time/civilDate.js';
import { explainTerm } from './dueUnder.js';
import type { DueRequest } from './request.js';
import { resolveTerm } from './resolveTerm.js';
import type { ResolvedTerm } from './resolveTerm.js';
import type { ClockSnapshot } from './snapshot.js';

/** Most business days left at which a clock says "due soon"; one fifth of the term where that is less. */
const soonDays = 3;

function soonDateOf({ calendar, course }: ResolvedTerm, total: number): string {
  if (course.term.unit === 'hours') return formatDate(course.due);
  return formatDate(calendar.add(course.due, -Math.min(soonDays, Math.floor(total / 5))));
}

/**
 * {@link snapshot} under a law of one's own choice.
 *
 * @throws PqrsError as `due`
 */
export function snapshotUnder(body: Law, request: DueRequest, options: { stoppedAt?: string } = {}): ClockSnapshot {
  const { stoppedAt } = options;
  const term = resolveTerm(body, request);
  const explanation = explainTerm(body, term, request);
  const pause = term.course.pauses.find((one) => one.open);
  return {
    kind: 'statute',
    normId: explanation.norm.id,
    dueDate: explanation.dueDate,
    dueAt: explanation.dueAt,
    soonDate: soonDateOf(term, explanation.total),
    explanation,
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
    ...(pause && stoppedAt === undefined ? { pausedAt: pause.at } : {}),
  };
}

/**
 * A statutory clock of a case as data. Take it again after each event of the term.
 *
 * @param options `stoppedAt`: ISO instant at which the answer stopped the clock
 * @throws PqrsError as `due`
 * @example
 * snapshot({rule: 'co.consumer.direct_claim', receivedAt: '2026-11-05T09:00:00-05:00'}).soonDate // '2026-11-24'
 */
export function snapshot(request: DueRequest, options: { stoppedAt?: string } = {}): ClockSnapshot {
  return snapshotUnder(law, request, options);
}
