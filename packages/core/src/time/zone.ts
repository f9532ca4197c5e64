import { dayOf, formatDate, parseDate } from './civilDate.js';
import type { EpochDay } from './civilDate.js';
import { formatInstant, msPerDay, parseInstant } from './instant.js';
import type { EpochMs } from './instant.js';
import { offsetFromDatabase } from './zoneDatabase.js';

/** The zone of the Colombian norms. */
export const bogota = 'America/Bogota';

// Colombia has kept -05:00 since 1914 but for the daylight saving of 1992-1993; only there is the zone database asked.
const bogotaOffset = -300;
const bogotaConstantFrom = dayOf(1915, 1, 1) * msPerDay;
const bogotaSummer = { from: dayOf(1992, 5, 1) * msPerDay, to: dayOf(1993, 5, 1) * msPerDay };

/**
 * Minutes that the wall clock of an IANA zone is ahead of UTC at an instant; west of Greenwich it is negative.
 *
 * @throws PqrsError `time-bad-zone`.
 * @example
 * offsetAt(parseInstant('2026-07-01T15:00:00Z'), 'America/Bogota') // -300
 */
export function offsetAt(instant: EpochMs, zone: string): number {
  if (zone === 'Etc/UTC' || zone === 'UTC') return 0;
  const inSummer = instant >= bogotaSummer.from && instant < bogotaSummer.to;
  if (zone === bogota && instant >= bogotaConstantFrom && !inSummer) return bogotaOffset;
  return offsetFromDatabase(instant, zone);
}

/** Epoch day on the wall calendar of a zone at an instant. */
export function dayAt(instant: EpochMs, zone: string): EpochDay {
  return Math.floor((instant + offsetAt(instant, zone) * 60_000) / msPerDay);
}

/** Milliseconds since local midnight in a zone at an instant. */
export function timeOfDayAt(instant: EpochMs, zone: string): number {
  const wall = instant + offsetAt(instant, zone) * 60_000;
  return wall - Math.floor(wall / msPerDay) * msPerDay;
}

/**
 * Civil date in a zone at an instant.
 *
 * @throws PqrsError `time-bad-instant`, `time-bad-zone`.
 * @example
 * civilDateAt('2026-11-14T04:59:00Z', 'America/Bogota') // '2026-11-13'
 */
export function civilDateAt(instant: string, zone: string): string {
  return formatDate(dayAt(parseInstant(instant), zone));
}

/**
 * Instant of a wall-clock time in a zone. A time that daylight saving skips moves forward by the gap; one that comes
 * twice is the first.
 */
export function instantOfWall(wall: EpochMs, zone: string): EpochMs {
  const before = offsetAt(wall - msPerDay, zone);
  const after = offsetAt(wall + msPerDay, zone);
  // The larger offset gives the earlier instant. If neither reads back as the wall asked for, the wall is in a gap.
  const offsets = before > after ? [before, after] : [after, before];
  for (const offset of offsets) {
    const instant = wall - offset * 60_000;
    if (offsetAt(instant, zone) === offset) return instant;
  }
  return wall - before * 60_000;
}

/**
 * Last second of a civil date in a zone, with its offset: a term in days runs to the midnight that ends its last day
 * (Ley 4 de 1913 arts. 59-60; Código Civil arts. 67-68).
 *
 * @throws PqrsError `time-bad-date`, `time-bad-zone`.
 * @example
 * endOfDayInstant('2026-07-24', 'America/Bogota') // '2026-07-24T23:59:59-05:00'
 */
export function endOfDayInstant(date: string, zone: string): string {
  const instant = instantOfWall((parseDate(date) + 1) * msPerDay, zone) - 1_000;
  return formatInstant(instant, offsetAt(instant, zone));
}

/**
 * An instant written with the offset of a zone.
 *
 * @example
 * inZone('2026-07-01T15:00:00Z', 'America/Bogota') // '2026-07-01T10:00:00-05:00'
 */
export function inZone(instant: string, zone: string): string {
  const ms = parseInstant(instant);
  return formatInstant(ms, offsetAt(ms, zone));
}
