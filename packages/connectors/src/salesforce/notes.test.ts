import { describe, expect, it } from 'vitest';
import type { RemoteNote } from '../crm/connector.js';
import { installedSalesforce } from './salesforceSamples.js';

type Run = Awaited<ReturnType<typeof installedSalesforce>>;

const ok = (results: readonly { ok: boolean }[]) => results.filter((result) => result.ok).length;

/** Ids of as many new Cases. */
async function cases({ connector, salesforce }: Run, count: number): Promise<string[]> {
  const fields = { Subject: 'AND-2026-000001-1', Status: 'New' };
  const results = await connector.push(
    Array.from({ length: count }, (_, index) => ({
      ...{ externalId: `case-${index}`, remoteId: null, fields, writeId: `w${index}` },
    })),
  );
  salesforce.requests.reset();
  return results.map((result) => {
    if (!result.ok) throw result.error;
    return result.remoteId;
  });
}

/** Notes of as many Cases, each with a text of its own. */
async function notesOf(run: Run, count: number): Promise<RemoteNote[]> {
  const at = '2026-11-24T15:00:00Z';
  return (await cases(run, count)).map((remoteId, index) => ({
    ...{ remoteId, text: `Respuesta [AND-${index} #6]`, at, writeId: `n${index}` },
  }));
}

const comments = ({ salesforce }: Run) =>
  [...salesforce.org.store.all('CaseComment')].map(({ row }) => String(row['CommentBody']));

describe('notes in Salesforce', () => {
  it('puts a note under a Case as a comment that only agents see', async () => {
    await using run = await installedSalesforce();
    const [remoteId = ''] = await cases(run, 1);
    const note = {
      remoteId,
      text: 'a < b & "c"\nñ',
      at: '2026-11-24T15:00:00Z',
      writeId: 'n1',
    };
    const long = { ...note, text: `${'ñ'.repeat(1_999)}ééé` };
    expect(await run.connector.note([note, long, { ...note, remoteId: '500xx0000000999AAA' }])).toMatchObject([
      { ok: true },
      { ok: true },
      { ok: false },
    ]);
    const comments = [...run.salesforce.org.store.all('CaseComment')].map(({ row }) => row);
    expect(comments).toMatchObject([
      { CommentBody: 'a < b & "c"\nñ', IsPublished: false, ParentId: remoteId },
      { CommentBody: `${'ñ'.repeat(1_999)}é` },
    ]);
  });

  it('finds a comment again by its anchor, under its own Case alone', async () => {
    await using run = await installedSalesforce();
    const [one = '', two = ''] = await cases(run, 2);
    const note = { remoteId: one, text: 'Respuesta [AND-1 #6]', at: '2026-11-24T15:00:00Z', writeId: 'n1' };
    await run.connector.note([note]);
    const asked = [
      { remoteId: one, anchor: '[AND-1 #6]' },
      { remoteId: one, anchor: '[AND-1 #66]' },
      { remoteId: two, anchor: '[AND-1 #6]' },
    ];
    expect(await run.connector.findNotes(asked)).toEqual([true, false, false]);
  });

  it('does not send a note again whose answer was lost', async () => {
    await using run = await installedSalesforce();
    const [remoteId = ''] = await cases(run, 1);
    run.salesforce.faults.add({ kind: 'lostAnswer', on: { path: 'composite/sobjects' } });
    const note = { remoteId, text: 'Se respondió.', at: '2026-11-24T15:00:00Z', writeId: 'n1' };
    expect(await run.connector.note([note])).toMatchObject([{ ok: false, error: { kind: 'transient', scope: 'row' } }]);
    expect([...run.salesforce.org.store.all('CaseComment')]).toHaveLength(1);
  });

  it.each([
    [200, 1],
    [201, 1],
    [1_000, 1],
    [1_001, 2],
  ])('takes for %i notes %i requests', async (count, requests) => {
    await using run = await installedSalesforce();
    const notes = await notesOf(run, count);
    expect(ok(await run.connector.note(notes))).toBe(count);
    expect(run.salesforce.requests.total()).toBe(requests);
    expect(new Set(comments(run)).size).toBe(count);
  });

  it.each([
    ['for good', 'STORAGE_LIMIT_EXCEEDED', 'validation'],
    ['and may pass', 'SERVER_UNAVAILABLE', 'transient'],
  ])(
    'writes four collections of notes when the third is refused %s, and says which notes it is',
    async (_, code, kind) => {
      await using run = await installedSalesforce();
      const notes = await notesOf(run, 1_000);
      run.salesforce.faults.addPart({ part: 2, method: 'POST', errorCode: code, message: 'No: María' });
      const results = await run.connector.note(notes);
      expect(ok(results)).toBe(800);
      const refused = results.flatMap((row, index) => (row.ok ? [] : [{ index, kind: row.error.kind }]));
      expect(refused).toEqual(Array.from({ length: 200 }, (_row, index) => ({ index: 400 + index, kind })));
      expect(JSON.stringify(results)).not.toContain('María');
      expect(comments(run)).toEqual(
        notes.filter((_note, index) => index < 400 || index >= 600).map(({ text }) => text),
      );
    },
  );

  it.each(['lostAnswer', 'resetMidBody', 'truncate', 'reset'] as const)(
    'sends no note of five collections again whose answer was lost (%s), and finds which are there in two requests',
    async (kind) => {
      await using run = await installedSalesforce();
      const notes = await notesOf(run, 1_000);
      run.salesforce.faults.add({ kind, on: { path: 'composite$' } });
      const results = await run.connector.note(notes);
      expect(new Set(results.map((row) => !row.ok && row.error.kind))).toEqual(new Set(['transient']));
      expect(run.salesforce.requests.total()).toBe(1);
      const asked = notes.map(({ remoteId, text }) => ({ remoteId, anchor: text }));
      const isThere = kind !== 'reset';
      expect(new Set(await run.connector.findNotes(asked))).toEqual(new Set([isThere]));
      expect(run.salesforce.requests.total()).toBe(3);
      expect(comments(run)).toHaveLength(isThere ? 1_000 : 0);
    },
  );
});
