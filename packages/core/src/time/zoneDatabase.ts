import { PqrsError } from '../errors.js';
import { dayOf } from './civilDate.js';
import { msPerDay } from './instant.js';
import type { EpochMs } from './instant.js';

/** What is known of one zone. */
interface Zone {
  format: Intl.DateTimeFormat;
  /** Offset at the start of a stretch, by its number. */
  samples: Map<number, number>;
  /** Offset throughout a stretch, by its number; NaN where it changes within. */
  stretches: Map<number, number>;
}

// The closest two changes that cancel out are six days apart (parts of Brazil, October 2000), so none hides in a stretch
// whose ends agree.
const stretch = 3 * msPerDay;
const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (cause) {
    throw new PqrsError(
      'time-bad-zone',
      `There is no time zone "${String(name).slice(0, 60)}".`,
      'Use an IANA name, such as America/Bogota.',
      { cause },
    );
  }
  const zone = { format, samples: new Map<number, number>(), stretches: new Map<number, number>() };
  zones.set(name, zone);
  return zone;
}

function read({ format }: Zone, instant: EpochMs): number {
  const field: Record<string, number> = {};
  for (const part of format.formatToParts(instant)) field[part.type] = Number(part.value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
  const wall = dayOf(year, month, day) * msPerDay + ((hour * 60 + minute) * 60 + second) * 1_000;
  return (wall - Math.floor(instant / 1_000) * 1_000) / 60_000;
}

function sampleAt(zone: Zone, number: number): number {
  const known = zone.samples.get(number);
  if (known !== undefined) return known;
  const offset = read(zone, number * stretch);
  zone.samples.set(number, offset);
  return offset;
}

/**
 * Offset in minutes as the zone database of the platform has it. Asking it costs microseconds, so that it is asked once
 * for a stretch in which nothing changes.
 *
 * @throws PqrsError `time-bad-zone`.
 */
export function offsetFromDatabase(instant: EpochMs, name: string): number {
  const zone = zoneOf(name);
  const number = Math.floor(instant / stretch);
  let offset = zone.stretches.get(number);
  if (offset === undefined) {
    const first = sampleAt(zone, number);
    offset = sampleAt(zone, number + 1) === first ? first : NaN;
    zone.stretches.set(number, offset);
  }
  return Number.isNaN(offset) ? read(zone, instant) : offset;
}
