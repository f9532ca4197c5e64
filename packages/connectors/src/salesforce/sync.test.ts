import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { submission } from '../../../../test/support/organization.js';
import { desiredSchema } from '../crm/desiredSchema.js';
import { countSteps } from '../crm/planHash.js';
import { readFieldMap } from '../crm/sync/fieldMap.js';
import { previewSync } from '../crm/sync/preview.js';
import { lead, syncUnderTest } from '../crm/sync/syncSamples.js';
import type { SyncContext } from '../crm/sync/syncContext.js';
import { changeOrg } from '../fakes/salesforce/control/change-org.js';
import { salesforceName } from './names.js';
import { salesforceUnderTest } from './salesforceSamples.js';

const mapFile = fileURLToPath(new URL('../../../../docs/example/salesforce-map.json', import.meta.url));

/** A Salesforce with Cases, a ledger, and the example map between them. */
async function both(sampleCases: number) {
  const remote = await salesforceUnderTest({ sampleCases });
  const local = await syncUnderTest({ connector: remote.connector });
  const account = `salesforce:${remote.salesforce.org.id}`;
  const example = await readFieldMap(mapFile);
  const owner = { field: 'OwnerId', staff: { [remote.salesforce.userId]: 'camila-restrepo' } };
  const changes: Partial<SyncContext> = { account, map: { ...example, owner }, nameOf: salesforceName };
  const later = (minutes: number) => {
    remote.clock.advance(minutes * 60_000);
    local.clock.set(new Date(remote.clock.now()).toISOString());
  };
  await remote.connector.connect(remote.secrets);
  return {
    ...{ remote, local, later },
    context: { ...local.context, ...changes },
    sync: () => local.sync(changes),
    cases: () => [...remote.salesforce.org.store.all('Case')].map(({ row }) => row),
    async [Symbol.asyncDispose]() {
      await local[Symbol.asyncDispose]();
      await remote[Symbol.asyncDispose]();
    },
  };
}

describe('PQRS in a company that has Salesforce', () => {
  it('is looked at, installed, brought into step, worked with, and taken out again', async () => {
    await using run = await both(40);
    const { schema } = run.remote.connector;

    const before = await previewSync(run.context);
    expect(before).toMatchObject({ tickets: 40, linked: 0 });
    expect(before.cases + before.rejected).toBe(40);
    const plan = await schema.plan(desiredSchema);
    await schema.apply(plan);
    run.later(5);

    const first = await run.sync();
    expect(first).toMatchObject({ pulled: 40, created: before.cases, pushed: before.cases, rejected: before.rejected });
    const linked = run.cases().filter((row) => typeof row['PQRS_Id__c'] === 'string');
    expect(linked).toHaveLength(before.cases);
    expect(linked[0]).toMatchObject({ PQRS_Radicado__c: expect.stringMatching(/^AND-2026-/) as string });

    // What we wrote comes back once, as nothing new; then there is nothing at all.
    run.later(30);
    expect(await run.sync()).toMatchObject({ created: 0, pushed: 0, conflicts: 0 });
    run.later(30);
    run.remote.salesforce.requests.reset();
    expect(await run.sync()).toMatchObject({ pulled: 0, pushed: 0, created: 0 });
    expect(run.remote.salesforce.requests.total()).toBe(before.rejected > 0 ? 2 : 1);

    // A case that is filed here becomes a Case there.
    const { caseId, radicado } = await run.local.desk.submit(submission, { actor: lead });
    run.later(5);
    expect(await run.sync()).toMatchObject({ pushed: 1 });
    expect(run.cases().find((row) => row['PQRS_Id__c'] === caseId)).toMatchObject({
      ...{ Subject: radicado, PQRS_Radicado__c: radicado, Status: 'New', PQRS_Light__c: 'ok' },
    });

    // A date of ours that somebody moves is written again, and told.
    const moved = linked[0];
    const id = String(moved?.['Id']);
    run.later(30);
    changeOrg(run.remote.salesforce, { do: 'update', id, values: { PQRS_Radicado__c: 'AND-0' } });
    run.later(5);
    expect(await run.sync()).toMatchObject({ conflicts: 1 });
    expect(run.cases().find((row) => row['Id'] === id)?.['PQRS_Radicado__c']).toBe(moved?.['PQRS_Radicado__c']);

    expect(await schema.drift(desiredSchema)).toEqual([]);
    changeOrg(run.remote.salesforce, { do: 'removeField', object: 'Case', field: 'PQRS_Norm__c' });
    expect(await schema.drift(desiredSchema)).toMatchObject([{ remoteName: 'PQRS_Norm__c', change: 'missing' }]);

    await schema.apply(await schema.planRemoval(desiredSchema, { purge: true }));
    expect(countSteps((await schema.plan(desiredSchema)).steps)).toEqual(countSteps(plan.steps));
  });

  it('stops when the requests of the org are used up, and goes on later with nothing lost', async () => {
    await using run = await both(40);
    const { schema } = run.remote.connector;
    await schema.apply(await schema.plan(desiredSchema));
    run.later(5);
    run.remote.salesforce.faults.add({ kind: 'requestLimit', skip: 1 });
    await expect(run.sync()).rejects.toMatchObject({ code: 'crm-limit-reached' });
    expect(run.cases().some((row) => typeof row['PQRS_Id__c'] === 'string')).toBe(false);
    run.later(60);
    await run.sync();
    const rejected = (await run.local.store.rejections(run.context.organization.tenant, run.context.account)).length;
    const ids = run.cases().flatMap((row) => row['PQRS_Id__c'] ?? []);
    expect(new Set(ids).size).toBe(40 - rejected);
    expect(await run.local.store.counts(run.context.organization.tenant, run.context.account)).toMatchObject({
      linked: 40 - rejected,
    });
  });

  it('keeps two legal cases when two Cases are merged, and tells a person', async () => {
    await using run = await both(3);
    const { schema } = run.remote.connector;
    await schema.apply(await schema.plan(desiredSchema));
    run.later(5);
    await run.sync();
    const filed = (await run.local.cases()).length;
    const [master = '', losing = ''] = run
      .cases()
      .filter((row) => row['PQRS_Id__c'])
      .map((row) => String(row['Id']));
    run.later(30);
    changeOrg(run.remote.salesforce, { do: 'merge', master, losing: [losing] });
    run.later(5);
    expect(await run.sync()).toMatchObject({ merged: 1, conflicts: 1, created: 0 });
    expect((await run.local.cases()).length).toBe(filed);
  });
});
