import { describe, expect, test } from 'vitest';
import type { WorkingHoursDefinition } from './definition.js';
import { workingHours } from './workingHours.js';

const hour = 3_600;
const weekdays = (...spans: [string, string][]) => ({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans });

describe('what a definition says of its dates', () => {
  const nine = weekdays(['09:00', '17:00']);
  const opens = (definition: WorkingHoursDefinition, date: string) => {
    const hours = workingHours({ hours: nine, ...definition });
    const [from, to] = [`${date}T00:00:00Z`, `${date}T23:59:59Z`];
    return hours
      .segmentsAfter(from, 3)
      .flatMap(([open, close]) => (open <= to ? [open.slice(11, 16), close.slice(11, 16)] : []));
  };
  // 14 July 2026 is a Tuesday, 18 July a Saturday.
  test.each([
    ['weekly hours', {}, '2026-07-14', ['09:00', '17:00']],
    ['a day off', {}, '2026-07-18', []],
    ['a holiday', { holidays: ['2026-07-14'] }, '2026-07-14', []],
    ['a yearly holiday', { recurringHolidays: ['07-14'] }, '2026-07-14', []],
    [
      'hours of a holiday',
      { holidays: ['2026-07-14'], holidayHours: { '2026-07-14': [['10:00', '12:00']] } },
      '2026-07-14',
      ['10:00', '12:00'],
    ],
    [
      'special hours over a shift',
      { shifts: { '2026-07-14': [['06:00', '07:00']] }, holidayHours: { '2026-07-14': [['10:00', '12:00']] } },
      '2026-07-14',
      ['10:00', '12:00'],
    ],
    ['a special date without hours', { holidayHours: { '2026-07-14': [] } }, '2026-07-14', []],
    [
      'a shift',
      {
        shifts: {
          '2026-07-14': [
            ['06:00', '07:00'],
            ['08:00', '09:30'],
          ],
        },
      },
      '2026-07-14',
      ['06:00', '07:00', '08:00', '09:30'],
    ],
    ['a shift on a day off', { shifts: { '2026-07-18': [['06:00', '07:00']] } }, '2026-07-18', ['06:00', '07:00']],
    [
      'a shift on a holiday',
      { holidays: ['2026-07-14'], shifts: { '2026-07-14': [['06:00', '07:00']] } },
      '2026-07-14',
      [],
    ],
    [
      'an extra date on a holiday',
      { holidays: ['2026-07-14'], extraWorkingDates: ['2026-07-14'] },
      '2026-07-14',
      ['09:00', '17:00'],
    ],
    [
      'an extra date on a yearly holiday',
      { recurringHolidays: ['07-14'], extraWorkingDates: ['2026-07-14'] },
      '2026-07-14',
      ['09:00', '17:00'],
    ],
    [
      'an extra date on a day off, with the hours of Friday',
      { hours: { ...nine, fri: [['09:00', '13:00']] }, extraWorkingDates: ['2026-07-18'] },
      '2026-07-18',
      ['09:00', '13:00'],
    ],
    [
      'a shift of an extra date',
      { shifts: { '2026-07-18': [['06:00', '07:00']] }, extraWorkingDates: ['2026-07-18'] },
      '2026-07-18',
      ['06:00', '07:00'],
    ],
    ['a break', { breaks: { '2026-07-14': [['12:00', '13:00']] } }, '2026-07-14', ['09:00', '12:00', '13:00', '17:00']],
    [
      'a weekly break',
      { weeklyBreaks: { tue: [['12:00', '13:00']] } },
      '2026-07-14',
      ['09:00', '12:00', '13:00', '17:00'],
    ],
    [
      'both breaks',
      { weeklyBreaks: { tue: [['12:00', '13:00']] }, breaks: { '2026-07-14': [['12:30', '17:00']] } },
      '2026-07-14',
      ['09:00', '12:00'],
    ],
    [
      'a weekly break in a shift',
      { weeklyBreaks: { tue: [['06:30', '13:00']] }, shifts: { '2026-07-14': [['06:00', '07:00']] } },
      '2026-07-14',
      ['06:00', '06:30'],
    ],
    ['a break of another weekday', { weeklyBreaks: { wed: [['12:00', '13:00']] } }, '2026-07-14', ['09:00', '17:00']],
  ] as [string, WorkingHoursDefinition, string, string[]][])('%s', (_name, definition, date, expected) => {
    expect(opens(definition, date)).toEqual(expected);
  });

  test('a week that never closes counts every second', () => {
    const day: [string, string][] = [['00:00', '24:00']];
    const always = workingHours({ hours: { ...weekdays(...day), sat: day, sun: day } });
    expect(always.add('2026-07-10T10:00:00Z', 1_000_000)).toBe('2026-07-21T23:46:40Z');
    expect(always.elapsed('2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z')).toBe(36_525 * 86_400);
    expect(always.segmentsAfter('2026-07-10T10:00:00Z', 2)).toEqual([
      ['2026-07-10T10:00:00Z', '2026-07-11T00:00:00Z'],
      ['2026-07-11T00:00:00Z', '2026-07-12T00:00:00Z'],
    ]);
  });

  // An hour inside either end of the first tables, where the local day began or ends in a UTC day outside them.
  test.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Etc/UTC'])(
    'a count across the first tables of %s is whole',
    (timezone) => {
      const day: [string, string][] = [['00:00', '24:00']];
      const hours = { ...weekdays(...day), sat: day, sun: day };
      const past = workingHours({ timezone, hours }).epoch;
      const [noon, dayLength] = [1_783_944_000, 86_400];
      expect(past.elapsed(noon - 14 * dayLength - 11 * hour, noon)).toBe(14 * dayLength + 11 * hour);
      expect(past.subtract(noon, 14 * dayLength + 11 * hour)).toBe(noon - 14 * dayLength - 11 * hour);
      const future = workingHours({ timezone, hours }).epoch;
      expect(future.isOpen(noon)).toBe(true);
      expect(future.elapsed(noon, noon + 97 * dayLength + 11 * hour)).toBe(97 * dayLength + 11 * hour);
    },
  );

  test('goes far and comes back', () => {
    const hours = workingHours({ hours: { mon: [['09:00', '10:00']] }, timezone: 'Europe/Madrid' });
    const far = hours.add('2026-07-13T07:00:00Z', 5_000 * hour);
    expect(far).toBe('2122-05-04T08:00:00Z');
    expect(hours.subtract(far, 5_000 * hour)).toBe('2026-07-13T07:00:00Z');
    expect(hours.subtract('2026-07-13T07:00:00Z', 3_000 * hour)).toBe('1969-01-13T08:00:00Z');
    expect(hours.elapsed('1969-01-13T08:00:00Z', far)).toBe(8_000 * hour);
  });
});
