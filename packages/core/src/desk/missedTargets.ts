import { secondOf } from '../agreements/epochSecond.js';
import { versionsOf } from '../agreements/agreementFor.js';
import type { Agreement } from '../agreements/agreement.js';
import type { CaseFact } from '../case/event.js';
import type { CaseState } from '../case/state.js';
import { parseDate } from '../time/civilDate.js';
import { msPerDay } from '../time/instant.js';
import { instantOfWall } from '../time/zone.js';
import type { Organization } from './organization.js';
import type { OtherClock } from './otherClock.js';

/** A target is missed in the second after its last one. */
const afterDue = 1_000;

/**
 * The targets that were missed and are not on record: each once for one end of its time. A missed target that was met late
 * is recorded, too, however late somebody looks.
 */
export function missedTargetFacts({ events }: CaseState, clocks: readonly OtherClock[]): CaseFact[] {
  const told = new Set(events.flatMap((event) => (event.type === 'targetMissed' ? [keyOf(event)] : [])));
  return clocks
    .filter(({ state }) => state === 'missed')
    .map(({ id: clockId, dueAt }) => ({ type: 'targetMissed', clockId, dueAt }) as const)
    .filter((fact) => !told.has(keyOf(fact)));
}

function keyOf({ clockId, dueAt }: { clockId: string; dueAt: string }): string {
  return `${clockId}/${secondOf(dueAt)}`;
}

/**
 * Instants at which the clocks of a case may turn if nothing happens to it: the end of each that runs, and the start of each
 * version of its agreement that takes running cases over.
 *
 * @returns milliseconds since 1970
 */
export function targetTurns(
  { agreement, stage }: CaseState,
  clocks: readonly OtherClock[],
  { agreements = [] }: Pick<Organization, 'agreements'>,
): number[] {
  const ends = clocks
    .filter(({ stoppedAt, paused }) => stoppedAt === undefined && !paused)
    .map(({ dueAt }) => secondOf(dueAt) * 1_000 + afterDue);
  if (!agreement || stage === 'closed' || stage === 'ended') return ends;
  const moves = versionsOf(agreements, agreement.customer, agreement.contractId)
    .filter(({ transition }) => transition === 'move')
    .map(startOf);
  return [...ends, ...moves];
}

function startOf({ validFrom, timeZone }: Agreement): number {
  return instantOfWall(parseDate(validFrom) * msPerDay, timeZone);
}
