import { describe, expect, it } from 'vitest';
import type { RemoteChange } from '../crm/connector.js';
import { changeOrg } from '../fakes/salesforce/control/change-org.js';
import { installedSalesforce } from './salesforceSamples.js';

const selection = { caseFields: ['PQRS_Radicado__c', 'PQRS_Light__c', 'Subject', 'ContactId'], contactFields: [] };
const change = (externalId: string, fields: RemoteChange['fields'] = {}): RemoteChange => ({
  externalId,
  remoteId: null,
  fields: { Subject: 'AND-2026-000001-1', Status: 'New', ...fields },
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

describe('writing to Salesforce', () => {
  it('makes Cases and finds them again by our id, in the order asked', async () => {
    await using run = await installedSalesforce();
    const first = await run.connector.push([change('a'), change('b')]);
    expect(first).toMatchObject([
      { ok: true, created: true },
      { ok: true, created: true },
    ]);
    const again = await run.connector.push([change('b', { PQRS_Light__c: 'soon' }), change('a')]);
    expect(again.map((row) => row.ok && [row.remoteId, row.created])).toEqual(
      [first[1], first[0]].map((row) => row?.ok && [row.remoteId, false]),
    );
    expect(run.salesforce.requests.total()).toBe(2);
  });

  it.each([
    [200, 1],
    [201, 1],
    [1_000, 1],
    [1_001, 2],
    [1_600, 2],
  ])('takes for %i rows %i requests', async (count, requests) => {
    await using run = await installedSalesforce();
    expect(ok(await run.connector.push(many(count)))).toBe(count);
    expect(run.salesforce.requests.total()).toBe(requests);
  });

  it('packs changes of linked Cases and new ones into one request', async () => {
    await using run = await installedSalesforce();
    const linked = await made(run, 300);
    const results = await run.connector.push([...linked, change('new')]);
    expect(results.map((row) => row.ok && row.created)).toEqual([...linked.map(() => false), true]);
    expect(run.salesforce.requests.counts()).toEqual({ 'POST composite': 1 });
  });

  it('stops at a bad row alone, and names the field and not its value', async () => {
    await using run = await installedSalesforce();
    const rows = many(10).map((row, index) =>
      index === 6 ? { ...row, fields: { ...row.fields, PQRS_Light__c: 'María, morada' } } : row,
    );
    const results = await run.connector.push(rows);
    expect(ok(results)).toBe(9);
    const [bad] = results.filter((row) => !row.ok);
    expect(bad).toMatchObject({
      error: {
        code: 'crm-row-rejected',
        scope: 'row',
        remoteCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
        remoteFields: ['PQRS_Light__c'],
      },
    });
    expect(JSON.stringify(bad)).not.toContain('María');
  });

  it.each([
    [
      'a validation rule',
      {
        do: 'addValidationRule',
        object: 'Case',
        name: 'Cerrada',
        when: "Subject = 'Prohibido'",
        message: 'No se puede: llame a María',
        field: 'Subject',
      },
      { Subject: 'Prohibido' },
      { kind: 'validation', remoteCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', remoteFields: ['Subject'] },
    ],
    [
      'a field that an admin took away',
      { do: 'removeField', object: 'Case', field: 'PQRS_Norm__c' },
      { PQRS_Norm__c: 'co/1755' },
      { kind: 'validation', remoteCode: 'INVALID_FIELD', remoteFields: ['PQRS_Norm__c'] },
    ],
    [
      'a field that became a number',
      { do: 'changeField', object: 'Case', field: 'PQRS_Norm__c', to: { type: 'double' } },
      { PQRS_Norm__c: 'co/1755' },
      { kind: 'validation' },
    ],
  ] as const)('refuses the rows that meet %s, and no other', async (_what, order, fields, error) => {
    await using run = await installedSalesforce();
    changeOrg(run.salesforce, order);
    const results = await run.connector.push([change('a'), change('b', fields), change('c')]);
    expect(results).toMatchObject([{ ok: true }, { ok: false, error }, { ok: true }]);
    const said = results.flatMap((row) => (row.ok ? [] : [row.error.message + row.error.help])).join();
    expect(said).not.toContain('María');
  });

  it('says that an owner is no longer active', async () => {
    await using run = await installedSalesforce();
    const id = run.salesforce.org.addUser({ username: 'ana@example.com', name: 'Ana', active: false });
    const results = await run.connector.push([change('a', { OwnerId: id })]);
    expect(results).toMatchObject([{ ok: false, error: { remoteCode: 'INACTIVE_OWNER_OR_USER', scope: 'row' } }]);
  });

  it('tries a row that somebody holds again, alone', async () => {
    await using run = await installedSalesforce();
    const errorCode = 'UNABLE_TO_LOCK_ROW';
    run.salesforce.faults.addRow({
      object: 'Case',
      match: { PQRS_Id__c: 'case-3' },
      errorCode,
      message: 'x',
      times: 2,
    });
    expect(ok(await run.connector.push(many(10)))).toBe(10);
    expect(run.salesforce.requests.total()).toBe(3);
  });

  it('gives a row up that stays locked, to be tried another time', async () => {
    await using run = await installedSalesforce();
    const errorCode = 'UNABLE_TO_LOCK_ROW';
    run.salesforce.faults.addRow({
      object: 'Case',
      match: { PQRS_Id__c: 'case-3' },
      errorCode,
      message: 'x',
      times: 99,
    });
    const results = await run.connector.push(many(5));
    expect(ok(results)).toBe(4);
    expect(results[3]).toMatchObject({ error: { kind: 'locked', code: 'crm-unavailable', scope: 'row' } });
  });

  it.each(['lostAnswer', 'resetMidBody', 'truncate'] as const)(
    'makes nothing twice when the answer was lost (%s)',
    async (kind) => {
      await using run = await installedSalesforce();
      run.salesforce.faults.add({ kind, on: { path: 'composite' } });
      expect(ok(await run.connector.push(many(300)))).toBe(300);
      expect(stored(run)).toHaveLength(300);
    },
  );

  it('refuses the same case twice in one call, and writes the first', async () => {
    await using run = await installedSalesforce();
    const results = await run.connector.push([change('a'), change('a', { PQRS_Light__c: 'soon' })]);
    expect(results).toMatchObject([{ ok: true }, { ok: false, error: { kind: 'duplicate' } }]);
    expect(stored(run).map((row) => row['PQRS_Light__c'])).toEqual([null]);
  });

  it.each(['a/b', '100%', 'niño', "O'Brien", 'x'.repeat(64)])('takes the id %j', async (externalId) => {
    await using run = await installedSalesforce();
    const [row] = await run.connector.push([change(externalId)]);
    if (!row?.ok) throw new Error(row?.error.message);
    const [read] = await run.connector.read([row.remoteId], selection);
    expect(read).toMatchObject({ ok: true, record: { externalId } });
    expect(await run.connector.push([change(externalId)])).toMatchObject([{ ok: true, remoteId: row.remoteId }]);
  });

  it('links a new Case to its contact, and takes values away', async () => {
    await using run = await installedSalesforce();
    const contactId = run.salesforce.org.plant('Contact', { LastName: 'Núñez' });
    await run.connector.push([{ ...change('a', { PQRS_Light__c: 'ok' }), contactId }]);
    await run.connector.push([change('a', { PQRS_Light__c: null, Subject: '' })]);
    expect(stored(run)).toMatchObject([{ ContactId: contactId, PQRS_Light__c: null, Subject: null }]);
  });

  it('says which of the linked Cases is gone', async () => {
    await using run = await installedSalesforce();
    const [linked, other] = await made(run, 2);
    changeOrg(run.salesforce, { do: 'delete', id: linked?.remoteId ?? '' });
    const results = await run.connector.push([linked, other].flatMap((one) => one ?? []));
    expect(results).toMatchObject([{ ok: false, error: { kind: 'deleted', code: 'crm-row-missing' } }, { ok: true }]);
  });

  it('stops for the account when its requests are used up, and asks nothing more for an hour', async () => {
    await using run = await installedSalesforce();
    run.salesforce.faults.add({ kind: 'requestLimit', times: 1 });
    await expect(run.connector.push([change('a')])).rejects.toMatchObject({
      ...{ code: 'crm-limit-reached', kind: 'rate-daily', scope: 'account', retry: { afterMs: 3_600_000 } },
    });
    await expect(run.connector.push([change('a')])).rejects.toMatchObject({ kind: 'rate-daily' });
    expect(run.salesforce.requests.total()).toBe(1);
    run.clock.advance(3_600_000);
    expect(await run.connector.push([change('a')])).toMatchObject([{ ok: true }]);
  });
});
