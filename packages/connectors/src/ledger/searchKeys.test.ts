import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyLetters, keysOf } from './searchKeys.js';

const letters = (word: string) => keysOf(word).map((key) => key.letters);

describe('the keys of a word', () => {
  it('are its last letters, and those before them or its first', () => {
    expect(letters('and-2026-000041')).toEqual(['00041', '026-0']);
    expect(letters('lavadora')).toEqual(['adora', 'lavad']);
    expect(letters('nevera')).toEqual(['evera']);
    expect(letters('muñoz')).toEqual(['muñoz']);
  });

  it('are a beginning of keys where it is short, and none where it is shorter', () => {
    expect(keysOf('0041')).toEqual([{ letters: '0041', isBeginning: true }]);
    expect(keysOf('gil')).toEqual([{ letters: 'gil', isBeginning: true }]);
    expect(keysOf('ab')).toEqual([]);
    expect(keysOf('😕😕')).toEqual([]);
  });

  it('are all at places of any text that contains it', () => {
    const some = fc.string({ unit: fc.constantFrom('a', 'b', 'ñ', '1', '-', '😕'), maxLength: 14 });
    fc.assert(
      fc.property(some, some, some, (before, word, after) => {
        const text = [...before, ...word, ...after];
        const places = text
          .map((_, at) => text.slice(at, at + keyLetters.most).join(''))
          .filter((key) => [...key].length >= keyLetters.least);
        for (const key of keysOf(word))
          expect(
            places.some((place) => (key.isBeginning ? place.startsWith(key.letters) : place === key.letters)),
          ).toBe(true);
      }),
    );
  });
});
