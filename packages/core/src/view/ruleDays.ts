import type { BusinessCalendar } from '../calendar/calendar.js';
import type { TermUnit } from '../norms/term.js';
import { weekdayOf } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import type { RuleDay } from './dayRule.js';

function ruleDay(calendar: BusinessCalendar, day: EpochDay, unit: TermUnit): RuleDay {
  if (unit !== 'businessDays' || calendar.isBusinessDay(day)) return { day, kind: 'counted' };
  const weekend = weekdayOf(day) === 7 || (weekdayOf(day) === 6 && calendar.saturday === 'excluded');
  return { day, kind: weekend ? 'weekend' : 'holiday' };
}

/**
 * Days after one day and up to another, as a term in a unit has them: all but those in business days count every day. None
 * when the second is not later.
 */
export function daysAfter(calendar: BusinessCalendar, from: EpochDay, to: EpochDay, unit: TermUnit): RuleDay[] {
  const days: RuleDay[] = [];
  for (let day = from + 1; day <= to; day += 1) days.push(ruleDay(calendar, day, unit));
  return days;
}

/** Days that a held term will still take once it runs again, as if that were tomorrow; all of them wait. */
export function plannedDays(calendar: BusinessCalendar, from: EpochDay, left: number, unit: TermUnit): RuleDay[] {
  return daysAfter(calendar, from, unit === 'businessDays' ? calendar.add(from, left) : from + left, unit);
}

/** The days of a ledger with those between them that it leaves out: a term in years names few of the days it counts. */
export function withCounted(days: readonly RuleDay[]): RuleDay[] {
  const whole: RuleDay[] = [];
  for (const one of days) {
    for (let day = (whole.at(-1)?.day ?? one.day) + 1; day < one.day; day += 1) whole.push({ day, kind: 'counted' });
    whole.push(one);
  }
  return whole;
}
