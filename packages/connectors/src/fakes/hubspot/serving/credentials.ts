import { randomBytes } from 'node:crypto';
import type { FakeClock } from '../clock.js';
import { Refusal } from '../refusal.js';

/** What a bearer token stands for. */
export interface Credential {
  /** A service key of the account; a token of an app that the account installed; a token of the app itself, without an account. */
  kind: 'serviceKey' | 'oauth' | 'app';
  token: string;
  portalId: number;
  scopes: readonly string[];
  /** Milliseconds since 1970; a service key does not expire. */
  expiresAt: number | undefined;
}

/** The app that accounts install. */
export interface AppRegistration {
  appId: number;
  clientId: string;
  clientSecret: string;
  /** Where a browser may be sent back to after an account consented. */
  redirectUris: readonly string[];
}

/** What the token endpoint hands out. */
export interface Granted {
  credential: Credential;
  refreshToken: string;
}

/** Seconds that a token of an app lives: developers.hubspot.com/changelog/upcoming-expiration-of-oauth-access-tokens-is-changing. */
export const tokenSeconds = 1_800;

/** What may go wrong with the next refresh, once. */
export type RefreshMischief = 'invalidGrant' | 'wrongPortal' | 'badToken';

export interface Credentials {
  app: AppRegistration;
  addServiceKey(token: string, portalId: number, scopes: readonly string[]): Credential;
  /** What an account gives when it installs the app: a code that is good once, and at the address that it was sent to. */
  authorize(portalId: number, scopes: readonly string[], redirectUri?: string): string;
  /** @throws Refusal 400 */
  exchange(code: string, redirectUri?: string): Granted;
  /** The old refresh token is used up where tokens rotate. @throws Refusal 400 */
  refresh(refreshToken: string): Granted;
  /** A token of the app itself. */
  ofApp(scopes: readonly string[]): Credential;
  revoke(refreshToken: string): void;
  find(token: string): Credential | undefined;
  /** @throws Refusal 401 */
  authenticate(header: string | undefined): Credential;
  expireAll(): void;
  mischief: RefreshMischief | undefined;
}

const missing =
  'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview';

export function createCredentials(
  clock: FakeClock,
  app: AppRegistration,
  { rotate, otherPortalId }: { rotate: boolean; otherPortalId: number },
): Credentials {
  const known = new Map<string, Credential>();
  const codes = new Map<string, { portalId: number; scopes: readonly string[]; redirectUri: string | undefined }>();
  const refreshable = new Map<string, { portalId: number; scopes: readonly string[] }>();

  const mint = (kind: Credential['kind'], portalId: number, scopes: readonly string[]): Credential => {
    // HubSpot's tokens are long: clients must allow for more than 300 characters.
    const token = `fake-${kind}-${randomBytes(240).toString('base64url')}`;
    return { kind, token, portalId, scopes, expiresAt: clock.now() + tokenSeconds * 1_000 };
  };
  const keep = (credential: Credential): Credential => {
    known.set(credential.token, credential);
    return credential;
  };
  const newRefreshToken = (grant: { portalId: number; scopes: readonly string[] }): string => {
    const token = `fake-refresh-${randomBytes(24).toString('base64url')}`;
    refreshable.set(token, grant);
    return token;
  };
  const takeMischief = (): RefreshMischief | undefined => {
    const taken = credentials.mischief;
    credentials.mischief = undefined;
    return taken;
  };

  const credentials: Credentials = {
    app,
    addServiceKey: (token, portalId, scopes) =>
      keep({ kind: 'serviceKey', token, portalId, scopes, expiresAt: undefined }),
    authorize(portalId, scopes, redirectUri) {
      const code = randomBytes(18).toString('base64url');
      codes.set(code, { portalId, scopes, redirectUri });
      return code;
    },
    exchange(code, redirectUri) {
      const grant = codes.get(code);
      codes.delete(code);
      if (!grant || (grant.redirectUri !== undefined && grant.redirectUri !== redirectUri))
        throw grantRefused('BAD_AUTH_CODE', 'missing or unknown auth code');
      return {
        credential: keep(mint('oauth', grant.portalId, grant.scopes)),
        refreshToken: newRefreshToken(grant),
      };
    },
    refresh(refreshToken) {
      const mischief = takeMischief();
      const grant = refreshable.get(refreshToken);
      if (!grant || mischief === 'invalidGrant')
        throw grantRefused('BAD_REFRESH_TOKEN', 'missing or invalid refresh token');
      const portalId = mischief === 'wrongPortal' ? otherPortalId : grant.portalId;
      const fresh = mint('oauth', portalId, grant.scopes);
      if (mischief !== 'badToken') keep(fresh);
      if (!rotate) return { credential: fresh, refreshToken };
      refreshable.delete(refreshToken);
      return { credential: fresh, refreshToken: newRefreshToken({ ...grant, portalId }) };
    },
    ofApp: (scopes) => keep(mint('app', 0, scopes)),
    revoke: (refreshToken) => void refreshable.delete(refreshToken),
    find: (token) => known.get(token),
    authenticate(header) {
      const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1];
      const found = token === undefined ? undefined : known.get(token);
      if (!found) throw new Refusal(401, { message: missing, category: 'INVALID_AUTHENTICATION' });
      if (found.expiresAt !== undefined && found.expiresAt <= clock.now()) throw expired(found.expiresAt, clock.now());
      return found;
    },
    expireAll() {
      for (const credential of known.values()) {
        if (credential.expiresAt !== undefined) credential.expiresAt = Math.min(credential.expiresAt, clock.now());
      }
    },
    mischief: undefined,
  };
  return credentials;
}

function expired(expiresAt: number, now: number): Refusal {
  const seconds = Math.floor((now - expiresAt) / 1_000);
  return new Refusal(401, {
    message: `The OAuth token used to make this call expired ${seconds} second(s) ago.`,
    category: 'EXPIRED_AUTHENTICATION',
    context: { 'expire time': [new Date(expiresAt).toISOString()] },
  });
}

function grantRefused(status: string, message: string): Refusal {
  return new Refusal(400, { status, message, ...{ error: 'invalid_grant', error_description: message } });
}

/** @throws Refusal 403 that names what is missing */
export function requireScopes({ scopes }: Credential, anyOf: readonly string[]): void {
  if (anyOf.length === 0 || anyOf.some((scope) => scopes.includes(scope))) return;
  throw new Refusal(403, {
    message:
      "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.",
    category: 'MISSING_SCOPES',
    errors: [
      {
        message: 'One or more of the following scopes are required.',
        context: { requiredGranularScopes: anyOf },
      },
    ],
    links: { scopes: 'https://developers.hubspot.com/scopes' },
  });
}
