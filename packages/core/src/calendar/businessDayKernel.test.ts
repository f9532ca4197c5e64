import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../time/civilDate.js';
import { businessDayKernel } from './businessDayKernel.js';
import { calendarFor } from './calendar.js';

const kernel = businessDayKernel();
const days = (...dates: string[]) => Int32Array.from(dates, parseDate);
/** So many that a table is worth it. */
const many = 20_000;

describe('business days by the million', () => {
  const starts = ['2026-07-01', '2025-12-05', '2026-03-20', '2026-10-31', '2026-12-23'];
  const ends = ['2026-07-24', '2025-12-30', '2026-04-15', '2026-11-24', '2027-01-18'];

  test('fifteen business days after some receptions', () => {
    expect(kernel.add(parseDate('2026-07-01'), 15)).toBe(20_658);
    expect(kernel.addAll(days(...starts), 15)).toEqual(days(...ends));
    expect(kernel.countAll(days(...starts), days(...ends))).toEqual(Int32Array.of(15, 15, 15, 15, 15));
    expect(kernel.count(parseDate('2026-07-24'), parseDate('2026-07-01'))).toBe(-15);
  });

  test('writes into the array given, which may be that of the days', () => {
    const same = days(...starts);
    expect(kernel.addAll(same, 15, same)).toBe(same);
    expect(same).toEqual(days(...ends));
  });

  test('a long array with and without a table, and one table after another', () => {
    const first = parseDate('2015-01-01');
    const long = Int32Array.from({ length: many }, (_, i) => first + (i % 5_844));
    for (const n of [15, -3, 15, 0]) {
      const answers = kernel.addAll(long, n);
      const oneByOne = long.map((day) => kernel.add(day, n));
      expect(answers).toEqual(oneByOne);
      expect(kernel.addAll(long.subarray(0, 5_000), n)).toEqual(oneByOne.subarray(0, 5_000));
    }
  });

  test('refuses bad counts, days outside the calendar and arrays that do not match', () => {
    const long = new Int32Array(many).fill(parseDate('2026-07-01'));
    const short = long.subarray(0, 3);
    for (const some of [short, long]) {
      for (const n of [1.5, Number.NaN]) {
        expect(() => kernel.addAll(some, n)).toThrowError(expect.objectContaining({ code: 'calendar-bad-days' }));
      }
      for (const day of [kernel.firstDay - 1, kernel.lastDay + 1, kernel.lastDay]) {
        const one = some.slice();
        one[one.length - 1] = day;
        expect(() => kernel.addAll(one, 1)).toThrowError(expect.objectContaining({ code: 'time-out-of-range' }));
        if (day === kernel.lastDay) continue;
        expect(() => kernel.countAll(one, some)).toThrowError(expect.objectContaining({ code: 'time-out-of-range' }));
        expect(() => kernel.countAll(some, one)).toThrowError(expect.objectContaining({ code: 'time-out-of-range' }));
      }
      expect(() => kernel.addAll(some, 1, new Int32Array(1))).toThrowError(
        expect.objectContaining({ code: 'input-invalid' }),
      );
    }
    expect(kernel.addAll(new Int32Array(), 15)).toEqual(new Int32Array());
  });
});

describe('against stepping day by day', () => {
  const options = fc.record({
    saturday: fc.constantFrom('excluded' as const, 'included' as const),
    calendarLayers: fc.constantFrom([], ['co-civic-national-executive']),
  });
  const start = fc.integer({ min: parseDate('1990-01-01'), max: parseDate('2090-12-31') });
  const span = 40;

  test('every day of some weeks, in arrays short and long', () => {
    fc.assert(
      fc.property(options, start, fc.integer({ min: -250, max: 250 }), (chosen, first, n) => {
        const calendar = calendarFor(chosen);
        const short = Int32Array.from({ length: span }, (_, i) => first + i);
        const ends = short.map((from) => {
          let [at, left] = [from, Math.abs(n)];
          while (left > 0) {
            at += Math.sign(n);
            if (calendar.isBusinessDay(at)) left -= 1;
          }
          return at;
        });
        const own = businessDayKernel(chosen);
        expect(own.addAll(short, n)).toEqual(ends);
        const long = Int32Array.from({ length: many }, (_, i) => first + (i % span));
        const answers = own.addAll(long, n);
        expect(answers.every((end, i) => end === ends[i % span])).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('counts', () => {
    fc.assert(
      fc.property(options, start, fc.integer({ min: 0, max: 400 }), (chosen, first, length) => {
        const calendar = calendarFor(chosen);
        let stepped = 0;
        for (let at = first + 1; at <= first + length; at += 1) if (calendar.isBusinessDay(at)) stepped += 1;
        const [from, to] = [Int32Array.of(first, first + length), Int32Array.of(first + length, first)];
        const own = businessDayKernel(chosen);
        expect([...own.countAll(from, to)]).toEqual([stepped, -stepped || 0]);
        expect(own.count(first, first + length)).toBe(stepped);
      }),
      { numRuns: 25 },
    );
  });
});
