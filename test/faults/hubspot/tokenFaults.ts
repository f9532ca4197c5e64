import { expect } from 'vitest';
import type { HubspotCase, HubspotRun } from './hubspotStandIn.js';

const oauth = { oauth: true } as const;
const search = 'POST objects/tickets/search';
const update = 'POST objects/tickets/batch/update';
const goesOn = { created: 1, pushed: 4, rejected: 0 } as const;

const renewedOnce = (run: HubspotRun) => expect(run.hubspot.counts.tokens()).toBe(1);
async function letInAnew(run: HubspotRun): Promise<void> {
  run.giveNewRefreshToken();
  await run.connect();
}

const missingScope = { category: 'MISSING_SCOPES', context: { requiredGranularScopes: ['tickets'] } };

/** Keys and tokens that end or belong to somebody else. The setup needed no new token: the first half hour is not over. */
export const tokenFaults: readonly HubspotCase[] = [
  ...[search, update].map((on): HubspotCase => ({
    name: `the token ends, at ${on}`,
    meanwhile: 'renewed once, and the request is sent again',
    options: oauth,
    faults: [{ on, do: { kind: 'expireTokens' } }],
    ends: goesOn,
    look: renewedOnce,
  })),
  {
    name: 'the token ends under requests that are sent at once',
    meanwhile: 'renewed once for all of them',
    options: oauth,
    trouble: async (run) => {
      run.hubspot.credentials.expireAll();
      await run.install();
      renewedOnce(run);
    },
    ends: goesOn,
  },
  {
    name: 'the refresh token is no longer valid (400 invalid_grant)',
    meanwhile: 'the run ends with crm-unauthorized',
    options: oauth,
    faults: [{ on: search, do: { kind: 'expireTokens' } }],
    trouble: (run) => void (run.hubspot.credentials.mischief = 'invalidGrant'),
    ends: { failed: 'crm-unauthorized' },
    tells: /gave no new token \(status 400\)\. Sign in again with/,
    look: renewedOnce,
    mend: letInAnew,
  },
  {
    name: 'the new token is not valid either',
    meanwhile: 'the run ends with crm-unauthorized after one renewal',
    options: oauth,
    faults: [{ on: search, do: { kind: 'expireTokens' } }],
    trouble: (run) => void (run.hubspot.credentials.mischief = 'badToken'),
    ends: { failed: 'crm-unauthorized' },
    look: renewedOnce,
  },
  {
    name: 'the new token belongs to another account',
    meanwhile: 'the run ends with crm-account-changed; nothing is read or written there',
    options: oauth,
    faults: [{ on: search, do: { kind: 'expireTokens' } }],
    trouble: (run) => void (run.hubspot.credentials.mischief = 'wrongPortal'),
    ends: { failed: 'crm-account-changed' },
    tells: /another account than before\. Nothing was read or written\. Set HUBSPOT_REFRESH_TOKEN/,
    look: (run) => expect(run.hubspot.counts.byEndpoint()).toEqual({ [search]: 1 }),
    mend: letInAnew,
  },
  {
    name: 'no token is given for a moment (503)',
    meanwhile: 'the run ends with crm-unavailable, the next gets one',
    options: oauth,
    faults: [
      { on: search, do: { kind: 'expireTokens' } },
      { on: 'POST oauth/token', do: { kind: 'status', status: 503, when: 'before' } },
    ],
    ends: { failed: 'crm-unavailable' },
  },
  {
    name: 'the new refresh token is lost on its way, and the old one is used up',
    meanwhile: 'the run ends with crm-unavailable; the account has to be connected anew',
    options: oauth,
    faults: [
      { on: search, do: { kind: 'expireTokens' } },
      { on: 'POST oauth/token', do: { kind: 'status', status: 502, when: 'after' } },
    ],
    ends: { failed: 'crm-unavailable' },
    mend: letInAnew,
  },
  {
    name: 'the service key is taken back',
    meanwhile: 'the run ends with crm-unauthorized',
    faults: [
      {
        times: 50,
        do: { kind: 'status', status: 401, when: 'before', body: { category: 'INVALID_AUTHENTICATION' } },
      },
    ],
    ends: { failed: 'crm-unauthorized' },
    tells: /the key or token is not valid, or it ended\. Make a new service key .* HUBSPOT_TOKEN/,
  },
  {
    name: 'a scope is taken away',
    meanwhile: 'the run ends with crm-forbidden and names the scope',
    faults: [
      {
        on: update,
        times: 50,
        do: { kind: 'status', status: 403, when: 'before', body: missingScope },
      },
    ],
    ends: { failed: 'crm-forbidden' },
    tells: /lacks the scope "tickets"\. Add the scope to the service key or app in HubSpot/,
  },
];
