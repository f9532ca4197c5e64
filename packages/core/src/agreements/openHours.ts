import type { HourSpan } from '../calendar/hours/definition.js';
import { weekdayNames } from '../calendar/hours/definition.js';
import { workingHours } from '../calendar/hours/workingHours.js';
import type { WorkingHours } from '../calendar/hours/workingHours.js';
import type { OpenTime } from './agreement.js';

const allDay: readonly HourSpan[] = [['00:00', '24:00']];
const everyDay = Object.fromEntries(weekdayNames.map((name) => [name, allDay]));

// Reading hours builds tables that grow, so they live as long as the data that says them.
const known = new WeakMap<OpenTime, WorkingHours>();

/**
 * The open time of an agreement or an area.
 *
 * @throws PqrsError `calendar-bad-hours`, `calendar-no-open-time`, `time-bad-zone`, `time-bad-date`
 * @example
 * openHours({ timeZone: 'America/Bogota', calendar: '24x7' }).add('2026-07-11T22:00:00-05:00', 14_400)
 * // '2026-07-12T07:00:00Z'
 */
export function openHours(open: OpenTime): WorkingHours {
  const found = known.get(open);
  if (found) return found;
  const definition = open.calendar === '24x7' ? { hours: everyDay } : open.calendar;
  const hours = workingHours({ ...definition, timezone: open.timeZone });
  known.set(open, hours);
  return hours;
}
