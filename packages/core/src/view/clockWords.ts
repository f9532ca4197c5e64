import type { ClockStatus } from '../clock/snapshot.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import type { Audience } from '../texts/clock.js';
import { fill } from '../texts/fill.js';
import type { SkippedCounts } from './skippedDays.js';

/**
 * A number of business days, agreed.
 *
 * @example
 * businessDaysText(1, 'es-CO') // '1 día hábil'
 */
export function businessDaysText(n: number, locale: Locale): string {
  return fill(clockTexts[locale].units.businessDays, { n });
}

/** Portuguese says "na sexta-feira" but "no sábado"; the other languages have no use for it. */
export function articleOf(date: string): string {
  return /^(sábado|domingo)/.test(date) ? 'no' : 'na';
}

/**
 * The small line above a date.
 *
 * @param date the worded date that follows it
 * @example
 * clockVerb('ok', 'citizen', 'miércoles 16 de diciembre de 2026', 'es-CO') // 'Le responderemos a más tardar el'
 */
export function clockVerb(status: ClockStatus, audience: Audience, date: string, locale: Locale): string {
  return fill(clockTexts[locale].verbs[audience][status === 'soon' ? 'ok' : status], { on: articleOf(date) });
}

/** "a, b y c". */
export function joinWords(parts: readonly string[], last: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`;
}

/** "3 fines de semana", "2 festivos": each kind of skipped day with its number. */
export function skippedWords(counts: SkippedCounts, locale: Locale): string[] {
  return counts.map(([kind, n]) => fill(clockTexts[locale].skipped[kind], { n }));
}
