import type { TimedEvent } from './caseEvents.js';
import type { CasePause } from './casePauses.js';
import type { EpochSecond } from './epochSecond.js';
import type { AgreementEvent } from './event.js';
import type { AgreementTarget } from './vocabulary.js';

/** From when to when a target is owed. */
export interface TargetSpan {
  target: AgreementTarget;
  round: number;
  from: EpochSecond;
  stop?: TimedEvent;
  /** Times in between in which the case was resolved, before it was reopened. */
  resolved: CasePause[];
}

type EventType = AgreementEvent['type'];

/** Any word to the customer says that the case arrived; only an answer of substance by a person is a first response. */
const stopsOf = {
  acknowledgement: ['acknowledged', 'humanReplied', 'updateSent', 'resolved'],
  firstResponse: ['humanReplied', 'resolved'],
} as const satisfies Record<string, readonly EventType[]>;

function firstOf(events: readonly TimedEvent[], types: readonly EventType[]): TimedEvent | undefined {
  return events.find(({ event }) => types.includes(event.type));
}

function onceSpan(
  events: readonly TimedEvent[],
  from: EpochSecond,
  target: 'acknowledgement' | 'firstResponse',
): TargetSpan {
  const stop = firstOf(events, stopsOf[target]);
  return { target, round: 1, from, resolved: [], ...(stop ? { stop } : {}) };
}

/** It ends with the resolution; a case that is reopened goes on with what had elapsed. */
function resolutionSpan(events: readonly TimedEvent[], from: EpochSecond): TargetSpan {
  const resolved: CasePause[] = [];
  let stop: TimedEvent | undefined;
  for (const timed of events) {
    if (timed.event.type === 'resolved') stop ??= timed;
    if (timed.event.type !== 'reopened' || !stop) continue;
    resolved.push({ from: stop.second, to: timed.second, reason: 'resolved' });
    stop = undefined;
  }
  return { target: 'resolution', round: 1, from, resolved, ...(stop ? { stop } : {}) };
}

/** Each word of a person, or news, owes the next one; the first is owed by the first response, and none once resolved. */
function updateSpans(events: readonly TimedEvent[]): TargetSpan[] {
  const spans: TargetSpan[] = [];
  let isResolved = false;
  for (const timed of events) {
    const { type } = timed.event;
    const starts = type === 'reopened' ? isResolved : !isResolved && (type === 'humanReplied' || type === 'updateSent');
    if (!starts && (type !== 'resolved' || isResolved)) continue;
    const last = spans.at(-1);
    if (last && !last.stop) last.stop = timed;
    isResolved = type === 'resolved';
    if (starts) spans.push({ target: 'nextUpdate', round: spans.length + 1, from: timed.second, resolved: [] });
  }
  return spans;
}

/** What is owed to the customer of a case, in the order of the targets. */
export function targetSpans(events: readonly TimedEvent[], receivedAt: EpochSecond): TargetSpan[] {
  return [
    onceSpan(events, receivedAt, 'acknowledgement'),
    onceSpan(events, receivedAt, 'firstResponse'),
    ...updateSpans(events),
    resolutionSpan(events, receivedAt),
  ];
}
