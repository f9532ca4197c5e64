import { parseInstant, type EpochMs } from '../time/instant.js';
import type { EscalationAlert } from './alert.js';
import { climb } from './climb.js';
import type { EscalationInput } from './input.js';
import { overdueAt } from './overdue.js';
import { alertOf, deliveryOf, situationOf } from './situation.js';
import type { Candidate } from './situation.js';

/** Earlier first, and of those due together the lower level first. */
function inTurn(one: Candidate, other: Candidate): number {
  return one.at - other.at || (one.level < other.level ? -1 : Number(one.level > other.level));
}

/** What is due at an instant, and when that changes, without what only those read who are told. */
export interface Outlook {
  zone: string;
  /** When what is due may be delivered; absent where nothing is due. */
  deliverAt?: EpochMs;
  /** The alerts that are due, written out. */
  due(): EscalationAlert[];
  next?: EpochMs;
}

/**
 * What `escalationAt` finds, as instants: most cases that are looked at have nothing to tell yet.
 *
 * @throws PqrsError as `alertsDue`
 */
export function outlookAt(input: EscalationInput, at: EpochMs): Outlook {
  const situation = situationOf(input);
  const { stopped, zone } = situation.measure;
  if (stopped) return { zone, due: () => [] };
  const climbing = climb(situation);
  const overdue = overdueAt(situation, at);
  const due = [...climbing.filter((one) => one.at <= at), ...overdue.due];
  const coming = climbing.map((one) => (one.at > at ? one.at : Infinity));
  const next: EpochMs = Math.min(overdue.next ?? Infinity, ...coming);
  return {
    zone,
    due: () => due.sort(inTurn).map((one) => alertOf(situation, one, at)),
    ...(due.length > 0 && { deliverAt: deliveryOf(situation, at) }),
    ...(next !== Infinity && { next }),
  };
}

/**
 * What each level is yet to be told on the way up if nothing happens to the case, in the order in which it becomes due; none after the answer
 * stopped the clock. What silence brings about is known once the level below was told.
 *
 * @param now ISO instant with offset or Z
 * @throws PqrsError as `alertsDue`
 * @example
 * alertsAhead(input, '2026-07-01T10:00:00-05:00').map(({ level }) => level) // ['N1', 'N2', 'N3', 'N4']
 */
export function alertsAhead(input: EscalationInput, now: string): EscalationAlert[] {
  const situation = situationOf(input);
  if (situation.measure.stopped) return [];
  const at = parseInstant(now);
  return climb(situation)
    .sort(inTurn)
    .map((one) => alertOf(situation, one, Math.max(one.at, at)));
}
