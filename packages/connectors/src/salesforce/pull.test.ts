import { describe, expect, it } from 'vitest';
import type { Cursor, PulledPage, Selection } from '../crm/connector.js';
import { changeOrg } from '../fakes/salesforce/control/change-org.js';
import { formatStamp } from '../fakes/salesforce/virtual-clock.js';
import { installedSalesforce, salesforceUnderTest } from './salesforceSamples.js';

const selection: Selection = {
  caseFields: ['Subject', 'Status', 'PQRS_DueAt__c'],
  contactFields: ['FirstName', 'Email', 'Account.Name'],
};

type Run = Awaited<ReturnType<typeof installedSalesforce>>;

/** Cases that were there, each made a second after the other unless told when. */
function cases(run: Run, count: number, row: Record<string, string | null> = {}, at?: string): string[] {
  const { org, clock } = run.salesforce;
  return Array.from({ length: count }, (_, index) => {
    const stamp = formatStamp(at === undefined ? clock.now() + index * 1_000 : Date.parse(at));
    const stamps = { CreatedDate: stamp, LastModifiedDate: stamp, SystemModstamp: stamp };
    return org.plant('Case', {
      CaseNumber: org.nextCaseNumber(),
      Subject: `Queja ${index}`,
      Status: 'New',
      ...stamps,
      ...row,
    });
  });
}

async function pulled(run: Run, cursor: Cursor | null): Promise<{ pages: PulledPage[]; ids: string[]; next: Cursor }> {
  const pages: PulledPage[] = [];
  for await (const page of run.connector.pull(cursor, selection)) pages.push(page);
  const ids = pages.flatMap(({ records }) => records.map(({ remoteId }) => remoteId));
  return { pages, ids, next: pages.at(-1)?.next ?? { changedUntil: '' } };
}

const queries = ({ salesforce }: Run) => salesforce.requests.total();

describe('reading the whole of Salesforce', () => {
  it.each([
    [0, 1],
    [2_000, 1],
    [2_001, 2],
    [4_500, 3],
  ])('of %i Cases takes %i requests', async (count, requests) => {
    await using run = await installedSalesforce();
    const made = cases(run, count);
    run.clock.advance(5_400_000);
    const { ids } = await pulled(run, null);
    expect(ids).toEqual(made);
    expect(queries(run)).toBe(requests);
  });

  it('brings the person behind a Case in the same request', async () => {
    await using run = await installedSalesforce();
    const { org } = run.salesforce;
    const AccountId = org.plant('Account', { Name: 'Andina' });
    const ContactId = org.plant('Contact', {
      FirstName: 'María José',
      LastName: 'Núñez',
      Email: 'mj@example.com',
      AccountId,
    });
    const [id] = cases(run, 1, { ContactId }, '2026-11-24T15:00:01Z');
    run.clock.advance(600_000);
    const { pages } = await pulled(run, null);
    expect(pages[0]?.records[0]).toEqual({
      remoteId: id,
      externalId: null,
      stamp: '2026-11-24T15:00:01.000Z',
      createdAt: '2026-11-24T15:00:01.000Z',
      fields: { Subject: 'Queja 0', Status: 'New', PQRS_DueAt__c: null },
      contact: {
        remoteId: ContactId,
        fields: { FirstName: 'María José', Email: 'mj@example.com', 'Account.Name': 'Andina' },
      },
    });
    expect(queries(run)).toBe(1);
  });

  it('works before anything of ours is installed', async () => {
    await using run = await salesforceUnderTest();
    await run.connector.connect(run.secrets);
    const made = cases(run, 3);
    run.clock.advance(600_000);
    expect((await pulled(run, null)).ids).toEqual(made);
  });

  it('goes on where it was cut short, and then brings what changed meanwhile', async () => {
    await using run = await installedSalesforce();
    const made = cases(run, 2_500);
    run.clock.advance(5_400_000);
    const seen: string[] = [];
    let cursor: Cursor | null = null;
    for await (const page of run.connector.pull(null, selection)) {
      seen.push(...page.records.map(({ remoteId }) => remoteId));
      cursor = page.next;
      break;
    }
    const later = cases(run, 1);
    run.clock.advance(3_600_000);
    run.salesforce.requests.reset();
    seen.push(...(await pulled(run, cursor)).ids);
    expect(seen).toEqual([...made, ...later]);
    expect(queries(run)).toBe(2);
  });

  it('goes on by the keys when the locator ended, also between rows of one stamp', async () => {
    await using run = await installedSalesforce();
    const made = cases(run, 4_100, {}, '2026-11-20T10:00:00Z');
    run.salesforce.faults.add({ kind: 'expireLocators', on: { path: 'queryAll/' } });
    const { ids } = await pulled(run, null);
    expect(ids).toEqual(made);
  });
});

