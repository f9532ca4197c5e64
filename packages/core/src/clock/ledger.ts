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

function nameDay(day: ExplainedDay, rules: readonly HolidayRule[]): void {
  if (rules.length === 0) return;
  const laws = new Set(rules.map((rule) => rule.law));
  day.name = rules.map((rule) => rule.name).join(' / ');
  day.law = [...laws].join(' / ');
}

/** A business day has no holiday and no closure to name. */
function explained(calendar: BusinessCalendar, day: EpochDay, kind: DayKind, count?: number): ExplainedDay {
  const date = formatDate(day);
  const plain: ExplainedDay = count === undefined ? { date, kind } : { date, kind, count };
  if (calendar.isBusinessDay(day)) return plain;
  const holidays = calendar.holidaysOn(day);
  nameDay(plain, holidays.length > 0 ? holidays : calendar.closuresOn(day));
  return plain;
}

export function isHeld(pauses: readonly CoursePause[], day: EpochDay): boolean {
  for (const pause of pauses) if (day >= pause.from && day <= pause.to) return true;
  return false;
}

function walkDays(calendar: BusinessCalendar, course: TermCourse, days: ExplainedDay[]): void {
  const { pauses, total } = course;
  const businessOnly = course.term.unit === 'businessDays';
  const restarts = pauses.some((one) => one.restarts);
  let count = 0;
  for (let day = course.start + 1; count < total; day += 1) {
    const closed = businessOnly ? closedKind(calendar, day) : undefined;
    if (closed) days.push(explained(calendar, day, closed));
    else if (isHeld(pauses, day)) days.push(explained(calendar, day, 'paused'));
    else days.push(explained(calendar, day, 'counted', ++count));
    if (restarts && pauses.some((one) => one.restarts && one.to === day)) count = 0;
  }
}

/** Days from one on of which a term in years says nothing: up to the next that is held, or the last. */
function untold(pauses: readonly CoursePause[], day: EpochDay, end: EpochDay): number {
  if (isHeld(pauses, day)) return 0;
  const starts = pauses.filter((pause) => pause.from > day).map((pause) => pause.from);
  return Math.min(end, ...starts) - day;
}

/** Months, years and hours: every day is counted up to the end; what was held moves the end. */
function walkTo(calendar: BusinessCalendar, course: TermCourse, days: ExplainedDay[]): void {
  const { term, pauses } = course;
  let end = term.unit === 'hours' ? course.due : addMonths(course.start, monthsOf(term), 'down');
  let count = 0;
  for (let day = course.start + 1; day <= end; day += 1) {
    const passed = term.unit === 'years' ? untold(pauses, day, end) : 0;
    count += passed;
    day += passed;
    if (isHeld(pauses, day)) {
      end += 1;
      days.push(explained(calendar, day, 'paused'));
    } else days.push(explained(calendar, day, 'counted', ++count));
  }
}

/** A last day that is closed is told as such, and the term goes on to the first business day. */
function rollForward(calendar: BusinessCalendar, days: ExplainedDay[]): void {
  const end = days.at(-1);
  if (!end) return;
  let last = parseDate(end.date);
  while (!calendar.isBusinessDay(last)) {
    days[days.length - 1] = explained(calendar, last, closedKind(calendar, last) ?? 'closure');
    last += 1;
    days.push(explained(calendar, last, 'counted', end.count));
  }
}

/**
 * Every calendar day of a term, in order, by walking them: what each did and why. It is the slow way to the due date,
 * and must end on the same day as the fast one.
 */
export function ledgerOf(calendar: BusinessCalendar, course: TermCourse, rule: LedgerRule): ExplainedDay[] {
  const { unit } = course.term;
  const days = rule.countsReceiptDay ? [] : [explained(calendar, course.start, 'received')];
  const walk = unit === 'businessDays' || unit === 'calendarDays' ? walkDays : walkTo;
  walk(calendar, course, days);
  if (rule.rolls) rollForward(calendar, days);
  return days;
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
