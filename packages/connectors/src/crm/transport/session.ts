import type { Timer } from './timer.js';

/** What a request needs to be let in. */
export interface AccessToken {
  value: string;
  /** Where the account lives, such as `https://api.hubapi.com`. */
  origin: string;
  /** Milliseconds since 1970; null when it does not end by itself. */
  expiresAtMs: number | null;
}

export interface Session {
  /** Whether a new token can be had at all; a key that a person made cannot be renewed. */
  readonly canRenew: boolean;
  /** The token to use now; asks for a new one a minute before the old one ends. */
  current(): Promise<AccessToken>;
  /** A token other than the stale one. However many ask at once, the CRM is asked once. */
  renew(stale: AccessToken): Promise<AccessToken>;
}

/** Renewed that much before its end, so that no request sets out with a token that ends on its way. */
const aheadMs = 60_000;

/** @param obtain gets a token from the CRM, and fails when it is for another account than before */
export function renewableSession(obtain: () => Promise<AccessToken>, timer: Timer, onRenewed: () => void): Session {
  let token: AccessToken | undefined;
  let underway: Promise<AccessToken> | undefined;

  function obtainOnce(): Promise<AccessToken> {
    underway ??= obtain()
      .then((fresh) => {
        if (token !== undefined) onRenewed();
        return (token = fresh);
      })
      .finally(() => (underway = undefined));
    return underway;
  }

  return {
    canRenew: true,
    async current() {
      const isFresh = token && (token.expiresAtMs === null || token.expiresAtMs - aheadMs > timer.nowMs());
      return isFresh && token ? token : obtainOnce();
    },
    async renew(stale) {
      return token !== undefined && token !== stale ? token : obtainOnce();
    },
  };
}

/** A key that a person made and that only a person can replace. */
export function fixedSession(value: string, origin: string): Session {
  const token: AccessToken = { value, origin, expiresAtMs: null };
  return { canRenew: false, current: async () => token, renew: async () => token };
}
