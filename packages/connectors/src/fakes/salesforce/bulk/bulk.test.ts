import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCaller, type Caller } from '../testing/client.js';

let caller: Caller;

beforeEach(async () => {
  caller = await startCaller();
  caller.fake.org.addField('Case', 'PQRS_Id__c', 'string', { length: 64, externalId: true, unique: true });
});

afterEach(() => caller.fake.close());

interface JobInfo {
  id: string;
  state: string;
  contentUrl: string;
  errorMessage?: string;
  numberRecordsProcessed: number;
  numberRecordsFailed: number;
}

const open = async (given: Record<string, unknown> = {}) =>
  (await caller.data('POST', 'jobs/ingest', { object: 'Case', operation: 'insert', ...given })).body as JobInfo;

const upload = (job: JobInfo, csv: string) =>
  caller.data('PUT', `jobs/ingest/${job.id}/batches`, csv, { 'content-type': 'text/csv' });
const setState = (job: JobInfo, state: string) => caller.data('PATCH', `jobs/ingest/${job.id}`, { state });
const look = async (job: JobInfo) => (await caller.data('GET', `jobs/ingest/${job.id}`)).body as JobInfo;
const results = async (job: JobInfo, which: string) =>
  (await caller.data('GET', `jobs/ingest/${job.id}/${which}`)).body;

async function load(csv: string, given: Record<string, unknown> = {}): Promise<JobInfo> {
  const job = await open(given);
  await upload(job, csv);
  await setState(job, 'UploadComplete');
  await look(job);
  return look(job);
}

