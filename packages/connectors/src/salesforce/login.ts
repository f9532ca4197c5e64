import { createHash, randomBytes } from 'node:crypto';
import { CrmError } from '../crm/crmError.js';
import type { CrmLogin } from '../crm/login.js';
import type { SecretSource } from '../crm/secrets.js';
import { systemTimer, type Timer } from '../crm/transport/timer.js';
import { usualLogin } from './access.js';
import { authorizePath } from './paths.js';
import { askSalesforceForToken, checkedLogin } from './token.js';

export interface SalesforceLoginOptions {
  /** In place of SALESFORCE_LOGIN_ADDRESS: a stand-in. */
  loginAddress?: string;
  timer?: Timer;
}

/**
 * Lets a person sign an external client app in, by the web server flow with PKCE: `SALESFORCE_CLIENT_ID` is the app's, and
 * `SALESFORCE_CLIENT_SECRET` where the app asks for it.
 *
 * @throws CrmError `auth` when nobody says which app
 * @see https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_web_server_flow.htm
 */
export async function salesforceLogin(
  secrets: SecretSource,
  { loginAddress, timer = systemTimer }: SalesforceLoginOptions = {},
): Promise<CrmLogin> {
  const login = checkedLogin(loginAddress ?? (await secrets.get('SALESFORCE_LOGIN_ADDRESS')) ?? usualLogin);
  const clientId = await secrets.get('SALESFORCE_CLIENT_ID');
  const clientSecret = await secrets.get('SALESFORCE_CLIENT_SECRET');
  if (!clientId) throw noApp();
  // Only who began the sign-in can redeem its code: whoever overhears the code has not this.
  const verifier = randomBytes(48).toString('base64url');
  return {
    secretName: 'SALESFORCE_REFRESH_TOKEN',
    address(redirectUri, state) {
      const address = new URL(authorizePath, login);
      address.search = new URLSearchParams({
        ...{ response_type: 'code', client_id: clientId, redirect_uri: redirectUri, state },
        ...{ scope: 'api refresh_token', code_challenge_method: 'S256' },
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      }).toString();
      return address.href;
    },
    async redeem(code, redirectUri) {
      const granted = await askSalesforceForToken(
        login,
        {
          ...{ grant_type: 'authorization_code', client_id: clientId, redirect_uri: redirectUri },
          ...{ code, code_verifier: verifier },
          ...(clientSecret ? { client_secret: clientSecret } : {}),
        },
        timer,
      );
      if (granted.refreshToken === undefined) throw noRefreshToken();
      return { accountId: granted.organizationId, refreshToken: granted.refreshToken };
    },
  };
}

function noApp(): CrmError {
  return new CrmError({
    kind: 'auth',
    scope: 'account',
    message: 'Nobody says which app signs in to Salesforce.',
    help: 'Set SALESFORCE_CLIENT_ID to the consumer key of an external client app, and SALESFORCE_CLIENT_SECRET if the app asks for it.',
  });
}

function noRefreshToken(): CrmError {
  return new CrmError({
    kind: 'permission',
    scope: 'account',
    message: 'Salesforce gave no refresh token.',
    help: 'Give the external client app the scope "Perform requests at any time (refresh_token, offline_access)", and sign in again.',
  });
}