describe('reading what changed in Salesforce', () => {
  it('takes one request when nothing did', async () => {
    await using run = await installedSalesforce();
    cases(run, 5);
    run.clock.advance(5_400_000);
    const { next } = await pulled(run, null);
    run.clock.advance(5_400_000);
    run.salesforce.requests.reset();
    expect((await pulled(run, next)).ids).toEqual([]);
    expect(queries(run)).toBe(1);
  });

  it('misses no row that was committed late, with an older stamp', async () => {
    await using run = await installedSalesforce();
    const [id = ''] = cases(run, 1);
    run.clock.advance(3_600_000);
    run.salesforce.org.store.late.push({ object: 'Case', writes: 1, byMilliseconds: 300_000 });
    changeOrg(run.salesforce, { do: 'update', id, values: { Status: 'Working' } });
    run.clock.advance(60_000);
    const early = await pulled(run, null);
    expect(early.pages[0]?.records[0]?.fields['Status']).toBe('New');
    run.clock.advance(600_000);
    const late = await pulled(run, early.next);
    expect(late.pages.at(-1)?.records[0]?.fields['Status']).toBe('Working');
  });

  it('brings deletions, merges and restored Cases with the changes, in one request', async () => {
    await using run = await installedSalesforce();
    const [winner = '', loser = '', gone = '', back = ''] = cases(run, 4);
    run.clock.advance(5_400_000);
    changeOrg(run.salesforce, { do: 'delete', id: back });
    const { next } = await pulled(run, null);
    run.clock.advance(5_400_000);
    changeOrg(run.salesforce, { do: 'merge', master: winner, losing: [loser] });
    changeOrg(run.salesforce, { do: 'delete', id: gone });
    changeOrg(run.salesforce, { do: 'undelete', id: back });
    run.clock.advance(60_000);
    run.salesforce.requests.reset();
    const { pages, ids } = await pulled(run, next);
    const ends = pages
      .flatMap(({ tombstones }) => tombstones)
      .map(({ remoteId, mergedInto }) => [remoteId, mergedInto]);
    expect(ends).toEqual([
      [loser, winner],
      [gone, null],
    ]);
    expect(ids).toEqual([winner, back]);
    expect(queries(run)).toBe(1);
  });

  it('goes on when an admin takes a field of ours away, and stops when it is one of the map', async () => {
    await using run = await installedSalesforce();
    const made = cases(run, 1);
    run.clock.advance(600_000);
    changeOrg(run.salesforce, { do: 'removeField', object: 'Case', field: 'PQRS_DueAt__c' });
    expect((await pulled(run, null)).ids).toEqual(made);
    const reading = run.connector.pull(null, { caseFields: ['Gone__c'], contactFields: [] });
    await expect(reading[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'crm-schema-differs',
      remoteFields: ['Gone__c'],
    });
  });

  it('asks again after a failure that passes, and for nothing more than that', async () => {
    await using run = await installedSalesforce();
    const made = cases(run, 2_500);
    run.clock.advance(5_400_000);
    for (const kind of ['reset', 'html', 'truncate', 'resetMidBody'] as const) {
      run.salesforce.faults.add({ kind, on: { path: 'queryAll' } });
    }
    run.salesforce.faults.add({ kind: 'answer', status: 503, on: { path: 'queryAll/' } });
    expect((await pulled(run, null)).ids).toEqual(made);
    expect(queries(run)).toBe(2 + 5);
  });
});

describe('reading Cases by their ids', () => {
  it('takes one request for 2 000 that are linked, keeps their order, and says which are gone', async () => {
    await using run = await installedSalesforce();
    const ids = cases(run, 2_000, { PQRS_Id__c: 'linked' });
    changeOrg(run.salesforce, { do: 'delete', id: ids[1] ?? '' });
    const wanted = ids.toReversed();
    const results = await run.connector.read(wanted, selection);
    expect(queries(run)).toBe(1);
    expect(results.map((result) => (result.ok ? result.record.remoteId : result.error.kind))).toEqual(
      wanted.map((id) => (id === ids[1] ? 'deleted' : id)),
    );
  });

  it('brings the account behind a Case, pulled or read', async () => {
    await using run = await installedSalesforce();
    const AccountId = run.salesforce.org.plant('Account', { Name: 'Sonríe Más', AccountNumber: 'SON-1' });
    const [id = ''] = cases(run, 1, { AccountId });
    const wanted = { caseFields: ['Status'], contactFields: [], companyFields: ['Name', 'AccountNumber'] };
    const account = { company: { remoteId: AccountId, fields: { Name: 'Sonríe Más', AccountNumber: 'SON-1' } } };
    expect(await run.connector.read([id], wanted)).toMatchObject([{ ok: true, record: account }]);
    run.clock.advance(600_000);
    const pages = [];
    for await (const page of run.connector.pull(null, wanted)) pages.push(...page.records);
    expect(pages).toMatchObject([{ remoteId: id, company: { fields: account.company.fields } }]);
  });

  it('brings the person of a Case that is not linked yet', async () => {
    await using run = await installedSalesforce();
    const ContactId = run.salesforce.org.plant('Contact', { FirstName: 'Íñigo', Email: null });
    const [id = ''] = cases(run, 1, { ContactId });
    const [result] = await run.connector.read([id], { caseFields: ['Status'], contactFields: ['FirstName'] });
    expect(result).toMatchObject({ ok: true, record: { contact: { fields: { FirstName: 'Íñigo' } } } });
    expect(queries(run)).toBe(2);
  });
});
