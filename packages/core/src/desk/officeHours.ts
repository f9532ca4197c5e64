import type { AgreementCalendar, OpenTime } from '../agreements/agreement.js';
import { hoursOf } from '../agreements/openHours.js';
import type { WorkingHoursDefinition } from '../calendar/hours/definition.js';
import type { Organization } from './organization.js';

const usualHours = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
] as const;

/** The product's own default: the usual office hours of Colombia. */
const usualWeek: AgreementCalendar = {
  hours: { mon: usualHours, tue: usualHours, wed: usualHours, thu: usualHours, fri: usualHours },
  holidaySet: 'CO',
};

/** When an organisation works, in its zone; the usual office hours where it gave none. */
export function officeTimeOf({ officeHours, timeZone }: Pick<Organization, 'officeHours' | 'timeZone'>): OpenTime {
  return { timeZone: officeHours?.timezone ?? timeZone, calendar: officeHours ?? usualWeek };
}

// One object for each calendar and zone, so that the tables of its hours are built once.
const known = new WeakMap<object, Map<string, WorkingHoursDefinition>>();
const always = {};

/** Open time as escalation takes it: the same object for the same calendar and zone. */
export function deliveryHoursOf(open: OpenTime): WorkingHoursDefinition {
  const { calendar, timeZone } = open;
  const byZone = known.get(calendar === '24x7' ? always : calendar) ?? new Map<string, WorkingHoursDefinition>();
  known.set(calendar === '24x7' ? always : calendar, byZone);
  const found = byZone.get(timeZone) ?? hoursOf(open);
  byZone.set(timeZone, found);
  return found;
}
