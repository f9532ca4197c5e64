import { expect } from 'vitest';
import { answered, goesOn, places } from './places.js';
import type { SalesforceCase, SalesforceRun } from './salesforceStandIn.js';

const oauth = { oauth: true } as const;
const tokensAsked = ({ salesforce }: SalesforceRun) => salesforce.requests.count('POST oauth2/token');
const renewedOnce = (run: SalesforceRun) => expect(tokensAsked(run)).toBe(1);
const ended = { on: places.query, kind: 'expireSession' } as const;

async function letInAnew(run: SalesforceRun): Promise<void> {
  run.giveNewRefreshToken();
  await run.connect();
}

/** Sessions that end, keys that are not valid any more, and those that belong to somebody else. */
export const tokenFaults: readonly SalesforceCase[] = [
  ...(['query', 'update', 'composite'] as const).flatMap((on) =>
    ([{}, oauth] as const).map((options): SalesforceCase => ({
      name: `the session ends, at ${on}${'oauth' in options ? ', with a refresh token that is replaced' : ''}`,
      meanwhile: 'renewed once, and the request is sent again',
      options,
      faults: [{ on: places[on], kind: 'expireSession' }],
      ends: goesOn,
      look: renewedOnce,
    })),
  ),
  {
    name: 'the session ends under requests that are sent at once',
    meanwhile: 'renewed once for all of them',
    trouble: async (run) => {
      run.salesforce.sessions.endAll();
      await run.install();
      renewedOnce(run);
    },
    ends: goesOn,
  },
  {
    name: 'the refresh token is no longer valid (400 invalid_grant)',
    meanwhile: 'the run ends with crm-unauthorized and says what to check',
    options: oauth,
    faults: [ended, { on: places.token, kind: 'answer', status: 400, body: '{"error":"invalid_grant"}' }],
    ends: { failed: 'crm-unauthorized' },
    tells: /no token \(status 400, invalid_grant\)\. Check SALESFORCE_CLIENT_ID/,
    look: renewedOnce,
    mend: letInAnew,
  },
  {
    name: 'the secret of the app was replaced in Salesforce',
    meanwhile: 'the run ends with crm-unauthorized and says what to check',
    faults: [ended, { on: places.token, kind: 'answer', status: 400, body: '{"error":"invalid_client"}' }],
    ends: { failed: 'crm-unauthorized' },
    tells: /invalid_client\)\. Check SALESFORCE_CLIENT_ID, the key or secret of the external client app/,
    look: renewedOnce,
  },
  {
    name: 'the user of this integration is deactivated',
    meanwhile: 'the run ends with crm-unauthorized and says what to check',
    trouble: ({ order, salesforce }) => order({ do: 'deactivateUser', id: salesforce.userId }),
    ends: { failed: 'crm-unauthorized' },
    tells: /invalid_grant\)\. Check .* that the app allows this user/,
    mend({ salesforce: { org, userId } }) {
      const user = org.store.get(userId);
      if (user) org.store.put({ ...user, row: { ...user.row, IsActive: true } });
    },
  },
  {
    name: 'the new session is not valid either',
    meanwhile: 'the run ends with crm-unauthorized after one renewal',
    faults: [ended, { on: places.token, kind: 'deadToken' }],
    ends: { failed: 'crm-unauthorized' },
    tells: /the session is not valid, or it ended\. Check the external client app in Salesforce/,
    look: renewedOnce,
  },
  {
    name: 'the new session is of another org',
    meanwhile: 'the run ends with crm-account-changed; nothing is read or written there',
    faults: [ended, { on: places.token, kind: 'otherOrg' }],
    ends: { failed: 'crm-account-changed' },
    tells: /another org than before\. Nothing was read or written\. Set SALESFORCE_CLIENT_ID/,
    look: (run) => expect(run.requests()).toEqual({ 'GET queryAll': 1 }),
  },
  {
    name: 'no token is given for a moment (503)',
    meanwhile: 'the run ends with crm-unavailable, the next gets one',
    faults: [ended, { on: places.token, kind: 'answer', status: 503, body: '' }],
    ends: { failed: 'crm-unavailable' },
  },
  {
    name: 'the new refresh token is lost on its way, and the old one is used up',
    meanwhile: 'the run ends with crm-unavailable; the org has to be connected anew',
    options: oauth,
    faults: [ended, { on: places.token, kind: 'lostAnswer', status: 502 }],
    ends: { failed: 'crm-unavailable' },
    mend: letInAnew,
  },
  {
    name: 'the user loses the permission to use the interface (403 API_DISABLED_FOR_ORG)',
    meanwhile: 'the run ends with crm-forbidden and names the permission',
    faults: [{ on: places.query, times: 50, ...answered(403, 'API_DISABLED_FOR_ORG', 'The REST API is not enabled.') }],
    ends: { failed: 'crm-forbidden' },
    tells: /API_DISABLED_FOR_ORG\. Give the user of this integration the permission "API Enabled"/,
  },
];
