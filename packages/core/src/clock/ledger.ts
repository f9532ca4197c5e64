import type { BusinessCalendar } from '../calendar/calendar.js';
import type { HolidayRule } from '../calendar/holidayRule.js';
import { addMonths, formatDate, parseDate, weekdayOf } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import type { DayKind, ExplainedDay } from './explanation.js';
import type { CoursePause, TermCourse } from './runningTerm.js';
import { monthsOf } from './termEnd.js';

/** What the walk needs besides the course. */
export interface LedgerRule {
  /** The day of receipt counts, so the walk starts with it. */
  countsReceiptDay: boolean;
  /** A last day that is closed goes on to the next business day. */
  rolls: boolean;
}

function closedKind(calendar: BusinessCalendar, day: EpochDay): DayKind | undefined {
  if (calendar.isBusinessDay(day)) return undefined;
  const weekday = weekdayOf(day);
  if (weekday === 7) return 'sunday';
  if (weekday === 6 && calendar.saturday === 'excluded') return 'saturday';
  return calendar.holidaysOn(day).length > 0 ? 'holiday' : 'closure';
}

function namesOf(rules: readonly HolidayRule[]): Pick<ExplainedDay, 'name' | 'law'> {
  if (rules.length === 0) return {};
  const laws = new Set(rules.map((rule) => rule.law));
  return { name: rules.map((rule) => rule.name).join(' / '), law: [...laws].join(' / ') };
}

/** A business day has no holiday and no closure to name. */
function explained(calendar: BusinessCalendar, day: EpochDay, kind: DayKind, count?: number): ExplainedDay {
  const date = formatDate(day);
  const plain: ExplainedDay = count === undefined ? { date, kind } : { date, kind, count };
  if (calendar.isBusinessDay(day)) return plain;
  const holidays = calendar.holidaysOn(day);
  return Object.assign(plain, namesOf(holidays.length > 0 ? holidays : calendar.closuresOn(day)));
}

function pauseOn(pauses: readonly CoursePause[], day: EpochDay): CoursePause | undefined {
  return pauses.find((pause) => day >= pause.from && day <= pause.to);
}

function walkDays(calendar: BusinessCalendar, course: TermCourse, businessOnly: boolean): ExplainedDay[] {
  const days: ExplainedDay[] = [];
  const { pauses } = course;
  const restarts = pauses.some((one) => one.restarts);
  let count = 0;
  for (let day = course.start + 1; count < course.total; day += 1) {
    const pause = pauseOn(pauses, day);
    const closed = businessOnly ? closedKind(calendar, day) : undefined;
    if (closed) days.push(explained(calendar, day, closed));
    else if (pause) days.push(explained(calendar, day, 'paused'));
    else days.push(explained(calendar, day, 'counted', ++count));
    if (restarts && pauses.some((one) => one.restarts && one.to === day)) count = 0;
  }
  return days;
}

/** Months, years and hours: every day is counted up to the end; what was held moves the end. */
function walkTo(calendar: BusinessCalendar, course: TermCourse): ExplainedDay[] {
  const days: ExplainedDay[] = [];
  const { unit } = course.term;
  let end = unit === 'hours' ? course.due : addMonths(course.start, monthsOf(course.term), 'down');
  let count = 0;
  for (let day = course.start + 1; day <= end; day += 1) {
    const held = pauseOn(course.pauses, day) !== undefined;
    if (held) end += 1;
    else count += 1;
    if (held) days.push(explained(calendar, day, 'paused'));
    else if (unit !== 'years' || day === end) days.push(explained(calendar, day, 'counted', count));
  }
  return days;
}

/** A last day that is closed is told as such, and the term goes on to the first business day. */
function rolledForward(calendar: BusinessCalendar, days: ExplainedDay[]): ExplainedDay[] {
  const end = days.at(-1);
  if (!end) return days;
  let last = parseDate(end.date);
  while (!calendar.isBusinessDay(last)) {
    days[days.length - 1] = explained(calendar, last, closedKind(calendar, last) ?? 'closure');
    last += 1;
    days.push(explained(calendar, last, 'counted', end.count));
  }
  return days;
}

/**
 * Every calendar day of a term, in order, by walking them: what each did and why. It is the slow way to the due date,
 * and must end on the same day as the fast one.
 */
export function ledgerOf(calendar: BusinessCalendar, course: TermCourse, rule: LedgerRule): ExplainedDay[] {
  const { unit } = course.term;
  const inDays = unit === 'businessDays' || unit === 'calendarDays';
  const walked = inDays ? walkDays(calendar, course, unit === 'businessDays') : walkTo(calendar, course);
  const days = rule.rolls ? rolledForward(calendar, walked) : walked;
  return rule.countsReceiptDay ? days : [explained(calendar, course.start, 'received'), ...days];
}

function holidayReason(calendar: BusinessCalendar, day: EpochDay): string {
  const rules = calendar.holidaysOn(day);
  if (rules.length === 0) return '';
  const { commonLaw } = calendar.country;
  return `festivo: ${rules.map((rule) => rule.name + (rule.law === commonLaw ? '' : ` (${rule.law})`)).join(' / ')}`;
}

function closureReason(calendar: BusinessCalendar, day: EpochDay): string {
  const { layers } = calendar.country;
  return calendar
    .closuresOn(day)
    .map((rule) => {
      const layer = Object.values(layers).find((one) => one.rules.includes(rule));
      return layer ? `${layer.kind} ${rule.law} (${layer.binds})` : `cierre: ${rule.name}`;
    })
    .join(' / ');
}

/** Why a day did not count, in Spanish, as the ledger prints it: "sábado", "festivo: Jueves Santo". */
export function reasonOf(calendar: BusinessCalendar, day: EpochDay, kind: DayKind, cause: string): string {
  const holiday = holidayReason(calendar, day);
  switch (kind) {
    case 'saturday':
    case 'sunday':
      return (kind === 'sunday' ? 'domingo' : 'sábado') + (holiday === '' ? '' : ` + ${holiday}`);
    case 'closure':
      return closureReason(calendar, day);
    case 'paused':
      return `término detenido: ${cause}`;
    default:
      return holiday;
  }
}
