import type { Locale } from '../texts/catalogue.js';
import { fill } from '../texts/fill.js';
import { otherClockTexts } from '../texts/otherClocks.js';

/**
 * Working minutes in words; a day has no fixed number of them, so hours are the largest unit.
 *
 * @example
 * openTimeText(150, 'es-CO') // '2 h 30 min'
 */
export function openTimeText(minutes: number, locale: Locale): string {
  const { open } = otherClockTexts[locale];
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  if (h === 0) return fill(open.minutes, { m });
  return fill(m === 0 ? open.hours : open.both, { h, m });
}
