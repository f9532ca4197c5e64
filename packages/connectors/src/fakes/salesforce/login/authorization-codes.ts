import { createHash, randomBytes } from 'node:crypto';
import type { VirtualClock } from '../virtual-clock.js';
import { emptyAnswer, textAnswer, type Answer } from '../wire.js';
import { OAuthRefusal, type ClientApp } from './client-apps.js';

interface Grant {
  clientId: string;
  redirectUri: string;
  userId: string;
  challenge: string | null;
  givenAt: number;
}

/** How long an authorization code is good for, in milliseconds (15 minutes). */
const codeLife = 15 * 60_000;

/** The web server flow with PKCE. Nobody is asked: the user given to the constructor consents at once. */
export class AuthorizationCodes {
  readonly #clock: VirtualClock;
  readonly #userId: string;
  readonly #grants = new Map<string, Grant>();

  constructor(clock: VirtualClock, userId: string) {
    this.#clock = clock;
    this.#userId = userId;
  }

  /** Answers the authorize page by sending the browser back with a code, or with the error. */
  authorize(apps: ReadonlyMap<string, ClientApp>, query: URLSearchParams): Answer {
    const app = apps.get(query.get('client_id') ?? '');
    const redirectUri = query.get('redirect_uri') ?? '';
    if (!app)
      return textAnswer(400, 'text/html', 'error=invalid_client_id&error_description=client%20identifier%20invalid');
    if (!app.redirectUris.includes(redirectUri)) {
      return textAnswer(400, 'text/html', 'error=redirect_uri_mismatch');
    }
    const back = new URL(redirectUri);
    const state = query.get('state');
    if (state !== null) back.searchParams.set('state', state);
    const refuse = (error: string, description: string) => {
      back.searchParams.set('error', error);
      back.searchParams.set('error_description', description);
      return emptyAnswer(302, { location: back.href });
    };
    if (query.get('response_type') !== 'code')
      return refuse('unsupported_response_type', 'response type not supported');
    const challenge = query.get('code_challenge');
    if (challenge === null) return refuse('invalid_request', 'missing required code challenge');
    const code = `aPrx${randomBytes(32).toString('base64url')}`;
    this.#grants.set(code, {
      clientId: app.clientId,
      redirectUri,
      userId: this.#userId,
      challenge,
      givenAt: this.#clock.now(),
    });
    back.searchParams.set('code', code);
    return emptyAnswer(302, { location: back.href });
  }

  /** The user of a code. A code works once. */
  redeem(
    app: ClientApp,
    { code, redirectUri, verifier }: { code: string; redirectUri: string; verifier: string },
  ): string {
    const grant = this.#grants.get(code);
    this.#grants.delete(code);
    if (!grant || grant.clientId !== app.clientId)
      throw new OAuthRefusal('invalid_grant', 'invalid authorization code');
    if (this.#clock.now() - grant.givenAt > codeLife) {
      throw new OAuthRefusal('invalid_grant', 'expired authorization code');
    }
    if (grant.redirectUri !== redirectUri) {
      throw new OAuthRefusal('redirect_uri_mismatch', 'redirect_uri must match configuration');
    }
    const answer = createHash('sha256').update(verifier).digest('base64url');
    if (grant.challenge !== answer) throw new OAuthRefusal('invalid_grant', 'invalid code verifier');
    return grant.userId;
  }
}
