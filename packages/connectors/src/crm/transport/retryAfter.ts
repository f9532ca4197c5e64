/**
 * Milliseconds that a `Retry-After` header asks to wait, in either of its forms (RFC 9110, 10.2.3); undefined when there is
 * none or it cannot be read. Never negative.
 *
 * @param nowMs milliseconds since 1970, by the server's clock where it is known
 * @example
 * retryAfterMs('3', 0) // 3_000
 * retryAfterMs('Thu, 01 Jan 1970 00:01:00 GMT', 20_000) // 40_000
 */
export function retryAfterMs(header: string | null | undefined, nowMs: number): number | undefined {
  const value = header?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1_000);
  const at = Date.parse(value);
  return Number.isNaN(at) || !/[a-z]{3}/i.test(value) ? undefined : Math.max(0, at - nowMs);
}

/**
 * Milliseconds to wait before try number `attempt + 1` when the server says nothing: anything from nothing to a bound that
 * doubles, so that those who failed together do not come back together (full jitter).
 *
 * @param attempt how many tries there were, from 1
 * @param random a number from 0 up to 1
 * @example
 * jitterMs(1, () => 0.5) // 250
 * jitterMs(20, () => 0.5) // 15_000
 */
export function jitterMs(attempt: number, random: () => number): number {
  return Math.round(random() * Math.min(30_000, 500 * 2 ** Math.min(attempt - 1, 20)));
}
