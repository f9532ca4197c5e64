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
  return form.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')).replace(/\.\.$/, '.');
}
