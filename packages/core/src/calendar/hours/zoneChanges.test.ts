import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant, parseLocal } from '../../time/instant.js';
import { instantOfWall, offsetAt } from '../../time/zone.js';
import { zoneChanges } from './zoneChanges.js';

const seconds = (instant: string) => parseInstant(instant) / 1_000;
const wall = (local: string) => parseLocal(local) / 1_000;

describe('changes of a zone', () => {
  test.each([
    // Both sides of each change as the tz database has it.
    ['America/New_York', '2026-03-08T06:59:59Z', -18_000],
    ['America/New_York', '2026-03-08T07:00:00Z', -14_400],
    ['America/New_York', '2026-11-01T06:00:00Z', -18_000],
    ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', 39_600],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 37_800],
    ['America/Bogota', '1992-05-03T04:59:59Z', -18_000],
    ['America/Bogota', '1992-05-03T05:00:00Z', -14_400],
    ['Asia/Tehran', '2022-09-21T19:29:59Z', 16_200],
    ['Asia/Tehran', '2022-09-21T19:30:00Z', 12_600],
    ['Asia/Tehran', '2026-07-01T00:00:00Z', 12_600],
    ['Asia/Kolkata', '2026-07-01T00:00:00Z', 19_800],
    ['Asia/Dubai', '2026-07-01T00:00:00Z', 14_400],
    ['America/Recife', '2000-10-12T12:00:00Z', -7_200],
    ['America/Recife', '2000-10-16T12:00:00Z', -10_800],
    ['Africa/Monrovia', '1950-01-01T00:00:00Z', -2_670],
  ])('%s at %s is %i seconds ahead', (zone, instant, offset) => {
    expect(zoneChanges(zone).offsetAt(seconds(instant))).toBe(offset);
  });

  test.each([
    ['America/New_York', '2026-03-08T02:30:00', '2026-03-08T07:30:00Z'],
    ['America/New_York', '2026-11-01T01:30:00', '2026-11-01T05:30:00Z'],
    ['Australia/Lord_Howe', '2026-10-04T02:15:00', '2026-10-03T15:45:00Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-04T14:45:00Z'],
    // Samoa left out the whole of 30 December 2011.
    ['Pacific/Apia', '2011-12-30T12:00:00', '2011-12-30T22:00:00Z'],
    ['Pacific/Apia', '2011-12-31T12:00:00', '2011-12-30T22:00:00Z'],
  ])('in %s the wall time %s is %s', (zone, local, instant) => {
    expect(zoneChanges(zone).instantOfWall(wall(local))).toBe(seconds(instant));
  });

  test('agree with the zone database, in whatever order they are asked', () => {
    const zone = fc.constantFrom(
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'America/Asuncion',
      'Pacific/Apia',
      'Asia/Tehran',
      'Europe/Dublin',
    );
    const instant = fc.integer({ min: seconds('1960-01-01T00:00:00Z'), max: seconds('2036-01-01T00:00:00Z') });
    fc.assert(
      fc.property(zone, instant, (name, at) => {
        const changes = zoneChanges(name);
        expect(changes.offsetAt(at)).toBe(offsetAt(at * 1_000, name) * 60);
        expect(changes.instantOfWall(at)).toBe(instantOfWall(at * 1_000, name) / 1_000);
        const steady = changes.steadyOffset(at, at + 86_400);
        if (steady !== undefined) expect(changes.offsetAt(at + 86_400)).toBe(steady);
        else expect(changes.offsetAt(at + 86_400)).not.toBe(changes.offsetAt(at));
      }),
    );
  });
});
