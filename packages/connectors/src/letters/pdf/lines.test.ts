import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from './lines.js';
import { clustersOf, runsOf, shapedText, visualOrder } from './runs.js';

const style = { size: 10, leading: 14, weight: 400, color: '#000000' } as const;
/** Every character is one wide, so that widths can be counted by hand. */
const lines = (text: string, width: number) =>
  breakLines(text, { style, width, measure: (run) => [...run.text].length }, new Set());
const shown = (text: string, width: number) => lines(text, width).map((line) => line.text.trimEnd());

/** A line as it stands on the page, from left to right. */
function seen(text: string): string {
  return visualOrder(runsOf(clustersOf(text, new Set())))
    .map((run) => {
      const shaped = shapedText(run);
      // What shaping does with letters that run from right to left.
      return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(shaped) ? [...shaped].reverse().join('') : shaped;
    })
    .join('');
}

describe('breaking lines', () => {
  test('at spaces and hyphens, and inside a word only where it is too wide', () => {
    expect(shown('uno dos tres', 7)).toEqual(['uno dos', 'tres']);
    expect(shown('físico-químico', 8)).toEqual(['físico-', 'químico']);
    expect(shown('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
    expect(shown('uno\n\ndos', 7)).toEqual(['uno', '', 'dos']);
  });

  test('never at a no-break space, and a line keeps the space between its last word and the next', () => {
    expect(shown('a las 9:14\u00a0a.\u00a0m.', 10)).toEqual(['a las', '9:14\u00a0a.\u00a0m.']);
    expect(lines('uno dos', 4).map((line) => line.text)).toEqual(['uno ', 'dos']);
  });

  test('loses nothing and is never too wide', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ñ', ' ', '-', 'ม', 'ש', '1', '(') });
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 30 }), (given, width) => {
        const found = lines(given, width);
        const bare = (one: string) => one.replace(/\s/g, '');
        const expected = [...given].map((one) => (one === 'ม' ? '[U+0E21]' : one)).join('');
        const read = found.map((line) => line.text).join('');
        expect(bare(read).replace(/[()]/g, '')).toBe(bare(expected).replace(/[()]/g, ''));
        for (const line of found) expect([...line.text.trimEnd()].length).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('the order of a line', () => {
  // By the Unicode bidirectional algorithm, in a line that runs from left to right.
  test.each([
    ['abc', 'abc'],
    ['a שלום b', 'a םולש b'],
    ['שלום 123', '123 םולש'],
    ['\u2068שלום\u2069, 123', 'םולש, 123'],
    ['\u2068של (ום)\u2069 x', '(םו) לש x'],
  ])('%s', (read, printed) => {
    expect(seen(read)).toBe(printed);
  });
});
