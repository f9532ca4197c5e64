import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, dayOf, daysInMonth, formatDate, parseDate, partsOf, weekdayOf } from './civilDate.js';

describe('civil dates', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-07-24', 20_658],
    ['2100-03-01', 47_541],
    ['0001-01-01', -719_162],
  ])('%s is day %i', (text, day) => {
    expect(parseDate(text)).toBe(day);
    expect(formatDate(day)).toBe(text);
  });

  test.each([
    '2025-02-30',
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '24/07/2026',
    '',
    '2026-07-24T00:00:00Z',
    ' 2026-07-24',
  ])('refuses %j', (text) => {
    expect(() => parseDate(text)).toThrowError(expect.objectContaining({ code: 'time-bad-date' }));
  });

  test.each([
    ['2026-11-27', 5],
    ['2026-11-29', 7],
    ['2026-11-30', 1],
    ['1969-12-29', 1],
    ['1900-01-01', 1],
  ])('the weekday of %s is %i', (text, weekday) => {
    expect(weekdayOf(parseDate(text))).toBe(weekday);
  });

  test('agrees with the calendar of the platform on every day of 1800-2400', () => {
    const first = dayOf(1800, 1, 1);
    for (let day = first; day < dayOf(2401, 1, 1); day += 1) {
      const date = new Date(day * 86_400_000);
      const parts = partsOf(day);
      if (
        parts.year !== date.getUTCFullYear() ||
        parts.month !== date.getUTCMonth() + 1 ||
        parts.day !== date.getUTCDate() ||
        weekdayOf(day) % 7 !== date.getUTCDay() ||
        dayOf(parts.year, parts.month, parts.day) !== day
      ) {
        throw new Error(`Day ${day} differs from ${date.toISOString()}: ${JSON.stringify(parts)}`);
      }
    }
    expect(partsOf(first)).toEqual({ year: 1800, month: 1, day: 1 });
  });

  test('the years between two leap days have the lengths of their months', () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });
});

describe('adding months', () => {
  test.each([
    ['2026-01-30', 1, 'down', '2026-02-28'],
    ['2026-01-30', 1, 'up', '2026-03-01'],
    ['2024-02-29', 12, 'down', '2025-02-28'],
    ['2026-03-31', -1, 'down', '2026-02-28'],
    ['2026-11-15', 2, 'fail', '2027-01-15'],
    ['2026-01-15', -13, 'fail', '2024-12-15'],
  ] as const)('%s and %i months, rounding %s, is %s', (start, months, rounding, end) => {
    expect(formatDate(addMonths(parseDate(start), months, rounding))).toBe(end);
  });

  test('fails where the day does not exist and nobody said how to round', () => {
    expect(() => addMonths(parseDate('2026-01-31'), 1, 'fail')).toThrowError(
      expect.objectContaining({ code: 'time-bad-date' }),
    );
  });

  test('keeps the day of the month, or takes the last one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -600, max: 600 }), (day, months) => {
        const [from, to] = [partsOf(day), partsOf(addMonths(day, months, 'down'))];
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });
});
