import { describe, expect, it } from 'vitest';
import type { RemoteChange } from '../crm/connector.js';
import { installedSalesforce } from './salesforceSamples.js';

const change = (externalId: string): RemoteChange => ({
  externalId,
  remoteId: null,
  fields: { Subject: 'AND-2026-000001-1', Status: 'New' },
  writeId: `write-${externalId}`,
});

type Run = Awaited<ReturnType<typeof installedSalesforce>>;

const many = (count: number) => Array.from({ length: count }, (_, index) => change(`case-${index}`));
const stored = ({ salesforce }: Run) => [...salesforce.org.store.all('Case')].map(({ row }) => row);
const ok = (results: readonly { ok: boolean }[]) => results.filter((result) => result.ok).length;

async function made(run: Run, count: number): Promise<RemoteChange[]> {
  const changes = many(count);
  const results = await run.connector.push(changes);
  run.salesforce.requests.reset();
  return changes.map((one, index) => {
    const result = results[index];
    if (!result?.ok) throw result?.error ?? new Error('There is no result.');
    return { ...one, remoteId: result.remoteId };
  });
}

describe('writing very much to Salesforce', () => {
  it('takes eight requests for 5 000 rows where two looks are needed', async () => {
    await using run = await installedSalesforce();
    const results = await run.connector.push(many(5_000));
    expect(ok(results)).toBe(5_000);
    // Three to begin, two looks, and the two lists of results that say all: one fewer than the eight there could be.
    expect(run.salesforce.requests.total()).toBe(7);
  });

  it('maps results back by our id, whatever is in the texts', async () => {
    await using run = await installedSalesforce();
    const linked = await made(run, 1_601);
    const rows = linked.map((row, index) => ({
      ...row,
      fields: {
        PQRS_Explanation__c: `"${index}", línea\r\nsegunda;#N/A`,
        ...(index % 2 === 0 ? { Subject: index % 4 === 0 ? null : '' } : {}),
        ...(index === 700 ? { PQRS_Light__c: 'morada' } : {}),
      },
    }));
    const results = await run.connector.push(rows);
    expect(
      results.flatMap((row, index) => (row.ok ? [] : [[index, row.error.remoteCode, row.error.remoteFields]])),
    ).toEqual([[700, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', ['PQRS_Light__c']]]);
    const byId = new Map(stored(run).map((row) => [row['PQRS_Id__c'], row]));
    expect(byId.get('case-3')).toMatchObject({
      PQRS_Explanation__c: '"3", línea\nsegunda;#N/A',
      Subject: 'AND-2026-000001-1',
    });
    expect(byId.get('case-4')).toMatchObject({ Subject: null });
    expect(byId.get('case-6')).toMatchObject({ Subject: null });
  });

  it('writes the rows that a job did not come to', async () => {
    await using run = await installedSalesforce();
    run.salesforce.bulk.failAfterRows = 1_000;
    expect(ok(await run.connector.push(many(1_700)))).toBe(1_700);
    expect(stored(run)).toHaveLength(1_700);
  });

  it.each([
    ['the upload', { method: 'PUT', path: 'batches' }],
    ['the close', { method: 'PATCH', path: 'jobs/ingest' }],
  ])('makes nothing twice when the answer to %s was lost', async (_what, on) => {
    await using run = await installedSalesforce();
    run.salesforce.faults.add({ kind: 'lostAnswer', on });
    expect(ok(await run.connector.push(many(1_700)))).toBe(1_700);
    expect(stored(run)).toHaveLength(1_700);
  });

  it('goes on when the close never arrived', async () => {
    await using run = await installedSalesforce();
    run.salesforce.faults.add({ kind: 'reset', on: { method: 'PATCH', path: 'jobs/ingest' } });
    expect(ok(await run.connector.push(many(1_700)))).toBe(1_700);
  });
});
