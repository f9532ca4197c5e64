import { formatInstant, parseInstant } from '../time/instant.js';
import { offsetAt } from '../time/zone.js';
import type { EscalationAlert } from './alert.js';
import type { EscalationInput } from './input.js';
import { outlookAt } from './outlook.js';

/**
 * The alerts that are due at an instant and not on record, in the order in which they became due. Record each under its key
 * and ask again: what was told may bring what comes next.
 *
 * - A level is told once for one end of the term, by whichever comes first: share, time before due, detection, fact or silence.
 *   A severity that rises brings the levels not told yet, and repeats none.
 * - When the end of the term moves, a level that was told is told again only of what comes to pass after the move; one that was
 *   never told hears at once what the new end has already brought.
 * - An alert that nobody acknowledged goes on to the next level. An acknowledgement on record counts however late it came.
 * - An overdue case is told at the lapse and again once each business day. Days that passed while nobody asked are not made up.
 * - After the answer stopped the clock nothing is due. While the law holds the term, nothing that the term alone would bring.
 *
 * @param now ISO instant with offset or Z
 * @throws PqrsError `time-bad-instant`, `time-bad-zone`, `time-out-of-range`, and those of `workingHours`
 * @example
 * const clock = {id: 'statute', kind: 'statute', snapshot: snapshot({rule: 'co.pet.general', receivedAt: '2026-07-01T10:00:00-05:00'})};
 * alertsDue({clock, facts: [], given: [], deliveryHours}, '2026-07-14T00:00:00-05:00')
 * // [{key: 'statute/2026-07-25T04:59:59Z/N1', level: 'N1', trigger: {type: 'share', percent: 50}, at: '2026-07-14T00:00:00-05:00', …}]
 */
export function alertsDue(input: EscalationInput, now: string): EscalationAlert[] {
  return escalationAt(input, now).due;
}

/**
 * The earliest instant after `now` at which `alertsDue` would find something else, if nothing happens to the case; undefined
 * when nothing will. With the offset of the clock's zone.
 *
 * @throws PqrsError as {@link alertsDue}
 * @example
 * nextAlertAt(input, '2026-07-01T10:00:00-05:00') // '2026-07-14T00:00:00-05:00': half of 15 business days
 */
export function nextAlertAt(input: EscalationInput, now: string): string | undefined {
  return escalationAt(input, now).nextAt;
}

/**
 * {@link alertsDue} and {@link nextAlertAt} in one look.
 *
 * @throws PqrsError as {@link alertsDue}
 */
export function escalationAt(input: EscalationInput, now: string): { due: EscalationAlert[]; nextAt?: string } {
  const { due, next, zone } = outlookAt(input, parseInstant(now));
  return { due: due(), ...(next !== undefined && { nextAt: formatInstant(next, offsetAt(next, zone)) }) };
}
