import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { nextEntry, sampleEntry } from './ledgerSamples.js';
import { openLedger } from './open.js';

const folder = mkdtempSync(join(tmpdir(), 'pqrs-search-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the index of searches in a SQLite file', () => {
  it('finds the same cases after rows are gone and the file was packed', async () => {
    const file = join(folder, 'pqrs.db');
    const { ledger, close } = await openLedger({ file });
    const found = async (search: string) =>
      (await ledger.page('andina', { query: { search }, today: '2026-07-02' })).items.map(({ caseId }) => caseId);
    const subjects = { a: 'Lavadora', b: 'Nevera', c: 'Televisor' };
    for (const [caseId, subject] of Object.entries(subjects))
      await ledger.register('andina', { prefix: 'AND', year: 2026 }, undefined, async () =>
        sampleEntry({ caseId, subject }),
      );
    const direct = new DatabaseSync(file);
    direct.exec(`delete from cases where case_id = 'a'; vacuum`);
    direct.close();
    expect([await found('lavadora'), await found('nevera'), await found('televisor')]).toEqual([[], ['b'], ['c']]);
    await ledger.append('andina', 1, nextEntry('c', 2, { type: 'noted', text: 'Otra.' }, { subject: 'Aspiradora' }));
    expect([await found('televisor'), await found('aspira')]).toEqual([[], ['c']]);
    await close();
  });
});
