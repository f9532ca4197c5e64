import { Client } from '@hubspot/api-client';
import {
  PropertyCreateFieldTypeEnum as Field,
  PropertyCreateTypeEnum as Type,
} from '@hubspot/api-client/lib/codegen/crm/properties/index.js';
import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/tickets/index.js';
import { describe, expect, it } from 'vitest';
import { openFake } from './testing/openFake.js';

/** HubSpot's own client, which knows nothing of the stand-in. */
async function openClient() {
  const hubspot = await openFake({ searchLagMilliseconds: 0 });
  const client = new Client({ basePath: hubspot.baseUrl, accessToken: hubspot.serviceKey, numberOfApiCallRetries: 0 });
  return { hubspot, crm: client.crm };
}

const ofTicket = (subject: string) => ({ properties: { subject, hs_pipeline_stage: '1' }, associations: [] });

describe("HubSpot's own client", () => {
  it('creates, reads, changes and archives a ticket', async () => {
    const { crm } = await openClient();
    const { basicApi } = crm.tickets;
    const { id } = await basicApi.create(ofTicket('Cobro sin soporte – ñandú'));
    expect((await basicApi.getById(id, ['subject'])).properties['subject']).toBe('Cobro sin soporte – ñandú');
    await basicApi.update(id, { properties: { hs_pipeline_stage: '3' } });
    const read = await basicApi.getById(id, ['hs_pipeline_stage', 'hs_pipeline']);
    expect(read.properties).toMatchObject({ hs_pipeline_stage: '3', hs_pipeline: '0' });
    expect(read.createdAt).toEqual(new Date('2026-11-24T12:00:00Z'));
    await basicApi.archive(id);
    await expect(basicApi.getById(id)).rejects.toMatchObject({ code: 404 });
    const archived = await basicApi.getPage(10, undefined, undefined, undefined, undefined, true);
    expect(archived.results.map((ticket) => ticket.id)).toEqual([id]);
  });

  it('pages through a list', async () => {
    const { crm } = await openClient();
    for (const subject of ['a', 'b', 'c']) await crm.tickets.basicApi.create(ofTicket(subject));
    const first = await crm.tickets.basicApi.getPage(2);
    expect(first.results.map(({ properties }) => properties['subject'])).toEqual(['a', 'b']);
    const second = await crm.tickets.basicApi.getPage(2, first.paging?.next?.after);
    expect(second.results.map(({ properties }) => properties['subject'])).toEqual(['c']);
    expect(second.paging).toBeUndefined();
  });

  it('searches', async () => {
    const { crm } = await openClient();
    for (const subject of ['Queja', 'Reclamo']) await crm.tickets.basicApi.create(ofTicket(subject));
    const found = await crm.tickets.searchApi.doSearch({
      filterGroups: [{ filters: [{ propertyName: 'subject', operator: FilterOperatorEnum.Eq, value: 'Reclamo' }] }],
      sorts: ['-hs_object_id'],
      properties: ['subject'],
      limit: 200,
      after: '0',
    });
    expect(found.total).toBe(1);
    expect(found.results[0]?.properties['subject']).toBe('Reclamo');
  });

  it('works by the batch', async () => {
    const { crm } = await openClient();
    const { batchApi } = crm.contacts;
    const made = await batchApi.create({
      inputs: [
        { properties: { email: 'ana@example.com', firstname: 'Ana' }, associations: [] },
        { properties: { email: 'luis@example.com', firstname: 'Luis' }, associations: [] },
      ],
    });
    const ids = made.results.map(({ id }) => id);
    await batchApi.update({ inputs: ids.map((id) => ({ id, properties: { city: 'Tunja' } })) });
    const upserted = await batchApi.upsert({
      inputs: [{ id: 'ana@example.com', idProperty: 'email', properties: { firstname: 'Ana María' } }],
    });
    expect(upserted.results[0]).toMatchObject({ id: ids[0], _new: false });
    const read = await batchApi.read({
      inputs: [{ id: 'ana@example.com' }, { id: 'nobody@example.com' }],
      idProperty: 'email',
      properties: ['firstname', 'city'],
      propertiesWithHistory: [],
    });
    expect(read.results[0]?.properties).toMatchObject({ firstname: 'Ana María', city: 'Tunja' });
    expect(read).toMatchObject({ numErrors: 1 });
    await batchApi.archive({ inputs: ids.map((id) => ({ id })) });
    expect((await crm.contacts.basicApi.getPage()).results).toEqual([]);
  });

  it('makes properties and their group', async () => {
    const { crm } = await openClient();
    const { groupsApi, coreApi, batchApi } = crm.properties;
    await groupsApi.create('tickets', { name: 'pqrs', label: 'PQRS', displayOrder: 1 });
    await batchApi.create('tickets', {
      inputs: [
        {
          name: 'pqrs_id',
          label: 'Id',
          type: Type.String,
          fieldType: Field.Text,
          groupName: 'pqrs',
          hasUniqueValue: true,
        },
        { name: 'pqrs_due_at', label: 'Vence', type: Type.Datetime, fieldType: Field.Date, groupName: 'pqrs' },
      ],
    });
    await coreApi.update('tickets', 'pqrs_due_at', { label: 'Vence el' });
    expect(await coreApi.getByName('tickets', 'pqrs_due_at')).toMatchObject({ label: 'Vence el', type: 'datetime' });
    const { results } = await coreApi.getAll('tickets');
    expect(results.filter(({ groupName }) => groupName === 'pqrs').map(({ name }) => name)).toEqual([
      'pqrs_id',
      'pqrs_due_at',
    ]);
    await coreApi.archive('tickets', 'pqrs_due_at');
    await expect(coreApi.getByName('tickets', 'pqrs_due_at')).rejects.toMatchObject({ code: 404 });
  });

  it('makes a pipeline with its stages', async () => {
    const { crm } = await openClient();
    const { pipelinesApi, pipelineStagesApi } = crm.pipelines;
    const stages = [
      { label: 'Radicada', displayOrder: 0, metadata: { ticketState: 'OPEN' } },
      { label: 'Respondida', displayOrder: 1, metadata: { ticketState: 'CLOSED' } },
    ];
    const { id } = await pipelinesApi.create('tickets', { label: 'PQRS', displayOrder: 1, stages });
    const read = await pipelinesApi.getById('tickets', id);
    expect(read.stages.map(({ label }) => label)).toEqual(['Radicada', 'Respondida']);
    const [first] = read.stages;
    await pipelineStagesApi.update('tickets', id, first?.id ?? '', { metadata: {}, label: 'Recibida' });
    expect((await pipelineStagesApi.getAll('tickets', id)).results[0]?.label).toBe('Recibida');
    await pipelinesApi.archive('tickets', id);
    expect((await pipelinesApi.getAll('tickets')).results.map(({ label }) => label)).toEqual(['Support Pipeline']);
  });

  it('associates records', async () => {
    const { crm } = await openClient();
    const { id: ticketId } = await crm.tickets.basicApi.create(ofTicket('a'));
    const contact = { properties: { email: 'ana@example.com' }, associations: [] };
    const { id: contactId } = await crm.contacts.basicApi.create(contact);
    const { batchApi } = crm.associations.v4;
    await batchApi.createDefault('tickets', 'contacts', {
      inputs: [{ _from: { id: ticketId }, to: { id: contactId } }],
    });
    const read = await batchApi.getPage('tickets', 'contacts', { inputs: [{ id: ticketId }] });
    expect(read.results[0]?.to.map(({ toObjectId }) => String(toObjectId))).toEqual([contactId]);
    expect(read.results[0]?.to[0]?.associationTypes[0]).toMatchObject({ typeId: 16, category: 'HUBSPOT_DEFINED' });
  });

  it('lists owners', async () => {
    const { crm, hubspot } = await openClient();
    const { results } = await crm.owners.ownersApi.getPage();
    expect(results.map(({ lastName }) => lastName)).toEqual(['Restrepo', 'Muñoz Peña', 'Núñez', 'Ávila']);
    hubspot.admin({ change: 'deactivateOwner', ownerId: '77001' });
    expect((await crm.owners.ownersApi.getPage()).results).toHaveLength(3);
    expect((await crm.owners.ownersApi.getPage(undefined, undefined, 100, true)).results[0]?.id).toBe('77001');
  });

  it('refreshes a token', async () => {
    const { hubspot } = await openClient();
    const code = hubspot.credentials.authorize(hubspot.portal.id, ['tickets']);
    const { clientId, clientSecret } = hubspot.app;
    const { tokensApi } = new Client({ basePath: hubspot.baseUrl }).oauth;
    const first = await tokensApi.create('authorization_code', code, 'http://127.0.0.1', clientId, clientSecret);
    expect(first.expiresIn).toBe(1800);
    const again = await tokensApi.create(
      'refresh_token',
      undefined,
      undefined,
      clientId,
      clientSecret,
      first.refreshToken,
    );
    expect(again.accessToken).not.toBe(first.accessToken);
    expect(hubspot.counts.tokens()).toBe(2);
  });
});
