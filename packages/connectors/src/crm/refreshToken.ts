import type { SecretSource } from './secrets.js';

/** The refresh token of a process. */
export interface RefreshToken {
  /** The one to use now: where another process got a newer one and kept it, that one. */
  current(): Promise<string>;
  /** Keeps the one that came in its place, before what came with it is first used. */
  replace(value: string): Promise<void>;
}

/** @param first what the source gave under that name when it was first asked */
export function refreshTokenOf(secrets: SecretSource, name: string, first: string): RefreshToken {
  let inSource = first;
  let token = first;
  return {
    async current() {
      const stored = await secrets.get(name);
      // A source that keeps nothing still gives the first one, which a rotation used up.
      if (stored !== undefined && stored !== inSource) inSource = token = stored;
      return token;
    },
    async replace(value) {
      if (value === token) return;
      await secrets.rotate?.(name, value);
      token = value;
    },
  };
}
