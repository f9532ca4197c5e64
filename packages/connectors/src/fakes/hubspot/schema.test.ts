import { describe, expect, it } from 'vitest';
import { openFake, ticket, type OpenFake } from './testing/openFake.js';

const properties = '/crm/properties/2026-09/tickets';
const tickets = '/crm/objects/2026-09/tickets';
const due = {
  name: 'pqrs_due_at',
  label: 'Vence el',
  type: 'datetime',
  fieldType: 'date',
  groupName: 'ticketinformation',
};
const kind = {
  name: 'pqrs_kind',
  label: 'Clase',
  type: 'enumeration',
  fieldType: 'select',
  groupName: 'ticketinformation',
  options: [
    { label: 'Queja', value: 'queja' },
    { label: 'Reclamo', value: 'reclamo' },
  ],
};

describe('a property', () => {
  it('is refused a second time; while it is archived, it is restored with what is sent', async () => {
    const { call, clock } = await openFake();
    expect((await call('POST', properties, due)).status).toBe(201);
    const taken = { status: 409, body: { category: 'OBJECT_ALREADY_EXISTS' } };
    expect(await call('POST', properties, due)).toMatchObject(taken);
    expect((await call('DELETE', `${properties}/pqrs_due_at`)).status).toBe(204);
    expect((await call('GET', `${properties}/pqrs_due_at`)).status).toBe(404);
    expect((await call('GET', `${properties}/pqrs_due_at?archived=true`)).body).toMatchObject({ archived: true });
    clock.advance(60_000);
    expect(await call('POST', properties, { ...due, label: 'Otra' })).toMatchObject({
      status: 201,
      body: { label: 'Otra', archived: false, createdAt: '2026-11-24T12:00:00.000Z' },
    });
  });

  it.each([
    ['a name with capitals', { name: 'PQRS' }],
    ['a type that there is not', { type: 'money' }],
    ['an editor that does not fit', { fieldType: 'textarea' }],
    ['a group that there is not', { groupName: 'pqrs' }],
  ])('is refused with %s', async (_, wrong) => {
    const { call } = await openFake();
    expect((await call('POST', properties, { ...due, ...wrong })).status).toBe(400);
  });

  it('of HubSpot cannot be archived', async () => {
    const { call } = await openFake();
    expect((await call('DELETE', `${properties}/subject`)).status).toBe(400);
  });

  it('that was archived is gone from records, and comes back with its values', async () => {
    const { call, admin } = await openFake();
    await call('POST', properties, due);
    const made = await call('POST', tickets, { properties: ticket({ pqrs_due_at: '2026-12-16T17:00:00Z' }) });
    const { id } = made.body as { id: string };
    const read = async () =>
      ((await call('GET', `${tickets}/${id}?properties=pqrs_due_at`)).body as { properties: Record<string, string> })
        .properties['pqrs_due_at'];
    admin({ change: 'deleteProperty', objectType: 'tickets', name: 'pqrs_due_at' });
    expect(await read()).toBeUndefined();
    const refused = await call('PATCH', `${tickets}/${id}`, { properties: { pqrs_due_at: '' } });
    expect(refused.body).toMatchObject({ errors: [{ code: 'PROPERTY_DOESNT_EXIST' }] });
    admin({ change: 'restoreProperty', objectType: 'tickets', name: 'pqrs_due_at' });
    expect(await read()).toBe('2026-12-16T17:00:00.000Z');
  });

  it('that an admin retypes, or takes an option from, refuses what it took before', async () => {
    const { call, admin } = await openFake();
    await call('POST', properties, due);
    await call('POST', properties, kind);
    admin({ change: 'removeOption', objectType: 'tickets', name: 'pqrs_kind', value: 'reclamo' });
    admin({ change: 'retypeProperty', objectType: 'tickets', name: 'pqrs_due_at', type: 'date', fieldType: 'date' });
    const sent = { properties: ticket({ pqrs_kind: 'reclamo', pqrs_due_at: '1796490000000' }) };
    expect((await call('POST', tickets, sent)).body).toMatchObject({
      errors: [
        { message: 'reclamo was not one of the allowed options: [queja]', code: 'INVALID_OPTION' },
        { message: '1796490000000 is at 17:00:00.000 UTC, not midnight!', code: 'INVALID_DATE' },
      ],
    });
  });

  it('by the batch is made or refused one by one; 101 are too many', async () => {
    const { call } = await openFake();
    await call('POST', properties, due);
    const answered = await call('POST', `${properties}/batch/create`, { inputs: [due, kind] });
    expect(answered).toMatchObject({
      status: 207,
      body: { results: [{ name: 'pqrs_kind' }], errors: [{ context: { name: ['pqrs_due_at'] } }] },
    });
    const inputs = Array.from({ length: 101 }, (_, index) => ({ ...due, name: `pqrs_${index}` }));
    expect((await call('POST', `${properties}/batch/create`, { inputs })).status).toBe(400);
  });

  it('that must be unique: no more than 10', async () => {
    const { call } = await openFake();
    const unique = { ...due, type: 'string', fieldType: 'text', hasUniqueValue: true };
    for (let index = 0; index < 10; index += 1) {
      expect((await call('POST', properties, { ...unique, name: `pqrs_${index}` })).status).toBe(201);
    }
    expect((await call('POST', properties, { ...unique, name: 'pqrs_10' })).status).toBe(400);
  });
});

