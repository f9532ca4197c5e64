import type { Explanation } from '../clock/explanation.js';
import type { ClockStatus } from '../clock/snapshot.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import { fill } from '../texts/fill.js';
import { articleOf, clockVerb, joinWords, skippedWords } from './clockWords.js';
import { dayMonth, longDate } from './dates.js';
import { countSkipped } from './skippedDays.js';

/**
 * How a date came about, without the date itself.
 *
 * @example
 * countedSentence(explanation, 'es-CO')
 * // '15 días hábiles desde el 1 de julio; no cuentan 3 fines de semana ni 2 festivos'
 */
export function countedSentence(explanation: Explanation, locale: Locale): string {
  const texts = clockTexts[locale];
  const { amount, unit } = explanation.norm;
  const extended = explanation.extensions.reduce((sum, one) => sum + one.addedDays, 0);
  const counts = countSkipped(explanation.days);
  const counted = fill(extended === 0 ? texts.counted : texts.countedExtended, {
    term: fill(texts.units[unit], { n: unit === 'businessDays' ? explanation.total : amount }),
    from: dayMonth(explanation.effectiveDate, locale, explanation.dueDate),
    extended,
  });
  const n = counts.reduce((sum, [, days]) => sum + days, 0);
  if (n === 0) return counted;
  return counted + fill(texts.notCounted, { n, parts: joinWords(skippedWords(counts, locale), texts.nor) });
}

/**
 * The explanation of a due date in one sentence.
 *
 * @example
 * dueSentence(explanation, 'ok', 'es-CO')
 * // 'Vence el viernes 24 de julio de 2026: 15 días hábiles desde el 1 de julio; no cuentan 3 fines de semana ni 2 festivos.'
 */
export function dueSentence(explanation: Explanation, status: ClockStatus, locale: Locale): string {
  const date = longDate(explanation.dueDate, locale);
  const verb =
    status === 'closed'
      ? fill(clockTexts[locale].wasDue, { on: articleOf(date) })
      : clockVerb(status === 'pause' ? 'ok' : status, 'agent', date, locale);
  return `${verb} ${date}: ${countedSentence(explanation, locale)}.`;
}

/**
 * The same for a citizen, to stand under the date, with its article.
 *
 * @example
 * citizenSentence(explanation, 'es-CO')
 * // 'Son 15 días hábiles desde el 24 de noviembre; no cuentan 3 fines de semana ni 1 festivo. Ley 1480 de 2011, art. 58, num. 5, lit. c.'
 */
export function citizenSentence(explanation: Explanation, locale: Locale): string {
  const counted = countedSentence(explanation, locale);
  return `${fill(clockTexts[locale].countedForCitizen, { counted })} ${explanation.norm.citation}.`;
}
