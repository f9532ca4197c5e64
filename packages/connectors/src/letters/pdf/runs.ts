import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';
import { scriptFor } from './fonts.js';
import type { Script } from './fonts.js';

// Its types are those of its ES module, and Node loads the other one.
const bidi = (createRequire(import.meta.url)('bidi-js') as () => Bidi)();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const layoutMarks = /\p{Default_Ignorable_Code_Point}/gu;
const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Characters of one font and one direction, in the order in which they are read. */
export interface Run {
  text: string;
  script: Script;
  /** Embedding level (UAX 9): odd runs from right to left. */
  level: number;
}

/** A character with its marks, ready to be printed. */
export interface Cluster extends Run {
  /** A line may end after it. */
  breaks: boolean;
}

/** Code points of a character that no font has, as it is printed instead: "[U+1F44D]". */
function codesOf(cluster: string): string {
  return `[${[...cluster].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}]`;
}

/**
 * The characters of a line of text with font and direction. What no font has is printed as its code points and added to `unprintable`.
 */
export function clustersOf(text: string, unprintable: Set<string>): Cluster[] {
  const printable = [...graphemes.segment(text)].map(({ segment }) => {
    if (scriptFor(segment, undefined) !== undefined) return segment;
    unprintable.add(segment);
    return codesOf(segment);
  });
  const line = printable.join('');
  const { levels } = bidi.getEmbeddingLevels(line, 'ltr');
  const clusters: Cluster[] = [];
  let before: Script | undefined;
  for (const { segment, index } of graphemes.segment(line)) {
    const script = scriptFor(segment, before);
    const level = levels[index] ?? 0;
    const mirrored = level % 2 === 1 ? (bidi.getMirroredCharacter(segment) ?? segment) : segment;
    const printed = mirrored.replace(layoutMarks, '');
    if (script === undefined || printed === '') continue;
    before = script;
    clusters.push({ text: printed, script, level, breaks: /[\s\-–/]/.test(segment) && segment !== '\u00a0' });
  }
  return clusters;
}

/** Joins what shares font and direction. */
export function runsOf(clusters: readonly Cluster[]): Run[] {
  const runs: Run[] = [];
  for (const { text, script, level } of clusters) {
    const last = runs.at(-1);
    if (last?.script === script && last.level === level) last.text += text;
    else runs.push({ text, script, level });
  }
  return runs;
}

/** Runs from left to right as they stand on the page (UAX 9, rule L2). */
export function visualOrder(runs: readonly Run[]): Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let at = 0; at < order.length; at += 1) {
      let end = at;
      while ((order[end]?.level ?? 0) >= level) end += 1;
      if (end > at) order.splice(at, end - at, ...order.slice(at, end).reverse());
      at = Math.max(at, end - 1);
    }
  }
  return order;
}

/** The text of a run as it is handed to shaping, which turns letters that run from right to left and leaves signs alone. */
export function shapedText({ text, level }: Run): string {
  if (level % 2 === 0 || rightToLeftLetter.test(text)) return text;
  return [...text].reverse().join('');
}
