import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { order, startCaller, type Caller } from '../testing/client.js';

let caller: Caller;

beforeEach(async () => {
  caller = await startCaller();
});

afterEach(() => caller.fake.close());

interface Page {
  totalSize: number;
  done: boolean;
  nextRecordsUrl: string;
  records: { Id: string }[];
}

const page = (body: unknown) => body as Page;
const plant = (count: number) =>
  Array.from({ length: count }, (_, index) => caller.fake.org.plant('Case', { Subject: `c${index}` }));

describe('pages of a query', () => {
  it('have 2000 rows, and the last one has the rest', async () => {
    const ids = plant(4_001);
    const first = page((await caller.query('SELECT Id FROM Case ORDER BY Id')).body);
    expect([first.totalSize, first.done, first.records.length]).toEqual([4_001, false, 2_000]);
    expect(first.nextRecordsUrl).toMatch(/^\/services\/data\/v66\.0\/query\/01g\w+-2000$/);
    const second = page((await caller.call('GET', first.nextRecordsUrl)).body);
    const third = page((await caller.call('GET', second.nextRecordsUrl)).body);
    expect([second.records.length, third.records.length, third.done]).toEqual([2_000, 1, true]);
    const all = [first, second, third].flatMap(({ records }) => records.map(({ Id }) => Id));
    expect(all).toEqual(ids);
  });

  it('are as small as asked, from 200 on', async () => {
    plant(450);
    const options = { 'sforce-query-options': 'batchSize=10' };
    const { body } = await caller.data('GET', 'query?q=SELECT+Id+FROM+Case', undefined, options);
    expect(page(body).records).toHaveLength(200);
  });

  it('are lost after 15 minutes, after ten other cursors, and when the script says so', async () => {
    plant(2_001);
    const open = async () => page((await caller.query('SELECT Id FROM Case')).body).nextRecordsUrl;
    const lost = { status: 400, body: [{ errorCode: 'INVALID_QUERY_LOCATOR', message: 'invalid query locator' }] };
    const late = await open();
    caller.fake.clock.advance(15 * 60_000);
    expect(await caller.call('GET', late)).toMatchObject(lost);
    const crowded = await open();
    for (let index = 0; index < 10; index += 1) await open();
    expect(await caller.call('GET', crowded)).toMatchObject(lost);
    const last = await open();
    await order(caller.fake, 'faults', { calls: [{ kind: 'expireLocators', on: { path: 'query/01g' } }] });
    expect(await caller.call('GET', last)).toMatchObject(lost);
  });
});

describe('limits', () => {
  it('are told with each answer and refuse with 403 over a rolling day', async () => {
    caller.fake.limits.settings.dailyRequests = 3;
    const first = await caller.data('GET', 'sobjects/Case');
    expect(first.headers.get('sforce-limit-info')).toBe('api-usage=1/3');
    caller.fake.clock.advance(3_600_000);
    await caller.data('GET', 'sobjects/Case');
    expect((await caller.data('GET', 'limits')).body).toMatchObject({ DailyApiRequests: { Max: 3, Remaining: 0 } });
    const over = await caller.data('GET', 'sobjects/Case');
    expect(over).toMatchObject({
      status: 403,
      body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }],
    });
    expect(over.headers.get('sforce-limit-info')).toBe('api-usage=3/3');
  });

  it('keep long requests to five at once', async () => {
    for (let index = 0; index < 5; index += 1) caller.fake.faults.add({ kind: 'hang', on: { path: 'query' } });
    const hanging = Array.from({ length: 5 }, () => caller.query('SELECT COUNT() FROM Case'));
    while (caller.fake.requests.count('GET query') < 5) await new Promise(setImmediate);
    expect((await caller.data('GET', 'sobjects/Case')).status).toBe(200);
    caller.fake.clock.advance(20_000);
    expect(await caller.data('GET', 'sobjects/Case')).toMatchObject({
      status: 403,
      body: [
        {
          errorCode: 'REQUEST_LIMIT_EXCEEDED',
          message: 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.',
        },
      ],
    });
    caller.fake.faults.release();
    expect((await Promise.all(hanging)).some(({ status }) => status === 403)).toBe(true);
    expect((await caller.data('GET', 'sobjects/Case')).status).toBe(200);
  });

  it('refuse addresses over 16 kB', async () => {
    const ids = Array.from({ length: 900 }, () => "'500xx0000000001AAA'").join(',');
    expect((await caller.query(`SELECT Id FROM Case WHERE Id IN (${ids})`)).status).toBe(414);
  });
});

