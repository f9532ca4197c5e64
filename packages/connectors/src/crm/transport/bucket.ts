import type { Timer } from './timer.js';

/** A limit of a CRM: so many requests in so many milliseconds. */
export interface RateLimit {
  requests: number;
  perMs: number;
}

export interface Bucket {
  /** Resolves when one more request may go, in the order asked; tells how many milliseconds it waited. */
  take(signal?: AbortSignal): Promise<number>;
  /** The CRM said it is too many: nothing goes for that long. */
  pause(ms: number): void;
  /** The CRM said what its limit is. */
  follow(limit: RateLimit): void;
}

/** A window is taken for a little longer than it is: requests arrive closer together than they left. */
const windowMargin = 0.01;

/**
 * Lets requests through one after another, so that no window of `perMs` ever sees more than `requests` of them. Kept as the
 * instants of the last ones, which is exact where a refilled bucket lets nearly twice as many through at a window's edge.
 */
export function createBucket(first: RateLimit, timer: Timer): Bucket {
  let limit = first;
  const recent: number[] = [];
  let pausedUntilMs = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const windowMs = () => Math.ceil(limit.perMs * (1 + windowMargin));

  /** Milliseconds until the next may go, and 0 when it may go now. */
  function delayMs(): number {
    const now = timer.nowMs();
    while (recent.length > 0 && (recent[0] ?? 0) <= now - windowMs()) recent.shift();
    const freeAt = recent.length < limit.requests ? now : (recent[recent.length - limit.requests] ?? 0) + windowMs();
    return Math.max(freeAt, pausedUntilMs) - now;
  }

  async function pass(signal?: AbortSignal): Promise<number> {
    let waited = 0;
    for (let delay = delayMs(); delay > 0; delay = delayMs()) {
      await timer.wait(delay, signal);
      waited += delay;
    }
    recent.push(timer.nowMs());
    return waited;
  }

  return {
    take(signal) {
      const turn = queue.then(() => {
        signal?.throwIfAborted();
        return pass(signal);
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
    pause(ms) {
      pausedUntilMs = Math.max(pausedUntilMs, timer.nowMs() + ms);
    },
    follow(told) {
      limit = told;
    },
  };
}
