import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { calculate, runCalc } from './calc.js';

const co = { holidaySet: 'CO' };
const fail = (line: unknown, code: string) =>
  expect(() => calculate(line)).toThrowError(expect.objectContaining({ code }));

describe('pqrs calc', () => {
  test.each([
    ['addBusinessDays', co, { start: '2026-07-01', days: 15, startRule: 'dayAfterIsFirst' }, '2026-07-24'],
    ['addBusinessDays', undefined, { start: '2026-07-01', days: 15, startRule: 'dayAfterIsFirst' }, '2026-07-22'],
    ['addBusinessDays', co, { start: '2026-10-10', days: 1, startRule: 'rollThenAdd' }, '2026-10-14'],
    ['addBusinessDays', co, { start: '2026-07-24', days: -15, startRule: 'dayAfterIsFirst' }, '2026-07-01'],
    [
      'addBusinessDays',
      { workingDays: ['sun'] },
      { start: '1900-01-01', days: 2, startRule: 'dayAfterIsFirst' },
      '1900-01-14',
    ],
    ['businessDaysBetween', co, { start: '2026-07-01', end: '2026-07-24', inclusive: false }, 15],
    ['businessDaysBetween', co, { start: '2026-07-01', end: '2026-07-24', inclusive: true }, 16],
    ['isBusinessDay', co, { date: '2026-07-13' }, false],
    ['isBusinessDay', {}, { date: '2026-07-13' }, true],
    ['isBusinessDay', { hours: { sat: [['08:00', '12:00']], mon: [] } }, { date: '2026-07-11' }, true],
    ['isBusinessDay', { hours: { sat: [['08:00', '12:00']], mon: [] } }, { date: '2026-07-13' }, false],
    ['isBusinessDay', { holidays: ['2026-07-14'] }, { date: '2026-07-14' }, false],
    ['isBusinessDay', { recurringHolidays: ['12-24'] }, { date: '2041-12-24' }, false],
    ['isBusinessDay', { ...co, extraWorkingDates: ['2026-07-13'] }, { date: '2026-07-13' }, true],
    ['isBusinessDay', { ...co, holidayHours: { '2026-07-13': [['09:00', '12:00']] } }, { date: '2026-07-13' }, true],
    ['isBusinessDay', { holidayHours: { '2026-07-14': [] } }, { date: '2026-07-14' }, false],
    ['isBusinessDay', { shifts: { '2026-07-11': [['09:00', '12:00']] } }, { date: '2026-07-11' }, true],
    ['isHoliday', co, { date: '2026-07-13' }, true],
    ['isHoliday', co, { date: '2025-07-14' }, false],
    ['isHoliday', { recurringHolidays: ['02-29'] }, { date: '2028-02-29' }, true],
    ['isHoliday', {}, { date: '2026-07-13' }, false],
    ['addCalendarPeriod', undefined, { start: '2026-01-30', period: { months: 1 }, rounding: 'down' }, '2026-02-28'],
    ['addCalendarPeriod', undefined, { start: '2026-01-30', period: { months: 1 }, rounding: 'up' }, '2026-03-01'],
    [
      'addCalendarPeriod',
      undefined,
      { start: '2024-02-29', period: { years: 1, days: 1 }, rounding: 'down' },
      '2025-03-01',
    ],
    ['addCalendarPeriod', undefined, { start: '2026-01-31', period: { days: 30 }, rounding: 'fail' }, '2026-03-02'],
    ['localToInstant', { timezone: 'America/Bogota' }, { local: '2026-07-01T10:00:00' }, '2026-07-01T15:00:00Z'],
    ['localToInstant', { timezone: 'Europe/Madrid' }, { local: '2026-03-29T02:30:00' }, '2026-03-29T01:30:00Z'],
    ['localToInstant', { timezone: 'Europe/Madrid' }, { local: '2026-10-25T02:30:00' }, '2026-10-25T00:30:00Z'],
    ['localToInstant', undefined, { local: '2026-10-25T02:30' }, '2026-10-25T02:30:00Z'],
  ])('%s %j %j is %j', (op, calendar, input, result) => {
    expect(calculate({ op, input, ...(calendar === undefined ? {} : { calendar }) })).toBe(result);
  });

  test('suspended business days do not count', () => {
    const add = (suspensionsLocal: [string, string][], more: object = {}) =>
      calculate({
        op: 'addBusinessDaysWithSuspensions',
        calendar: co,
        input: { start: '2026-07-01', days: 5, startRule: 'dayAfterIsFirst', suspensionsLocal, ...more },
      });
    expect(add([])).toBe('2026-07-08');
    expect(add([['2026-07-03T00:00:00', '2026-07-06T23:59:59']])).toBe('2026-07-10');
    expect(add([['2026-07-04T00:00:00', '2026-07-05T23:59:59']])).toBe('2026-07-08');
    expect(
      add([
        ['2026-07-03T08:00:00', '2026-07-03T09:00:00'],
        ['2026-07-03T12:00:00', '2026-07-07T00:00:00'],
      ]),
    ).toBe('2026-07-14');
    expect(add([['2026-07-01T00:00:00', '2026-07-02T12:00:00']], { days: 0, startRule: 'rollThenAdd' })).toBe(
      '2026-07-03',
    );
  });

  test('says what is wrong', () => {
    fail({ op: 'addBusinessDays', input: { start: '2026-07-01', days: 1 } }, 'calendar-start-rule-missing');
    fail(
      { op: 'addBusinessDays', input: { start: '2026-02-30', days: 1, startRule: 'dayAfterIsFirst' } },
      'time-bad-date',
    );
    fail(
      { op: 'addBusinessDays', input: { start: '2026-07-01', days: 1.5, startRule: 'dayAfterIsFirst' } },
      'input-invalid',
    );
    fail({ op: 'addBusinessDays', input: { start: '2026-07-01', days: 1, startRule: 'guess' } }, 'input-invalid');
    fail(
      { op: 'addCalendarPeriod', input: { start: '2026-01-31', period: { months: 1 }, rounding: 'fail' } },
      'time-bad-date',
    );
    fail(
      { op: 'localToInstant', calendar: { timezone: 'Nowhere' }, input: { local: '2026-07-01T10:00:00' } },
      'time-bad-zone',
    );
    fail({ op: 'localToInstant', input: { local: '2026-07-01T10:00:00Z' } }, 'time-bad-instant');
    fail({ op: 'isBusinessDay', calendar: { holidaySet: 'AR' }, input: { date: '2026-07-13' } }, 'input-invalid');
    fail({ op: 'isBusinessDay', calendar: { workingDay: ['mon'] }, input: { date: '2026-07-13' } }, 'input-invalid');
    fail({ op: 'isBusinessDay', calendar: co, input: { date: '1980-07-13' } }, 'time-out-of-range');
    for (const op of ['flyToTheMoon', 'constructor', '__proto__'])
      fail({ op, input: {} }, 'calendar-operation-unknown');
  });

  test('refuses what no calendar has', () => {
    const suspended = (suspensionsLocal: unknown) => ({
      op: 'addBusinessDaysWithSuspensions',
      calendar: co,
      input: { start: '2026-07-01', days: 5, startRule: 'dayAfterIsFirst', suspensionsLocal },
    });
    fail(suspended([['2026-07-06T00:00:00', '2026-07-03T00:00:00']]), 'calendar-bad-pause');
    fail(suspended([['2026-07-03T00:00:00', '2100-12-31T00:00:00']]), 'time-out-of-range');
    fail(
      { op: 'addBusinessDaysWithSuspensions', input: { start: '2026-07-01', days: 5, suspensionsLocal: [] } },
      'calendar-start-rule-missing',
    );
    fail(
      { op: 'isHoliday', calendar: { recurringHolidays: ['02-30'] }, input: { date: '2026-07-01' } },
      'time-bad-date',
    );
    for (const years of [9_000, -3_000, 1e15]) {
      fail({ op: 'addCalendarPeriod', input: { start: '2026-01-31', period: { years } } }, 'time-out-of-range');
    }
  });

  test('a calendar without a working day is an error, not a loop', () => {
    for (const calendar of [{ workingDays: [] }, { hours: {} }, { hours: { mon: [] } }]) {
      fail(
        { op: 'addBusinessDays', calendar, input: { start: '2026-07-01', days: 1, startRule: 'dayAfterIsFirst' } },
        'calendar-no-open-time',
      );
    }
  });

  test('many calendars in turn each give their own answer', () => {
    for (let round = 0; round < 2; round += 1) {
      for (let day = 1; day <= 28; day += 1) {
        const date = `2026-07-${String(day).padStart(2, '0')}`;
        expect(calculate({ op: 'isHoliday', calendar: { holidays: [date] }, input: { date } })).toBe(true);
        expect(calculate({ op: 'isHoliday', calendar: { holidays: [date] }, input: { date: '2026-07-29' } })).toBe(
          false,
        );
      }
    }
  });

  test('answers line by line', async () => {
    let text = '';
    const output = new Writable({
      write(chunk: Buffer, _encoding, done) {
        text += chunk.toString();
        done();
      },
    });
    const code = await runCalc(
      [
        '{"id":1,"op":"isHoliday","calendar":{"holidaySet":"CO"},"input":{"date":"2026-07-13"}}\n{"id":2,"op":"x","input":{}}\n',
      ],
      output,
    );
    expect(code).toBe(1);
    const [first, second] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(first).toEqual({ id: 1, result: true });
    expect(second).toMatchObject({ id: 2, error: { code: 'calendar-operation-unknown' } });
  });
});
