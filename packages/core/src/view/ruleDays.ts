import type { BusinessCalendar } from '../calendar/calendar.js';
import { weekdayOf } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import type { RuleDay } from './dayRule.js';

function ruleDay(calendar: BusinessCalendar, day: EpochDay): RuleDay {
  if (calendar.isBusinessDay(day)) return { day, kind: 'counted' };
  const weekend = weekdayOf(day) === 7 || (weekdayOf(day) === 6 && calendar.saturday === 'excluded');
  return { day, kind: weekend ? 'weekend' : 'holiday' };
}

/** Days after one day and up to another, as the calendar has them; none when the second is not later. */
export function workingDaysAfter(calendar: BusinessCalendar, from: EpochDay, to: EpochDay): RuleDay[] {
  const days: RuleDay[] = [];
  for (let day = from + 1; day <= to; day += 1) days.push(ruleDay(calendar, day));
  return days;
}

/** Days that a held term will still take once it runs again, as if that were tomorrow; all of them wait. */
export function plannedDays(calendar: BusinessCalendar, from: EpochDay, left: number): RuleDay[] {
  return workingDaysAfter(calendar, from, calendar.add(from, left));
}
