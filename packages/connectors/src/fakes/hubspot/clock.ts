/** The time of a stand-in. */
export interface FakeClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves it on, or back with a number below zero: a server whose clock is wrong. */
  advance(milliseconds: number): void;
  /** @param instant ISO 8601 */
  moveTo(instant: string): void;
}

/**
 * A clock that stands until somebody moves it, so that tests of limits, lags and expiry never wait.
 *
 * @example
 * const clock = stillClock('2026-11-24T12:00:00Z');
 * clock.advance(1_000);
 * new Date(clock.now()).toISOString() // '2026-11-24T12:00:01.000Z'
 */
export function stillClock(instant: string): FakeClock {
  let now = Date.parse(instant);
  return {
    now: () => now,
    advance: (milliseconds) => void (now += milliseconds),
    moveTo: (moved) => void (now = Date.parse(moved)),
  };
}

/** A clock that runs with this machine's, and can be moved away from it. */
export function runningClock(): FakeClock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance: (milliseconds) => void (ahead += milliseconds),
    moveTo: (instant) => void (ahead = Date.parse(instant) - Date.now()),
  };
}
