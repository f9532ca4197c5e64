import type { ExplainedDay, Explanation } from '../clock/explanation.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import type { Audience } from '../texts/clock.js';
import { fill } from '../texts/fill.js';
import { ledgerTexts } from '../texts/ledger.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import { knownText, normName } from './clockNorm.js';
import { amountText, capital, causeText, joinWords, termText } from './clockWords.js';
import { prudentText, readingTexts, silenceText } from './consequences.js';
import { endText, longDate } from './dates.js';
import { closedByItself, countSkipped, rolledForward } from './skippedDays.js';
import { skippedWords } from './skippedWords.js';
import { beginningOf, startInstantOf } from './termSpan.js';

/** One line of "how was it computed". `detail` is printed muted after the text: the law. */
export interface ClockFact {
  key: 'startsOn' | 'skipped' | 'pauses' | 'extension' | 'prudent' | 'silence' | 'reading' | 'norm' | 'known';
  label: string;
  text: string;
  detail?: string;
}

/** First day that counts, or the instant from which hours run, and what started the term. */
export function startsOnText(explanation: Explanation, locale: Locale): string {
  const { startsOn } = ledgerTexts[locale];
  const { next } = clockTexts[locale];
  const { effectiveDate, dueDate, term, timeZone, startedBy } = explanation;
  const long = (date: string) => longDate(date, locale, dueDate);
  const start = startInstantOf(explanation);
  if (start !== undefined) {
    return fill(startedBy ? startsOn.atExpiry : startsOn.atReceipt, { date: endText(start, timeZone, locale, long) });
  }
  return fill(startsOn[beginningOf(explanation)], {
    date: long(explanation.firstDay),
    next: term.unit === 'businessDays' ? next.business : next.calendar,
    deemed: long(effectiveDate),
  });
}

/** A holiday or closure by date and name, with its law; what an organisation closes by itself has none. */
function namedDay(day: ExplainedDay, explanation: Explanation, locale: Locale): string {
  const ofLaw = day.law === undefined || closedByItself(explanation, day) ? '' : day.law;
  const law = ofLaw && ` (${ofLaw.replace(/(\d)\/(?=\d)/g, '$1 de ')})`;
  return `${longDate(day.date, locale, explanation.dueDate)}, ${day.name ?? ''}${law}`;
}

/** The days that are certain: while a term is held, those before it stopped. */
function knownDays(explanation: Explanation): readonly ExplainedDay[] {
  const held = explanation.pauses.find((pause) => pause.to === undefined);
  return held ? explanation.days.filter((day) => day.date < held.from) : explanation.days;
}

/** Holidays and closures that a term in business days left out, each with its law. */
export function namedSkips(explanation: Explanation, locale: Locale): string[] {
  if (explanation.term.unit !== 'businessDays') return [];
  return knownDays(explanation)
    .filter((day) => day.kind === 'holiday' || day.kind === 'closure')
    .map((day) => namedDay(day, explanation, locale));
}

function skippedText(explanation: Explanation, locale: Locale): string {
  const texts = ledgerTexts[locale];
  const rolled = rolledForward(explanation) ? `${capital(texts.rolled)}.` : '';
  const parts = skippedWords(countSkipped(explanation, knownDays(explanation)), locale);
  if (parts.length === 0) return rolled || texts.nothingSkipped;
  const named = namedSkips(explanation, locale);
  const text = joinWords(parts, clockTexts[locale].and) + (named.length === 0 ? '' : `: ${named.join('; ')}`);
  return rolled ? `${text}. ${rolled}` : text;
}

/** From when to when the law held a term, and why. */
export function pauseText(pause: Explanation['pauses'][number], locale: Locale): string {
  const texts = ledgerTexts[locale];
  // The first day that a requirement holds follows the day of the requirement, which is the one people know.
  const first = pause.deadline === undefined ? pause.from : formatDate(parseDate(pause.from) - 1);
  const from = longDate(first, locale);
  const cause = causeText(pause, locale);
  if (pause.to === undefined) return fill(texts.pausedFrom, { from, cause });
  return fill(texts.pausedBetween, { from, to: longDate(pause.to, locale), cause });
}

/** By how much a term grew. */
export function addedText({ addedDays }: Explanation['extensions'][number], { term }: Explanation, locale: Locale) {
  return amountText({ n: addedDays, unit: term.unit === 'businessDays' ? 'businessDays' : 'calendarDays' }, locale);
}

/**
 * The facts behind a date: where it starts, what was left out, what stopped or extended it, and the norm. Who handles the
 * case also reads what silence leads to and how the law was read.
 */
export function clockFacts(explanation: Explanation, locale: Locale, audience: Audience = 'agent'): ClockFact[] {
  const texts = ledgerTexts[locale];
  const { norm, pauses, extensions } = explanation;
  const fact = (key: ClockFact['key'], text: string | undefined): ClockFact[] =>
    text === undefined || text === '' ? [] : [{ key, label: texts.labels[key], text }];
  const held = pauses.map((pause) => pauseText(pause, locale)).join(' ');
  const readings = readingTexts(explanation, locale).join('; ');
  const forAgents = [
    ...fact('prudent', prudentText(explanation, locale)),
    ...fact('silence', silenceText(explanation, locale)),
    ...fact('reading', readings && `${capital(readings)}.`),
  ];
  return [
    ...fact('startsOn', startsOnText(explanation, locale)),
    ...fact('skipped', skippedText(explanation, locale)),
    ...fact('pauses', held || texts.noPauses),
    ...extensions.flatMap((one) => fact('extension', `${addedText(one, explanation, locale)}: ${one.reason}`)),
    ...(audience === 'agent' ? forAgents : []),
    ...fact('norm', fill(texts.termOf, { name: normName(norm, locale), term: termText(norm, locale) })).map((one) => ({
      ...one,
      detail: norm.citation,
    })),
    ...fact('known', knownText(explanation, locale)),
  ];
}
