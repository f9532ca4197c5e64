import type { ExplainedDay, Explanation } from '../clock/explanation.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import { fill } from '../texts/fill.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import { businessDaysText, joinWords, skippedWords } from './clockWords.js';
import { longDate } from './dates.js';
import { countSkipped } from './skippedDays.js';

/** One line of "how was it computed". `detail` is printed muted after the text: the law. */
export interface ClockFact {
  key: 'startsOn' | 'skipped' | 'pauses' | 'extension' | 'norm';
  label: string;
  text: string;
  detail?: string;
}

/** Name of a norm in a language: its own Spanish name unless the language has one for it. */
export function normName(norm: Explanation['norm'], locale: Locale): string {
  const key = (norm.id.split('@', 1)[0] ?? '').split('.').at(-1) ?? '';
  return clockTexts[locale].normNames[key] ?? norm.name;
}

function startsOnText(explanation: Explanation, locale: Locale): string {
  const { startsOn } = clockTexts[locale];
  const { effectiveDate, receivedDate, firstDay, dueDate } = explanation;
  const asReceived = effectiveDate === receivedDate;
  return fill(asReceived ? startsOn.received : startsOn.deemed, {
    date: longDate(firstDay, locale, dueDate),
    deemed: longDate(effectiveDate, locale, dueDate),
  });
}

function namedDay(day: ExplainedDay, locale: Locale, due: string): string {
  const law = day.law === undefined ? '' : ` (${day.law.replaceAll('/', ' de ')})`;
  return `${longDate(day.date, locale, due)}, ${day.name ?? ''}${law}`;
}

/** The days that are certain: while a term is held, those before it stopped. */
function knownDays(explanation: Explanation): readonly ExplainedDay[] {
  const held = explanation.pauses.find((pause) => pause.to === undefined);
  return held ? explanation.days.filter((day) => day.date < held.from) : explanation.days;
}

function skippedText(explanation: Explanation, locale: Locale): string {
  const texts = clockTexts[locale];
  const days = knownDays(explanation);
  const parts = skippedWords(countSkipped(days), locale);
  if (parts.length === 0) return texts.nothingSkipped;
  const named = days
    .filter((day) => day.kind === 'holiday' || day.kind === 'closure')
    .map((day) => namedDay(day, locale, explanation.dueDate));
  return joinWords(parts, texts.and) + (named.length === 0 ? '' : `: ${named.join('; ')}`);
}

function pauseText(pause: Explanation['pauses'][number], locale: Locale): string {
  const texts = clockTexts[locale];
  // The first day that does not count follows the day of the requirement, which is the one people know.
  const from = longDate(formatDate(parseDate(pause.from) - 1), locale);
  if (pause.to === undefined) return fill(texts.pausedFrom, { from });
  return fill(texts.pausedBetween, { from, to: longDate(pause.to, locale) });
}

/** The facts behind a date: where it starts, what was left out, what stopped or extended it, and the norm. */
export function clockFacts(explanation: Explanation, locale: Locale): ClockFact[] {
  const texts = clockTexts[locale];
  const { norm, pauses, extensions } = explanation;
  const fact = (key: ClockFact['key'], text: string): ClockFact => ({ key, label: texts.labels[key], text });
  const held = pauses.map((pause) => pauseText(pause, locale)).join(' ');
  const term = fill(texts.units[norm.unit], { n: norm.amount });
  return [
    fact('startsOn', startsOnText(explanation, locale)),
    fact('skipped', skippedText(explanation, locale)),
    fact('pauses', held === '' ? texts.noPauses : held),
    ...extensions.map((one) => fact('extension', `${businessDaysText(one.addedDays, locale)}: ${one.reason}`)),
    {
      ...fact('norm', fill(texts.answerWithin, { name: normName(norm, locale), term })),
      detail: norm.citation,
    },
  ];
}

/** A warning for a norm that was not read in the law itself; undefined for one that was. */
export function uncertainNorm(explanation: Explanation, locale: Locale): string | undefined {
  const { verification } = explanation.norm;
  return verification === 'verified' ? undefined : clockTexts[locale].uncertain[verification];
}
