import type { ClockState } from '../clock/clockState.js';
import type { Explanation } from '../clock/explanation.js';
import type { ClockStatus } from '../clock/snapshot.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import type { Audience } from '../texts/clock.js';
import { clockChipTexts } from '../texts/clockChip.js';
import { fill } from '../texts/fill.js';

/** What a clock counts in at an instant, and how many. */
export interface Amount {
  n: number;
  unit: 'businessDays' | 'calendarDays' | 'hours' | 'minutes';
}

/** Hours from which on a delay is told in days. */
const hoursToldAsDays = 72;

/** A delay or lead in the unit of its clock. */
export function amountOf(n: number, state: ClockState): Amount {
  if (state.remainingHours !== undefined) {
    return n < hoursToldAsDays ? { n, unit: 'hours' } : { n: Math.floor(n / 24), unit: 'calendarDays' };
  }
  return { n, unit: state.remainingCalendarDays === undefined ? 'businessDays' : 'calendarDays' };
}

/** What is left of a term: minutes in its last hour. */
export function leftOf({
  remainingMinutes,
  remainingHours,
  remainingCalendarDays,
  remainingBusinessDays,
}: ClockState): Amount {
  if (remainingMinutes !== undefined) return { n: remainingMinutes, unit: 'minutes' };
  if (remainingHours !== undefined) return { n: remainingHours, unit: 'hours' };
  if (remainingCalendarDays !== undefined) return { n: remainingCalendarDays, unit: 'calendarDays' };
  return { n: remainingBusinessDays, unit: 'businessDays' };
}

/** How much a term is overdue. */
export function lateOf(state: ClockState): Amount {
  return amountOf(state.overdueHours ?? state.overdueCalendarDays ?? state.overdueBusinessDays, state);
}

/**
 * An amount in words, agreed.
 *
 * @example
 * amountText({n: 5, unit: 'hours'}, 'es-CO') // '5 horas'
 */
export function amountText({ n, unit }: Amount, locale: Locale): string {
  return fill(clockChipTexts[locale].units[unit], { n });
}

/**
 * A term in words: hours run.
 *
 * @example
 * termText({amount: 72, unit: 'hours'}, 'es-CO') // '72 horas corridas'
 */
export function termText({ amount, unit }: Explanation['term'], locale: Locale): string {
  const { units } = clockChipTexts[locale];
  return fill(unit === 'hours' ? clockTexts[locale].runningHours : units[unit], { n: amount });
}

/**
 * A number of business days, agreed.
 *
 * @example
 * businessDaysText(1, 'es-CO') // '1 día hábil'
 */
export function businessDaysText(n: number, locale: Locale): string {
  return amountText({ n, unit: 'businessDays' }, locale);
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

/** With a capital, to begin a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Why the law held a term, in the middle of a sentence: the law's own words in Spanish, the kind of cause elsewhere. */
export function causeText({ cause, deadline }: Explanation['pauses'][number], locale: Locale): string {
  return fill(clockTexts[locale].causes[deadline === undefined ? 'suspended' : 'requested'], { cause });
}
