import { describe, expect, it } from 'vitest';
import { openFake, ticket } from './testing/openFake.js';

const tickets = '/crm/objects/2026-09/tickets';

describe('a ticket', () => {
  it('is refused with a property that there is not, as the documentation shows it', async () => {
    const { call } = await openFake();
    const refused = await call('POST', tickets, { properties: ticket({ testproperty: '1' }) });
    expect(refused.status).toBe(400);
    expect(refused.body).toEqual({
      status: 'error',
      message:
        'Property values were not valid: [{"isValid":false,"message":"Property \\"testproperty\\" does not exist","error":"PROPERTY_DOESNT_EXIST","name":"testproperty","localizedErrorMessage":"Property \\"testproperty\\" does not exist","portalId":33}]',
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      errors: [
        {
          message: 'Property "testproperty" does not exist',
          code: 'PROPERTY_DOESNT_EXIST',
          context: { propertyName: ['testproperty'] },
        },
      ],
      category: 'VALIDATION_ERROR',
    });
  });

  it.each([
    [{ hs_ticket_priority: 'SOON' }, 'SOON was not one of the allowed options: [LOW, MEDIUM, HIGH, URGENT]'],
    [{ hs_pipeline_stage: '9' }, '9 was not one of the allowed options: [1, 2, 3, 4]'],
    [{ hs_pipeline: '7' }, '7 was not one of the allowed options: [0]'],
    [{ hs_object_id: '5' }, '"hs_object_id" is a read only property; its value cannot be set.'],
    [{ hs_lastmodifieddate: '0' }, '"hs_lastmodifieddate" is a read only property; its value cannot be set.'],
    [{ closed_date: 'tomorrow' }, 'tomorrow was not a valid long.'],
    [{ closed_date: '2026-11-24' }, '2026-11-24 was not a valid long.'],
    [{ hubspot_owner_id: '1' }, '1 was not a valid owner id.'],
    [{ content: 'x'.repeat(65_537) }, 'content is too long: 65537 characters, the maximum is 65536.'],
  ])('is refused with %o', async (wrong, message) => {
    const { call } = await openFake();
    const { status, body } = await call('POST', tickets, { properties: ticket(wrong) });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ message }] });
  });

  it('is refused without what it needs', async () => {
    const { call } = await openFake();
    const { status, body } = await call('POST', tickets, { properties: { content: 'x' } });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      message: 'Error creating TICKET. Some required properties were not set.',
      context: { properties: ['subject', 'hs_pipeline_stage'] },
    });
  });

  it('keeps an instant in UTC, given in milliseconds or with an offset', async () => {
    const { call } = await openFake();
    for (const sent of ['1795539600000', '2026-11-24T12:00:00-05:00', '2026-11-24T17:00:00.000Z']) {
      const { body } = await call('POST', tickets, { properties: ticket({ closed_date: sent }) });
      const { id } = body as { id: string };
      const read = await call('GET', `${tickets}/${id}?properties=closed_date`);
      expect(read.body).toMatchObject({ properties: { closed_date: '2026-11-24T17:00:00.000Z' } });
    }
  });

  it('carries the stamps of the server, and a new one only with a change', async () => {
    const { call, clock } = await openFake();
    const { id } = (await call('POST', tickets, { properties: ticket() })).body as { id: string };
    clock.advance(60_000);
    const same = await call('PATCH', `${tickets}/${id}`, { properties: { subject: 'Producto defectuoso' } });
    expect(same.body).toMatchObject({ updatedAt: '2026-11-24T12:00:00.000Z' });
    const changed = await call('PATCH', `${tickets}/${id}`, { properties: { subject: 'Otro' } });
    expect(changed.body).toMatchObject({
      createdAt: '2026-11-24T12:00:00.000Z',
      updatedAt: '2026-11-24T12:01:00.000Z',
      properties: { hs_lastmodifieddate: '2026-11-24T12:01:00.000Z', createdate: '2026-11-24T12:00:00.000Z' },
    });
    expect(changed.headers.get('date')).toBe('Tue, 24 Nov 2026 12:01:00 GMT');
  });

  it('shows what its values were', async () => {
    const { call, clock } = await openFake();
    const { id } = (await call('POST', tickets, { properties: ticket() })).body as { id: string };
    clock.advance(1_000);
    await call('PATCH', `${tickets}/${id}`, { properties: { hs_pipeline_stage: '4' } });
    const { body } = await call('GET', `${tickets}/${id}?propertiesWithHistory=hs_pipeline_stage`);
    expect(body).toMatchObject({
      propertiesWithHistory: {
        hs_pipeline_stage: [
          { value: '4', timestamp: '2026-11-24T12:00:01.000Z' },
          { value: '1', timestamp: '2026-11-24T12:00:00.000Z' },
        ],
      },
    });
  });

  it('goes into another when they are merged, with what belongs to it', async () => {
    const { call, portal, counts } = await openFake();
    const contact = await call('POST', '/crm/objects/2026-09/contacts', { properties: { email: 'ana@example.com' } });
    const { id: contactId } = contact.body as { id: string };
    const [winner, loser] = await Promise.all(
      ['A', 'B'].map(async (subject) => {
        const made = await call('POST', tickets, { properties: ticket({ subject, content: subject }) });
        return (made.body as { id: string }).id;
      }),
    );
    await call('PUT', `/crm/objects/2026-09/tickets/${loser}/associations/default/contacts/${contactId}`);
    const merged = await call('POST', `${tickets}/merge`, { primaryObjectId: winner, objectIdToMerge: loser });
    expect(merged.status).toBe(200);
    const read = await call('GET', `${tickets}/${loser}?properties=subject,hs_merged_object_ids&associations=contacts`);
    expect(read.body).toMatchObject({
      id: winner,
      properties: { subject: 'A', hs_merged_object_ids: loser },
      associations: { contacts: { results: [{ id: contactId }] } },
    });
    const archived = await call('GET', `${tickets}?archived=true`);
    expect(archived.body).toEqual({ results: [] });
    expect(portal.id).toBe(33);
    expect(counts.of('POST objects/tickets/merge')).toBe(1);
  });

  it('is found through a chain of merges', async () => {
    const { call, admin } = await openFake();
    const ids: string[] = [];
    for (const subject of ['A', 'B', 'C']) {
      ids.push(((await call('POST', tickets, { properties: ticket({ subject }) })).body as { id: string }).id);
    }
    const [a = '', b = '', c = ''] = ids;
    admin({ change: 'mergeRecords', objectType: 'tickets', primaryId: b, mergedId: a });
    admin({ change: 'mergeRecords', objectType: 'tickets', primaryId: c, mergedId: b });
    expect((await call('GET', `${tickets}/${a}?properties=hs_merged_object_ids`)).body).toMatchObject({
      id: c,
      properties: { hs_merged_object_ids: `${b};${a}` },
    });
    const read = await call('POST', `${tickets}/batch/read`, { inputs: ids.map((id) => ({ id })) });
    expect(read.body).toMatchObject({ results: [{ id: c }] });
  });

  it('is in the list of the archived until an admin brings it back', async () => {
    const { call, admin } = await openFake();
    const { id } = (await call('POST', tickets, { properties: ticket() })).body as { id: string };
    expect((await call('DELETE', `${tickets}/${id}`)).status).toBe(204);
    expect((await call('GET', `${tickets}/${id}`)).status).toBe(404);
    expect((await call('GET', `${tickets}?archived=true`)).body).toMatchObject({
      results: [{ id, archived: true, archivedAt: '2026-11-24T12:00:00.000Z' }],
    });
    admin({ change: 'restoreRecord', objectType: 'tickets', id });
    expect((await call('GET', `${tickets}/${id}`)).body).toMatchObject({ id, archived: false });
  });

  it('is refused beyond a page of 100', async () => {
    const { call } = await openFake();
    expect((await call('GET', `${tickets}?limit=100`)).status).toBe(200);
    expect((await call('GET', `${tickets}?limit=101`)).status).toBe(400);
    expect((await call('GET', `${tickets}?limit=51&propertiesWithHistory=subject`)).status).toBe(400);
  });
});

