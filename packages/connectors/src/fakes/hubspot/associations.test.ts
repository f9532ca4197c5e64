import { describe, expect, it } from 'vitest';
import { openFake, ticket, type OpenFake } from './testing/openFake.js';

const objects = '/crm/objects/2026-09';
const associations = '/crm/associations/2026-09/tickets/contacts';

async function openPair() {
  const hubspot = await openFake();
  const made = async (path: string, properties: Record<string, string>) =>
    ((await hubspot.call('POST', `${objects}/${path}`, { properties })).body as { id: string }).id;
  const ticketId = await made('tickets', ticket());
  const contactId = await made('contacts', { email: 'ana@example.com' });
  return { hubspot, ticketId, contactId };
}

const read = ({ call }: OpenFake, ...ids: string[]) =>
  call('POST', `${associations}/batch/read`, { inputs: ids.map((id) => ({ id })) });

describe('an association', () => {
  it('comes with a new ticket, and is seen from both ends', async () => {
    const { hubspot, contactId } = await openPair();
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 16 }];
    const sent = { properties: ticket(), associations: [{ to: { id: contactId }, types }] };
    const { id } = (await hubspot.call('POST', `${objects}/tickets`, sent)).body as { id: string };
    expect((await read(hubspot, id)).body).toMatchObject({
      results: [{ from: { id }, to: [{ toObjectId: contactId, associationTypes: [{ typeId: 16, label: null }] }] }],
    });
    const back = await hubspot.call('GET', `${objects}/contacts/${contactId}/associations/tickets`);
    expect(back.body).toMatchObject({ results: [{ toObjectId: id, associationTypes: [{ typeId: 15 }] }] });
  });

  it('keeps a ticket from being made where its other end is not there', async () => {
    const { hubspot } = await openPair();
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 16 }];
    const sent = { properties: ticket({ subject: 'lost' }), associations: [{ to: { id: '404' }, types }] };
    expect((await hubspot.call('POST', `${objects}/tickets`, sent)).status).toBe(404);
    const list = await hubspot.call('GET', `${objects}/tickets`);
    expect((list.body as { results: unknown[] }).results).toHaveLength(1);
  });

  it('that there is not is told among the errors', async () => {
    const { hubspot, ticketId } = await openPair();
    expect(await read(hubspot, ticketId)).toMatchObject({
      status: 207,
      body: {
        results: [],
        errors: [
          {
            category: 'OBJECT_NOT_FOUND',
            subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
            message: `No contact is associated with ticket ${ticketId}.`,
            context: { fromObjectId: [ticketId], fromObjectType: ['ticket'], toObjectType: ['contact'] },
          },
        ],
      },
    });
  });

  it('has a label of the account, which can be taken off', async () => {
    const { hubspot, ticketId, contactId } = await openPair();
    const made = await hubspot.call('POST', `${associations}/labels`, { label: 'Apoderado', name: 'apoderado' });
    const [{ typeId } = { typeId: 0 }] = (made.body as { results: { typeId: number }[] }).results;
    const types = [{ associationCategory: 'USER_DEFINED', associationTypeId: typeId }];
    const inputs = [{ from: { id: ticketId }, to: { id: contactId }, types }];
    expect((await hubspot.call('POST', `${associations}/batch/create`, { inputs })).body).toMatchObject({
      results: [{ fromObjectId: ticketId, toObjectId: contactId, labels: ['Apoderado'] }],
    });
    await hubspot.call('POST', `${associations}/batch/labels/archive`, { inputs });
    expect((await read(hubspot, ticketId)).status).toBe(207);
  });

  it('of a type that there is not is refused', async () => {
    const { hubspot, ticketId, contactId } = await openPair();
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 279 }];
    const inputs = [{ from: { id: ticketId }, to: { id: contactId }, types }];
    expect((await hubspot.call('POST', `${associations}/batch/create`, { inputs })).status).toBe(400);
  });

  it('is read 1,000 at a time and made 2,000 at a time', async () => {
    const { hubspot, ticketId, contactId } = await openPair();
    const ids = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);
    expect((await read(hubspot, ...ids(1_000))).status).toBe(207);
    expect((await read(hubspot, ...ids(1_001))).status).toBe(400);
    const link = (count: number) =>
      hubspot.call('POST', `${associations}/batch/associate/default`, {
        inputs: Array.from({ length: count }, () => ({ from: { id: ticketId }, to: { id: contactId } })),
      });
    expect((await link(2_000)).status).toBe(200);
    expect((await link(2_001)).status).toBe(400);
    expect((await read(hubspot, ticketId)).body).toMatchObject({ results: [{ to: [{ toObjectId: contactId }] }] });
  });

  it('joins a note to its ticket', async () => {
    const { hubspot, ticketId } = await openPair();
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 228 }];
    const note = { hs_timestamp: '2026-11-24T12:00:00Z', hs_note_body: '<p>Se llamó al cliente</p>' };
    const sent = { properties: note, associations: [{ to: { id: ticketId }, types }] };
    expect((await hubspot.call('POST', `${objects}/notes`, sent)).status).toBe(201);
    const found = await hubspot.call('GET', `${objects}/tickets/${ticketId}?associations=notes`);
    expect((found.body as { associations: { notes: { results: unknown[] } } }).associations.notes.results).toHaveLength(
      1,
    );
  });
});

describe('a file', () => {
  it('is uploaded, described and read back', async () => {
    const { baseUrl, serviceKey, call } = await openFake();
    const form = new FormData();
    form.set('file', new File(['%PDF-1.7'], 'respuesta.pdf', { type: 'application/pdf' }));
    form.set('folderPath', '/pqrs');
    form.set('options', JSON.stringify({ access: 'PRIVATE' }));
    const headers = { authorization: `Bearer ${serviceKey}` };
    const made = await fetch(`${baseUrl}/files/2026-09/files`, { method: 'POST', headers, body: form });
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: string };
    expect((await call('GET', `/files/2026-09/files/${id}`)).body).toMatchObject({
      name: 'respuesta',
      extension: 'pdf',
      access: 'PRIVATE',
      size: 8,
      path: '/pqrs/respuesta.pdf',
    });
    const signed = (await call('GET', `/files/2026-09/files/${id}/signed-url`)).body as { url: string };
    expect(await (await fetch(signed.url)).text()).toBe('%PDF-1.7');
    expect((await call('DELETE', `/files/2026-09/files/${id}`)).status).toBe(204);
    expect((await call('GET', `/files/2026-09/files/${id}`)).status).toBe(404);
  });
});
