import type { Locale } from '../texts/catalogue.js';
import { dateTexts } from '../texts/dates.js';
import { parseDate, partsOf, weekdayOf } from '../time/civilDate.js';

/**
 * A civil date as a letter writes it.
 *
 * @throws PqrsError `time-bad-date`
 * @example
 * letterDate('2026-11-24', 'es-CO') // '24 de noviembre de 2026'
 */
export function letterDate(date: string, locale: Locale): string {
  const day = parseDate(date);
  return dateTexts[locale].dayMonth({ ...partsOf(day), weekday: weekdayOf(day) }, true);
}
