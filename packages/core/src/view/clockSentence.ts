import type { Explanation } from '../clock/explanation.js';
import type { ClockStatus } from '../clock/snapshot.js';
import type { Locale } from '../texts/catalogue.js';
import { asSentence, fill } from '../texts/fill.js';
import { ledgerTexts } from '../texts/ledger.js';
import type { ClockMoment } from './clockMoment.js';
import { afterPause, summaryOf } from './clockRemainder.js';
import { articleOf, clockVerb, joinWords, termText } from './clockWords.js';
import { dayMonth, endText } from './dates.js';
import { countSkipped, rolledForward } from './skippedDays.js';
import { skippedWords } from './skippedWords.js';
import { countedSpan, dueText, startInstantOf } from './termSpan.js';

/** "15 días hábiles desde el 1 de julio". */
function countedTerm(explanation: Explanation, from: string, locale: Locale): string {
  const { counted, added } = ledgerTexts[locale];
  const { norm, term, total, readings, startedBy, dueDate, timeZone } = explanation;
  const whole = termText({ ...term, amount: term.unit === 'businessDays' ? total : term.amount }, locale);
  const n = term.amount - norm.amount;
  const more = n > 0 ? fill(readings['loaner'] === undefined ? added.extension : added.loaner, { n }) : '';
  const start = startInstantOf(explanation);
  const short = (date: string) => dayMonth(date, locale, dueDate);
  return fill(startedBy ? counted.after : counted.received, {
    term: whole + more,
    from: start === undefined ? short(from) : endText(start, timeZone, locale, short),
  });
}

/**
 * How a date came about, without the date itself.
 *
 * @example
 * countedSentence(explanation, 'es-CO')
 * // '15 días hábiles desde el 1 de julio; no cuentan 3 fines de semana ni 2 festivos'
 */
export function countedSentence(explanation: Explanation, locale: Locale): string {
  const { notCounted, nor, rolled } = ledgerTexts[locale];
  const { from, days } = countedSpan(explanation);
  const counts = countSkipped(explanation, days);
  const n = counts.reduce((sum, [, one]) => sum + one, 0);
  const parts = joinWords(skippedWords(counts, locale), nor);
  return [
    countedTerm(explanation, from, locale),
    n > 0 ? fill(notCounted, { n, parts }) : '',
    rolledForward(explanation) ? `; ${rolled}` : '',
  ].join('');
}

/**
 * The explanation of a due date in one sentence.
 *
 * @example
 * dueSentence(explanation, 'ok', 'es-CO')
 * // 'Vence el viernes 24 de julio de 2026: 15 días hábiles desde el 1 de julio; no cuentan 3 fines de semana ni 2 festivos.'
 */
export function dueSentence(explanation: Explanation, status: ClockStatus, locale: Locale): string {
  const date = dueText(explanation, locale);
  const verb =
    status === 'closed'
      ? fill(ledgerTexts[locale].wasDue, { on: articleOf(date) })
      : clockVerb(status === 'pause' ? 'ok' : status, 'agent', date, locale);
  return asSentence(`${verb} ${date}: ${countedSentence(explanation, locale)}`);
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
  const n = explanation.term.amount;
  return `${fill(ledgerTexts[locale].countedForCitizen, { n, counted })} ${explanation.norm.citation}.`;
}

/** How the date came about; a paused term has no date yet, so its sentence says since when and how it goes on. */
export function sentenceOf(moment: ClockMoment): string {
  const { clock, state, locale, audience, paused, today } = moment;
  if (state.status === 'pause') {
    return `${summaryOf(moment, dayMonth(paused ?? today, locale, today))} ${afterPause(moment)}`;
  }
  if (audience === 'citizen') return citizenSentence(clock.explanation, locale);
  return dueSentence(clock.explanation, state.status, locale);
}
