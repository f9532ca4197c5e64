import { expect, it } from 'vitest';
import { jitterMs, retryAfterMs } from './retryAfter.js';

const now = Date.parse('2026-11-24T10:00:00Z');

it.each([
  ['0', 0],
  ['120', 120_000],
  ['1.5', 1_500],
  ['Tue, 24 Nov 2026 10:02:00 GMT', 120_000],
  ['Tue, 24 Nov 2026 09:00:00 GMT', 0],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  [null, undefined],
])('reads Retry-After %j as %j ms', (header, expected) => {
  expect(retryAfterMs(header, now)).toBe(expected);
});

it('waits up to 500 ms, doubled each time, never more than 30 s', () => {
  expect([1, 2, 3, 7, 8, 99].map((attempt) => jitterMs(attempt, () => 1))).toEqual([
    500, 1_000, 2_000, 30_000, 30_000, 30_000,
  ]);
  expect(jitterMs(5, () => 0)).toBe(0);
});