describe('a rule for values', () => {
  it.each([
    ['MAX_LENGTH', ['5'], '12345', '123456'],
    ['MIN_LENGTH', ['3'], '123', '12'],
    ['ALPHANUMERIC', ['NUMERIC_ONLY'], '123', 'abc'],
    ['REGEX', ['^PQRS-\\d+$'], 'PQRS-1', 'X-1'],
  ])('%s holds', async (ruleType, ruleArguments, good, bad) => {
    const { call } = await openFake();
    const path = `/crm/property-validations/2026-09/0-5/content/rule-type/${ruleType}`;
    expect((await call('PUT', path, { ruleArguments })).status).toBe(204);
    expect((await call('GET', path)).body).toEqual({ ruleType, ruleArguments });
    expect((await call('POST', tickets, { properties: ticket({ content: good }) })).status).toBe(201);
    const refused = await call('POST', tickets, { properties: ticket({ content: bad }) });
    expect(refused.body).toMatchObject({ category: 'VALIDATION_ERROR', errors: [{ code: ruleType }] });
  });
});

describe('a rule with an expression that is none', () => {
  it('is refused', async () => {
    const { call } = await openFake();
    const path = '/crm/property-validations/2026-09/0-5/content/rule-type/REGEX';
    expect((await call('PUT', path, { ruleArguments: ['('] })).status).toBe(400);
  });
});

describe('what an admin requires', () => {
  const create = ({ call }: OpenFake, version: string, more: Record<string, string>) => {
    const path = version === 'v3' ? '/crm/v3/objects/tickets' : `/crm/objects/${version}/tickets`;
    return call('POST', path, { properties: ticket(more) });
  };

  it('is asked for from 2026-09 on', async () => {
    const hubspot = await openFake();
    hubspot.admin({ change: 'requireProperty', objectType: 'tickets', name: 'content' });
    expect((await create(hubspot, 'v3', {})).status).toBe(201);
    expect((await create(hubspot, '2026-03', {})).status).toBe(201);
    const refused = await create(hubspot, '2026-09', {});
    expect(refused).toMatchObject({
      status: 400,
      body: { category: 'VALIDATION_ERROR', context: { properties: ['content'] } },
    });
    expect((await create(hubspot, '2026-09', { content: 'x' })).status).toBe(201);
  });

  it('may depend on another value, also in a change', async () => {
    const hubspot = await openFake();
    const when = { name: 'hs_pipeline_stage', value: '4' };
    hubspot.admin({ change: 'requireProperty', objectType: 'tickets', name: 'closed_date', when });
    const { id } = (await create(hubspot, '2026-09', {})).body as { id: string };
    const close = (more: Record<string, string>) =>
      hubspot.call('PATCH', `${tickets}/${id}`, { properties: { hs_pipeline_stage: '4', ...more } });
    expect((await close({})).body).toMatchObject({ context: { properties: ['closed_date'] } });
    expect((await close({ closed_date: '1795539600000' })).status).toBe(200);
  });
});