describe('an ingest job', () => {
  it('goes from open to complete as somebody looks', async () => {
    const job = await open();
    expect(job).toMatchObject({
      state: 'Open',
      contentType: 'CSV',
      apiVersion: 66,
      contentUrl: `services/data/v66.0/jobs/ingest/${job.id}/batches`,
    });
    expect((await upload(job, 'Subject,Status\nUno,New\n')).status).toBe(201);
    expect((await setState(job, 'UploadComplete')).body).toMatchObject({ state: 'UploadComplete' });
    expect(await look(job)).toMatchObject({ state: 'InProgress' });
    expect(await look(job)).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 1, numberRecordsFailed: 0 });
    const id = [...caller.fake.org.store.all('Case')][0]?.id ?? '';
    expect(await results(job, 'successfulResults')).toBe(
      `"sf__Id","sf__Created","Subject","Status"\n"${id}","true","Uno","New"\n`,
    );
  });

  it('takes its content once, and only while open', async () => {
    const job = await open();
    await upload(job, 'Subject\nUno\n');
    const again = await upload(job, 'Subject\nDos\n');
    expect(again.status).toBe(400);
    expect(again.body).toMatchObject([
      { message: expect.stringContaining('Found multiple contents for job') as string },
    ]);
    await setState(job, 'UploadComplete');
    expect(await upload(job, 'Subject\nTres\n')).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALIDJOBSTATE' }],
    });
    expect(await setState(job, 'UploadComplete')).toMatchObject({ status: 400 });
  });

  it('says for each bad row why', async () => {
    const job = await load('Subject,SuppliedEmail\nUno,ana\nDos,ana@example.com\n');
    expect(job).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 2, numberRecordsFailed: 1 });
    expect(await results(job, 'failedResults')).toBe(
      '"sf__Id","sf__Error","Subject","SuppliedEmail"\n' +
        '"","INVALID_EMAIL_ADDRESS:Supplied Email: invalid email address: ana:SuppliedEmail --","Uno","ana"\n',
    );
  });

  it('upserts by external id, clears with #N/A and leaves empty cells', async () => {
    const key = { operation: 'upsert', externalIdFieldName: 'PQRS_Id__c' };
    await load('PQRS_Id__c,Subject,Origin\na,Uno,Web\n', key);
    const job = await load('PQRS_Id__c,Subject,Origin\na,,#N/A\n', key);
    expect(await results(job, 'successfulResults')).toContain('"false"');
    const read = await caller.query('SELECT Subject, Origin FROM Case');
    expect(read.body).toMatchObject({ totalSize: 1, records: [{ Subject: 'Uno', Origin: null }] });
  });

  it('fails as a whole for a wrong column or line ending', async () => {
    expect(await load('Asunto\nx\n')).toMatchObject({
      state: 'Failed',
      errorMessage: 'InvalidBatch : Field name not found : Asunto',
    });
    expect(await load('Subject\r\nx\r\n')).toMatchObject({
      state: 'Failed',
      errorMessage: 'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF',
    });
  });

  it('leaves rows unprocessed when it breaks off, and takes none when aborted', async () => {
    caller.fake.bulk.failAfterRows = 1;
    const job = await load('Subject\nUno\nDos\nTres\n');
    expect(job).toMatchObject({ state: 'Failed', numberRecordsProcessed: 1 });
    expect(await results(job, 'unprocessedrecords')).toBe('"Subject"\n"Dos"\n"Tres"\n');
    const aborted = await open();
    await upload(aborted, 'Subject\nCuatro\n');
    await setState(aborted, 'Aborted');
    expect(await look(aborted)).toMatchObject({ state: 'Aborted' });
    expect((await caller.query('SELECT COUNT() FROM Case')).body).toMatchObject({ totalSize: 1 });
  });

  it.each([
    ['an unknown operation', { operation: 'merge' }],
    ['an unknown object', { object: 'Caso' }],
    ['an upsert without a key', { operation: 'upsert' }],
    ['JSON', { contentType: 'JSON' }],
  ])('is refused for %s', async (_what, given) => {
    const refused = await caller.data('POST', 'jobs/ingest', { object: 'Case', operation: 'insert', ...given });
    expect(refused).toMatchObject({ status: 400, body: [{ errorCode: 'INVALIDJOB' }] });
  });

  it('costs one call each for opening, content, closing, looking and results', async () => {
    caller.fake.requests.reset();
    const job = await load('Subject\nUno\n');
    for (const which of ['successfulResults', 'failedResults', 'unprocessedrecords']) await results(job, which);
    expect(caller.fake.requests.counts()).toEqual({
      'GET jobs/ingest/{id}': 2,
      'GET jobs/ingest/{id}/failedResults': 1,
      'GET jobs/ingest/{id}/successfulResults': 1,
      'GET jobs/ingest/{id}/unprocessedrecords': 1,
      'PATCH jobs/ingest/{id}': 1,
      'POST jobs/ingest': 1,
      'PUT jobs/ingest/{id}/batches': 1,
    });
    expect(caller.fake.requests.total()).toBe(8);
  });
});

it('a query job gives its pages by locator', async () => {
  for (let index = 0; index < 5; index += 1) caller.fake.org.plant('Case', { Subject: `c${index}` });
  const query = 'SELECT Subject FROM Case ORDER BY Subject';
  const job = (await caller.data('POST', 'jobs/query', { operation: 'query', query })).body as JobInfo;
  expect((await caller.data('GET', `jobs/query/${job.id}/results`)).status).toBe(400);
  const state = async () => ((await caller.data('GET', `jobs/query/${job.id}`)).body as JobInfo).state;
  expect([await state(), await state()]).toEqual(['InProgress', 'JobComplete']);
  const first = await caller.data('GET', `jobs/query/${job.id}/results?maxRecords=3`);
  expect(first.body).toBe('"Subject"\n"c0"\n"c1"\n"c2"\n');
  expect(first.headers.get('sforce-numberofrecords')).toBe('3');
  const locator = first.headers.get('sforce-locator') ?? '';
  const second = await caller.data('GET', `jobs/query/${job.id}/results?maxRecords=3&locator=${locator}`);
  expect(second.body).toBe('"Subject"\n"c3"\n"c4"\n');
  expect(second.headers.get('sforce-locator')).toBe('null');
});
