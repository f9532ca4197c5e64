import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRadicado, formatRadicado, parseRadicado } from './radicado.js';

describe('a radicado', () => {
  // Check digits worked out by hand with the Luhn rule of ISO/IEC 7812-1, annex B.
  it.each([
    ['AND', 2026, 1, 'AND-2026-000001-1'],
    ['AND', 2026, 2, 'AND-2026-000002-9'],
    ['AND', 2026, 4_690, 'AND-2026-004690-7'],
    ['COM', 2027, 1, 'COM-2027-000001-9'],
    ['PQ', 2026, 100_000, 'PQ-2026-100000-2'],
  ])('of %s %i %i is written %s', (prefix, year, sequence, radicado) => {
    expect(formatRadicado({ prefix, year, sequence })).toBe(radicado);
    expect(parseRadicado(radicado)).toEqual({ prefix, year, sequence });
  });

  it.each(['and-2026-004690-7', ' AND 2026 004690 7 ', 'and20260046907', 'AND–2026–004690–7', 'AND-2026004690 7'])(
    'is read as typed: %s',
    (typed) => {
      expect(checkRadicado(typed)).toBe('AND-2026-004690-7');
    },
  );

  it.each([
    '',
    'AND-2026-004690',
    'AND-2026-004690-8',
    'A-2026-004690-7',
    'AND-2026-4690-7',
    'AND-2026-00469O-7',
    '2026-004690-7',
    'x'.repeat(1e5),
  ])('is not read from %s', (typed) => {
    expect(checkRadicado(typed)).toBeUndefined();
  });

  it('notices every mistyped digit and every swap of neighbours but 09 and 90', () => {
    const parts = fc.record({
      prefix: fc.constantFrom('AND', 'COM'),
      year: fc.integer({ min: 2000, max: 2099 }),
      sequence: fc.integer({ min: 1, max: 999_999 }),
    });
    fc.assert(
      fc.property(parts, fc.nat(9), fc.integer({ min: 1, max: 9 }), (one, place, shift) => {
        const digits = formatRadicado(one).replace(/\D/g, '');
        const changed = (Number(digits[place]) + shift) % 10;
        expect(
          checkRadicado(one.prefix + digits.slice(0, place) + String(changed) + digits.slice(place + 1)),
        ).toBeUndefined();
        const [left = '', right = ''] = digits.slice(place, place + 2);
        if (left === right || [`${left}${right}`, `${right}${left}`].includes('09')) return;
        expect(
          checkRadicado(one.prefix + digits.slice(0, place) + right + left + digits.slice(place + 2)),
        ).toBeUndefined();
      }),
    );
  });
});
