import type { Clock, Notifier } from '../ports.js';

/** A clock that stands until somebody sets it: for tests, stories and samples. */
export interface FixedClock extends Clock {
  /** Puts the clock to an ISO instant. */
  set(instant: string): void;
}

/**
 * @example
 * const clock = fixedClock('2026-07-01T10:00:00-05:00');
 * clock.now(); // '2026-07-01T15:00:00.000Z'
 */
export function fixedClock(instant: string): FixedClock {
  let present = toUtc(instant);
  return {
    now: () => present,
    set(next) {
      present = toUtc(next);
    },
  };
}

function toUtc(instant: string): string {
  return new Date(instant).toISOString();
}

/** A notifier that tells nobody. */
export function silentNotifier(): Notifier {
  return { acknowledged: () => Promise.resolve(), alerted: () => Promise.resolve() };
}
