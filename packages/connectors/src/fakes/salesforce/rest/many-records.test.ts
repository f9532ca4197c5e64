import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { order, startCaller, type Caller } from '../testing/client.js';

let caller: Caller;

beforeEach(async () => {
  caller = await startCaller();
  caller.fake.org.addField('Case', 'PQRS_Id__c', 'string', { length: 64, externalId: true, unique: true });
});

afterEach(() => caller.fake.close());

const newCases = (count: number, first = 0) =>
  Array.from({ length: count }, (_, index) => ({ attributes: { type: 'Case' }, Subject: `c${first + index}` }));

const total = async () => ((await caller.query('SELECT COUNT() FROM Case')).body as { totalSize: number }).totalSize;

interface Row {
  id?: string;
  success: boolean;
  created?: boolean;
  errors: { statusCode: string; message: string; fields: string[] }[];
}

const rows = (body: unknown) => body as Row[];

describe('collections', () => {
  it('take 200 records, and not one more', async () => {
    const done = await caller.data('POST', 'composite/sobjects', { records: newCases(200) });
    expect(done.status).toBe(200);
    expect(rows(done.body)).toHaveLength(200);
    expect(await caller.data('POST', 'composite/sobjects', { records: newCases(201) })).toMatchObject({
      status: 400,
      body: [
        {
          errorCode: 'EXCEEDED_ID_LIMIT',
          message: 'record limit reached. cannot submit more than 200 records into this call',
        },
      ],
    });
    expect(await total()).toBe(200);
  });

  it('leave good rows done when others are bad', async () => {
    const records = [...newCases(1), { attributes: { type: 'Case' }, Asunto: 'x' }, ...newCases(1)];
    const { status, body } = await caller.data('POST', 'composite/sobjects', { allOrNone: false, records });
    expect(status).toBe(200);
    expect(rows(body).map(({ success }) => success)).toEqual([true, false, true]);
    expect(rows(body)[1]?.errors).toEqual([
      { statusCode: 'INVALID_FIELD', message: "No such column 'Asunto' on sobject of type Case", fields: [] },
    ]);
    expect(await total()).toBe(2);
  });

  it('take all back with allOrNone', async () => {
    const records = [...newCases(2), { attributes: { type: 'Contact' } }];
    const { body } = await caller.data('POST', 'composite/sobjects', { allOrNone: true, records });
    expect(rows(body).map(({ errors }) => errors[0]?.statusCode)).toEqual([
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      'REQUIRED_FIELD_MISSING',
    ]);
    expect(await total()).toBe(0);
  });

  it('change, delete and read many', async () => {
    const made = await caller.data('POST', 'composite/sobjects', { records: newCases(3) });
    const ids = rows(made.body).map(({ id = '' }) => id);
    const records = ids.map((id) => ({ attributes: { type: 'Case' }, id, Status: 'Working' }));
    expect(rows((await caller.data('PATCH', 'composite/sobjects', { records })).body)).toMatchObject(
      ids.map((id) => ({ id, success: true })),
    );
    const [first = '', second = ''] = ids;
    const gone = await caller.data('DELETE', `composite/sobjects?ids=${first},${second},${first}`);
    expect(rows(gone.body).map(({ success }) => success)).toEqual([true, true, false]);
    expect(rows(gone.body)[2]?.errors[0]?.statusCode).toBe('ENTITY_IS_DELETED');
    const read = await caller.data('POST', 'composite/sobjects/Case', { ids, fields: ['Status'] });
    expect(read.body).toMatchObject([null, null, { Status: 'Working' }]);
  });

  it('upsert by external id, each once', async () => {
    const record = (value: string, Subject: string) => ({ attributes: { type: 'Case' }, PQRS_Id__c: value, Subject });
    const upsert = (records: unknown[]) => caller.data('PATCH', 'composite/sobjects/Case/PQRS_Id__c', { records });
    const made = rows((await upsert([record('a', '1'), record('b', '1'), record('a', '2')])).body);
    expect(made.map(({ success, created }) => [success, created])).toEqual([
      [true, true],
      [true, true],
      [false, undefined],
    ]);
    expect(made[2]?.errors[0]).toMatchObject({
      statusCode: 'DUPLICATE_VALUE',
      message: 'Duplicate external id specified: a',
    });
    const again = rows((await upsert([record('b', '3')])).body);
    expect(again).toMatchObject([{ id: made[1]?.id, created: false }]);
    expect(await total()).toBe(2);
  });

  it('refuse the rows that the script names, so often', async () => {
    const rowsOfScript = [
      {
        object: 'Case',
        match: { Subject: 'c1' },
        errorCode: 'UNABLE_TO_LOCK_ROW',
        message: 'unable to obtain exclusive access to this record',
      },
    ];
    await order(caller.fake, 'faults', { rows: rowsOfScript });
    const post = async () => rows((await caller.data('POST', 'composite/sobjects', { records: newCases(3) })).body);
    expect((await post()).map(({ errors }) => errors[0]?.statusCode)).toEqual([
      undefined,
      'UNABLE_TO_LOCK_ROW',
      undefined,
    ]);
    expect((await post()).every(({ success }) => success)).toBe(true);
  });
});

