import { CrmError } from '../crm/crmError.js';
import type { CrmLogin } from '../crm/login.js';
import type { SecretSource } from '../crm/secrets.js';
import { systemTimer, type Timer } from '../crm/transport/timer.js';
import { hubspotDialect } from './dialect.js';
import { askHubspotForToken, type HubspotTokenOptions } from './token.js';

/** What the connector needs: an app that has not all of them is not installed. */
const scopes = ['oauth', 'tickets', 'crm.objects.contacts.read'];
/** For notes, companies and files: an account that has or gives them not still signs in. */
const optionalScopes = [
  ...['crm.objects.contacts.write', 'crm.objects.companies.read', 'files', 'files.ui_hidden.read', 'sales-email-read'],
];

export interface HubspotLoginOptions {
  /** In place of HubSpot's own addresses: a stand-in. */
  origin?: string;
  timer?: Timer;
}

/**
 * Lets a person install an OAuth app in an account: `HUBSPOT_CLIENT_ID` and `HUBSPOT_CLIENT_SECRET` are the app's.
 *
 * @throws CrmError `auth` when one of them is missing
 * @see https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/oauth/working-with-oauth
 */
export async function hubspotLogin(
  secrets: SecretSource,
  { origin, timer = systemTimer }: HubspotLoginOptions = {},
): Promise<CrmLogin> {
  const [clientId, clientSecret] = await Promise.all(
    ['HUBSPOT_CLIENT_ID', 'HUBSPOT_CLIENT_SECRET'].map((name) => secrets.get(name)),
  );
  if (!clientId || !clientSecret) throw noApp();
  const options: HubspotTokenOptions = {
    ...{ origin: origin ?? 'https://api.hubapi.com', version: '2026-09', timer },
    dialect: hubspotDialect(() => 'UTC'),
  };
  return {
    secretName: 'HUBSPOT_REFRESH_TOKEN',
    address(redirectUri, state) {
      const address = new URL('/oauth/authorize', origin ?? 'https://app.hubspot.com');
      address.search = new URLSearchParams({
        ...{ client_id: clientId, redirect_uri: redirectUri, scope: scopes.join(' '), state },
        optional_scope: optionalScopes.join(' '),
      }).toString();
      return address.href;
    },
    async redeem(code, redirectUri) {
      const grant = await askHubspotForToken(
        {
          ...{ grant_type: 'authorization_code', client_id: clientId, client_secret: clientSecret },
          ...{ redirect_uri: redirectUri, code },
        },
        options,
        'Sign in again: a code is good once, and not for long. Check HUBSPOT_CLIENT_ID and HUBSPOT_CLIENT_SECRET, too.',
      );
      if (grant.refresh_token === undefined || grant.hub_id === undefined) throw noAccount();
      return { accountId: String(grant.hub_id), refreshToken: grant.refresh_token };
    },
  };
}

function noApp(): CrmError {
  return new CrmError({
    kind: 'auth',
    scope: 'account',
    message: 'Nobody says which app signs in to HubSpot.',
    help: 'Set HUBSPOT_CLIENT_ID and HUBSPOT_CLIENT_SECRET to those of an OAuth app (HubSpot, Development, the app, Auth).',
  });
}

function noAccount(): CrmError {
  return new CrmError({
    kind: 'protocol',
    scope: 'account',
    message: 'HubSpot did not say which account the token is of.',
    help: 'Sign in again. If it says so again, HubSpot may have changed its interface: update pqrs-kit.',
  });
}
