import { calendarFor, formatDate, holidaysOfYear, parseDate } from '@pqrs-kit/core';
import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';

/** Public holidays of a year as the package has them, without the Easter Sunday that it lists and no law here names. */
function theirs(country: string, year: number): Set<string> {
  const listed = new Holidays(country).getHolidays(year).filter(({ type }) => type === 'public');
  return new Set(listed.filter(({ rule }) => rule !== 'easter').map(({ date }) => date.slice(0, 10)));
}

function daysOfYear(year: number): string[] {
  const [first, next] = [parseDate(`${year}-01-01`), parseDate(`${year + 1}-01-01`)];
  return Array.from({ length: next - first }, (_, offset) => formatDate(first + offset));
}

const memberStates = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

describe('holidays beside those of the npm package date-holidays', () => {
  test.each([
    ['CO', 'co', 1984, 2050],
    ['PE', 'pe', 2022, 2050],
  ])(
    '%s, day by day, %s from %i to %i',
    (country, calendar, from, to) => {
      for (let year = from; year <= to; year += 1) {
        const known = theirs(country, year);
        const ours = new Set(holidaysOfYear(year, undefined, calendar).map(({ day }) => formatDate(day)));
        const different = daysOfYear(year).filter((date) => known.has(date) !== ours.has(date));
        expect(different, String(year)).toEqual([]);
      }
    },
    60_000,
  );

  test('the Easter Sunday left out is a Sunday, so no term counts it either way', () => {
    const { isBusinessDay } = calendarFor();
    for (let year = 1984; year <= 2050; year += 1) {
      const easter = new Holidays('CO').getHolidays(year).filter(({ rule }) => rule === 'easter');
      expect(easter).toHaveLength(1);
      for (const { date } of easter) expect(isBusinessDay(parseDate(date.slice(0, 10)))).toBe(false);
    }
  }, 60_000);

  test('the holiday of Ley 2578 de 2026 is in both from 2026 on, and in neither before', () => {
    expect(theirs('CO', 2026)).toContain('2026-07-13');
    expect(theirs('CO', 2025)).not.toContain('2025-07-14');
    expect(calendarFor().isBusinessDay(parseDate('2025-07-14'))).toBe(true);
  });

  test('Germany keeps every day of the table of the European Union', () => {
    for (let year = 2002; year <= 2050; year += 1) {
      const german = theirs('DE', year);
      const missing = holidaysOfYear(year, undefined, 'eu').filter(({ day }) => !german.has(formatDate(day)));
      expect(missing, String(year)).toEqual([]);
    }
  }, 60_000);

  test('of those, all member states share 1 January and 25 December, and nothing else', () => {
    for (const year of [2024, 2025, 2026, 2027]) {
      const states = memberStates.map((state) => theirs(state, year));
      const shared = daysOfYear(year).filter((date) => states.every((holidays) => holidays.has(date)));
      expect(shared).toEqual([`${year}-01-01`, `${year}-12-25`]);
    }
  }, 60_000);
});