describe('composite', () => {
  const url = '/services/data/v66.0/sobjects';
  const sub = (referenceId: string, method: string, path: string, body?: unknown) => ({
    method,
    url: path,
    referenceId,
    ...(body === undefined ? {} : { body }),
  });
  const statuses = (body: unknown) =>
    (body as { compositeResponse: { httpStatusCode: number }[] }).compositeResponse.map(
      ({ httpStatusCode }) => httpStatusCode,
    );

  it('uses earlier answers in later requests', async () => {
    const { body } = await caller.data('POST', 'composite', {
      compositeRequest: [
        sub('person', 'POST', `${url}/Contact`, { LastName: 'Peña' }),
        sub('case', 'POST', `${url}/Case`, { Subject: 'x', ContactId: '@{person.id}' }),
        sub('read', 'GET', `/services/data/v66.0/query?q=SELECT+Contact.Name+FROM+Case+WHERE+Id='@{case.id}'`),
      ],
    });
    expect(statuses(body)).toEqual([201, 201, 200]);
    expect(body).toMatchObject({ compositeResponse: [{}, {}, { body: { records: [{ Contact: { Name: 'Peña' } }] } }] });
  });

  it('takes all back with allOrNone', async () => {
    const compositeRequest = [
      sub('one', 'POST', `${url}/Case`, { Subject: 'x' }),
      sub('two', 'POST', `${url}/Contact`, {}),
      sub('three', 'POST', `${url}/Case`, {}),
    ];
    const { body } = await caller.data('POST', 'composite', { allOrNone: true, compositeRequest });
    expect(statuses(body)).toEqual([400, 400, 400]);
    expect(body).toMatchObject({
      compositeResponse: [
        { body: [{ errorCode: 'PROCESSING_HALTED' }] },
        { body: [{ errorCode: 'REQUIRED_FIELD_MISSING' }] },
        { body: [{ errorCode: 'PROCESSING_HALTED' }] },
      ],
    });
    expect(await total()).toBe(0);
    const alone = await caller.data('POST', 'composite', { allOrNone: false, compositeRequest });
    expect(statuses(alone.body)).toEqual([201, 400, 201]);
  });

  it('carries 25 requests, of them 5 collections of 200: 1000 records in one call', async () => {
    const collection = (index: number) =>
      sub(`r${index}`, 'POST', '/services/data/v66.0/composite/sobjects', { records: newCases(200, index * 200) });
    const five = { compositeRequest: Array.from({ length: 5 }, (_, index) => collection(index)) };
    expect(statuses((await caller.data('POST', 'composite', five)).body)).toEqual([200, 200, 200, 200, 200]);
    expect(await total()).toBe(1_000);
    const six = { compositeRequest: Array.from({ length: 6 }, (_, index) => collection(index)) };
    expect((await caller.data('POST', 'composite', six)).status).toBe(400);
    const many = Array.from({ length: 26 }, (_, index) => sub(`g${index}`, 'GET', `${url}/Case`));
    expect((await caller.data('POST', 'composite', { compositeRequest: many })).status).toBe(400);
    expect((await caller.data('POST', 'composite', { compositeRequest: many.slice(1) })).status).toBe(200);
  });
});
