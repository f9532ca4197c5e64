import type { WorkingHoursDefinition } from '../calendar/hours/definition.js';
import { workingHours } from '../calendar/hours/workingHours.js';
import { msPerDay } from '../time/instant.js';
import type { EpochMs } from '../time/instant.js';
import { instantOfWall } from '../time/zone.js';
import type { EpochDay } from '../time/civilDate.js';

/** Working hours in milliseconds. */
export interface OfficeHours {
  nextOpen(at: EpochMs): EpochMs;
  add(at: EpochMs, minutes: number): EpochMs;
  subtract(at: EpochMs, minutes: number): EpochMs;
}

const known = new WeakMap<WorkingHoursDefinition, ReturnType<typeof workingHours>['epoch']>();

/** The hours of a definition, whose tables are built once for each object. */
export function epochHoursOf(definition: WorkingHoursDefinition): ReturnType<typeof workingHours>['epoch'] {
  const built = known.get(definition) ?? workingHours(definition).epoch;
  known.set(definition, built);
  return built;
}

export function officeHours(definition: WorkingHoursDefinition): OfficeHours {
  const epoch = epochHoursOf(definition);
  const inMs = (seconds: number) => Math.round(seconds * 1_000);
  return {
    nextOpen: (at) => inMs(epoch.nextOpen(at / 1_000)),
    add: (at, minutes) => inMs(epoch.add(at / 1_000, minutes * 60)),
    subtract: (at, minutes) => inMs(epoch.subtract(at / 1_000, minutes * 60)),
  };
}

/** First instant of a civil date in a zone. */
export function startOfDay(day: EpochDay, zone: string): EpochMs {
  return instantOfWall(day * msPerDay, zone);
}
