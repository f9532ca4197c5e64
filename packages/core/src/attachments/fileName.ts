import { cleanText, textLength } from '../fields/fieldCheck.js';

/** Longest name that is kept, in characters (code points): this product's default. */
export const longestFileName = 255;

/** Controls, halves of surrogate pairs, and marks that turn the direction of what follows or cannot be seen. */
const unseen = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * The name of a file as it is kept and shown: text, never a path. Folders before it are left out, and so are marks that turn the direction of
 * the text (U+202E makes a program read as a document) or cannot be seen. Of a name longer than {@link longestFileName} the
 * beginning and the ending stay.
 * A file that has no name left is called "adjunto".
 *
 * @example
 * fileName('C:\\fotos\\recibo.png') // 'recibo.png'
 * fileName('../../etc/passwd') // 'passwd'
 */
export function fileName(given: string): string {
  const last = given.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const name = cleanText(last.replace(unseen, '')).replace(/^\.+/, '').trim();
  return name === '' ? 'adjunto' : shortened(name);
}

/**
 * The ending of a name in small letters, without the point; undefined where it has none.
 *
 * @example
 * fileEnding('Recibo.PDF') // 'pdf'
 */
export function fileEnding(name: string): string | undefined {
  return /\.([^.\s]{1,10})$/u.exec(name)?.[1]?.toLowerCase();
}

function shortened(name: string): string {
  if (textLength(name) <= longestFileName) return name;
  const ending = fileEnding(name);
  const tail = ending === undefined ? '…' : `….${ending}`;
  return [...name].slice(0, longestFileName - textLength(tail)).join('') + tail;
}
