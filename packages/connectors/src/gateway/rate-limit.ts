/** How many requests one place may make. */
export interface RateRule {
  /** So many at once. */
  burst: number;
  /** So many again each minute. */
  perMinute: number;
}

/** What {@link createRateLimit} says of a request: let it pass, or after how many seconds to come back. */
export type RateVerdict = { allowed: true } | { allowed: false; retryAfterSeconds: number };

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Most places remembered; the one not heard of for longest is forgotten first. */
const mostPlaces = 10_000;

/**
 * A token bucket for each place, in bounded memory.
 *
 * @param now the instant, ISO
 * @returns takes a place, such as a network address, and says whether its request may pass
 * @example
 * const take = createRateLimit({ burst: 2, perMinute: 60 }, clock.now)
 * take('192.0.2.1') // {allowed: true}
 */
export function createRateLimit(rule: RateRule, now: () => string): (place: string) => RateVerdict {
  const buckets = new Map<string, Bucket>();
  const perMillisecond = rule.perMinute / 60_000;

  return (place) => {
    const instant = Date.parse(now());
    const bucket = buckets.get(place) ?? { tokens: rule.burst, filledAt: instant };
    const elapsed = Math.max(0, instant - bucket.filledAt);
    const tokens = Math.min(rule.burst, bucket.tokens + elapsed * perMillisecond);
    const allowed = tokens >= 1;
    buckets.delete(place);
    buckets.set(place, { tokens: allowed ? tokens - 1 : tokens, filledAt: instant });
    if (buckets.size > mostPlaces) forgetOldest(buckets);
    if (allowed) return { allowed };
    return { allowed, retryAfterSeconds: Math.max(1, Math.ceil((1 - tokens) / perMillisecond / 1000)) };
  };
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  for (const place of buckets.keys()) {
    buckets.delete(place);
    return;
  }
}

/**
 * The place that an address stands for. A household or a server holds a whole /64 of IPv6, so that counts as one.
 *
 * @example
 * placeOf('2001:db8:1:2:3:4:5:6') // '2001:db8:1:2'
 * placeOf('::ffff:192.0.2.1') // '192.0.2.1'
 */
export function placeOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::') ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0') : [];
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
