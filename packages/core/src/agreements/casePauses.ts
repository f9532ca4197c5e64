import type { TimedEvent } from './caseEvents.js';
import type { EpochSecond } from './epochSecond.js';
import type { PauseReason } from './vocabulary.js';

/** A time in which the case waited. Without an end it lasts. */
export interface CasePause {
  from: EpochSecond;
  to?: EpochSecond;
  reason: PauseReason | 'resolved';
}

/** The pauses of a case, and the events that had nothing to resume. */
export interface CasePauses {
  pauses: CasePause[];
  idle: TimedEvent[];
}

/** Reads pauses by reason. A case that is resolved waits for nothing any more. */
export function casePauses(events: readonly TimedEvent[]): CasePauses {
  const open = new Map<PauseReason, EpochSecond>();
  const found: CasePauses = { pauses: [], idle: [] };
  const close = (reason: PauseReason, to: EpochSecond) => {
    const from = open.get(reason);
    if (from !== undefined) found.pauses.push({ from, to, reason });
    return open.delete(reason);
  };
  const closeAll = (to: EpochSecond) => [...open.keys()].filter((reason) => close(reason, to)).length > 0;
  for (const timed of events) {
    const { second, event } = timed;
    if (event.type === 'paused' && !open.has(event.reason)) open.set(event.reason, second);
    if (event.type === 'resolved') closeAll(second);
    if (event.type !== 'resumed') continue;
    const ended = event.reason === undefined ? closeAll(second) : close(event.reason, second);
    if (!ended) found.idle.push(timed);
  }
  for (const [reason, from] of open) found.pauses.push({ from, reason });
  return found;
}
