import { PqrsError } from '../errors.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { calendarFor } from './calendar.js';
import type { CalendarOptions } from './calendar.js';
import type { BusinessIndex } from './businessIndex.js';

/**
 * How the start of a count behaves. `dayAfterIsFirst`: the first business day after the start is day 1, the rule of the
 * statutes. `rollThenAdd`: a start that is no business day first moves to the next one, then n more.
 */
export type StartRule = 'dayAfterIsFirst' | 'rollThenAdd';

function wholeDays(days: number): number {
  if (Number.isSafeInteger(days)) return days;
  throw new PqrsError(
    'calendar-bad-days',
    `${String(days)} is not a whole number of days.`,
    'Give a whole number; it may be negative.',
  );
}

/**
 * Adds business days on any index, in epoch days.
 *
 * @throws PqrsError `calendar-bad-days`, `calendar-start-rule-missing`, `time-out-of-range`.
 */
export function addOnIndex(index: BusinessIndex, start: EpochDay, days: number, startRule: StartRule): EpochDay {
  const n = wholeDays(days);
  if (startRule === 'dayAfterIsFirst') return index.add(start, n);
  if (startRule === 'rollThenAdd') return index.add(index.roll(start), n);
  throw new PqrsError(
    'calendar-start-rule-missing',
    'A count of business days came without a start rule.',
    'Say startRule "dayAfterIsFirst" (statutes) or "rollThenAdd".',
  );
}

/**
 * The date that lies a number of Colombian business days after a date (before it, when negative).
 *
 * @param start civil date YYYY-MM-DD
 * @param days whole business days
 * @throws PqrsError `time-bad-date`, `calendar-bad-days`, `calendar-start-rule-missing`, `time-out-of-range`
 * @example
 * addBusinessDays('2026-07-01', 15, 'dayAfterIsFirst') // '2026-07-24' (Ley 4 de 1913 art. 62; Ley 1755 de 2015 art. 14)
 */
export function addBusinessDays(
  start: string,
  days: number,
  startRule: StartRule,
  options: CalendarOptions = {},
): string {
  return formatDate(addOnIndex(calendarFor(options), parseDate(start), days, startRule));
}

/**
 * How many Colombian business days lie after `start` and up to `end`; negative when `end` comes first. With `inclusive`
 * a business day at the start counts too.
 *
 * @throws PqrsError `time-bad-date`, `time-out-of-range`
 * @example
 * businessDaysBetween('2026-07-01', '2026-07-24') // 15
 */
export function businessDaysBetween(
  start: string,
  end: string,
  options: CalendarOptions & { inclusive?: boolean } = {},
): number {
  return countOnIndex(calendarFor(options), parseDate(start), parseDate(end), options.inclusive ?? false);
}

/** {@link businessDaysBetween} on any index, in epoch days. */
export function countOnIndex(index: BusinessIndex, start: EpochDay, end: EpochDay, inclusive: boolean): number {
  if (end < start) return -countOnIndex(index, end, start, inclusive) || 0;
  return index.count(start, end) + (inclusive && index.isBusinessDay(start) ? 1 : 0);
}

/**
 * Whether a date is a business day in Colombia.
 *
 * @example
 * isBusinessDay('2026-07-13') // false
 */
export function isBusinessDay(date: string, options: CalendarOptions = {}): boolean {
  return calendarFor(options).isBusinessDay(parseDate(date));
}
