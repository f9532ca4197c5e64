import { expect, it } from 'vitest';
import { backoffMs } from './backoff.js';

it.each([
  [1, 2_500, 5_000],
  [2, 5_000, 10_000],
  [3, 10_000, 20_000],
  [10, 1_280_000, 2_560_000],
  [11, 1_800_000, 3_600_000],
  [5_000, 1_800_000, 3_600_000],
])('after try %i the next comes in %i to %i milliseconds', (attempt, least, most) => {
  expect(backoffMs(attempt, () => 0)).toBe(least);
  expect(backoffMs(attempt, () => 1)).toBe(most);
  const usual = backoffMs(attempt);
  expect(usual).toBeGreaterThanOrEqual(least);
  expect(usual).toBeLessThanOrEqual(most);
});
