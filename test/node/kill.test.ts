import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '@pqrs-kit/connectors';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../support/postgres.js';
import { fileInProcess } from '../support/registrarProcess.js';
import { scatter } from '../support/scatter.js';
import { expectSound } from '../support/soundLedger.js';

/** How often a process is killed; many rounds take minutes. */
const rounds = Number(process.env['PQRS_KILL_ROUNDS'] ?? 3);

vi.setConfig({ testTimeout: 120_000 + rounds * 10_000 });

const folder = mkdtempSync(join(tmpdir(), 'pqrs-kill-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a process that is killed while it files cases', () => {
  const places: [string, () => Promise<{ file: string } | { databaseUrl: string }>][] = [
    ['SQLite', async () => ({ file: join(folder, 'killed.db') })],
    ['PostgreSQL', async () => ({ databaseUrl: await freshDatabase() })],
  ];

  it.each(places)('loses nothing that it answered, in %s', async (_, makePlace) => {
    const place = await makePlace();
    const answered: string[] = [];
    for (const killAfter of scatter(rounds, 60)) {
      const filing = await fileInProcess(place, 100_000, killAfter);
      expect(filing.ending).toBe('SIGKILL');
      expect(filing.answered.length).toBeGreaterThanOrEqual(killAfter);
      answered.push(...filing.answered);
      const { ledger, close } = await openLedger(place);
      await expectSound(ledger, answered);
      await close();
    }
    expect(new Set(answered).size).toBe(answered.length);
    const { answered: last, ending } = await fileInProcess(place, 10);
    expect(ending).toBe(0);
    const { ledger, close } = await openLedger(place);
    expect(await expectSound(ledger, [...answered, ...last])).toBeGreaterThanOrEqual(answered.length + 10);
    await close();
  });
});

it('four processes make one SQLite file and file into it at once', async () => {
  const place = { file: join(folder, 'shared.db') };
  const filings = await Promise.all([1, 2, 3, 4].map(() => fileInProcess(place, 75)));
  expect(filings.map(({ ending }) => ending)).toEqual([0, 0, 0, 0]);
  const { ledger, close } = await openLedger(place);
  expect(
    await expectSound(
      ledger,
      filings.flatMap(({ answered }) => answered),
    ),
  ).toBe(300);
  await close();
});
