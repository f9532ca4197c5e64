import { expect } from 'vitest';
import type { HubspotCase, HubspotRun } from './hubspotStandIn.js';

const search = 'POST objects/tickets/search';
const update = 'POST objects/tickets/batch/update';
const goesOn = { created: 1, pushed: 4, rejected: 0 } as const;

const waited = (name: string, retryAfter: string | undefined, times = 1): HubspotCase[] =>
  [search, update].map((on) => ({
    name: `429 ${name}, at ${on}`,
    meanwhile: 'waits as long as it is asked to, and goes on',
    faults: [
      {
        on,
        times,
        do: { kind: 'rateLimit', policy: 'TEN_SECONDLY_ROLLING', ...(retryAfter !== undefined && { retryAfter }) },
      },
    ],
    ends: goesOn,
  }));

/** Limits of requests, of a moment and of a day. */
export const limitFaults: readonly HubspotCase[] = [
  ...waited('with Retry-After in seconds', '2'),
  ...waited('with Retry-After as a date', 'Tue, 24 Nov 2026 15:23:05 GMT'),
  ...waited('with a date that is over', 'Tue, 24 Nov 2026 09:00:00 GMT'),
  ...waited('without Retry-After', undefined),
  ...waited('with Retry-After 0, five times', '0', 5),
  {
    name: '429 with Retry-After of two hours',
    meanwhile: 'the run ends with crm-limit-reached; the next asks nothing until then',
    faults: [{ on: search, do: { kind: 'rateLimit', policy: 'TEN_SECONDLY_ROLLING', retryAfter: '7200' } }],
    ends: { failed: 'crm-limit-reached' },
    look: (run) => asksNothing(run),
  },
  {
    name: '429 of the day at the search',
    meanwhile: 'the run ends with crm-limit-reached; nothing is asked until midnight in the time zone of the account',
    faults: [{ on: search, do: { kind: 'rateLimit', policy: 'DAILY' } }],
    ends: { failed: 'crm-limit-reached' },
    look: (run) => asksNothing(run),
  },
  {
    name: '429 of the day between two writes',
    meanwhile: 'the run ends with crm-limit-reached; what was read and written until then stays',
    faults: [{ on: 'POST objects/tickets/batch/upsert', do: { kind: 'rateLimit', policy: 'DAILY' } }],
    ends: { failed: 'crm-limit-reached' },
    look: (run) => asksNothing(run),
  },
  {
    name: '429 of the second, four times at the search',
    meanwhile: 'searches wait, and go on',
    faults: [{ on: search, times: 4, do: { kind: 'rateLimit', policy: 'SECONDLY', retryAfter: '1' } }],
    ends: goesOn,
  },
  ...(['seconds', 'date', 'none'] as const).map((retryAfter): HubspotCase => ({
    name: `one search a second and eight requests in ten, told as ${retryAfter === 'none' ? 'nothing' : `a Retry-After in ${retryAfter}`}`,
    meanwhile: 'keeps to what HubSpot tells',
    options: { limits: { burst: 8, searchesPerSecond: 1, retryAfter } },
    ends: goesOn,
  })),
];

async function asksNothing(run: HubspotRun): Promise<void> {
  run.hubspot.faults.clear();
  run.hubspot.counts.reset();
  run.server.advance(600_000);
  expect(await run.sync()).toMatchObject({ failed: 'crm-limit-reached' });
  expect(run.hubspot.counts.total()).toBe(0);
}
