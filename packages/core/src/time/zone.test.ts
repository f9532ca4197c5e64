import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInstant, parseInstant, parseLocal } from './instant.js';
import { civilDateAt, endOfDayInstant, instantOfWall, inZone, offsetAt } from './zone.js';

describe('zones', () => {
  test('the civil date is that of the wall, not of UTC', () => {
    expect(civilDateAt('2026-11-14T04:59:00Z', 'America/Bogota')).toBe('2026-11-13');
    expect(civilDateAt('2026-11-14T05:00:00Z', 'America/Bogota')).toBe('2026-11-14');
    expect(civilDateAt('2026-11-13T23:59:00-05:00', 'Asia/Tokyo')).toBe('2026-11-14');
    expect(civilDateAt('2026-11-13T23:59:00-05:00', 'Etc/UTC')).toBe('2026-11-14');
  });

  test('a day ends one second before its midnight', () => {
    expect(endOfDayInstant('2026-07-24', 'America/Bogota')).toBe('2026-07-24T23:59:59-05:00');
    expect(endOfDayInstant('2026-03-29', 'Europe/Madrid')).toBe('2026-03-29T23:59:59+02:00');
    // Midnight itself is skipped in Asunción on 2023-10-01: the day before still ends at its last second.
    expect(endOfDayInstant('2023-09-30', 'America/Asuncion')).toBe('2023-09-30T23:59:59-04:00');
  });

  test('Colombia had daylight saving in 1992', () => {
    expect(offsetAt(parseInstant('1992-07-01T12:00:00Z'), 'America/Bogota')).toBe(-240);
    expect(offsetAt(parseInstant('1992-01-01T12:00:00Z'), 'America/Bogota')).toBe(-300);
    expect(offsetAt(parseInstant('1994-07-01T12:00:00Z'), 'America/Bogota')).toBe(-300);
  });

  test('the shortcut for Bogotá says what the zone database says', () => {
    const database = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Bogota' });
    const instant = fc.integer({ min: -1_700_000_000_000, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(instant, (ms) => {
        expect(civilDateAt(formatInstant(ms), 'America/Bogota')).toBe(database.format(ms));
      }),
    );
  });

  test.each([
    ['2026-03-29T02:30:00', '2026-03-29T01:30:00Z', 'moves forward by the gap'],
    ['2026-10-25T02:30:00', '2026-10-25T00:30:00Z', 'is the first where it comes twice'],
    ['2026-10-25T03:00:00', '2026-10-25T02:00:00Z', 'is plain after the change'],
    ['2026-06-01T12:00:00', '2026-06-01T10:00:00Z', 'is plain in summer'],
  ])('%s in Madrid is %s: it %s', (local, instant) => {
    expect(formatInstant(instantOfWall(parseLocal(local), 'Europe/Madrid'))).toBe(instant);
  });

  test.each([
    ['Europe/Madrid', '2026-03-29T01:00:00Z', 60, 120],
    ['Europe/Madrid', '2026-10-25T01:00:00Z', 120, 60],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 660, 630],
    ['Asia/Tehran', '2022-09-21T19:30:00Z', 270, 210],
    // A summer of one week.
    ['America/Recife', '2000-10-08T03:00:00Z', -180, -120],
    ['America/Recife', '2000-10-15T02:00:00Z', -120, -180],
    ['America/Bogota', '1992-05-03T05:00:00Z', -300, -240],
  ])('the clock of %s changes at %s from %i to %i, to the millisecond', (zone, text, before, after) => {
    const change = parseInstant(text);
    expect(offsetAt(change - 1, zone)).toBe(before);
    expect(offsetAt(change, zone)).toBe(after);
    expect(offsetAt(change - 7 * 3_600_000, zone)).toBe(before);
    expect(offsetAt(change + 7 * 3_600_000, zone)).toBe(after);
  });

  test('an offset is that of the zone database, whatever was asked before', () => {
    const zones = ['Europe/Madrid', 'America/Asuncion', 'Africa/Casablanca', 'Australia/Lord_Howe', 'Pacific/Apia'];
    const databases = new Map(
      zones.map((zone) => [zone, new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })]),
    );
    const instant = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, fc.integer({ min: -6, max: 6 }), (zone, ms, days) => {
        for (const at of [ms, ms + days * 86_400_000]) {
          const [, sign, hours, minutes] =
            /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(databases.get(zone)?.format(at) ?? '') ?? [];
          const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
          expect(offsetAt(at, zone)).toBe(sign === '-' ? -size : size);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('an instant is written with the offset of its zone', () => {
    expect(inZone('2026-07-01T15:00:00Z', 'America/Bogota')).toBe('2026-07-01T10:00:00-05:00');
  });

  test('refuses a zone that nobody knows', () => {
    expect(() => civilDateAt('2026-07-01T15:00:00Z', 'America/Macondo')).toThrowError(
      expect.objectContaining({ code: 'time-bad-zone' }),
    );
  });
});
