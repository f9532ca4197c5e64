import { describe, expect, it } from 'vitest';
import { openFake, ticket, type OpenFake } from './testing/openFake.js';

const tickets = '/crm/objects/2026-09/tickets';

/** With a property that holds an id of ours. */
async function openWithId() {
  const hubspot = await openFake({ searchLagMilliseconds: 0 });
  const property = { name: 'pqrs_id', label: 'Id', type: 'string', fieldType: 'text', groupName: 'ticketinformation' };
  await hubspot.call('POST', '/crm/properties/2026-09/tickets', { ...property, hasUniqueValue: true });
  return hubspot;
}

const list = async ({ call }: OpenFake): Promise<string[]> => {
  const { body } = await call('GET', `${tickets}?limit=100&properties=subject`);
  return (body as { results: { properties: { subject: string } }[] }).results.map(
    ({ properties }) => properties.subject,
  );
};

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ properties: ticket({ subject: `${index}` }) }));

describe('a batch', () => {
  it.each(['create', 'update', 'upsert', 'read', 'archive'])('of 101 to %s is refused', async (operation) => {
    const { call } = await openFake();
    const inputs = Array.from({ length: 101 }, (_, index) => ({ id: `${index}`, properties: {} }));
    const { status, body } = await call('POST', `${tickets}/batch/${operation}`, { inputs });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      category: 'VALIDATION_ERROR',
      message:
        'The maximum number of inputs supported in a batch is 100. Please reduce the number of items and try again',
    });
  });

  it('of 100 is taken', async () => {
    const hubspot = await openFake();
    const { status, body } = await hubspot.call('POST', `${tickets}/batch/create`, { inputs: many(100) });
    expect(status).toBe(201);
    expect((body as { results: unknown[] }).results).toHaveLength(100);
  });

  it('that reads histories takes 50', async () => {
    const { call } = await openFake();
    const read = (count: number) =>
      call('POST', `${tickets}/batch/read`, {
        inputs: Array.from({ length: count }, (_, index) => ({ id: `${index}` })),
        propertiesWithHistory: ['subject'],
      });
    expect((await read(50)).status).toBe(207);
    expect((await read(51)).body).toMatchObject({
      message: expect.stringContaining(
        'The maximum number of inputs supported in a batch request for property histories is 50',
      ) as string,
    });
  });

  it('makes nothing where one row is bad and rows have no trace', async () => {
    const hubspot = await openFake();
    const inputs = [{ properties: ticket() }, { properties: ticket({ missing: '1' }) }];
    const { status } = await hubspot.call('POST', `${tickets}/batch/create`, { inputs });
    expect(status).toBe(400);
    expect(await list(hubspot)).toEqual([]);
  });

  it('makes the good rows where each has a trace of its own', async () => {
    const hubspot = await openFake();
    const inputs = [
      { objectWriteTraceId: '549b1c2a9350', properties: ticket({ subject: 'good' }) },
      { objectWriteTraceId: '549b1c2a9351', properties: ticket({ missing: '1' }) },
    ];
    const { status, body } = await hubspot.call('POST', `${tickets}/batch/create`, { inputs });
    expect(status).toBe(207);
    expect(body).toMatchObject({
      status: 'COMPLETE',
      results: [{ objectWriteTraceId: '549b1c2a9350', properties: { subject: 'good' } }],
      numErrors: 1,
      errors: [
        {
          status: 'error',
          category: 'VALIDATION_ERROR',
          message: expect.stringContaining('Property values were not valid: [{"isValid":false') as string,
          context: { objectWriteTraceId: ['549b1c2a9351'] },
        },
      ],
    });
    expect(await list(hubspot)).toEqual(['good']);
  });

  it('makes nothing where two rows have the same trace', async () => {
    const hubspot = await openFake();
    const inputs = [ticket(), ticket({ missing: '1' })].map((properties) => ({
      properties,
      objectWriteTraceId: 'same',
    }));
    expect((await hubspot.call('POST', `${tickets}/batch/create`, { inputs })).status).toBe(400);
    expect(await list(hubspot)).toEqual([]);
  });
});

