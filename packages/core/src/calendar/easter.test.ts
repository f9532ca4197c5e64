import { expect, test } from 'vitest';
import { formatDate, parseDate, weekdayOf } from '../time/civilDate.js';
import { easterOf } from './easter.js';

// Dates as published by the churches; 1981, 2038 and 2049 are the exceptions of the computus.
test.each([
  '1943-04-25',
  '1954-04-18',
  '1961-04-02',
  '1981-04-19',
  '1984-04-22',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2019-04-21',
  '2020-04-12',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2038-04-25',
  '2049-04-18',
  '2076-04-19',
  '2100-03-28',
])('Easter fell or will fall on %s', (date) => {
  expect(formatDate(easterOf(Number(date.slice(0, 4))))).toBe(date);
});

test('Easter is a Sunday from 22 March to 25 April', () => {
  for (let year = 1583; year <= 2999; year += 1) {
    const day = easterOf(year);
    expect(weekdayOf(day)).toBe(7);
    expect(day).toBeGreaterThanOrEqual(parseDate(`${year}-03-22`));
    expect(day).toBeLessThanOrEqual(parseDate(`${year}-04-25`));
  }
});
