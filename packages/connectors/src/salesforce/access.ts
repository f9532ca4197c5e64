import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { CrmError } from '../crm/crmError.js';
import { refreshTokenOf } from '../crm/refreshToken.js';
import type { SecretSource } from '../crm/secrets.js';
import { renewableSession, type AccessToken, type Session } from '../crm/transport/session.js';
import type { Timer } from '../crm/transport/timer.js';
import { isSameOrganization } from './organization.js';
import { askSalesforceForToken, checkedLogin, type Grant } from './token.js';

export interface SalesforceAccessOptions {
  /** In place of SALESFORCE_LOGIN_ADDRESS: a stand-in. */
  loginAddress?: string | undefined;
  timer: Timer;
  onRenewed: () => void;
}

export interface SalesforceSession {
  session: Session;
  /** Id of the user that the sessions act as, once there was one. */
  userId(): string;
}

interface Way {
  grant(): Promise<Grant>;
  /** Keeps a refresh token that came in place of the old one. */
  keep?(refreshToken: string): Promise<void>;
}

/** Where an org logs in that has not said where. */
export const usualLogin = 'https://login.salesforce.com';

/**
 * How we are let in, as an external client app: `SALESFORCE_CLIENT_ID` with either `SALESFORCE_PRIVATE_KEY` and
 * `SALESFORCE_USERNAME` (a signed assertion, the safest), or `SALESFORCE_CLIENT_SECRET` (client credentials; with
 * `SALESFORCE_REFRESH_TOKEN` as the user who gave it). `SALESFORCE_LOGIN_ADDRESS` is the My Domain of the org, which client
 * credentials need; without it `https://login.salesforce.com`. A session ends when the org says so; then there is a new one.
 *
 * @throws CrmError `auth` when there is no way in, `account` from the session when a new token is of another org than before
 * @see https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_jwt_flow.htm
 */
export async function salesforceSession(
  secrets: SecretSource,
  { loginAddress, timer, onRenewed }: SalesforceAccessOptions,
): Promise<SalesforceSession> {
  const login = checkedLogin(loginAddress ?? (await secrets.get('SALESFORCE_LOGIN_ADDRESS')) ?? usualLogin);
  const way = await wayIn(secrets, login, timer);
  let organizationId: string | undefined;
  let userId = '';
  const obtain = async (): Promise<AccessToken> => {
    const granted = await askSalesforceForToken(login, await way.grant(), timer);
    if (organizationId !== undefined && !isSameOrganization(organizationId, granted.organizationId))
      throw otherOrganization();
    ({ organizationId, userId } = granted);
    if (granted.refreshToken !== undefined) await way.keep?.(granted.refreshToken);
    return { value: granted.accessToken, origin: granted.origin, expiresAtMs: null };
  };
  return { session: renewableSession(obtain, timer, onRenewed), userId: () => userId };
}

async function wayIn(secrets: SecretSource, login: string, timer: Timer): Promise<Way> {
  const names = ['CLIENT_ID', 'PRIVATE_KEY', 'USERNAME', 'CLIENT_SECRET', 'REFRESH_TOKEN'] as const;
  const [clientId, privateKey, username, clientSecret, refreshToken] = await Promise.all(
    names.map((name) => secrets.get(`SALESFORCE_${name}`)),
  );
  if (clientId && privateKey && username) return signed({ clientId, privateKey, username }, login, timer);
  if (clientId && refreshToken) return refreshing(secrets, clientId, clientSecret, refreshToken);
  if (clientId && clientSecret) {
    const grant = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    return { grant: async () => grant };
  }
  throw new CrmError({
    kind: 'auth',
    scope: 'account',
    message: 'There is no key for Salesforce.',
    help: 'Set SALESFORCE_CLIENT_ID of an external client app, with SALESFORCE_PRIVATE_KEY and SALESFORCE_USERNAME, or with SALESFORCE_CLIENT_SECRET and SALESFORCE_LOGIN_ADDRESS; or sign in with "pqrs login salesforce".',
  });
}

/** A signed assertion, valid for three minutes; there is no refresh token, so each session is signed for anew. */
function signed(
  { clientId, privateKey, username }: { clientId: string; privateKey: string; username: string },
  login: string,
  timer: Timer,
): Way {
  const key = readKey(privateKey);
  return {
    async grant() {
      const assertion = await new SignJWT({})
        .setProtectedHeader({ alg: 'RS256' })
        .setIssuer(clientId)
        .setSubject(username)
        .setAudience(login)
        .setExpirationTime(Math.floor(timer.nowMs() / 1_000) + 180)
        .sign(key);
      return { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion };
    },
  };
}

/** In an environment variable the line ends of a key are often written as `\n`. */
function readKey(text: string) {
  try {
    const key = createPrivateKey(text.replaceAll('\\n', '\n'));
    if (key.asymmetricKeyType === 'rsa') return key;
  } catch {
    // Told below: the reason of the parser may quote the key.
  }
  throw new CrmError({
    kind: 'auth',
    scope: 'account',
    message: 'SALESFORCE_PRIVATE_KEY is not an RSA key in PEM.',
    help: 'Give the key whose certificate was uploaded to the external client app, from "-----BEGIN" to "-----END".',
  });
}

function refreshing(secrets: SecretSource, clientId: string, clientSecret: string | undefined, first: string): Way {
  const token = refreshTokenOf(secrets, 'SALESFORCE_REFRESH_TOKEN', first);
  return {
    grant: async () => ({
      ...{ grant_type: 'refresh_token', client_id: clientId, refresh_token: await token.current() },
      ...(clientSecret ? { client_secret: clientSecret } : {}),
    }),
    keep: (fresh) => token.replace(fresh),
  };
}

export function otherOrganization(): CrmError {
  return new CrmError({
    kind: 'account',
    scope: 'account',
    message: 'Salesforce let us into another org than before. Nothing was read or written.',
    help: 'Set SALESFORCE_CLIENT_ID, its key or secret and SALESFORCE_LOGIN_ADDRESS to those of the org that is installed.',
  });
}
