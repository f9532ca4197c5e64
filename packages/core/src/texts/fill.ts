/**
 * Fills a text: `{name}` is replaced by its value, and where the text has two forms parted by `|`, the first is taken
 * when `n` is 1. Spanish, English and Portuguese agree on that.
 *
 * @example
 * fill('Queda {n} día|Quedan {n} días', {n: 3}) // 'Quedan 3 días'
 */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  const [one = '', several = one] = text.split('|');
  return (values['n'] === 1 ? one : several).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
