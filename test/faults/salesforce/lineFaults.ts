import type { Fault, FaultKind } from '../../../packages/connectors/src/fakes/salesforce/faults.js';
import { goesOn, places } from './places.js';
import type { SalesforceCase, SalesforceRun } from './salesforceStandIn.js';

export const broken: readonly [name: string, action: FaultKind][] = [
  ['502 before anything is done', { kind: 'answer', status: 502, body: '<html>Bad Gateway</html>' }],
  ['502 after it was done', { kind: 'lostAnswer', status: 502 }],
  ['503', { kind: 'answer', status: 503, body: '' }],
  ['504 after it was done', { kind: 'lostAnswer', status: 504 }],
  ['connection reset before anything is done', { kind: 'reset' }],
  ['connection reset after it was done', { kind: 'lostAnswer' }],
  ['connection reset in the middle of the answer', { kind: 'resetMidBody' }],
  ['answer cut off', { kind: 'truncate' }],
  ['a page of HTML with 200', { kind: 'html' }],
];

export const silent: readonly [name: string, action: FaultKind][] = [
  ['no answer, and done long after it was given up', { kind: 'hang' }],
  ['an answer that drips', { kind: 'drip', everyMilliseconds: 60_000 }],
];

type Name = keyof typeof places;

/** What has to be there so that a sync asks for it, and how that sync ends then. */
const asked: Readonly<Partial<Record<Name, Pick<SalesforceCase, 'trouble' | 'ends' | 'leaves'>>>> = {
  read: { trouble: hinted, ends: goesOn },
  upsert: { trouble: oneFiled, ends: { created: 0, pushed: 1, rejected: 0 }, leaves: { cases: 7, tickets: 7 } },
};

async function hinted(run: SalesforceRun): Promise<void> {
  const { tenant } = run.context.organization;
  await run.store.takeHint(tenant, run.account, 'a key', run.ids.owned, run.clock.now());
}

/** Everything is in step, and one more case is filed here. */
async function oneFiled(run: SalesforceRun): Promise<void> {
  for (let runs = 0; runs < 2; runs += 1) {
    await run.sync();
    run.server.advance(3_600_000);
  }
  await run.file('Petición de copia del contrato');
}

const once = (names: readonly Name[], faults: readonly [string, FaultKind][]): SalesforceCase[] =>
  faults.flatMap(([name, action]) =>
    names.map((on) => ({
      name: `${name}, at ${on}`,
      meanwhile: 'asked again, nothing is late',
      faults: [{ on: places[on], ...action }],
      ends: goesOn,
      ...asked[on],
    })),
  );

/** One failure of the line at each request that a sync makes. */
export const lineFaults: readonly SalesforceCase[] = [
  ...once(['query', 'read', 'update', 'upsert', 'composite'], broken),
  ...once(['query', 'update', 'upsert'], silent),
];

const lasting = (on: Name, action: FaultKind): Pick<SalesforceCase, 'faults' | 'ends' | 'trouble' | 'leaves'> => ({
  ...asked[on],
  faults: [{ on: places[on], times: 50, ...action }],
  ends: { failed: 'crm-unavailable' },
});

/** Failures that last longer than a run is patient. */
export const lastingFaults: readonly SalesforceCase[] = [
  ...(['query', 'read', 'update', 'upsert', 'composite'] as const).map((on) => ({
    name: `503 for hours, at ${on}`,
    meanwhile: 'the run ends with crm-unavailable and says so',
    ...lasting(on, { kind: 'answer', status: 503, body: '' }),
  })),
  ...(['update', 'upsert', 'composite'] as const).map((on) => ({
    name: `502 after each commit, at ${on}`,
    meanwhile: 'the run ends with crm-unavailable; what was written is known again by our id',
    ...lasting(on, { kind: 'lostAnswer', status: 502 }),
  })),
  {
    name: 'a query that takes too long (QUERY_TIMEOUT), for hours',
    meanwhile: 'the run ends with crm-unavailable',
    ...lasting('query', {
      ...{ kind: 'answer', status: 400 },
      body: '[{"errorCode":"QUERY_TIMEOUT","message":"Your query request was running for too long."}]',
    }),
  },
  {
    name: 'HTML with 200 for hours',
    meanwhile: 'the run ends with crm-answer-unreadable',
    faults: [{ on: places.query, times: 50, kind: 'html' }],
    ends: { failed: 'crm-answer-unreadable' },
  },
  {
    name: 'a failure at every other request',
    meanwhile: 'each is asked again',
    faults: Array.from({ length: 6 }, (_, at): Fault => ({
      skip: at,
      ...(at % 2 === 0 ? { kind: 'answer', status: 502, body: '' } : { kind: 'lostAnswer', status: 502 }),
    })),
    ends: { created: 1, pushed: 4 },
  },
];