describe('an owner who was deactivated', () => {
  it('keeps records and takes no more', async () => {
    const { call, admin } = await openFake();
    const made = await call('POST', tickets, { properties: ticket({ hubspot_owner_id: '77001' }) });
    admin({ change: 'deactivateOwner', ownerId: '77001' });
    const { id } = made.body as { id: string };
    const read = await call('GET', `${tickets}/${id}?properties=hubspot_owner_id`);
    expect(read.body).toMatchObject({ properties: { hubspot_owner_id: '77001' } });
    const refused = await call('POST', tickets, { properties: ticket({ hubspot_owner_id: '77001' }) });
    expect(refused.body).toMatchObject({ errors: [{ code: 'INVALID_OWNER_ID' }] });
    expect((await call('GET', '/crm/owners/2026-09/77001')).status).toBe(404);
    expect((await call('GET', '/crm/owners/2026-09/77001?archived=true')).body).toMatchObject({ archived: true });
  });
});

describe('a contact', () => {
  it('has an e-mail that no other has', async () => {
    const { call } = await openFake();
    const contacts = '/crm/objects/2026-09/contacts';
    const { id } = (await call('POST', contacts, { properties: { email: 'ana@example.com' } })).body as { id: string };
    const refused = await call('POST', contacts, { properties: { email: 'ANA@example.com' } });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ category: 'CONFLICT', message: `Contact already exists. Existing ID: ${id}` });
  });
});

describe('paths', () => {
  it.each(['/crm/v3/objects/tickets', '/crm/objects/2026-03/tickets', '/crm/objects/2026-09/0-5'])(
    'answer at %s',
    async (path) => {
      const { call, counts } = await openFake();
      expect((await call('GET', path)).body).toEqual({ results: [] });
      expect(counts.of('GET objects/tickets')).toBe(1);
    },
  );

  it.each([
    '/crm/v4/objects/tickets',
    '/crm/2026-09/objects/tickets',
    '/crm/objects/v3/tickets',
    '/crm/objects/2027-03/tickets',
  ])('do not at %s', async (path) => {
    const { call } = await openFake();
    expect((await call('GET', path)).status).toBe(404);
  });

  it('of v3 and v4 can be switched off', async () => {
    const { call } = await openFake({ legacyPaths: false });
    expect((await call('GET', '/crm/v3/objects/tickets')).status).toBe(404);
    expect((await call('GET', tickets)).status).toBe(200);
  });

  it('name the object type that they do not know', async () => {
    const { call } = await openFake();
    const { status, body } = await call('GET', '/crm/objects/2026-09/widgets');
    expect(status).toBe(400);
    expect(body).toMatchObject({ message: 'Unable to infer object type from: widgets' });
  });
});
