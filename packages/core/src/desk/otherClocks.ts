import { isOver, type CaseState } from '../case/state.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import { parseInstant } from '../time/instant.js';
import { agreementOfCase, type AppliedToCase } from './agreementOfCase.js';
import { internalOfCase } from './internalOfCase.js';
import type { Organization } from './organization.js';
import { statuteClockId, type OtherClock } from './otherClock.js';
import { requirementsOfCase } from './requirementsOfCase.js';

/** The clocks of a case beside the statutory one, as of an instant. */
export interface OtherClocks {
  /** Those of the agreement, then those of authorities, then those of areas. */
  clocks: readonly OtherClock[];
  applied?: AppliedToCase;
}

/** The last reading of a case: what follows now, when to wake next and what to show are questions of the same instant. */
let last:
  { state: CaseState; clock: ClockSnapshot; organization: Organization; at: string; read: OtherClocks } | undefined;

/**
 * Reads the clocks of a case beside the statutory one. A case that was closed where it was imported from has none.
 *
 * @param clock the statutory clock of the case
 * @param now ISO instant
 */
export function otherClocksOf(
  state: CaseState,
  clock: ClockSnapshot,
  organization: Organization,
  now: string,
): OtherClocks {
  if (last?.state === state && last.clock === clock && last.organization === organization && last.at === now)
    return last.read;
  const read = readClocks(state, clock, organization, now);
  last = { state, clock, organization, at: now, read };
  return read;
}

function readClocks(state: CaseState, clock: ClockSnapshot, organization: Organization, now: string): OtherClocks {
  if (isOver(state.stage) && state.closedAt === undefined && !state.ending) return { clocks: [] };
  const applied = agreementOfCase(state, organization, now);
  const ofAgreement = applied?.clocks ?? [];
  const customerDueAt = earliest([clock, ...ofAgreement.filter(({ target }) => target === 'resolution')]);
  const clocks = [
    ...ofAgreement,
    ...requirementsOfCase(state, organization, now),
    ...internalOfCase(state, organization, customerDueAt, now),
  ];
  return { clocks, ...(applied && { applied }) };
}

function earliest(clocks: readonly [{ dueAt: string }, ...{ dueAt: string }[]]): string {
  return clocks.reduce((first, one) => (parseInstant(one.dueAt) < parseInstant(first.dueAt) ? one : first)).dueAt;
}

/**
 * Id of the clock that binds a case: of those that run towards somebody outside, the one that ends first; the law where none runs
 * or two end together. What areas owe lies inside it.
 *
 * @example
 * bindingClockOf(statute, otherClocks) // 'agreement.firstResponse'
 */
export function bindingClockOf(statute: ClockSnapshot, clocks: readonly OtherClock[]): string {
  const statutory = { id: statuteClockId, dueAt: statute.dueAt };
  const running = clocks.filter(
    ({ kind, stoppedAt, paused }) => kind !== 'internal' && stoppedAt === undefined && !paused,
  );
  const [first, ...rest] = [...((statute.stoppedAt ?? statute.pausedAt) ? [] : [statutory]), ...running];
  if (!first) return statuteClockId;
  return rest.reduce((found, one) => (parseInstant(one.dueAt) < parseInstant(found.dueAt) ? one : found), first).id;
}
