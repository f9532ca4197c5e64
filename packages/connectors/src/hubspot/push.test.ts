import { describe, expect, it } from 'vitest';
import type { RemoteChange } from '../crm/connector.js';
import { installedHubspot } from './hubspotSamples.js';

const selection = { caseFields: ['pqrs_radicado', 'pqrs_light', 'subject'], contactFields: [] };
const change = (externalId: string, fields: RemoteChange['fields'] = {}): RemoteChange => ({
  externalId,
  remoteId: null,
  fields: { subject: 'AND-2026-000001-1', hs_pipeline: '0', hs_pipeline_stage: '1', ...fields },
  writeId: `write-${externalId}`,
});

describe('writing to HubSpot', () => {
  it('makes tickets and finds them again by our id', async () => {
    await using run = await installedHubspot();
    const first = await run.connector.push([change('a'), change('b')]);
    expect(first).toMatchObject([
      { ok: true, created: true },
      { ok: true, created: true },
    ]);
    const again = await run.connector.push([change('b', { pqrs_light: 'soon' }), change('a')]);
    expect(again.map((row) => row.ok && row.remoteId)).toEqual(
      [first[1], first[0]].map((row) => row?.ok && row.remoteId),
    );
    expect(run.hubspot.counts.total()).toBe(2);
  });

  it('keeps the order of its rows, and stops at a bad one alone', async () => {
    await using run = await installedHubspot();
    const rows = Array.from({ length: 10 }, (_, index) =>
      change(`case-${index}`, { pqrs_light: index === 6 ? 'purple' : 'ok' }),
    );
    const results = await run.connector.push(rows);
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true, true, true, true, false, true, true, true]);
    expect(results[6]).toMatchObject({ error: { code: 'crm-row-rejected', scope: 'row' } });
  });

  it('names the field that HubSpot objects to, and not its value', async () => {
    await using run = await installedHubspot();
    run.hubspot.admin({ change: 'deleteProperty', objectType: 'tickets', name: 'pqrs_norm' });
    const [row] = await run.connector.push([change('a', { pqrs_norm: 'secreto de María' })]);
    if (row?.ok !== false) throw new Error('It was taken.');
    expect(row.error.message).toContain('pqrs_norm');
    expect(row.error.message + row.error.help).not.toContain('María');
  });

  it('makes nothing twice when the answer of a batch was lost', async () => {
    await using run = await installedHubspot();
    run.hubspot.faults.add({ on: 'POST objects/tickets/batch/upsert', do: { kind: 'reset', when: 'midBody' } });
    const results = await run.connector.push([change('a'), change('b')]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    const list = await fetch(`${run.hubspot.baseUrl}/crm/objects/2026-09/tickets`, {
      headers: { authorization: `Bearer ${run.hubspot.serviceKey}` },
    });
    expect(((await list.json()) as { results: unknown[] }).results).toHaveLength(2);
  });

  it('refuses the same case twice in one call, and writes the first', async () => {
    await using run = await installedHubspot();
    const results = await run.connector.push([change('a'), change('a', { pqrs_light: 'soon' })]);
    expect(results).toMatchObject([{ ok: true }, { ok: false, error: { kind: 'duplicate' } }]);
  });

  it.each(['a/b', '100%', 'niño', "O'Brien", 'x'.repeat(64)])('takes the id %j', async (externalId) => {
    await using run = await installedHubspot();
    const [row] = await run.connector.push([change(externalId)]);
    if (!row?.ok) throw new Error(row?.error.message);
    const [read] = await run.connector.read([row.remoteId], selection);
    expect(read).toMatchObject({ ok: true, record: { externalId } });
  });

  it('says which of the linked tickets is gone', async () => {
    await using run = await installedHubspot();
    const [made] = await run.connector.push([change('a')]);
    if (!made?.ok) throw new Error('It was not made.');
    run.hubspot.admin({ change: 'deleteRecord', objectType: 'tickets', id: made.remoteId });
    const [row] = await run.connector.push([{ ...change('a'), remoteId: made.remoteId }]);
    expect(row).toMatchObject({ ok: false, error: { kind: 'deleted', code: 'crm-row-missing' } });
    expect(await run.connector.read([made.remoteId], selection)).toMatchObject([{ ok: false }]);
  });

  it('puts a note under a ticket, with its signs escaped', async () => {
    await using run = await installedHubspot();
    const [made] = await run.connector.push([change('a')]);
    if (!made?.ok) throw new Error('It was not made.');
    const note = { remoteId: made.remoteId, text: 'a < b & "c"\nñ', at: '2026-11-24T15:00:00Z', writeId: 'n1' };
    const [result] = await run.connector.note([note]);
    if (!result?.ok) throw new Error(result?.error.message);
    const read = await fetch(
      `${run.hubspot.baseUrl}/crm/objects/2026-09/notes/${result.remoteId}?properties=hs_note_body`,
      { headers: { authorization: `Bearer ${run.hubspot.serviceKey}` } },
    );
    expect(((await read.json()) as { properties: object }).properties).toMatchObject({
      hs_note_body: 'a &lt; b &amp; &quot;c&quot;<br>ñ',
    });
  });

  it('finds a note again by its anchor, under its own ticket alone', async () => {
    await using run = await installedHubspot();
    const made = await run.connector.push([change('a'), change('b')]);
    const [one = '', two = ''] = made.map((result) => (result.ok ? result.remoteId : ''));
    const note = { remoteId: one, text: 'Respuesta [AND-1 #6]\n\n<Hola>', at: '2026-11-24T15:00:00Z', writeId: 'n1' };
    await run.connector.note([note]);
    const asked = [
      { remoteId: one, anchor: '[AND-1 #6]' },
      { remoteId: one, anchor: '[AND-1 #66]' },
      { remoteId: two, anchor: '[AND-1 #6]' },
    ];
    expect(await run.connector.findNotes(asked)).toEqual([true, false, false]);
  });

  it('waits for the limits that HubSpot tells, and is never refused for them', async () => {
    await using run = await installedHubspot({ limits: { burst: 20 } });
    const rows = Array.from({ length: 3_000 }, (_, index) => change(`case-${index}`));
    const results = await run.connector.push(rows);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(run.connector.usage()).toMatchObject({ byEndpoint: { 'tickets.upsert': 30 }, retries: 0 });
  });
});
