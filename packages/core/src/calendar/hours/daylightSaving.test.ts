import { describe, expect, test } from 'vitest';
import type { HourSpan } from './definition.js';
import { workingHours } from './workingHours.js';

const hour = 3_600;
const everyDay = (...spans: HourSpan[]) => ({
  mon: spans,
  tue: spans,
  wed: spans,
  thu: spans,
  fri: spans,
  sat: spans,
  sun: spans,
});
const zone = (timezone: string, ...spans: HourSpan[]) => workingHours({ timezone, hours: everyDay(...spans) });
const allDay: HourSpan = ['00:00', '24:00'];

describe('days that are not 24 hours long', () => {
  test.each([
    ['America/New_York', '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z', 23],
    ['America/New_York', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z', 25],
    ['Australia/Lord_Howe', '2026-10-03T13:30:00Z', '2026-10-04T13:00:00Z', 23.5],
    ['Australia/Lord_Howe', '2026-04-04T13:00:00Z', '2026-04-05T13:30:00Z', 24.5],
    ['America/Bogota', '1992-05-03T05:00:00Z', '1992-05-04T04:00:00Z', 23],
    ['America/Bogota', '1993-02-06T04:00:00Z', '1993-02-07T05:00:00Z', 25],
    ['America/Bogota', '2026-05-03T05:00:00Z', '2026-05-04T05:00:00Z', 24],
    ['Asia/Tehran', '2022-03-21T20:30:00Z', '2022-03-22T19:30:00Z', 23],
    ['Asia/Tehran', '2023-03-21T20:30:00Z', '2023-03-22T20:30:00Z', 24],
    ['Asia/Kolkata', '2026-03-07T18:30:00Z', '2026-03-08T18:30:00Z', 24],
    ['Asia/Dubai', '2026-03-07T20:00:00Z', '2026-03-08T20:00:00Z', 24],
    // The clock falls back at midnight: 23:00 to 24:00 of the day before comes twice.
    ['America/Asuncion', '2024-03-23T03:00:00Z', '2024-03-24T04:00:00Z', 25],
  ])('in %s the day from %s to %s has %d hours', (name, midnight, next, hours) => {
    const calendar = zone(name, allDay);
    expect(calendar.segmentsAfter(midnight, 2)[0]).toEqual([midnight, next]);
    expect(calendar.elapsed(midnight, next)).toBe(hours * hour);
    expect(calendar.add(midnight, hours * hour)).toBe(next);
    expect(calendar.subtract(next, hours * hour)).toBe(midnight);
  });

  test('hours around the night keep their wall times on both sides of a change', () => {
    const shop = zone('America/New_York', ['09:00', '17:00']);
    expect(shop.segmentsAfter('2026-03-07T00:00:00Z', 2)).toEqual([
      ['2026-03-07T14:00:00Z', '2026-03-07T22:00:00Z'],
      ['2026-03-08T13:00:00Z', '2026-03-08T21:00:00Z'],
    ]);
    expect(shop.add('2026-03-07T21:00:00Z', 2 * hour)).toBe('2026-03-08T14:00:00Z');
    expect(shop.addDaysKeepTime('2026-03-07T20:30:00Z', 1)).toBe('2026-03-08T19:30:00Z');
    expect(shop.subtractDaysKeepTime('2026-03-08T19:30:00Z', 1)).toBe('2026-03-07T20:30:00Z');
  });

  test('half hours ahead of UTC are exact', () => {
    expect(zone('Asia/Kolkata', ['09:30', '18:30']).segmentsAfter('2026-07-01T00:00:00Z', 1)).toEqual([
      ['2026-07-01T04:00:00Z', '2026-07-01T13:00:00Z'],
    ]);
    expect(zone('Asia/Dubai', ['08:00', '24:00']).segmentsAfter('2026-07-01T10:00:00Z', 1)).toEqual([
      ['2026-07-01T10:00:00Z', '2026-07-01T20:00:00Z'],
    ]);
  });
});

describe('hours with an end inside the change', () => {
  const newYork = (...spans: HourSpan[]) => zone('America/New_York', ...spans);
  const on = (calendar: ReturnType<typeof zone>, from: string, to: string) =>
    calendar.segmentsAfter(from, 4).filter(([open]) => open < to);
  const gap = (...spans: HourSpan[]) => on(newYork(...spans), '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z');
  const overlap = (...spans: HourSpan[]) => on(newYork(...spans), '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z');

  test('a skipped time moves forward by the gap', () => {
    expect(gap(['02:30', '05:00'])).toEqual([['2026-03-08T07:30:00Z', '2026-03-08T09:00:00Z']]);
    expect(gap(['01:00', '02:30'])).toEqual([['2026-03-08T06:00:00Z', '2026-03-08T07:30:00Z']]);
    expect(gap(['02:00', '03:00'])).toEqual([]);
    expect(gap(['02:30', '03:10'])).toEqual([]);
    expect(gap(['02:15', '02:45'])).toEqual([['2026-03-08T07:15:00Z', '2026-03-08T07:45:00Z']]);
  });

  test('time that a move has put in two segments counts once', () => {
    expect(gap(['01:00', '02:30'], ['03:00', '05:00'])).toEqual([
      ['2026-03-08T06:00:00Z', '2026-03-08T07:30:00Z'],
      ['2026-03-08T07:30:00Z', '2026-03-08T09:00:00Z'],
    ]);
    // 02:30 to 02:45 moves behind 03:00 to 03:20.
    expect(gap(['02:30', '02:45'], ['03:00', '03:20'])).toEqual([
      ['2026-03-08T07:00:00Z', '2026-03-08T07:20:00Z'],
      ['2026-03-08T07:30:00Z', '2026-03-08T07:45:00Z'],
    ]);
  });

  test('a repeated time is the first', () => {
    expect(overlap(['01:30', '03:00'])).toEqual([['2026-11-01T05:30:00Z', '2026-11-01T08:00:00Z']]);
    expect(overlap(['00:00', '01:30'])).toEqual([['2026-11-01T04:00:00Z', '2026-11-01T05:30:00Z']]);
    expect(overlap(['01:15', '01:45'])).toEqual([['2026-11-01T05:15:00Z', '2026-11-01T05:45:00Z']]);
  });

  test('a day that a zone left out has no time of its own', () => {
    const samoa = zone('Pacific/Apia', ['08:00', '12:00']);
    expect(samoa.segmentsAfter('2011-12-29T18:00:00Z', 3)).toEqual([
      ['2011-12-29T18:00:00Z', '2011-12-29T22:00:00Z'],
      ['2011-12-30T18:00:00Z', '2011-12-30T22:00:00Z'],
      ['2011-12-31T18:00:00Z', '2011-12-31T22:00:00Z'],
    ]);
  });

  test('a kept wall time that is skipped or repeated follows the same rule', () => {
    const always = newYork(allDay);
    expect(always.addDaysKeepTime('2026-03-07T07:30:00Z', 1)).toBe('2026-03-08T07:30:00Z');
    expect(always.addDaysKeepTime('2026-10-31T05:30:00Z', 1)).toBe('2026-11-01T05:30:00Z');
    expect(always.addDaysKeepTime('2026-11-01T06:30:00Z', 0)).toBe('2026-11-01T06:30:00Z');
  });
});
