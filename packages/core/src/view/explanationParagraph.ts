import type { Explanation } from '../clock/explanation.js';
import type { Locale } from '../texts/catalogue.js';
import { asSentence, fill } from '../texts/fill.js';
import { paragraphTexts } from '../texts/paragraph.js';
import { civilDateAt } from '../time/zone.js';
import { addedText, namedSkips, pauseText, startsOnText } from './clockFacts.js';
import { normName, uncertainNorm } from './clockNorm.js';
import { dueSentence } from './clockSentence.js';
import { articleOf } from './clockWords.js';
import { prudentText, readingTexts, silenceText } from './consequences.js';
import { endText, longDate } from './dates.js';
import { startInstantOf } from './termSpan.js';

export interface ParagraphOptions {
  /** Name of another norm that the explanation only knows by id; the id itself unless given. */
  nameOf?: (id: string) => string | undefined;
}

/** An instant in full, in a sentence. */
function moment(instant: string, { timeZone }: Explanation, locale: Locale): string {
  return endText(instant, timeZone, locale, (date) => longDate(date, locale));
}

/** A date with the article that Portuguese puts before it. */
function dated(date: string): { date: string; on: string } {
  return { date, on: articleOf(date) };
}

function opening(explanation: Explanation, locale: Locale): string {
  const held = explanation.pauses.find((pause) => pause.to === undefined);
  if (!held) return dueSentence(explanation, 'ok', locale);
  return fill(paragraphTexts[locale].onHold, { date: longDate(held.deadline ?? explanation.dueDate, locale) });
}

function beginning(explanation: Explanation, locale: Locale, nameOf: (id: string) => string): string {
  const { startedBy, receivedAt } = explanation;
  const texts = paragraphTexts[locale];
  const start = startInstantOf(explanation);
  if (!startedBy) {
    const received = moment(receivedAt, explanation, locale);
    const from = startsOnText(explanation, locale);
    return fill(start === undefined ? texts.received : texts.receivedHours, {
      received,
      on: articleOf(received),
      from,
    });
  }
  const from = start === undefined ? longDate(explanation.firstDay, locale) : moment(start, explanation, locale);
  const expired = dated(moment(startedBy.dueAt, explanation, locale));
  return fill(texts.startedBy, { norm: nameOf(startedBy.norm), ...expired, from });
}

function holds(explanation: Explanation, locale: Locale): string[] {
  return explanation.pauses.map((pause) => {
    const span = pauseText(pause, locale);
    return fill(paragraphTexts[locale].held, { span: span.charAt(0).toLowerCase() + span.slice(1) });
  });
}

function extensions(explanation: Explanation, locale: Locale): string[] {
  const texts = paragraphTexts[locale];
  const { readings, timeZone } = explanation;
  return explanation.extensions.map((one) => {
    const days = addedText(one, explanation, locale);
    const when = dated(longDate(civilDateAt(one.at, timeZone), locale));
    const lent = readings['loaner'] !== undefined;
    return lent
      ? fill(texts.lent, { days, ...when, reason: one.reason })
      : fill(texts.extended, { days, ...when, reason: asSentence(one.reason.trim()) });
  });
}

function readings(explanation: Explanation, locale: Locale): string[] {
  const list = readingTexts(explanation, locale);
  return list.length === 0 ? [] : [fill(paragraphTexts[locale].read, { readings: list.join('; ') })];
}

function lawAndCalendar(explanation: Explanation, locale: Locale): string[] {
  const texts = paragraphTexts[locale];
  const { norm, calendar, asOf } = explanation;
  const { id, version, saturday, layers, closures = [], workingSaturdays = [] } = calendar;
  const more = [
    workingSaturdays.length === 0 ? '' : fill(texts.workingSaturdays, { n: workingSaturdays.length }),
    layers.length === 0 ? '' : fill(texts.layers, { layers: layers.join(', ') }),
    closures.length === 0 ? '' : fill(texts.closures, { n: closures.length }),
  ].join('');
  return [
    fill(texts.norm, { name: normName(norm, locale), citation: norm.citation }),
    uncertainNorm(explanation, locale) ?? texts.verified,
    fill(texts.calendar, { id, version, saturday: texts.saturday[saturday], more }),
    ...(asOf === undefined ? [] : [fill(texts.asOf, dated(longDate(asOf, locale)))]),
  ];
}

function transition({ transition: change }: Explanation, locale: Locale, nameOf: (id: string) => string): string[] {
  if (!change) return [];
  const { kind, changedOn, citation, otherNorm, otherDueDate } = change;
  const other = longDate(otherDueDate, locale);
  const values = { ...dated(longDate(changedOn, locale)), other, onOther: articleOf(other) };
  return [fill(paragraphTexts[locale].transition[kind], { ...values, norm: nameOf(otherNorm), citation })];
}

/**
 * The whole explanation of a due date, sentence by sentence; the first is {@link dueSentence}, or that the term is held. What the law says of itself
 * in Spanish is worded in each language; citations stay as they are.
 */
export function explanationSentences(
  explanation: Explanation,
  locale: Locale,
  { nameOf }: ParagraphOptions = {},
): string[] {
  const named = namedSkips(explanation, locale);
  const name = (id: string) => nameOf?.(id) ?? id;
  const optional = (text: string | undefined) => (text === undefined ? [] : [text]);
  return [
    opening(explanation, locale),
    beginning(explanation, locale, name),
    ...(named.length === 0 ? [] : [fill(paragraphTexts[locale].named, { n: named.length, days: named.join('; ') })]),
    ...holds(explanation, locale),
    ...extensions(explanation, locale),
    ...readings(explanation, locale),
    ...optional(prudentText(explanation, locale)),
    ...lawAndCalendar(explanation, locale),
    ...transition(explanation, locale, name),
    ...optional(silenceText(explanation, locale)),
  ];
}

/**
 * The whole explanation of a due date as one paragraph: the sentence, what started the term, what was left out, extended
 * or suspended, how the law was read, where it says so, the calendar, and what follows from silence.
 *
 * @example
 * explanationParagraph(due({rule: 'co.consumer.direct_claim', receivedAt: '2026-11-05T09:14:00-05:00'}).explanation, 'es-CO')
 * // 'Vence el viernes 27 de noviembre de 2026: 15 días hábiles desde el 5 de noviembre; no cuentan 3 fines de semana ni
 * // 1 festivo. Se recibió el jueves 5 de noviembre de 2026 a las 9:14 a. m. y cuenta desde el viernes 6 de noviembre, …'
 */
export function explanationParagraph(explanation: Explanation, locale: Locale, options: ParagraphOptions = {}): string {
  return explanationSentences(explanation, locale, options).join(' ');
}
