import type { Locale } from '../texts/catalogue.js';
import { dateTexts } from '../texts/dates.js';
import type { WordedDay } from '../texts/dates.js';
import { formatDate, parseDate, partsOf, weekdayOf } from '../time/civilDate.js';
import { msPerDay, parseInstant } from '../time/instant.js';
import { civilDateAt, dayAt, timeOfDayAt } from '../time/zone.js';

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

/** Last second of a day: what ends there ends with the day, and needs no time. */
const lastSecond = msPerDay - 1_000;

/**
 * The civil date on which something ends at an instant: a midnight belongs to the day that it ends.
 *
 * @throws PqrsError `time-bad-instant`, `time-bad-zone`
 * @example
 * endDate('2026-11-17T00:00:00-05:00', 'America/Bogota') // '2026-11-16'
 */
export function endDate(instant: string, zone: string): string {
  return formatDate(dayAt(parseInstant(instant) - 1, zone));
}

/**
 * The time at which something starts or ends, with its preposition.
 *
 * @example
 * atTime('2026-11-17T00:00:00-05:00', 'America/Bogota', 'es-CO') // 'a la medianoche'
 */
export function atTime(instant: string, zone: string, locale: Locale): string {
  const ofDay = timeOfDayAt(parseInstant(instant), zone);
  const minutes = Math.floor(ofDay / 60_000);
  return dateTexts[locale].atTime(ofDay === 0 ? 24 : Math.floor(minutes / 60), minutes % 60);
}

/**
 * The end of a term, or the start of one in hours: the date alone where it is the last second of a day, else with its
 * time.
 *
 * @param dateText how the date is worded
 * @example
 * endText('2026-11-17T00:00:00-05:00', 'America/Bogota', 'es-CO', (date) => dayMonth(date, 'es-CO', date))
 * // '16 de noviembre a la medianoche'
 */
export function endText(instant: string, zone: string, locale: Locale, dateText: (date: string) => string): string {
  const ofDay = timeOfDayAt(parseInstant(instant), zone);
  const date = dateText(endDate(instant, zone));
  return Math.floor(ofDay / 1_000) * 1_000 === lastSecond ? date : `${date} ${atTime(instant, zone, locale)}`;
}

function otherYear(date: string, today: string | undefined): boolean {
  return today === undefined || today.slice(0, 4) !== date.slice(0, 4);
}
