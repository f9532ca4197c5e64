import { invalid, notFound, Refusal } from '../refusal.js';
import { tokenSeconds, type Credential, type Credentials, type Granted } from '../serving/credentials.js';
import { dated, ok, type Call, type Route } from '../serving/route.js';
import { needs } from './access.js';

/** Paths from v3 on take secrets in the body alone. */
const versions = ['v1', 'v3', ...dated];

function form({ rawBody, headers, query, version }: Call): URLSearchParams {
  if (!String(headers['content-type']).startsWith('application/x-www-form-urlencoded')) {
    throw new Refusal(415, { message: 'Content-Type must be application/x-www-form-urlencoded' });
  }
  if (version !== 'v1' && (query.has('client_secret') || query.has('refresh_token'))) {
    throw invalid('Secrets belong in the body, not in the address.');
  }
  return new URLSearchParams(new TextDecoder().decode(rawBody));
}

/** @throws Refusal 400 */
function checkApp({ app }: Credentials, sent: URLSearchParams): void {
  if (sent.get('client_id') === app.clientId && sent.get('client_secret') === app.clientSecret) return;
  throw new Refusal(400, { status: 'BAD_CLIENT_SECRET', message: 'missing or unknown client id or secret' });
}

const userOf = { user_id: 9_100, user: 'owner1@example.com', hub_domain: 'example.com' };

const grantJson = ({ credential, refreshToken }: Granted) => ({
  token_type: 'bearer',
  access_token: credential.token,
  refresh_token: refreshToken,
  expires_in: tokenSeconds,
  hub_id: credential.portalId,
  scopes: credential.scopes,
  user_id: userOf.user_id,
});

const described = ({ app }: Credentials, credential: Credential, now: number) => ({
  token: credential.token,
  hub_id: credential.portalId,
  app_id: app.appId,
  scopes: credential.scopes,
  token_type: 'access',
  expires_in: Math.max(0, Math.floor(((credential.expiresAt ?? now) - now) / 1_000)),
  ...userOf,
});

/** Tokens of the app: developers.hubspot.com/docs/api-reference/auth-oauth-v3/guide. */
export const oauthRoutes = (credentials: Credentials): readonly Route[] => [
  {
    method: 'POST',
    path: 'oauth/token',
    versions,
    access: needs(),
    kind: 'open',
    answer(call) {
      const sent = form(call);
      checkApp(credentials, sent);
      switch (sent.get('grant_type')) {
        case 'authorization_code':
          return ok(grantJson(credentials.exchange(sent.get('code') ?? '', sent.get('redirect_uri') ?? undefined)));
        case 'refresh_token':
          return ok(grantJson(credentials.refresh(sent.get('refresh_token') ?? '')));
        case 'client_credentials': {
          const { token, scopes } = credentials.ofApp((sent.get('scope') ?? '').split(' ').filter(Boolean));
          return ok({ token_type: 'bearer', access_token: token, expires_in: tokenSeconds, scopes });
        }
        default:
          throw new Refusal(400, { status: 'BAD_GRANT_TYPE', message: 'missing or unknown grant type' });
      }
    },
  },
  {
    method: 'POST',
    path: 'oauth/token/introspect',
    versions: versions.slice(1),
    access: needs(),
    kind: 'open',
    answer(call) {
      const sent = form(call);
      checkApp(credentials, sent);
      const found = credentials.find(sent.get('token') ?? '');
      const now = call.portal.clock.now();
      const active = found?.expiresAt !== undefined && found.expiresAt > now;
      return ok(active ? { active, ...described(credentials, found, now) } : { active });
    },
  },
  {
    method: 'POST',
    path: 'oauth/token/revoke',
    versions: versions.slice(1),
    access: needs(),
    kind: 'open',
    answer(call) {
      const sent = form(call);
      checkApp(credentials, sent);
      credentials.revoke(sent.get('token') ?? '');
      return ok({});
    },
  },
  {
    method: 'GET',
    path: 'oauth/access-tokens/{token}',
    versions: ['v1'],
    access: needs(),
    kind: 'open',
    answer({ param, portal }) {
      const found = credentials.find(param('token'));
      if (!found) throw notFound('access token not found');
      return ok(described(credentials, found, portal.clock.now()));
    },
  },
];
