import { expect } from 'vitest';
import type { FaultKind } from '../../../packages/connectors/src/fakes/salesforce/faults.js';
import { answered, goesOn, places } from './places.js';
import type { SalesforceCase, SalesforceRun } from './salesforceStandIn.js';

const waited = (name: string, retryAfter: string | undefined, times = 1): SalesforceCase[] =>
  (['query', 'composite'] as const).map((on) => ({
    name: `429 ${name}, at ${on}`,
    meanwhile: 'waits as long as it is asked to, and goes on',
    faults: [{ on: places[on], times, ...tooMany(retryAfter) }],
    ends: goesOn,
  }));

/** Salesforce itself says it with 403; what stands before it, with 429. */
function tooMany(retryAfter: string | undefined): FaultKind {
  return {
    ...{ kind: 'answer', status: 429, body: '' },
    ...(retryAfter !== undefined && { headers: { 'retry-after': retryAfter } }),
  };
}

/** Limits of requests, of a moment and of a day. */
export const limitFaults: readonly SalesforceCase[] = [
  ...waited('with Retry-After in seconds', '2'),
  ...waited('with Retry-After as a date', 'Tue, 24 Nov 2026 15:23:05 GMT'),
  ...waited('with a date that is over', 'Tue, 24 Nov 2026 09:00:00 GMT'),
  ...waited('without Retry-After', undefined),
  ...waited('with Retry-After 0, five times', '0', 5),
  {
    name: '429 with Retry-After of two hours',
    meanwhile: 'the run ends with crm-limit-reached; the next asks nothing until then',
    faults: [{ on: places.query, ...tooMany('7200') }],
    ends: { failed: 'crm-limit-reached' },
    look: asksNothing,
  },
  ...(['query', 'update', 'composite'] as const).map((on): SalesforceCase => ({
    name: `the requests of the day are used up (403 REQUEST_LIMIT_EXCEEDED), at ${on}`,
    meanwhile: 'the run ends with crm-limit-reached; nothing is asked for an hour; what was done until then stays',
    faults: [{ on: places[on], kind: 'requestLimit' }],
    ends: { failed: 'crm-limit-reached' },
    tells: /used up for the last 24 hours/,
    look: asksNothing,
  })),
  {
    name: 'the requests of the day end between the rows of one write',
    meanwhile: 'the run ends with crm-limit-reached; the next writes the rest',
    trouble: ({ salesforce }) =>
      salesforce.faults.addRow({
        ...{ object: 'Case', match: { PQRS_Stage__c: 'analysis' }, times: 50 },
        ...{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' },
      }),
    ends: { failed: 'crm-limit-reached' },
  },
  {
    name: 'too many requests take long at once (403 REQUEST_LIMIT_EXCEEDED, ConcurrentRequests), three times',
    meanwhile: 'waits, and goes on',
    faults: [
      {
        on: places.query,
        times: 3,
        ...answered(403, 'REQUEST_LIMIT_EXCEEDED', 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.'),
      },
    ],
    ends: goesOn,
  },
];

async function asksNothing(run: SalesforceRun): Promise<void> {
  run.endFaults();
  run.resetRequests();
  run.server.advance(600_000);
  expect(await run.sync()).toMatchObject({ failed: 'crm-limit-reached' });
  expect(run.requests()).toEqual({});
}