describe('what was changed or deleted', () => {
  const span = (from: string, to: string) => `start=${encodeURIComponent(from)}&end=${encodeURIComponent(to)}`;
  const today = span('2026-11-02T12:00:00+00:00', '2026-11-02T14:00:00+00:00');

  it('is listed by its system stamp', async () => {
    const [kept = '', gone = ''] = plant(2);
    caller.fake.clock.advance(60_000);
    await caller.data('DELETE', `sobjects/Case/${gone}`);
    expect((await caller.data('GET', `sobjects/Case/updated?${today}`)).body).toEqual({
      ids: [kept],
      latestDateCovered: '2026-11-02T13:01:00.000+0000',
    });
    expect((await caller.data('GET', `sobjects/Case/deleted?${today}`)).body).toEqual({
      deletedRecords: [{ id: gone, deletedDate: '2026-11-02T13:01:00.000+0000' }],
      earliestDateAvailable: '2026-10-18T13:01:00.000+0000',
      latestDateCovered: '2026-11-02T13:01:00.000+0000',
    });
  });

  it.each([
    ['a start 31 days ago', span('2026-10-02T00:00:00Z', '2026-11-02T13:00:00Z')],
    ['an end in the minute of the start', span('2026-11-02T12:00:00Z', '2026-11-02T12:00:59Z')],
    ['no date', 'start=ayer&end=hoy'],
  ])('is refused for %s', async (_what, query) => {
    expect(await caller.data('GET', `sobjects/Case/deleted?${query}`)).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_REPLICATION_DATE' }],
    });
  });

  it('comes late with its old stamp, and is not said to be covered before', async () => {
    const [id = ''] = plant(1);
    await order(caller.fake, 'faults', { lateCommits: [{ object: 'Case', writes: 1, byMilliseconds: 120_000 }] });
    caller.fake.clock.advance(10_000);
    await caller.data('PATCH', `sobjects/Case/${id}`, { Subject: 'tarde' });
    caller.fake.clock.advance(60_000);
    const read = () => caller.query('SELECT Subject, SystemModstamp FROM Case');
    expect((await read()).body).toMatchObject({
      records: [{ Subject: 'c0', SystemModstamp: '2026-11-02T13:00:00.000+0000' }],
    });
    expect((await caller.data('GET', `sobjects/Case/updated?${today}`)).body).toMatchObject({
      latestDateCovered: '2026-11-02T13:00:10.000+0000',
    });
    caller.fake.clock.advance(60_000);
    expect((await read()).body).toMatchObject({
      records: [{ Subject: 'tarde', SystemModstamp: '2026-11-02T13:00:10.000+0000' }],
    });
  });
});

describe('the recycle bin', () => {
  const deletedOnes = async () =>
    (
      (
        await caller.data(
          'GET',
          `queryAll?q=${encodeURIComponent('SELECT Id, MasterRecordId FROM Case WHERE IsDeleted = true')}`,
        )
      ).body as { records: { Id: string; MasterRecordId: string | null }[] }
    ).records;

  it('gives records back, and loses them', async () => {
    const [id = ''] = plant(1);
    await caller.data('DELETE', `sobjects/Case/${id}`);
    expect(await deletedOnes()).toMatchObject([{ Id: id, MasterRecordId: null }]);
    await order(caller.fake, 'org', { do: 'undelete', id });
    expect((await caller.data('GET', `sobjects/Case/${id}`)).status).toBe(200);
    await caller.data('DELETE', `sobjects/Case/${id}`);
    await order(caller.fake, 'org', { do: 'purge', id });
    expect(await deletedOnes()).toEqual([]);
  });

  it('keeps merged cases, a chain of them too, with who took them in', async () => {
    const [a = '', b = '', c = ''] = plant(3);
    await caller.data('POST', 'sobjects/CaseComment', { ParentId: a, CommentBody: 'nota' });
    await order(caller.fake, 'org', { do: 'merge', master: b, losing: [a] });
    await order(caller.fake, 'org', { do: 'merge', master: c, losing: [b] });
    expect(await deletedOnes()).toMatchObject([
      { Id: a, MasterRecordId: b },
      { Id: b, MasterRecordId: c },
    ]);
    const comments = await caller.query('SELECT ParentId FROM CaseComment');
    expect(comments.body).toMatchObject({ records: [{ ParentId: c }] });
  });
});
