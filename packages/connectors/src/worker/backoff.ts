const first = 5_000;
const longest = 3_600_000;

/**
 * Milliseconds to wait before the next try: about 5 s after the first, twice as long after each, an hour at most. The
 * upper half is chance, so that what failed together does not come again together.
 *
 * @param attempt how many tries there were, from 1
 * @param random a number from 0 up to 1
 * @example
 * backoffMs(3, () => 1) // 20_000
 * backoffMs(3, () => 0) // 10_000
 */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const whole = Math.min(longest, first * 2 ** Math.min(attempt - 1, 30));
  return Math.round((whole / 2) * (1 + random()));
}