describe('an upsert', () => {
  const upsert = ({ call }: OpenFake, inputs: unknown[], version = '2026-09') =>
    call(
      'POST',
      version === 'v3' ? '/crm/v3/objects/tickets/batch/upsert' : `/crm/objects/${version}/tickets/batch/upsert`,
      {
        inputs,
      },
    );
  const row = (id: string, more: Record<string, string> = {}) => ({
    id,
    idProperty: 'pqrs_id',
    objectWriteTraceId: `trace-${id}`,
    properties: ticket(more),
  });

  it('makes what there is not and changes what there is', async () => {
    const hubspot = await openWithId();
    await upsert(hubspot, [row('E-1', { subject: 'first' })]);
    const { status, body } = await upsert(hubspot, [row('E-1', { subject: 'second' }), row("E/2 %ñ'")]);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      results: [
        { new: false, objectWriteTraceId: 'trace-E-1', properties: { subject: 'second' } },
        { new: true, objectWriteTraceId: "trace-E/2 %ñ'" },
      ],
    });
    const read = await hubspot.call(
      'GET',
      `${tickets}/${encodeURIComponent("E/2 %ñ'")}?idProperty=pqrs_id&properties=pqrs_id`,
    );
    expect(read.body).toMatchObject({ properties: { pqrs_id: "E/2 %ñ'" } });
  });

  it('refuses the same id twice, with and without traces', async () => {
    const hubspot = await openWithId();
    const { status, body } = await upsert(hubspot, [row('E-1'), { ...row('E-1'), objectWriteTraceId: 'other' }]);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      message: 'Duplicate IDs found in batch input: [E-1]. IDs must be unique',
      context: { ids: ['E-1'] },
      category: 'VALIDATION_ERROR',
    });
  });

  it('refuses a property that is not unique', async () => {
    const hubspot = await openWithId();
    const { status, body } = await upsert(hubspot, [{ id: '5', idProperty: 'hs_object_id', properties: {} }]);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      message: 'Unable to perform update/upsert by non-unique 0-5 property hs_object_id in portal ID 33',
    });
  });

  it('is refused as a whole at 2026-09 and row by row at 2026-03 and v3', async () => {
    for (const [version, status, kept] of [
      ['2026-09', 400, []],
      ['2026-03', 207, ['good']],
      ['v3', 207, ['good']],
    ] as const) {
      const hubspot = await openWithId();
      const answered = await upsert(hubspot, [row('E-1', { subject: 'good' }), row('E-2', { missing: '1' })], version);
      expect(answered.status).toBe(status);
      expect(await list(hubspot)).toEqual(kept);
    }
  });

  it('puts back what it changed where it is refused', async () => {
    const hubspot = await openWithId();
    await upsert(hubspot, [row('E-1', { subject: 'before' })]);
    const refused = await upsert(hubspot, [row('E-1', { subject: 'after' }), row('E-2', { missing: '1' })]);
    expect(refused.status).toBe(400);
    expect(await list(hubspot)).toEqual(['before']);
    expect((await upsert(hubspot, [row('E-2')])).body).toMatchObject({ results: [{ new: true }] });
  });

  it('refuses a unique value that another record has', async () => {
    const hubspot = await openWithId();
    const made = await upsert(hubspot, [row('E-1'), row('E-2')]);
    const [first, second] = (made.body as { results: { id: string }[] }).results;
    const { status, body } = await hubspot.call('PATCH', `${tickets}/${second?.id}`, {
      properties: { pqrs_id: 'E-1' },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      message: `Cannot set PropertyValueCoordinates{portalId=33, objectTypeId=ObjectTypeId{legacyObjectType=TICKET}, propertyName=pqrs_id, value=E-1} on ${second?.id}. ${first?.id} already has that value.`,
    });
  });
});

describe('a batch of reads and updates', () => {
  it('tells which ids there are not', async () => {
    const hubspot = await openFake();
    const made = await hubspot.call('POST', `${tickets}/batch/create`, { inputs: many(1) });
    const [{ id } = { id: '' }] = (made.body as { results: { id: string }[] }).results;
    const missing = {
      status: 'error',
      category: 'OBJECT_NOT_FOUND',
      message: 'Could not get some TICKET objects, they may be deleted or not exist. Check that ids are valid.',
      context: { ids: ['404'] },
    };
    const read = await hubspot.call('POST', `${tickets}/batch/read`, { inputs: [{ id }, { id: '404' }] });
    expect(read).toMatchObject({ status: 207, body: { results: [{ id }], numErrors: 1, errors: [missing] } });
    const change = { properties: { subject: 'changed' } };
    const update = {
      inputs: [
        { id, ...change },
        { id: '404', ...change },
      ],
    };
    expect(await hubspot.call('POST', `${tickets}/batch/update`, update)).toMatchObject({
      status: 207,
      body: { results: [{ id }], errors: [missing] },
    });
  });
});
