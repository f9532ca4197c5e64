import type { Locale } from '../texts/catalogue.js';
import { dateTexts } from '../texts/dates.js';
import { civilDateAt } from '../time/zone.js';
import { listDateTime, timeOfDay } from './dates.js';

/**
 * When something happened, as a row of a history says it: today by its name, another year with its number.
 *
 * @param now ISO instant that the reader is at.
 * @throws PqrsError `time-bad-instant`, `time-bad-zone`
 * @example
 * stamp('2026-11-20T15:40:00-05:00', '2026-11-24T12:00:00-05:00', 'es-CO', 'America/Bogota') // 'vie 20 nov, 3:40 p. m.'
 */
export function stamp(instant: string, now: string, locale: Locale, timeZone: string): string {
  const today = civilDateAt(now, timeZone);
  if (civilDateAt(instant, timeZone) !== today) return listDateTime(instant, timeZone, locale, today);
  return dateTexts[locale].today(timeOfDay(instant, timeZone, locale));
}
