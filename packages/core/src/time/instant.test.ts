import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInstant, parseInstant, parseLocal } from './instant.js';

describe('instants', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-01T00:00:01-05:00', 18_001_000],
    ['2026-11-14T04:59:00Z', 1_794_632_340_000],
    ['2026-11-13T23:59:00-05:00', 1_794_632_340_000],
    ['2026-11-13T23:59-05:00', 1_794_632_340_000],
    ['2026-07-01T10:00:00.123456789+05:30', 1_782_880_200_123],
  ])('%s is %i', (text, ms) => {
    expect(parseInstant(text)).toBe(ms);
  });

  test.each([
    '2026-07-01T10:00:00',
    '2026-07-01',
    '2026-07-01 10:00:00Z',
    '2026-02-30T10:00:00Z',
    '2026-07-01T24:00:00Z',
    '2026-07-01T10:60:00Z',
    '2026-07-01T10:00:60Z',
    '2026-07-01T10:00:00+5:00',
    '2026-07-01T10:00:00+19:00',
    '2026-07-01T10:00:00z',
    'now',
  ])('refuses %j', (text) => {
    expect(() => parseInstant(text)).toThrowError(expect.objectContaining({ code: 'time-bad-instant' }));
  });

  test('a local time has no offset', () => {
    expect(parseLocal('1970-01-02T00:00')).toBe(86_400_000);
    expect(() => parseLocal('1970-01-02T00:00Z')).toThrowError(expect.objectContaining({ code: 'time-bad-instant' }));
  });

  test('writes the offset, and milliseconds only where there are any', () => {
    expect(formatInstant(1_794_632_340_000, -300)).toBe('2026-11-13T23:59:00-05:00');
    expect(formatInstant(1_794_632_340_007)).toBe('2026-11-14T04:59:00.007Z');
    expect(formatInstant(0, 330)).toBe('1970-01-01T05:30:00+05:30');
  });

  test('what is written reads back as the same instant, as the platform reads it', () => {
    const instant = fc.integer({ min: -60_000_000_000_000, max: 200_000_000_000_000 });
    fc.assert(
      fc.property(instant, fc.integer({ min: -840, max: 840 }), (ms, offset) => {
        const text = formatInstant(ms, offset);
        expect(parseInstant(text)).toBe(ms);
        expect(Date.parse(text)).toBe(ms);
      }),
    );
  });
});
