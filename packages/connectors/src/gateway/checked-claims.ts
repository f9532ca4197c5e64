/** Tokens of which it is remembered that they are genuine. Beyond, the one that came first is forgotten. This product's own choice. */
const mostTokens = 1_000;

/** What of a token's claims says how long it may be remembered. */
interface Lasting {
  /** Seconds since 1970. */
  exp: number;
}

/**
 * Remembers what genuine tokens say until they end, so that a signature is checked once and not at every request. A token that is refused
 * is not remembered, and what can be taken back meanwhile is not asked here: see `heedingRevocation`.
 *
 * @param read checks a token and reads it; throws where it does not hold
 * @param nowMs the instant, in milliseconds since 1970
 * @example
 * const claims = rememberClaims((token) => readClaims(token), Date.now)
 * await claims('eyJ…') // read once; the second time, remembered
 */
export function rememberClaims<Claims extends Lasting>(
  read: (token: string) => Promise<Claims>,
  nowMs: () => number,
): (token: string) => Promise<Claims> {
  const known = new Map<string, Claims>();
  return async (token) => {
    const remembered = known.get(token);
    if (remembered && Math.floor(nowMs() / 1_000) < remembered.exp) return remembered;
    known.delete(token);
    const claims = await read(token);
    known.set(token, claims);
    if (known.size > mostTokens) forgetFirst(known);
    return claims;
  };
}

function forgetFirst(known: Map<string, unknown>): void {
  for (const token of known.keys()) {
    known.delete(token);
    return;
  }
}
