import type { HourSpan, WorkingHoursDefinition } from '../calendar/hours/definition.js';
import { weekdayNames } from '../calendar/hours/definition.js';
import { workingHours } from '../calendar/hours/workingHours.js';
import type { WorkingHours } from '../calendar/hours/workingHours.js';
import type { OpenTime } from './agreement.js';

const allDay: readonly HourSpan[] = [['00:00', '24:00']];
const always: Omit<WorkingHoursDefinition, 'timezone'> = {
  hours: Object.fromEntries(weekdayNames.map((name) => [name, allDay])),
};

// Reading hours builds tables that grow, so they live as long as the calendar that says them; a calendar may serve several zones.
const known = new WeakMap<object, Map<string, WorkingHours>>();

/**
 * The hours in which a calendar is open, with its zone.
 *
 * @example
 * hoursOf({ timeZone: 'America/Bogota', calendar: '24x7' }).timezone // 'America/Bogota'
 */
export function hoursOf({ calendar, timeZone }: OpenTime): WorkingHoursDefinition {
  return { ...(calendar === '24x7' ? always : calendar), timezone: timeZone };
}

/**
 * The open time of an agreement or an area.
 *
 * @throws PqrsError `calendar-bad-hours`, `calendar-no-open-time`, `time-bad-zone`, `time-bad-date`
 * @example
 * openHours({ timeZone: 'America/Bogota', calendar: '24x7' }).add('2026-07-11T22:00:00-05:00', 14_400)
 * // '2026-07-12T07:00:00Z'
 */
export function openHours(open: OpenTime): WorkingHours {
  const calendar = open.calendar === '24x7' ? always : open.calendar;
  const byZone = known.get(calendar) ?? new Map<string, WorkingHours>();
  known.set(calendar, byZone);
  const found = byZone.get(open.timeZone) ?? workingHours(hoursOf(open));
  byZone.set(open.timeZone, found);
  return found;
}
