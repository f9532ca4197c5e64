import { PqrsError } from '../../errors.js';
import { formatInstant, parseInstant } from '../../time/instant.js';
import { offsetAt } from '../../time/zone.js';
import { readDayHours } from './dayHours.js';
import type { WorkingHoursDefinition } from './definition.js';
import { epochHours } from './epochHours.js';
import type { EpochHours } from './epochHours.js';
import type { EpochPauses } from './pauses.js';
import { zoneChanges } from './zoneChanges.js';

/** ISO instants of a time that does not count, `[from, to)`. Pauses may overlap and come in any order. */
export type Pauses = readonly (readonly [from: string, to: string])[];

/**
 * Business time of one definition. Instants come in as ISO 8601 with an offset and go out in UTC with Z; durations are
 * seconds of open time, exact through daylight saving. Open segments are half-open: at its closing a business is closed.
 */
export interface WorkingHours {
  readonly timezone: string;
  /**
   * The instant at which some open seconds have passed. A span that ends exactly at closing time gives the closing; 0
   * gives the next open instant, which is the start itself where it is open.
   */
  add(start: string, seconds: number, pauses?: Pauses): string;
  /** {@link WorkingHours.add} backward; 0 gives the previous instant just before which it was open. */
  subtract(start: string, seconds: number, pauses?: Pauses): string;
  /** Open seconds from start to end; negative when `end` comes first. */
  elapsed(start: string, end: string, pauses?: Pauses): number;
  isOpen(at: string): boolean;
  /** The instant itself if it is open, else the next opening. */
  nextOpen(at: string): string;
  /** The next open segments; the first is cut at `start`. A segment never crosses local midnight. */
  segmentsAfter(start: string, take: number): [open: string, close: string][];
  /** The same wall time on the n-th day that has hours after the day of `start`, then the next open instant. */
  addDaysKeepTime(start: string, days: number): string;
  /** The same wall time on the n-th day that has hours before, then the previous instant just before which it was open. */
  subtractDaysKeepTime(start: string, days: number): string;
  /** The same operations on epoch seconds. */
  readonly epoch: EpochHours;
}

/** One answer never lists more segments than this. */
const mostSegments = 10_000;

/**
 * Reads a definition of working hours. Keep the answer: it holds tables that grow with the years asked of it, so that
 * every operation is a few reads, whatever the duration.
 *
 * Years: 1900-2199, or those of the `holidaySet`.
 *
 * @throws PqrsError `calendar-bad-hours`, `calendar-no-open-time`, `time-bad-zone`, `time-bad-date`; its operations
 * `time-bad-instant`, `time-out-of-range`, `calendar-bad-seconds`, `calendar-bad-days`, `calendar-bad-pause`
 * @example
 * const office = workingHours({
 *   timezone: 'America/Bogota',
 *   hours: { fri: [['08:00', '12:00'], ['14:00', '18:00']], mon: [['08:00', '12:00']], tue: [['08:00', '12:00']] },
 *   holidaySet: 'CO',
 * });
 * office.add('2026-07-10T17:00:00-05:00', 2 * 3600) // '2026-07-14T14:00:00Z': Monday 13 July is a holiday
 * office.elapsed('2026-07-10T11:30:00-05:00', '2026-07-10T14:30:00-05:00') // 3600
 */
export function workingHours(definition: WorkingHoursDefinition): WorkingHours {
  const timezone = definition.timezone ?? 'Etc/UTC';
  offsetAt(0, timezone);
  const epoch = epochHours(readDayHours(definition), zoneChanges(timezone), timezone);
  return {
    timezone,
    epoch,
    add: (start, seconds, pauses) => written(epoch.add(secondsOf(start), seconds, pausesOf(pauses))),
    subtract: (start, seconds, pauses) => written(epoch.subtract(secondsOf(start), seconds, pausesOf(pauses))),
    // Instants may carry milliseconds.
    elapsed: (start, end, pauses) =>
      Math.round(epoch.elapsed(secondsOf(start), secondsOf(end), pausesOf(pauses)) * 1_000) / 1_000 || 0,
    isOpen: (at) => epoch.isOpen(secondsOf(at)),
    nextOpen: (at) => written(epoch.nextOpen(secondsOf(at))),
    segmentsAfter: (start, take) =>
      epoch.segmentsAfter(secondsOf(start), segmentCount(take)).map(([open, close]) => [written(open), written(close)]),
    addDaysKeepTime: (start, days) => written(epoch.addDaysKeepTime(secondsOf(start), days)),
    subtractDaysKeepTime: (start, days) => written(epoch.subtractDaysKeepTime(secondsOf(start), days)),
  };
}

function secondsOf(instant: string): number {
  return parseInstant(instant) / 1_000;
}

function written(seconds: number): string {
  return formatInstant(Math.round(seconds * 1_000));
}

function pausesOf(pauses: Pauses = []): EpochPauses {
  return pauses.map(([from, to]) => [secondsOf(from), secondsOf(to)]);
}

function segmentCount(take: number): number {
  if (Number.isSafeInteger(take) && take >= 0 && take <= mostSegments) return take;
  throw new PqrsError(
    'input-invalid',
    `${String(take)} segments cannot be listed.`,
    `Take a whole number from 0 to ${mostSegments}.`,
    { fields: [{ field: 'take', code: 'notAllowed' }] },
  );
}
