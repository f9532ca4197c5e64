import { PqrsError } from '../errors.js';

/**
 * A civil date as the number of days since 1970-01-01, in the proleptic Gregorian calendar. It has no zone and no hour:
 * adding 1 is always the next day.
 */
export type EpochDay = number;

export interface DateParts {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Epoch day of a year, month (1 to 12) and day that exist. */
export function dayOf(year: number, month: number, day: number): EpochDay {
  // Years are shifted to begin in March, so that the leap day is the last of its year.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month and day of an epoch day. */
export function partsOf(day: EpochDay): DateParts {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/**
 * Reads a civil date written YYYY-MM-DD.
 *
 * @throws PqrsError `time-bad-date` when it is written otherwise or the day does not exist.
 * @example
 * parseDate('1970-01-02') // 1
 */
export function parseDate(text: string): EpochDay {
  if (
    typeof text === 'string' &&
    text.length === 10 &&
    text.charCodeAt(4) === hyphen &&
    text.charCodeAt(7) === hyphen
  ) {
    const year = numberAt(text, 0) * 100 + numberAt(text, 2);
    const [month, day] = [numberAt(text, 5), numberAt(text, 8)];
    // A character that is no digit makes a NaN, which compares with nothing.
    if (year >= 0 && day >= 1 && day <= daysInMonth(year, month)) return dayOf(year, month, day);
  }
  throw new PqrsError(
    'time-bad-date',
    `The date "${String(text).slice(0, 40)}" is not a day of the calendar.`,
    'Write a day that exists as YYYY-MM-DD, such as 2026-07-24.',
  );
}

const hyphen = 45;
const zero = 48;

/** The number that two digits make, or NaN. Character codes, because ledgers and tables read dates by the thousand. */
function numberAt(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - zero, text.charCodeAt(at + 1) - zero];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

const twoDigits = Array.from({ length: 100 }, (_zero, number) => pad(number, 2));

/** The month last written: ledgers write a day after the other, so its head is nearly always the one at hand. */
const written = { first: 0, length: 31, head: '1970-01-' };

/**
 * Writes an epoch day as YYYY-MM-DD.
 *
 * @example
 * formatDate(20_658) // '2026-07-24'
 */
export function formatDate(day: EpochDay): string {
  const offset = day - written.first;
  if (offset >= 0 && offset < written.length) return written.head + (twoDigits[offset + 1] ?? '');
  const parts = partsOf(day);
  written.first = day - parts.day + 1;
  written.length = daysInMonth(parts.year, parts.month);
  written.head = `${pad(parts.year, 4)}-${pad(parts.month, 2)}-`;
  return written.head + (twoDigits[parts.day] ?? '');
}

/** Day of the week: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: EpochDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** What to do when a month has no day of the number asked for. */
export type MonthRounding = 'up' | 'down' | 'fail';

/**
 * Same-numbered day some months later or earlier. Where that month lacks the day: `down` takes its last day (Código Civil
 * art. 67), `up` the first of the next month, `fail` is an error.
 *
 * @throws PqrsError `time-bad-date` under `fail` when the day does not exist.
 * @example
 * formatDate(addMonths(parseDate('2026-01-30'), 1, 'down')) // '2026-02-28'
 */
export function addMonths(start: EpochDay, months: number, rounding: MonthRounding = 'down'): EpochDay {
  const { year, month, day } = partsOf(start);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const length = daysInMonth(toYear, toMonth);
  if (day <= length) return dayOf(toYear, toMonth, day);
  if (rounding === 'fail') {
    throw new PqrsError(
      'time-bad-date',
      `There is no day ${day} in ${pad(toYear, 4)}-${pad(toMonth, 2)}.`,
      'Ask for rounding "down" (last day of the month) or "up" (first day of the next).',
    );
  }
  return dayOf(toYear, toMonth, length) + (rounding === 'up' ? 1 : 0);
}
