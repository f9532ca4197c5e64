import type { CaseFact } from '../case/event.js';
import { isOver, type CaseState } from '../case/state.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import { parseDate } from '../time/civilDate.js';
import { msPerDay, parseInstant, type EpochMs } from '../time/instant.js';
import { instantOfWall } from '../time/zone.js';
import { alertFacts, nextAlertInstant } from './escalate.js';
import { ledgerInstant } from './instants.js';
import { missedTargetFacts, targetTurns } from './missedTargets.js';
import type { Organization } from './organization.js';
import { otherClocksOf } from './otherClocks.js';

/** What time alone does to a case. Pure: the same case at the same instant always gives the same. */
export interface TimeRules {
  /** What follows from nothing but time by `now` and is not on record yet. What is recorded never follows again. */
  followUps(state: CaseState, clock: ClockSnapshot, organization: Organization, now: string): CaseFact[];
  /** See {@link nextWakeAt}. */
  nextWakeAt(state: CaseState, clock: ClockSnapshot, organization: Organization, after: string): string | undefined;
}

// A term ends with its last second; in the one after it, it is over.
const afterDue = 1_000;

/**
 * When a case is to be looked at next: when one of its clocks turns, and when an alert is due or may be delivered. What follows by `after` already
 * is looked at in that instant.
 *
 * @param after ISO instant at which the case stands: what lies before it has been seen to
 * @returns ISO instant in UTC; undefined when nothing lies ahead
 */
export function nextWakeAt(
  state: CaseState,
  clock: ClockSnapshot,
  organization: Organization,
  after: string,
): string | undefined {
  const from = parseInstant(after);
  const { clocks } = otherClocksOf(state, clock, organization, after);
  return written(
    Math.min(
      turnAfter(state, clock, organization, from),
      nextAlertInstant(state, clock, organization, after) ?? Infinity,
      ...targetTurns(state, clocks, organization).filter((instant) => instant > from),
    ),
  );
}

function written(instant: EpochMs): string | undefined {
  return instant === Infinity ? undefined : new Date(instant).toISOString();
}

/**
 * When the clock of a case turns next: when it becomes "due soon" and when its term has passed, while it runs.
 *
 * @param after ISO instant
 * @returns ISO instant in UTC; undefined when nothing runs, or nothing lies ahead
 * @example
 * // Due on 24 July 2026 in Bogotá, soon from 21 July on:
 * nextTurn(state, clock, organization, '2026-07-01T15:00:00Z') // '2026-07-21T05:00:00.000Z'
 * nextTurn(state, clock, organization, '2026-07-22T15:00:00Z') // '2026-07-25T05:00:00.000Z'
 */
export function nextTurn(
  state: CaseState,
  clock: ClockSnapshot,
  organization: Pick<Organization, 'timeZone'>,
  after: string,
): string | undefined {
  return written(turnAfter(state, clock, organization, parseInstant(after)));
}

/** {@link nextTurn} as an instant; `Infinity` when there is none. */
function turnAfter(
  state: CaseState,
  clock: ClockSnapshot,
  { timeZone }: Pick<Organization, 'timeZone'>,
  after: EpochMs,
): EpochMs {
  if (!runs(state, clock)) return Infinity;
  const soon = instantOfWall(parseDate(clock.soonDate) * msPerDay, timeZone);
  const over = parseInstant(clock.dueAt) + afterDue;
  return Math.min(soon > after ? soon : Infinity, over > after ? over : Infinity);
}

function runs(state: CaseState, { stoppedAt, pausedAt }: ClockSnapshot): boolean {
  return !isOver(state.stage) && stoppedAt === undefined && pausedAt === undefined;
}

/** What time brings: targets that are missed, and the alerts of the escalation matrix. "Due soon" and "overdue" are read off the clock. */
function followUps(state: CaseState, clock: ClockSnapshot, organization: Organization, now: string): CaseFact[] {
  const { clocks } = otherClocksOf(state, clock, organization, now);
  return [...missedTargetFacts(state, clocks), ...alertFacts(state, clock, organization, now)];
}

export const timeRules: TimeRules = { followUps, nextWakeAt };

/** The wake-up of a case as an entry takes it: at once where something follows already, so that no command skips it. */
export function wakeOf(
  state: CaseState,
  clock: ClockSnapshot,
  organization: Organization,
  at: string,
  rules: TimeRules = timeRules,
): { wakeAt?: string } {
  const pending = rules.followUps(state, clock, organization, at).length > 0;
  const wakeAt = pending ? ledgerInstant(at) : rules.nextWakeAt(state, clock, organization, at);
  return wakeAt === undefined ? {} : { wakeAt };
}
