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
  const [one = '', several = one] = text.split('|');
  const form = values['n'] === 1 ? one : several;
  let parts = read.get(form);
  if (!parts) read.set(form, (parts = form.split(/\{(\w+)\}/)));
  const filled = parts.map((part, at) => (at % 2 ? (values[part] ?? '') : part)).join('');
  return filled.replace(/\.\.$/, '.');
}

/** What stands still in a form and its names, in turn. Texts are those of the catalogues: a few, again and again. */
const read = new Map<string, readonly string[]>();