describe('a pipeline', () => {
  const pipelines = '/crm/pipelines/2026-09/tickets';
  const wanted = {
    label: 'PQRS',
    displayOrder: 1,
    stages: [
      { label: 'Radicada', displayOrder: 0, metadata: { ticketState: 'OPEN' } },
      { label: 'Cerrada', displayOrder: 1, metadata: { ticketState: 'CLOSED' } },
    ],
  };

  it('is refused with a label or a state that cannot be', async () => {
    const { call } = await openFake();
    expect((await call('POST', pipelines, { ...wanted, label: 'Support Pipeline' })).status).toBe(400);
    const [stage] = wanted.stages;
    expect((await call('POST', pipelines, { ...wanted, stages: [stage, stage] })).status).toBe(400);
    const closing = [{ ...stage, metadata: { ticketState: 'HALF' } }];
    expect((await call('POST', pipelines, { ...wanted, stages: closing })).status).toBe(400);
  });

  it('takes tickets at its own stages only', async () => {
    const { call } = await openFake();
    const { id, stages } = (await call('POST', pipelines, wanted)).body as { id: string; stages: { id: string }[] };
    const create = (hs_pipeline_stage: string) =>
      call('POST', tickets, { properties: ticket({ hs_pipeline: id, hs_pipeline_stage }) });
    expect((await create(stages[0]?.id ?? '')).status).toBe(201);
    expect((await create('1')).status).toBe(400);
    const used = { status: 400, body: { subCategory: 'STAGE_ID_IN_USE' } };
    expect(await call('DELETE', `${pipelines}/${id}`)).toMatchObject(used);
    const before = `/crm/v3/pipelines/tickets/${id}`;
    expect(await call('DELETE', `${before}?validateReferencesBeforeDelete=true`)).toMatchObject(used);
    expect((await call('DELETE', before)).status).toBe(204);
    expect((await create(stages[0]?.id ?? '')).status).toBe(400);
  });

  it.each([
    [{ pipelineId: '0', label: 'Otra', stages: [] }, { status: 400 }],
    [{ label: 'Otra', stages: [{ stageId: '1', label: 'Nueva', displayOrder: 0, metadata: {} }] }, { status: 409 }],
  ])('is refused where an id is taken: %j', async (sent, refused) => {
    const { call } = await openFake();
    expect(await call('POST', pipelines, { displayOrder: 1, ...sent })).toMatchObject(refused);
  });

  it('whose stage an admin deletes refuses it', async () => {
    const { call, admin } = await openFake();
    admin({ change: 'deleteStage', objectType: 'tickets', pipelineId: '0', stageId: '3' });
    admin({ change: 'renameStage', objectType: 'tickets', pipelineId: '0', stageId: '1', label: 'Nueva' });
    const refused = await call('POST', tickets, { properties: ticket({ hs_pipeline_stage: '3' }) });
    expect(refused.body).toMatchObject({ errors: [{ message: '3 was not one of the allowed options: [1, 2, 4]' }] });
    expect((await call('GET', `${pipelines}/0/stages/1`)).body).toMatchObject({ label: 'Nueva' });
    const audit = (await call('GET', `${pipelines}/0/audit`)).body as { results: { action: string }[] };
    expect(audit.results.map(({ action }) => action)).toEqual(['CREATE', 'UPDATE', 'UPDATE']);
  });
});
