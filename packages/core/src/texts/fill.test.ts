import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from './fill.js';

/** The slow obvious way. */
function filledSlowly(text: string, values: Readonly<Record<string, string | number>>): string {
  const [one = '', several = one] = text.split('|');
  const form = values['n'] === 1 ? one : several;
  return form.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')).replace(/\.\.$/, '.');
}

describe('filling a text', () => {
  it.each([
    ['Queda {n} día|Quedan {n} días', { n: 1 }, 'Queda 1 día'],
    ['Queda {n} día|Quedan {n} días', { n: 0 }, 'Quedan 0 días'],
    ['Vence {at}.', { at: 'a las 10:42 a. m.' }, 'Vence a las 10:42 a. m.'],
    ['{unknown}, {a}{b}', { a: '{b}', b: '$&' }, ', {b}$&'],
    ['', {}, ''],
  ])('%s with %j is %s', (text, values, filled) => {
    expect(fill(text, values)).toBe(filled);
  });

  it('is what replacing name by name gives', () => {
    const piece = fc.constantFrom('{n}', '{a}', '{b}', '|', '.', '..', '{', '}', 'día ', '{á}');
    const texts = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const values = fc.record(
      { n: fc.integer({ min: 0, max: 2 }), a: fc.constantFrom('', 'x.', '{n}', '$1'), b: fc.string() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(texts, values, (text, given) => {
        expect(fill(text, given)).toBe(filledSlowly(text, given));
      }),
    );
  });
});
