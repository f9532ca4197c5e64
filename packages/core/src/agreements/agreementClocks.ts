import type { Agreement } from './agreement.js';
import type { AgreementClocks, TargetClock } from './agreementClock.js';
import { appliedAt, versionsOf } from './agreementFor.js';
import { caseCourse } from './caseCourse.js';
import type { CaseCourse } from './caseCourse.js';
import { eventsUntil } from './caseEvents.js';
import { minutesOf, ruleAt } from './clockRules.js';
import { countedParts, dueOf, isAllowed, secondsOf } from './countedParts.js';
import { secondOf, writtenIn } from './epochSecond.js';
import type { AgreementEvent, AgreementFacts } from './event.js';
import { explainClock } from './explainClock.js';
import { stateAt } from './stateAt.js';
import { targetSpans } from './targetSpans.js';
import type { TargetSpan } from './targetSpans.js';

function targetClock(course: CaseCourse, span: TargetSpan): TargetClock {
  const end = span.stop?.second ?? course.now;
  const pauses = [...course.pauses, ...span.resolved];
  const parts = countedParts(course.steps, pauses, span.from, end);
  const rule = ruleAt(course.rules, end);
  const { timeZone, version } = rule.agreement;
  const targetMinutes = minutesOf(rule, span.target);
  const elapsedMinutes = Math.floor(secondsOf(parts) / 60);
  const due = dueOf(parts, targetMinutes * 60);
  return {
    target: span.target,
    round: span.round,
    version,
    priority: rule.priority,
    targetMinutes,
    startedAt: writtenIn(timeZone, span.from),
    dueAt: writtenIn(timeZone, due),
    ...(span.stop ? { stoppedAt: writtenIn(timeZone, end) } : {}),
    elapsedMinutes,
    remainingMinutes: targetMinutes - elapsedMinutes,
    paused: !span.stop && pauses.some((pause) => pause.to === undefined && isAllowed(rule.agreement, pause)),
    state: stateAt(due, course.now, span.stop?.second),
    explanation: explainClock(course, { span, end, parts }, timeZone),
  };
}

/**
 * The clocks of a case under the agreement of its contract. Nothing is carried over: what has elapsed is counted anew
 * from the events, each stretch of time by the calendar and the pause reasons of the version that applied to it, and
 * compared with the target of the priority at the end. So no pause is lost by a change of priority or version, and a
 * version that moves running cases leaves what has elapsed as it was.
 *
 * Events after `now` are left out. Instants are kept to the second. A target that runs out exactly at closing time is
 * missed by an answer at the next opening.
 *
 * @param agreements any agreements that {@link checkAgreement} passes; those of the contract are taken. Keep the objects:
 * the tables of their hours are kept with them
 * @param events in any order
 * @param now ISO instant
 * @throws PqrsError `agreement-not-found`, `clock-events-out-of-order`, `input-invalid` for an unknown grade,
 * `time-bad-instant`, `time-out-of-range`
 * @example
 * // P1 has 4 hours, day and night.
 * const facts = { customer: 'Andina', contractId: 'C-7', grade: { impact: 'high', urgency: 'high' } };
 * const events = [{ type: 'received', at: '2026-07-11T22:00:00-05:00' }];
 * agreementClocks(agreements, facts, events, '2026-07-11T23:00:00-05:00').clocks.at(-1)
 * // { target: 'resolution', dueAt: '2026-07-12T02:00:00-05:00', elapsedMinutes: 60, remainingMinutes: 180, state: 'running', … }
 */
export function agreementClocks(
  agreements: readonly Agreement[],
  facts: AgreementFacts,
  events: readonly AgreementEvent[],
  now: string,
): AgreementClocks {
  const { customer, contractId, grade } = facts;
  const versions = versionsOf(agreements, customer, contractId);
  const course = caseCourse(versions, grade, eventsUntil(events, now), secondOf(now));
  const { agreement, why } = appliedAt(versions, course.steps, course.now);
  return {
    customer,
    contractId,
    service: agreement.service,
    version: agreement.version,
    why,
    priority: ruleAt(course.rules, course.now).priority,
    clocks: targetSpans(course.events, course.receivedAt).map((span) => targetClock(course, span)),
  };
}
