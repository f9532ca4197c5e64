import { expect, it } from 'vitest';
import { desiredSchema } from '../../packages/connectors/src/crm/desiredSchema.js';
import { installedSalesforce } from '../../packages/connectors/src/salesforce/salesforceSamples.js';
import { salesforceContract } from './salesforce.js';
import { walkBulk, walkMany, walkRecords, walkSignIn } from './salesforceWalk.js';
import { answerFaults, operationOf, requestFaults, type Exchange } from './operation.js';
import { overhear } from './overhear.js';
import { walkAlong } from './walk.js';

it('the stand-in of Salesforce answers everything as Salesforce publishes it', async () => {
  await using run = await installedSalesforce({ sampleCases: 250 });
  const { sessions, userId, org, app, baseUrl } = run.salesforce;
  const { token } = sessions.open({ userId, organizationId: org.id, clientId: app.clientId });
  const along = walkAlong(salesforceContract, { origin: baseUrl, token: () => token, written: '66.0', walked: '66.0' });
  await walkRecords(along, run.salesforce);
  await walkMany(along);
  await walkBulk(along);
  await walkSignIn(along, run.salesforce);
  expect(along.faults).toEqual([]);
  const published = salesforceContract.operations.map(({ method, at }) => `${method} ${at['66.0']}`);
  expect([...along.visited].sort()).toEqual(published.sort());
});

it('all that the connector sends to Salesforce is as Salesforce publishes it', async () => {
  await using run = await installedSalesforce({ sampleCases: 2_100 });
  using heard = overhear((url) => url.startsWith(run.salesforce.baseUrl));
  const { connector } = run;
  const selection = { caseFields: ['Subject', 'Status'], contactFields: ['Name'] };
  await connector.connect(run.secrets);
  const ids: string[] = [];
  for await (const { records } of connector.pull(null, selection)) ids.push(...records.map(({ remoteId }) => remoteId));
  expect(ids).toHaveLength(2_100);
  const row = (externalId: string, remoteId: string | null) => ({
    ...{ externalId, remoteId, fields: { Subject: externalId, Description: null }, writeId: externalId },
  });
  const few = [row('our/1', null), row('our-2', ids[0]!), row('our-3', '500xx0000000999AAA')];
  expect((await connector.push(few)).map(({ ok }) => ok)).toEqual([true, true, false]);
  // So many that they go by a bulk job.
  expect(await connector.push(ids.map((_, index) => row(`bulk-${index}`, null)))).toHaveLength(2_100);
  for (const one of [row('our-4', null), row('our-2', ids[0]!)])
    expect(await connector.push([one])).toMatchObject([{ ok: true }]);
  expect(await connector.read([ids[0]!, ids[1]!], selection)).toMatchObject([{ ok: true }, { ok: true }]);
  const note = { remoteId: ids[0]!, text: 'Se respondió.', at: '2026-11-24T15:00:00.000Z', writeId: 'n1' };
  expect(await connector.note([note])).toMatchObject([{ ok: true }]);
  run.clock.advance(60 * 60_000);
  const cursor = { changedUntil: '2026-11-24T15:00:00.000Z' };
  for await (const { records } of connector.pull(cursor, selection)) expect(records.length).toBeGreaterThan(0);
  await connector.schema.drift(desiredSchema);
  await connector.schema.apply(await connector.schema.planRemoval(desiredSchema, { purge: true }));
  await connector.schema.apply(await connector.schema.plan(desiredSchema));

  const exchanges = heard.exchanges.flatMap((one) => [one, ...insideOf(one)]);
  expect(exchanges.flatMap((one) => requestFaults(salesforceContract, one))).toEqual([]);
  expect(exchanges.flatMap((one) => answerFaults(salesforceContract, one))).toEqual([]);
  const used = exchanges.map(
    ({ method, url }) => `${method} ${operationOf(salesforceContract, method, url)?.path.replace('/services/', '')}`,
  );
  expect([...new Set(used)].sort()).toEqual([
    'DELETE data/v66.0/composite/sobjects',
    'GET data/v66.0/jobs/ingest/{id}',
    'GET data/v66.0/jobs/ingest/{id}/failedResults',
    'GET data/v66.0/jobs/ingest/{id}/successfulResults',
    'GET data/v66.0/query',
    'GET data/v66.0/queryAll',
    'GET data/v66.0/queryAll/{locator}',
    'GET data/v66.0/sobjects/{object}/describe',
    'PATCH data/v66.0/composite/sobjects',
    'PATCH data/v66.0/composite/sobjects/{object}/{key}',
    'PATCH data/v66.0/jobs/ingest/{id}',
    'POST Soap/m/66.0',
    'POST data/v66.0/composite',
    'POST data/v66.0/composite/sobjects',
    'POST data/v66.0/composite/sobjects/{object}',
    'POST data/v66.0/jobs/ingest',
    'POST data/v66.0/sobjects/{object}',
    'POST oauth2/token',
    'PUT data/v66.0/jobs/ingest/{id}/batches',
  ]);
});

/** The requests of a composite one, each with its own answer. */
function insideOf({ url, sent, received }: Exchange): Exchange[] {
  if (!url.endsWith('/composite')) return [];
  const { compositeRequest } = JSON.parse(sent) as {
    compositeRequest: { method: string; url: string; referenceId: string; body?: unknown }[];
  };
  const { compositeResponse } = JSON.parse(received) as {
    compositeResponse: { referenceId: string; httpStatusCode: number; body: unknown }[];
  };
  return compositeRequest.map(({ method, url: path, referenceId, body }) => {
    const answer = compositeResponse.find((one) => one.referenceId === referenceId);
    return {
      ...{ method, url: new URL(path, url).href },
      ...(body === undefined
        ? { contentType: '', sent: '' }
        : { contentType: 'application/json', sent: JSON.stringify(body) }),
      ...{ status: answer?.httpStatusCode ?? 0, received: JSON.stringify(answer?.body) },
    };
  });
}
