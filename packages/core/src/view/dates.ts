import type { Locale } from '../texts/catalogue.js';
import { dateTexts } from '../texts/dates.js';
import type { WordedDay } from '../texts/dates.js';
import { parseDate, partsOf, weekdayOf } from '../time/civilDate.js';
import { parseInstant } from '../time/instant.js';
import { civilDateAt, timeOfDayAt } from '../time/zone.js';

function worded(date: string): WordedDay {
  const day = parseDate(date);
  return { ...partsOf(day), weekday: weekdayOf(day) };
}

/**
 * A civil date in full. The year is left out where it is that of `today`, if one is given.
 *
 * @throws PqrsError `time-bad-date`
 * @example
 * longDate('2026-11-27', 'es-CO') // 'viernes 27 de noviembre de 2026'
 * longDate('2026-11-27', 'es-CO', '2026-11-24') // 'viernes 27 de noviembre'
 */
export function longDate(date: string, locale: Locale, today?: string): string {
  return dateTexts[locale].long(worded(date), otherYear(date, today));
}

/**
 * Day and month of a civil date, with the year unless it is that of `today`.
 *
 * @example
 * dayMonth('2026-07-01', 'es-CO', '2026-07-24') // '1 de julio'
 */
export function dayMonth(date: string, locale: Locale, today?: string): string {
  return dateTexts[locale].dayMonth(worded(date), otherYear(date, today));
}

/**
 * A civil date as lists show it: the year only where it is not that of `today`.
 *
 * @example
 * listDate('2026-11-27', 'es-CO', '2026-11-24') // 'vie 27 nov'
 */
export function listDate(date: string, locale: Locale, today?: string): string {
  return dateTexts[locale].list(worded(date), otherYear(date, today));
}

/**
 * Day and month in the fewest letters.
 *
 * @example
 * briefDate('2026-11-27', 'es-CO') // '27 nov'
 */
export function briefDate(date: string, locale: Locale): string {
  return dateTexts[locale].brief(worded(date));
}

/**
 * Time of day of an instant in a zone, with no-break spaces.
 *
 * @throws PqrsError `time-bad-instant`, `time-bad-zone`
 * @example
 * timeOfDay('2026-11-24T15:42:00Z', 'America/Bogota', 'es-CO') // '10:42 a. m.'
 */
export function timeOfDay(instant: string, zone: string, locale: Locale): string {
  const minutes = Math.floor(timeOfDayAt(parseInstant(instant), zone) / 60_000);
  return dateTexts[locale].time(Math.floor(minutes / 60), minutes % 60);
}

/**
 * Date and time of an instant in a zone; the year is left out where it is that of `today`.
 *
 * @example
 * longDateTime('2026-11-24T15:42:00Z', 'America/Bogota', 'es-CO') // 'martes 24 de noviembre de 2026, 10:42 a. m.'
 */
export function longDateTime(instant: string, zone: string, locale: Locale, today?: string): string {
  const date = longDate(civilDateAt(instant, zone), locale, today);
  return dateTexts[locale].joined(date, timeOfDay(instant, zone, locale));
}

/**
 * Date and time of an instant in a zone as lists show them.
 *
 * @example
 * listDateTime('2026-11-24T15:42:00Z', 'America/Bogota', 'es-CO', '2026-11-24') // 'mar 24 nov, 10:42 a. m.'
 */
export function listDateTime(instant: string, zone: string, locale: Locale, today?: string): string {
  const date = listDate(civilDateAt(instant, zone), locale, today);
  return dateTexts[locale].joined(date, timeOfDay(instant, zone, locale));
}

function otherYear(date: string, today: string | undefined): boolean {
  return today === undefined || today.slice(0, 4) !== date.slice(0, 4);
}
