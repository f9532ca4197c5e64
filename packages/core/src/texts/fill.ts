/**
 * A text as a sentence: with a full stop, unless it ends in one or in another sign.
 *
 * @example
 * asSentence('Vence a las 10:42 a. m.') // the same
 */
export function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/**
 * Fills a text: `{name}` is replaced by its value, and where the text has two forms parted by `|`, the first is taken
 * when `n` is 1. Spanish, English and Portuguese agree on that. A value that ends in a full stop takes the text's own.
 *
 * @example
 * fill('Queda {n} día|Quedan {n} días', {n: 3}) // 'Quedan 3 días'
 */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  const { one, several } = formsOf(text);
  const parts = values['n'] === 1 ? one : several;
  let filled = '';
  for (const [at, part] of parts.entries()) filled += at % 2 === 0 ? part : (values[part] ?? '');
  return filled.endsWith('..') ? filled.slice(0, -1) : filled;
}

/** Each form of a text, parted at its names: what stands still and names in turn. */
interface Forms {
  one: readonly string[];
  several: readonly string[];
}

/** Texts are those of the catalogues: the same ones again and again. */
const read = new Map<string, Forms>();
const mostRead = 2_000;

function formsOf(text: string): Forms {
  const known = read.get(text);
  if (known) return known;
  const [one = [], several = one] = text.split('|').map((form) => form.split(/\{(\w+)\}/));
  if (read.size >= mostRead) read.clear();
  read.set(text, { one, several });
  return { one, several };
}
