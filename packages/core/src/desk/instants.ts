import { parseDate } from '../time/civilDate.js';
import { formatInstant, msPerDay, parseInstant } from '../time/instant.js';
import { instantOfWall, offsetAt } from '../time/zone.js';

/**
 * An instant as the ledger keeps it: UTC with milliseconds, always as long, so that texts sort as instants do.
 *
 * @throws PqrsError `time-bad-instant`
 * @example
 * ledgerInstant('2026-07-01T10:00:00-05:00') // '2026-07-01T15:00:00.000Z'
 */
export function ledgerInstant(instant: string): string {
  return new Date(parseInstant(instant)).toISOString();
}

/**
 * The last second of a civil date in a zone, ISO with its offset: what is due on a day is due by then.
 *
 * @throws PqrsError `time-bad-date`, `time-bad-zone`
 * @example
 * endOfDay('2026-07-10', 'America/Bogota') // '2026-07-10T23:59:59-05:00'
 */
export function endOfDay(date: string, timeZone: string): string {
  const end = instantOfWall((parseDate(date) + 1) * msPerDay, timeZone) - 1_000;
  return formatInstant(end, offsetAt(end, timeZone));
}
