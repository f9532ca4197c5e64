import { describe, expect, test } from 'vitest';
import type { WorkingHoursDefinition } from './definition.js';
import { workingHours } from './workingHours.js';

const weekdays = (...spans: [string, string][]) => ({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans });
const office = workingHours({
  timezone: 'America/Bogota',
  hours: weekdays(['08:00', '12:00'], ['14:00', '18:00']),
  holidaySet: 'CO',
});
const hour = 3_600;

describe('working hours of an office in Bogotá (UTC-5), with lunch and holidays', () => {
  test.each([
    ['2026-07-10T13:00:00Z', 1 * hour, '2026-07-10T14:00:00Z', 'within the morning'],
    ['2026-07-10T13:00:00Z', 4 * hour, '2026-07-10T17:00:00Z', 'to closing exactly'],
    ['2026-07-10T13:00:00Z', 4 * hour + 1, '2026-07-10T19:00:01Z', 'a second past lunch'],
    ['2026-07-10T17:30:00Z', 60, '2026-07-10T19:01:00Z', 'from lunch'],
    ['2026-07-10T22:00:00Z', 2 * hour, '2026-07-14T14:00:00Z', 'over a weekend and Monday 13 July, a holiday'],
    ['2026-07-11T15:00:00Z', 8 * hour, '2026-07-14T23:00:00Z', 'from a Saturday'],
    ['2026-07-10T17:00:00Z', 0, '2026-07-10T19:00:00Z', 'nothing, from closing'],
    ['2026-07-10T16:59:59Z', 0, '2026-07-10T16:59:59Z', 'nothing, while open'],
    ['2026-07-10T08:00:00.250-05:00', 1, '2026-07-10T13:00:01.250Z', 'with milliseconds'],
    ['2025-12-31T18:00:00-05:00', 8 * 5 * hour, '2026-01-08T23:00:00Z', 'five days over New Year'],
  ])('%s and %i seconds is %s: %s', (start, seconds, end) => {
    expect(office.add(start, seconds)).toBe(end);
  });

  test.each([
    ['2026-07-14T14:00:00Z', 2 * hour, '2026-07-10T22:00:00Z', 'back over the weekend'],
    ['2026-07-10T19:00:00Z', 4 * hour, '2026-07-10T13:00:00Z', 'to opening exactly'],
    ['2026-07-10T19:00:00Z', 4 * hour + 1, '2026-07-09T22:59:59Z', 'a second past opening'],
    ['2026-07-10T19:00:00Z', 0, '2026-07-10T17:00:00Z', 'nothing, from opening'],
    ['2026-07-10T17:00:00Z', 0, '2026-07-10T17:00:00Z', 'nothing, from closing'],
    ['2026-07-13T15:00:00Z', 0, '2026-07-10T23:00:00Z', 'nothing, on a holiday'],
  ])('%s less %i seconds is %s: %s', (start, seconds, end) => {
    expect(office.subtract(start, seconds)).toBe(end);
  });

  test('counts the seconds between', () => {
    expect(office.elapsed('2026-07-10T11:30:00-05:00', '2026-07-10T14:30:00-05:00')).toBe(hour);
    expect(office.elapsed('2026-07-10T14:30:00-05:00', '2026-07-10T11:30:00-05:00')).toBe(-hour);
    expect(office.elapsed('2026-07-10T00:00:00-05:00', '2026-07-15T00:00:00-05:00')).toBe(16 * hour);
    expect(office.elapsed('2026-07-11T00:00:00Z', '2026-07-12T00:00:00Z')).toBe(0);
    expect(Object.is(office.elapsed('2026-07-12T00:00:00Z', '2026-07-11T00:00:00Z'), 0)).toBe(true);
    expect(office.elapsed('2026-07-10T13:00:00.100Z', '2026-07-10T13:00:01.350Z')).toBe(1.25);
    // 2026 has 261 days from Monday to Friday; its 19 holidays all fall on one.
    expect(office.elapsed('2026-01-01T05:00:00Z', '2027-01-01T05:00:00Z')).toBe((261 - 19) * 8 * hour);
  });

  test('is open from opening to the second before closing', () => {
    const answers = ['12:59:59', '13:00:00', '16:59:59', '17:00:00', '18:59:59', '19:00:00', '22:59:59', '23:00:00'];
    expect(answers.map((time) => office.isOpen(`2026-07-10T${time}Z`))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(office.isOpen('2026-07-13T15:00:00Z')).toBe(false);
  });

  test('lists segments, the first cut at the start', () => {
    expect(office.nextOpen('2026-07-11T15:00:00Z')).toBe('2026-07-14T13:00:00Z');
    expect(office.segmentsAfter('2026-07-10T16:30:00Z', 3)).toEqual([
      ['2026-07-10T16:30:00Z', '2026-07-10T17:00:00Z'],
      ['2026-07-10T19:00:00Z', '2026-07-10T23:00:00Z'],
      ['2026-07-14T13:00:00Z', '2026-07-14T17:00:00Z'],
    ]);
    expect(office.segmentsAfter('2026-07-10T16:30:00Z', 0)).toEqual([]);
    const many = office.segmentsAfter('2026-07-10T16:30:00Z', 500);
    expect(many).toHaveLength(500);
    expect(new Set(many.map(([open]) => open)).size).toBe(500);
  });

  test('pauses do not count', () => {
    const pauses = [
      ['2026-07-10T21:00:00Z', '2026-07-10T22:00:00Z'],
      ['2026-07-10T14:00:00Z', '2026-07-10T15:00:00Z'],
      ['2026-07-10T14:30:00Z', '2026-07-10T15:30:00Z'],
      ['2026-07-10T17:30:00Z', '2026-07-10T18:00:00Z'],
    ] as const;
    const add = (start: string, seconds: number) => office.add(start, seconds, pauses);
    expect(add('2026-07-10T13:00:00Z', hour)).toBe('2026-07-10T14:00:00Z');
    expect(add('2026-07-10T13:00:00Z', hour + 1)).toBe('2026-07-10T15:30:01Z');
    expect(add('2026-07-10T13:00:00Z', 2.5 * hour)).toBe('2026-07-10T17:00:00Z');
    expect(add('2026-07-10T13:00:00Z', 5.5 * hour)).toBe('2026-07-10T23:00:00Z');
    expect(add('2026-07-10T14:15:00Z', 0)).toBe('2026-07-10T15:30:00Z');
    expect(add('2026-07-10T14:15:00Z', 60)).toBe('2026-07-10T15:31:00Z');
    expect(add('2026-07-10T18:00:00Z', 0)).toBe('2026-07-10T19:00:00Z');
    const back = (start: string, seconds: number) => office.subtract(start, seconds, pauses);
    expect(back('2026-07-10T16:00:00Z', 30 * 60)).toBe('2026-07-10T15:30:00Z');
    expect(back('2026-07-10T16:00:00Z', 30 * 60 + 1)).toBe('2026-07-10T13:59:59Z');
    expect(back('2026-07-10T15:00:00Z', 0)).toBe('2026-07-10T14:00:00Z');
    expect(back('2026-07-10T21:30:00Z', 0)).toBe('2026-07-10T21:00:00Z');
    expect(office.elapsed('2026-07-10T13:00:00Z', '2026-07-10T23:00:00Z', pauses)).toBe(5.5 * hour);
    expect(office.elapsed('2026-07-10T14:45:00Z', '2026-07-10T15:45:00Z', pauses)).toBe(900);
    expect(office.elapsed('2026-07-10T15:45:00Z', '2026-07-10T14:45:00Z', pauses)).toBe(-900);
  });

  test('a pause over opening time moves a start of nothing to its end', () => {
    expect(office.add('2026-07-10T23:00:00Z', 0, [['2026-07-14T12:00:00Z', '2026-07-14T14:00:00Z']])).toBe(
      '2026-07-14T14:00:00Z',
    );
    expect(office.add('2026-07-10T13:00:00Z', 4 * hour, [['2026-07-10T19:00:00Z', '2026-07-10T23:00:00Z']])).toBe(
      '2026-07-10T17:00:00Z',
    );
  });
});

describe('what is wrong is said', () => {
  const fails = (run: () => unknown, code: string) => expect(run).toThrowError(expect.objectContaining({ code }));
  const define = (definition: WorkingHoursDefinition) => () => workingHours(definition);

  test('of a definition', () => {
    const hours = weekdays(['09:00', '17:00']);
    fails(define({ hours, timezone: 'America/Macondo' }), 'time-bad-zone');
    fails(define({ hours: weekdays(['09:00', '17:00'], ['16:00', '18:00']) }), 'calendar-bad-hours');
    fails(define({ hours, shifts: { '2026-07-01': [['17:00', '09:00']] } }), 'calendar-bad-hours');
    fails(define({ hours, breaks: { '2026-07-01': [['noon', '13:00']] } }), 'calendar-bad-hours');
    fails(define({ hours, holidays: ['2026-02-30'] }), 'time-bad-date');
    fails(define({ hours, recurringHolidays: ['02-30'] }), 'time-bad-date');
    fails(define({ hours, recurringHolidays: ['2-3'] }), 'time-bad-date');
    fails(define({ hours, holidayHours: { '2026-13-01': [] } }), 'time-bad-date');
    fails(define({ hours, extraWorkingDates: ['hoy'] }), 'time-bad-date');
    expect(define({ hours, recurringHolidays: ['02-29'] })).not.toThrow();
  });

  test('of a calendar that never opens, and never with a loop', () => {
    const everyDay = Array.from({ length: 12 }, (_, month) =>
      Array.from({ length: [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0 }, (_, day) =>
        [month + 1, day + 1].map((part) => String(part).padStart(2, '0')).join('-'),
      ),
    ).flat();
    fails(define({}), 'calendar-no-open-time');
    fails(define({ hours: {} }), 'calendar-no-open-time');
    fails(define({ hours: { mon: [] } }), 'calendar-no-open-time');
    fails(
      define({ hours: { mon: [['09:00', '17:00']] }, weeklyBreaks: { mon: [['08:00', '18:00']] } }),
      'calendar-no-open-time',
    );
    fails(define({ hours: weekdays(['09:00', '17:00']), recurringHolidays: everyDay }), 'calendar-no-open-time');
    fails(define({ extraWorkingDates: ['2026-07-18'] }), 'calendar-no-open-time');
  });

  test('of a calendar that opens no more', () => {
    const once = workingHours({ shifts: { '2026-07-14': [['09:00', '10:00']] } });
    expect(once.add('1950-01-01T00:00:00Z', hour)).toBe('2026-07-14T10:00:00Z');
    expect(once.subtract('2150-01-01T00:00:00Z', hour)).toBe('2026-07-14T09:00:00Z');
    expect(once.elapsed('1950-01-01T00:00:00Z', '2150-01-01T00:00:00Z')).toBe(hour);
    fails(() => once.add('2026-07-14T00:00:00Z', hour + 1), 'time-out-of-range');
    fails(() => once.nextOpen('2026-07-14T10:00:00Z'), 'time-out-of-range');
    fails(() => once.subtract('2026-07-14T09:00:00Z', 0), 'time-out-of-range');
    fails(() => once.segmentsAfter('2026-07-14T00:00:00Z', 2), 'time-out-of-range');
    fails(() => once.addDaysKeepTime('2026-07-14T09:00:00Z', 1), 'time-out-of-range');
    fails(() => once.subtractDaysKeepTime('2026-07-14T09:00:00Z', 1), 'time-out-of-range');
  });

  test('of instants and quantities', () => {
    const at = '2026-07-14T15:00:00Z';
    for (const seconds of [-1, 0.5, Number.NaN, Infinity, 2 ** 53]) {
      fails(() => office.add(at, seconds), 'calendar-bad-seconds');
      fails(() => office.subtract(at, seconds), 'calendar-bad-seconds');
      fails(() => office.addDaysKeepTime(at, seconds), 'calendar-bad-days');
      fails(() => office.segmentsAfter(at, seconds), 'input-invalid');
    }
    fails(() => office.add('2026-07-14T15:00:00', 1), 'time-bad-instant');
    fails(() => office.isOpen('2026-02-30T15:00:00Z'), 'time-bad-instant');
    fails(() => office.isOpen('1983-12-31T12:00:00-05:00'), 'time-out-of-range');
    fails(() => office.isOpen('2101-01-01T05:00:01Z'), 'time-out-of-range');
    expect(office.isOpen('1984-01-02T08:00:00-05:00')).toBe(true);
    expect(office.isOpen('2100-12-31T17:59:59-05:00')).toBe(true);
    fails(() => office.add('2100-12-31T17:59:59-05:00', 2), 'time-out-of-range');
    fails(() => office.add(at, 2 ** 50), 'time-out-of-range');
    fails(() => office.elapsed(at, at, [['2026-07-15T00:00:00Z', '2026-07-14T00:00:00Z']]), 'calendar-bad-pause');
  });
});
