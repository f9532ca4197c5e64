import { z } from 'zod';
import type { CrmAccount } from '../crm/connector.js';
import { CrmError } from '../crm/crmError.js';
import type { SecretSource } from '../crm/secrets.js';
import { fixedSession, renewableSession, type AccessToken, type Session } from '../crm/transport/session.js';
import { refreshTokenOf } from '../crm/refreshToken.js';
import type { HubspotVersion } from './paths.js';
import { askHubspotForToken, type HubspotTokenOptions } from './token.js';

export interface HubspotAccessOptions extends HubspotTokenOptions {
  onRenewed: () => void;
}

/**
 * How we are let in: `HUBSPOT_TOKEN` is a service key; without it `HUBSPOT_CLIENT_ID`, `HUBSPOT_CLIENT_SECRET` and
 * `HUBSPOT_REFRESH_TOKEN` are an OAuth app, whose tokens last 30 minutes.
 *
 * @throws CrmError `auth` when neither is there
 */
export async function hubspotSession(secrets: SecretSource, options: HubspotAccessOptions): Promise<Session> {
  const key = (await secrets.get('HUBSPOT_TOKEN'))?.trim();
  if (key) return fixedSession(key, options.origin);
  const [clientId, clientSecret, refreshToken] = await Promise.all(
    ['HUBSPOT_CLIENT_ID', 'HUBSPOT_CLIENT_SECRET', 'HUBSPOT_REFRESH_TOKEN'].map((name) => secrets.get(name)),
  );
  if (!clientId || !clientSecret || !refreshToken) {
    throw new CrmError({
      kind: 'auth',
      scope: 'account',
      message: 'There is no key for HubSpot.',
      help: 'Set HUBSPOT_TOKEN to a service key (HubSpot, Settings, Integrations, Service keys), or HUBSPOT_CLIENT_ID, HUBSPOT_CLIENT_SECRET and HUBSPOT_REFRESH_TOKEN of an OAuth app: "pqrs login hubspot" gets that.',
    });
  }
  return renewableSession(
    oauth(secrets, { clientId, clientSecret, refreshToken }, options),
    options.timer,
    options.onRenewed,
  );
}

function oauth(
  secrets: SecretSource,
  { clientId, clientSecret, refreshToken }: { clientId: string; clientSecret: string; refreshToken: string },
  options: HubspotAccessOptions,
): () => Promise<AccessToken> {
  const token = refreshTokenOf(secrets, 'HUBSPOT_REFRESH_TOKEN', refreshToken);
  const app = { grant_type: 'refresh_token', client_id: clientId, client_secret: clientSecret };
  let portal: number | undefined;
  return async () => {
    const grant = await askHubspotForToken(
      { ...app, refresh_token: await token.current() },
      options,
      'Sign in again with "pqrs login hubspot": the refresh token ends when the app is taken out of the account.',
    );
    if (portal !== undefined && grant.hub_id !== undefined && grant.hub_id !== portal) throw otherAccount();
    portal = grant.hub_id ?? portal;
    if (grant.refresh_token !== undefined) await token.replace(grant.refresh_token);
    return {
      ...{ value: grant.access_token, origin: options.origin },
      expiresAtMs: options.timer.nowMs() + grant.expires_in * 1_000,
    };
  };
}

function otherAccount(): CrmError {
  return new CrmError({
    kind: 'account',
    scope: 'account',
    message: 'HubSpot gave a token for another account than before. Nothing was read or written.',
    help: 'Set HUBSPOT_REFRESH_TOKEN to that of the account that is installed.',
  });
}

/** What HubSpot says of the account, as far as it is read. */
const accountDetails = z.object({
  portalId: z.number(),
  timeZone: z.string(),
  uiDomain: z.string().optional(),
  companyCurrency: z.string().optional(),
});

/** @throws CrmError `account` when it is not the one that was expected */
export function readAccount(body: unknown, version: HubspotVersion, expectedAccountId: string | undefined): CrmAccount {
  const details = accountDetails.safeParse(body).data;
  if (!details) {
    throw new CrmError({
      kind: 'protocol',
      message: 'HubSpot did not say which account this is.',
      help: 'Give the key the scope "oauth" or "account-info.security.read", or check the address.',
    });
  }
  const accountId = String(details.portalId);
  if (expectedAccountId !== undefined && expectedAccountId !== accountId) throw otherAccount();
  return {
    crm: 'hubspot',
    accountId,
    name: details.uiDomain === undefined ? accountId : `${details.uiDomain} ${accountId}`,
    timeZone: details.timeZone,
    apiVersion: version,
    scopes: [],
  };
}
