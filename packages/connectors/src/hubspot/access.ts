import { z } from 'zod';
import type { CrmAccount } from '../crm/connector.js';
import { CrmError } from '../crm/crmError.js';
import type { SecretSource } from '../crm/secrets.js';
import type { Dialect } from '../crm/transport/dialect.js';
import { exchange } from '../crm/transport/exchange.js';
import { fixedSession, renewableSession, type AccessToken, type Session } from '../crm/transport/session.js';
import type { Timer } from '../crm/transport/timer.js';
import { hubspotPath, type HubspotVersion } from './paths.js';

export interface HubspotAccessOptions {
  /** `https://api.hubapi.com`, or a stand-in. */
  origin: string;
  version: HubspotVersion;
  timer: Timer;
  dialect: Dialect;
  onRenewed: () => void;
}

const granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.number().positive(),
  hub_id: z.number().optional(),
});

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
      help: 'Set HUBSPOT_TOKEN to a service key (HubSpot, Settings, Integrations, Service keys), or HUBSPOT_CLIENT_ID, HUBSPOT_CLIENT_SECRET and HUBSPOT_REFRESH_TOKEN of an OAuth app.',
    });
  }
  return renewableSession(
    oauth(secrets, { clientId, clientSecret, refreshToken }, options),
    options.timer,
    options.onRenewed,
  );
}

/** Secrets go into the body, never into an address: addresses are logged on the way. */
function oauth(
  secrets: SecretSource,
  first: { clientId: string; clientSecret: string; refreshToken: string },
  { origin, version, timer, dialect }: HubspotAccessOptions,
): () => Promise<AccessToken> {
  let { refreshToken } = first;
  let portal: number | undefined;
  return async () => {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: first.clientId,
      client_secret: first.clientSecret,
      refresh_token: refreshToken,
    });
    const request = {
      endpoint: 'oauth.token',
      method: 'POST',
      path: hubspotPath(version, 'token'),
      raw: { body: form.toString(), contentType: 'application/x-www-form-urlencoded' },
      repeatable: false,
    } as const;
    const answer = await exchange(request, { value: '', origin, expiresAtMs: null });
    const grant = granted.safeParse(answer.body).data;
    if (answer.status !== 200 || !grant)
      throw notGranted(answer.status, dialect.failureOf(answer, request, timer.nowMs()).remoteCode);
    if (portal !== undefined && grant.hub_id !== undefined && grant.hub_id !== portal) throw otherAccount();
    portal = grant.hub_id ?? portal;
    if (grant.refresh_token !== undefined && grant.refresh_token !== refreshToken) {
      await secrets.rotate?.('HUBSPOT_REFRESH_TOKEN', grant.refresh_token);
      refreshToken = grant.refresh_token;
    }
    return { value: grant.access_token, origin, expiresAtMs: timer.nowMs() + grant.expires_in * 1_000 };
  };
}

function notGranted(status: number, remoteCode: string | undefined): CrmError {
  return new CrmError({
    kind: status >= 500 ? 'transient' : 'auth',
    scope: 'account',
    status,
    ...(remoteCode === undefined ? {} : { remoteCode }),
    message: `HubSpot gave no new token (status ${status}).`,
    help: 'Install the app again in HubSpot: the refresh token ends when the app is taken out of the account.',
  });
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
