import type { Locale } from '../texts/catalogue.js';
import { fill } from '../texts/fill.js';
import { foldText } from '../texts/fold.js';
import { letterHintTexts } from '../texts/letterHints.js';
import type { EvasiveKind } from '../texts/letterHints.js';

/** Something in a text that may be said more plainly. A hint, never a verdict: whoever writes decides. */
export interface LanguageHint {
  kind: 'longSentence' | 'evasive' | 'proceduralOnly';
  /** Place in the text, in UTF-16 units; `end` is after the last. */
  start: number;
  end: number;
  /** What is wrong with it, in the language of the text. */
  why: string;
}

/** Words in a sentence from which it is called long. */
export const longestSentence = 30;

/** A text folded for comparison, with the place in the original of each of its characters. */
interface Folded {
  text: string;
  places: number[];
}

function folded(original: string): Folded {
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const blank = /\s/.test(character);
    const next = blank ? (text.endsWith(' ') ? '' : ' ') : foldText(character);
    text += next;
    for (let unit = 0; unit < next.length; unit += 1) places.push(at);
    at += character.length;
  }
  return { text, places: [...places, at] };
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** Places of a phrase, where it stands as words of its own. */
function placesOf(phrase: string, { text, places }: Folded): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + phrase.length)) {
    const end = at + phrase.length;
    if (wordCharacter.test(text.charAt(at - 1)) || wordCharacter.test(text.charAt(end))) continue;
    found.push({ start: places[at] ?? 0, end: (places[end - 1] ?? 0) + 1 });
  }
  return found;
}

function evasiveHints(original: string, locale: Locale): LanguageHint[] {
  const { evasive, why } = letterHintTexts[locale];
  const text = folded(original);
  return (Object.keys(evasive) as EvasiveKind[]).flatMap((kind) =>
    evasive[kind].flatMap((phrase) =>
      placesOf(phrase, text).map(({ start, end }): LanguageHint => {
        const said = original.slice(start, end).replace(/\s+/g, ' ');
        return { kind: 'evasive', start, end, why: fill(why[kind], { phrase: said }) };
      }),
    ),
  );
}

interface Sentence {
  text: string;
  start: number;
}

function sentencesOf(text: string, locale: Locale): Sentence[] {
  const segments = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  return [...segments]
    .map(({ segment, index }) => ({ text: segment.trim(), start: index + segment.length - segment.trimStart().length }))
    .filter((sentence) => wordCharacter.test(sentence.text));
}

function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => wordCharacter.test(word)).length;
}

function longSentences(sentences: readonly Sentence[], locale: Locale): LanguageHint[] {
  return sentences.flatMap(({ text, start }) => {
    const n = wordsIn(text);
    if (n <= longestSentence) return [];
    const why = fill(letterHintTexts[locale].why.longSentence, { n, max: longestSentence });
    return [{ kind: 'longSentence' as const, start, end: start + text.length, why }];
  });
}

/** Whether every sentence speaks of the procedure, so that none can hold an answer. What has no date may still be one. */
function isProcedural(sentences: readonly Sentence[], locale: Locale): boolean {
  const { evasive, procedural } = letterHintTexts[locale];
  const phrases = [...evasive.pending, ...evasive.handedOn, ...evasive.noAction, ...procedural];
  return (
    sentences.length > 0 &&
    sentences.every((sentence) => {
      const text = ` ${folded(sentence.text).text}`;
      return phrases.some((phrase) => text.includes(` ${phrase}`));
    })
  );
}

/**
 * Where a text of an answer could be plainer: sentences that are too long, phrases that evade, and a text that only tells the
 * procedure. In the order of the text.
 *
 * @example
 * languageHints('Su caso se encuentra en trámite. Vence mañana.', 'es-CO')
 * // [{kind: 'evasive', start: 8, end: 31, why: '«se encuentra en trámite» dice que el caso sigue, no qué se decidió.'}]
 */
export function languageHints(text: string, locale: Locale): LanguageHint[] {
  const sentences = sentencesOf(text, locale);
  const why = letterHintTexts[locale].why.proceduralOnly;
  const whole: LanguageHint[] = isProcedural(sentences, locale)
    ? [{ kind: 'proceduralOnly', start: 0, end: text.length, why }]
    : [];
  return [...whole, ...longSentences(sentences, locale), ...evasiveHints(text, locale)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}
