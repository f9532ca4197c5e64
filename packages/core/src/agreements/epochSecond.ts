import { formatInstant, parseInstant } from '../time/instant.js';
import { offsetAt } from '../time/zone.js';

/** Whole seconds since 1970-01-01T00:00:00Z: agreements are kept to the second. */
export type EpochSecond = number;

/** The second of an ISO instant; a fraction is dropped. @throws PqrsError `time-bad-instant` */
export function secondOf(instant: string): EpochSecond {
  return Math.floor(parseInstant(instant) / 1_000);
}

/** ISO instant with the offset of a zone. */
export function writtenIn(timeZone: string, second: EpochSecond): string {
  return formatInstant(second * 1_000, offsetAt(second * 1_000, timeZone));
}
