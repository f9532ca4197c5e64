import { describe, expect, it } from 'vitest';
import { objectTypeOf } from './portal/objectTypes.js';
import { openFake, ticket, type OpenFake } from './testing/openFake.js';

const files = '/files/2026-09/files';
const tickets = '/crm/objects/2026-09/tickets';

async function upload(
  { baseUrl, serviceKey }: OpenFake,
  text: string,
  options: object = { access: 'PRIVATE' },
): Promise<{ status: number; id: string; name: string }> {
  const form = new FormData();
  form.set('file', new File([text], 'nota.txt', { type: 'text/plain' }));
  form.set('folderPath', '/pqrs');
  form.set('options', JSON.stringify(options));
  const headers = { authorization: `Bearer ${serviceKey}` };
  const response = await fetch(`${baseUrl}${files}`, { method: 'POST', headers, body: form });
  return { ...((await response.json()) as { id: string; name: string }), status: response.status };
}

const signedUrl = async ({ call }: OpenFake, id: string) =>
  ((await call('GET', `${files}/${id}/signed-url`)).body as { url: string }).url;

describe('a file', () => {
  it('that is private is read with an address that ends after an hour, and with no other', async () => {
    const hubspot = await openFake();
    const { id } = await upload(hubspot, 'hola');
    const url = await signedUrl(hubspot, id);
    expect(await (await fetch(url)).text()).toBe('hola');
    const other = await signedUrl(hubspot, (await upload(hubspot, 'adiós')).id);
    for (const wrong of [
      url.split('?')[0] ?? '',
      url.replace(id, '1'),
      other.replace(/content\/\d+/, `content/${id}`),
    ]) {
      expect([403, 404]).toContain((await fetch(wrong)).status);
    }
    hubspot.clock.advance(3_600_000);
    expect((await fetch(url)).status).toBe(403);
  });

  it('that is not there has no address', async () => {
    const { call } = await openFake();
    expect(await call('GET', `${files}/1/signed-url`)).toMatchObject({
      status: 404,
      body: { category: 'OBJECT_NOT_FOUND' },
    });
  });

  it('that is hidden asks for a scope of its own, and cannot be made', async () => {
    const hubspot = await openFake({ scopes: ['files'] });
    const { id, status } = await upload(hubspot, 'hola');
    expect(status).toBe(201);
    const file = hubspot.portal.files.get(id);
    if (file) hubspot.portal.files.set(id, { ...file, access: 'HIDDEN_PRIVATE' });
    expect(await hubspot.call('GET', `${files}/${id}/signed-url`)).toMatchObject({
      status: 403,
      body: { errors: [{ context: { requiredGranularScopes: ['files.ui_hidden.read'] } }] },
    });
    expect((await upload(hubspot, 'hola', { access: 'HIDDEN_PRIVATE' })).status).toBe(400);
    expect((await upload(hubspot, 'hola', {})).status).toBe(400);
  });

  it('takes the place of one of its name where that is asked for, and else has a number', async () => {
    const hubspot = await openFake();
    const first = await upload(hubspot, 'uno');
    const second = await upload(hubspot, 'dos');
    const third = await upload(hubspot, 'tres', { access: 'PRIVATE', overwrite: true });
    expect([first.name, second.name, third.name]).toEqual(['nota', 'nota-1', 'nota']);
    expect((await hubspot.call('GET', `${files}/${first.id}`)).status).toBe(404);
    expect(await (await fetch(await signedUrl(hubspot, third.id))).text()).toBe('tres');
  });
});

describe('a ticket', () => {
  it('counts what is under it, and is changed by it', async () => {
    const hubspot = await openFake();
    const { body } = await hubspot.call('POST', tickets, { properties: ticket() });
    const { id } = body as { id: string };
    hubspot.clock.advance(60_000);
    const properties = { hs_timestamp: '2026-11-24T12:00:00Z', hs_note_body: 'Anexo', hs_attachment_ids: '1;2' };
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 228 }];
    await hubspot.call('POST', '/crm/objects/2026-09/notes', {
      properties,
      associations: [{ to: { id }, types }],
    });
    const read = await hubspot.call('GET', `${tickets}/${id}?properties=num_notes`);
    expect(read.body).toMatchObject({
      properties: { num_notes: '1', hs_lastmodifieddate: '2026-11-24T12:01:00.000Z' },
    });
    const written = await hubspot.call('PATCH', `${tickets}/${id}`, { properties: { num_notes: '7' } });
    expect(written.status).toBe(400);
  });

  it('shows its e-mails to who may read e-mails', async () => {
    const hubspot = await openFake({ scopes: ['tickets', 'crm.objects.contacts.read'] });
    const emails = hubspot.portal.records(objectTypeOf('emails'));
    const { id } = emails.create({ hs_timestamp: '2026-11-24T12:00:00Z' }, { adminRules: false });
    expect((await hubspot.call('GET', `/crm/objects/2026-09/emails/${id}`)).status).toBe(403);
    expect((await hubspot.call('GET', '/crm/objects/2026-09/notes')).status).toBe(200);
  });
});
