import { describe, expect, it } from 'vitest';
import { objectTypeOf } from '../fakes/hubspot/portal/objectTypes.js';
import { installedHubspot } from './hubspotSamples.js';

type Run = Awaited<ReturnType<typeof installedHubspot>>;

const [tickets, notes, emails] = [objectTypeOf('tickets'), objectTypeOf('notes'), objectTypeOf('emails')];
const checks = { adminRules: false };

function file({ hubspot: { portal } }: Run, id: string, text: string, access = 'HIDDEN_PRIVATE'): void {
  const bytes = new TextEncoder().encode(text);
  const about = { name: `archivo ${id}`, extension: 'txt', type: 'DOCUMENT', path: `/${id}`, createdAt: 0 };
  portal.files.set(id, { id, ...about, size: bytes.length, access, bytes });
}

function ticket({ hubspot: { portal } }: Run, more: Record<string, string> = {}): string {
  return portal.records(tickets).create({ subject: 'Nevera', hs_pipeline_stage: '1', ...more }, checks).id;
}

function hang({ hubspot: { portal } }: Run, ticketId: string, type: typeof notes, ids: string): void {
  const sent = { hs_timestamp: '2026-11-24T15:00:00Z', hs_attachment_ids: ids };
  const bearer = portal.records(type).create(sent, checks);
  const held = portal.records(tickets).find(ticketId);
  if (held) portal.associations.add(held, bearer, portal.associationTypes.plain(tickets, type));
}

const idsOf = async ({ connector }: Run, ...ticketIds: string[]) =>
  (await connector.files(ticketIds)).map((files) => files.map(({ fileId }) => fileId));

const form = (id: string) =>
  `https://api.hubspot.com/form-integrations/v1/uploaded-files/signed-url-redirect/${id}?portalId=33&sign=x&filename=a`;

describe('files of tickets', () => {
  it('are those of its forms, notes and e-mails, each once', async () => {
    await using run = await installedHubspot();
    const one = ticket(run, { hs_file_upload: `${form('11')};12; ${form('13')}` });
    const other = ticket(run);
    hang(run, one, notes, '21;11');
    hang(run, one, emails, '31');
    hang(run, other, notes, '41');
    expect(await idsOf(run, other, one, '999')).toEqual([['41'], ['11', '12', '13', '21', '31'], []]);
  });

  it('of a form alone are known without asking for notes', async () => {
    await using run = await installedHubspot();
    const id = ticket(run, { hs_file_upload: '12' });
    run.hubspot.counts.reset();
    expect(await idsOf(run, id)).toEqual([['12']]);
    expect(run.hubspot.counts.byEndpoint()).toEqual({ 'POST objects/tickets/batch/read': 1 });
  });

  it('under an address that names none are told to stay, and the address is not kept', async () => {
    await using run = await installedHubspot();
    const id = ticket(run, { hs_file_upload: 'https://example.com/cedula-maria.png' });
    const [[found] = []] = await run.connector.files([id]);
    expect(found?.fileId).toMatch(/^address-[0-9a-f]{16}$/);
    if (found) await expect(run.connector.openFile(found)).rejects.toMatchObject({ kind: 'not-found', scope: 'row' });
  });

  it('come with the ticket as signs, in no request more', async () => {
    await using run = await installedHubspot();
    const [none, some] = [ticket(run), ticket(run, { hs_file_upload: '12' })];
    hang(run, some, notes, '21');
    run.hubspot.counts.reset();
    const signs = new Map<string, unknown>();
    for await (const { records } of run.connector.pull(null, { caseFields: [], contactFields: [], files: true })) {
      for (const { remoteId, fileSigns } of records) signs.set(remoteId, fileSigns);
    }
    expect([signs.get(none), signs.get(some)]).toEqual([
      { own: '', notes: 0 },
      { own: '12', notes: 1 },
    ]);
    expect(run.hubspot.counts.total()).toBe(1);
  });
});

describe('a file', () => {
  it('is read from the address that HubSpot hands out, with its name and size', async () => {
    await using run = await installedHubspot();
    file(run, '21', 'hola');
    const opened = await run.connector.openFile({ fileId: '21', known: null });
    expect([opened.name, opened.bytes]).toEqual(['archivo 21.txt', 4]);
    expect(new TextDecoder().decode(await opened.read())).toBe('hola');
    expect(run.connector.usage().byEndpoint).toMatchObject({ 'files.address': 1, 'files.content': 1 });
  });

  it('that the key may not see names the scope', async () => {
    await using run = await installedHubspot({
      scopes: ['tickets', 'crm.objects.contacts.read', 'crm.objects.contacts.write', 'files'],
    });
    file(run, '21', 'hola');
    await expect(run.connector.openFile({ fileId: '21', known: null })).rejects.toMatchObject({
      kind: 'permission',
      message: 'The token lacks the scope "files.ui_hidden.read".',
    });
  });

  it('of an e-mail is passed over without the scope for e-mails, and that is asked once', async () => {
    await using run = await installedHubspot({ scopes: ['tickets', 'crm.objects.contacts.read'] });
    const id = ticket(run);
    hang(run, id, notes, '21');
    hang(run, id, emails, '31');
    run.hubspot.counts.reset();
    expect([await idsOf(run, id), await idsOf(run, id)]).toEqual([[['21']], [['21']]]);
    expect(run.hubspot.counts.byEndpoint()['POST objects/emails/batch/read']).toBe(1);
  });
});
