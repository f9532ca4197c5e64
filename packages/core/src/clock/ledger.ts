import type { BusinessCalendar } from '../calendar/calendar.js';
import { commonHolidayLaw } from '../calendar/colombia.js';
import type { HolidayRule } from '../calendar/holidayRule.js';
import type { Term } from '../norms/norm.js';
import { addMonths, formatDate, weekdayOf } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import type { DayKind, ExplainedDay } from './explanation.js';
import type { CoursePause, TermCourse } from './termCourse.js';

function closedKind(calendar: BusinessCalendar, day: EpochDay): DayKind | undefined {
  const weekday = weekdayOf(day);
  if (weekday === 7) return 'sunday';
  if (weekday === 6 && calendar.saturday === 'excluded') return 'saturday';
  if (calendar.holidaysOn(day).length > 0) return 'holiday';
  return calendar.closuresOn(day).length > 0 ? 'closure' : undefined;
}

function namesOf(rules: readonly HolidayRule[]): Pick<ExplainedDay, 'name' | 'law'> {
  if (rules.length === 0) return {};
  const laws = new Set(rules.map((rule) => rule.law));
  return { name: rules.map((rule) => rule.name).join(' / '), law: [...laws].join(' / ') };
}

function explained(calendar: BusinessCalendar, day: EpochDay, kind: DayKind, count?: number): ExplainedDay {
  const holidays = calendar.holidaysOn(day);
  return {
    date: formatDate(day),
    kind,
    ...(count === undefined ? {} : { count }),
    ...namesOf(holidays.length > 0 ? holidays : calendar.closuresOn(day)),
  };
}

function pauseOn(pauses: readonly CoursePause[], day: EpochDay): CoursePause | undefined {
  return pauses.find((pause) => day >= pause.from && day <= pause.to);
}

function countBusinessDays(calendar: BusinessCalendar, course: TermCourse): ExplainedDay[] {
  const days = [explained(calendar, course.start, 'received')];
  let count = 0;
  for (let day = course.start + 1; count < course.total || pauseOn(course.pauses, day); day += 1) {
    const pause = pauseOn(course.pauses, day);
    const closed = closedKind(calendar, day);
    if (closed) days.push(explained(calendar, day, closed));
    else if (pause) days.push(explained(calendar, day, 'paused'));
    else days.push(explained(calendar, day, 'counted', ++count));
    if (course.pauses.some((one) => one.restarts && one.to === day)) count = 0;
  }
  return days;
}

function countCalendarDays(calendar: BusinessCalendar, course: TermCourse, term: Term): ExplainedDay[] {
  const { start } = course;
  const days = [explained(calendar, start, 'received')];
  const end = term.unit === 'months' ? addMonths(start, term.amount, 'down') : start + term.amount;
  let count = 0;
  for (let day = start + 1; day <= end; day += 1) {
    const closed = day === end && term.unit === 'months' ? closedKind(calendar, day) : undefined;
    days.push(closed ? explained(calendar, day, closed) : explained(calendar, day, 'counted', ++count));
  }
  // A term of months that ends on a day that is closed goes on to the first business day (Ley 4 de 1913 art. 62).
  for (let day = end + 1; days.at(-1)?.kind !== 'counted'; day += 1) {
    const closed = closedKind(calendar, day);
    days.push(closed ? explained(calendar, day, closed) : explained(calendar, day, 'counted', ++count));
  }
  return days;
}

/**
 * Every calendar day of a term, in order, by walking them: what each did and why. It is the slow way to the due date,
 * and must end on the same day as the fast one.
 */
export function ledgerOf(calendar: BusinessCalendar, course: TermCourse, term: Term): ExplainedDay[] {
  return term.unit === 'businessDays' ? countBusinessDays(calendar, course) : countCalendarDays(calendar, course, term);
}

function holidayReason(calendar: BusinessCalendar, day: EpochDay): string {
  const rules = calendar.holidaysOn(day);
  if (rules.length === 0) return '';
  return `festivo: ${rules.map((rule) => rule.name + (rule.law === commonHolidayLaw ? '' : ` (${rule.law})`)).join(' / ')}`;
}

/** Why a day did not count, in Spanish, as the ledger prints it: "sábado", "festivo: Jueves Santo". */
export function reasonOf(calendar: BusinessCalendar, day: EpochDay, kind: DayKind, cause: string): string {
  const holiday = holidayReason(calendar, day);
  switch (kind) {
    case 'saturday':
    case 'sunday':
      return (kind === 'sunday' ? 'domingo' : 'sábado') + (holiday === '' ? '' : ` + ${holiday}`);
    case 'closure': {
      const laws = calendar.closuresOn(day).map((rule) => rule.law);
      return `día cívico ${laws.join(' / ')} (national executive branch only)`;
    }
    case 'paused':
      return `término detenido: ${cause}`;
    default:
      return holiday;
  }
}
