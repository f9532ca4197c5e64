import { randomBytes } from 'node:crypto';
import type { VirtualClock } from '../virtual-clock.js';

/** What an access token stands for. Times in epoch milliseconds of the stand-in's clock. */
export interface Session {
  token: string;
  userId: string;
  organizationId: string;
  clientId: string;
  lastUsed: number;
  /** Refused although it was just given out. */
  dead: boolean;
}

/** The tokens that are out. A session ends after two hours without use, the default of a new org. */
export class Sessions {
  readonly #clock: VirtualClock;
  readonly #timeout: number;
  readonly #sessions = new Map<string, Session>();
  readonly #refreshTokens = new Map<string, { userId: string; clientId: string }>();

  constructor(clock: VirtualClock, timeoutMilliseconds = 2 * 3_600_000) {
    this.#clock = clock;
    this.#timeout = timeoutMilliseconds;
  }

  open(given: { userId: string; organizationId: string; clientId: string; dead?: boolean }): Session {
    const token = `${given.organizationId.slice(0, 15)}!AQ${randomBytes(48).toString('base64url')}`;
    const session = { dead: false, ...given, token, lastUsed: this.#clock.now() };
    this.#sessions.set(token, session);
    return session;
  }

  /** The live session of a token; using it keeps it alive. */
  use(token: string): Session | undefined {
    const session = this.#sessions.get(token);
    const now = this.#clock.now();
    if (!session || session.dead || now - session.lastUsed >= this.#timeout) return undefined;
    session.lastUsed = now;
    return session;
  }

  end(token: string): boolean {
    return this.#sessions.delete(token) || this.#refreshTokens.delete(token);
  }

  /** Ends the sessions of a user, as when the user is deactivated. */
  endOf(userId: string): void {
    for (const [token, session] of this.#sessions) if (session.userId === userId) this.#sessions.delete(token);
  }

  endAll(): void {
    this.#sessions.clear();
  }

  giveRefreshToken(userId: string, clientId: string): string {
    const token = `5Aep${randomBytes(48).toString('base64url')}`;
    this.#refreshTokens.set(token, { userId, clientId });
    return token;
  }

  refreshOf(token: string): { userId: string; clientId: string } | undefined {
    return this.#refreshTokens.get(token);
  }

  revokeRefresh(token: string): void {
    this.#refreshTokens.delete(token);
  }
}
