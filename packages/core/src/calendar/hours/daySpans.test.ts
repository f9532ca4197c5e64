import { describe, expect, test } from 'vitest';
import { readBreaks, readHours, without } from './daySpans.js';

describe('hours of a day', () => {
  test.each([
    [[['08:00', '12:00']], [28_800, 43_200]],
    [
      [
        ['14:00', '18:00'],
        ['08:00', '12:00'],
      ],
      [28_800, 43_200, 50_400, 64_800],
    ],
    [[['00:00', '24:00']], [0, 86_400]],
    [[['00:00', '00:00']], [0, 86_400]],
    [[['22:30:15', '00:00']], [81_015, 86_400]],
    [
      [
        ['08:00', '12:00'],
        ['12:00', '12:00:01'],
      ],
      [28_800, 43_200, 43_200, 43_201],
    ],
    [[], []],
  ] as [[string, string][], number[]][])('%j are the seconds %j', (spans, seconds) => {
    expect(readHours(spans, 'mon')).toEqual(seconds);
  });

  test.each([
    [[['18:00', '08:00']], /"18:00" to "08:00" of mon ends before it starts/],
    [[['08:00', '08:00']], /ends before it starts/],
    [[['24:00', '24:00']], /ends before it starts/],
    [
      [
        ['08:00', '12:00'],
        ['11:59:59', '13:00'],
      ],
      /hours of mon overlap/,
    ],
    [[['8:00', '12:00']], /"8:00" of mon is not a time of day/],
    [[['08:00', '24:00:01']], /"24:00:01" of mon/],
    [[['08:60', '12:00']], /"08:60" of mon/],
    [[['08:00', '12:00:60']], /"12:00:60" of mon/],
    [[['', '12:00']], /"" of mon/],
    [Array.from({ length: 49 }, () => ['08:00', '09:00']), /49 spans/],
  ] as [[string, string][], RegExp][])('refuses %j', (spans, message) => {
    expect(() => readHours(spans, 'mon')).toThrowError(
      expect.objectContaining({ code: 'calendar-bad-hours', message: expect.stringMatching(message) as string }),
    );
  });

  test('breaks may overlap, and leave what is around them', () => {
    const breaks = readBreaks(
      [
        ['11:00', '12:00'],
        ['09:00', '11:30'],
        ['17:00', '24:00'],
        ['12:00', '12:30'],
      ],
      'mon',
    );
    expect(breaks).toEqual([32_400, 45_000, 61_200, 86_400]);
    expect(without([28_800, 43_200, 43_200, 64_800], breaks)).toEqual([28_800, 32_400, 45_000, 61_200]);
    expect(without([32_400, 45_000], breaks)).toEqual([]);
    expect(without([28_800, 32_400], breaks)).toEqual([28_800, 32_400]);
    expect(() => readBreaks([['12:00', '11:00']], '2026-07-01')).toThrowError(/of 2026-07-01 ends before it starts/);
  });
});
