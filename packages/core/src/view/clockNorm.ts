import type { Explanation } from '../clock/explanation.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import { fill } from '../texts/fill.js';
import { longDate } from './dates.js';

/** Name of a norm in a language: its own Spanish name unless the language has one for it. */
export function normName(norm: Explanation['norm'], locale: Locale): string {
  const key = (norm.id.split('@', 1)[0] ?? '').split('.').slice(-2).join('.');
  return clockTexts[locale].normNames[key] ?? norm.name;
}

/** That a date was counted with what was known on a day, and on which; undefined for one that was counted with all that is known. */
export function knownText({ asOf }: Explanation, locale: Locale): string | undefined {
  return asOf === undefined ? undefined : fill(clockTexts[locale].knownOn, { date: longDate(asOf, locale) });
}

/** A warning for a norm that was not read in the law itself; undefined for one that was. */
export function uncertainNorm(explanation: Explanation, locale: Locale): string | undefined {
  const { verification } = explanation.norm;
  return verification === 'verified' ? undefined : clockTexts[locale].uncertain[verification];
}
