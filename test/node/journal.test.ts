import { expect, it } from 'vitest';
import { hubspotContract } from '../contracts/hubspot.js';
import { answerFaults, requestFaults } from '../contracts/operation.js';
import { overhear } from '../contracts/overhear.js';
import { expectNoSecretSaid } from '../faults/bothSidesEqual.js';
import { faultRun, type FaultRun } from '../faults/faultRun.js';
import { startHubspot, type HubspotStandIn } from '../faults/hubspot/hubspotStandIn.js';

type Run = FaultRun<HubspotStandIn>;

const later = async (run: Run, minutes = 5) => {
  run.server.advance(minutes * 60_000);
  return run.sync();
};

/** A HubSpot whose tickets were brought in, with a journal that was begun. */
async function journalRun(): Promise<Run & { first: string; second: string }> {
  const run = await faultRun(await startHubspot({ journal: true, searchLagMilliseconds: 3_600_000 }));
  await run.connect();
  await run.install();
  const [first, second] = [run.ticket(), run.ticket()];
  await later(run);
  await later(run);
  run.hubspot.counts.reset();
  return Object.assign(run, { first, second });
}
const hintedUntil = async (run: Run) =>
  (await run.store.state(run.context.organization.tenant, run.context.account)).cursor?.hintedUntil;

it('tells of changes before a search shows them, and of deletions at once', async () => {
  await using run = await journalRun();
  run.edit(run.first, { hs_pipeline_stage: '4' });
  run.hubspot.admin({ change: 'deleteRecord', objectType: 'tickets', id: run.second });
  // The index of the search is an hour behind: only the journal knows.
  expect(await later(run)).toMatchObject({ deleted: 1 });
  expect((await run.conflicts()).map(({ field }) => field).sort()).toEqual(['delete', 'status']);
  const until = await hintedUntil(run);
  expect(await later(run)).toMatchObject({ pulled: 0, deleted: 0 });
  expect(await hintedUntil(run)).toBe(until);
  expect(run.hubspot.counts.of('POST webhooks-journal/subscriptions')).toBe(0);
});

it('is as HubSpot publishes it, and no token goes to where its files are', async () => {
  await using run = await journalRun();
  using heard = overhear((url) => url.startsWith(run.hubspot.baseUrl) && !url.includes('/webhooks-journal/file/'));
  await run.connect();
  run.edit(run.first, { subject: 'Otra' });
  expect(await later(run)).not.toHaveProperty('hintsFailed');
  expect(heard.exchanges.flatMap((one) => requestFaults(hubspotContract, one))).toEqual([]);
  expect(heard.exchanges.flatMap((one) => answerFaults(hubspotContract, one))).toEqual([]);
  expect(heard.exchanges.some(({ sent }) => sent.includes('grant_type=client_credentials'))).toBe(true);
  await expectNoSecretSaid(run);
});

it('begins anew at its end where it was not read for more than three days, and the poll finds what lay between', async () => {
  await using run = await journalRun();
  const before = await hintedUntil(run);
  run.edit(run.first, { hs_pipeline_stage: '4' });
  expect(await later(run, 4 * 24 * 60)).not.toHaveProperty('hintsFailed');
  expect((await run.conflicts()).map(({ field }) => field)).toEqual(['status']);
  run.edit(run.second, { hs_pipeline_stage: '4' });
  await later(run);
  expect(await later(run)).not.toHaveProperty('hintsFailed');
  expect(await run.conflicts()).toHaveLength(2);
  expect(await hintedUntil(run)).not.toBe(before);
});

it.each([
  [
    'is down',
    { on: '* webhooks-journal*', times: 99, do: { kind: 'status', status: 503, when: 'before' } },
    'unavailable',
  ],
  [
    'is forbidden',
    { on: '* webhooks-journal*', times: 99, do: { kind: 'status', status: 403, when: 'before', body: {} } },
    'forbidden',
  ],
  ['answers something else', { on: '* webhooks-journal*', times: 99, do: { kind: 'html' } }, 'answer-unreadable'],
] as const)('that %s stops nothing: the poll goes on, and says so', async (_, fault, code) => {
  await using run = await journalRun();
  const before = await hintedUntil(run);
  run.hubspot.faults.add(fault);
  const third = run.ticket();
  expect(await later(run, 61)).toMatchObject({ created: 1, hintsFailed: `crm-${code}` });
  run.hubspot.faults.clear();
  run.hubspot.admin({ change: 'deleteRecord', objectType: 'tickets', id: third });
  const end = await later(run);
  expect(end).toMatchObject({ deleted: 1 });
  expect(end).not.toHaveProperty('hintsFailed');
  expect(await hintedUntil(run)).not.toBe(before);
});

it('is not read unless somebody asks for it', async () => {
  await using run = await faultRun(await startHubspot());
  await run.connect();
  await run.install();
  await later(run);
  expect(await later(run)).not.toHaveProperty('hintsFailed');
  expect(run.hubspot.counts.of('GET webhooks-journal/journal/latest')).toBe(0);
  expect(run.hubspot.counts.of('GET webhooks-journal/subscriptions')).toBe(0);
});
