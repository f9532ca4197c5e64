import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

export type Weight = 400 | 600;

const from = createRequire(import.meta.url);

/** Font files by script, the commonest first; a character is printed in the first that has it. */
const scripts = [
  'noto-sans/files/noto-sans-latin',
  'noto-sans/files/noto-sans-latin-ext',
  'noto-sans-arabic/files/noto-sans-arabic-arabic',
  'noto-sans-hebrew/files/noto-sans-hebrew-hebrew',
  'noto-sans/files/noto-sans-greek',
  'noto-sans/files/noto-sans-greek-ext',
  'noto-sans/files/noto-sans-cyrillic',
  'noto-sans/files/noto-sans-cyrillic-ext',
  'noto-sans/files/noto-sans-devanagari',
  'noto-sans/files/noto-sans-vietnamese',
] as const;
export type Script = (typeof scripts)[number];

/** Path of a font file. */
export function fontFile(script: Script, weight: Weight): string {
  return from.resolve(`@fontsource/${script}-${weight}-normal.woff`);
}

const covered = new Map<Script, ReadonlySet<number>>();

/** Code points that a font has. Both weights have the same; a file is read when a character is first sought in it. */
function coverageOf(script: Script): ReadonlySet<number> {
  const known = covered.get(script);
  if (known) return known;
  const font = fontkit.create(readFileSync(fontFile(script, 400)));
  const points = new Set('characterSet' in font ? font.characterSet : []);
  covered.set(script, points);
  return points;
}

/** Marks that guide layout and print nothing. */
const unprinted = /\p{Default_Ignorable_Code_Point}/u;

function has(script: Script, cluster: string): boolean {
  const points = coverageOf(script);
  return [...cluster].every((one) => unprinted.test(one) || points.has(one.codePointAt(0) ?? 0));
}

/** The font that prints a character with its marks: that of the text before it, if that has it; undefined if none has. */
export function scriptFor(cluster: string, before: Script | undefined): Script | undefined {
  if (before !== undefined && has(before, cluster)) return before;
  return scripts.find((script) => has(script, cluster));
}
