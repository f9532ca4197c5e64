import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrokenLink, parseRadicado, webCryptoSigner } from '@pqrs-kit/core';
import type { CaseSummary, Ledger } from '@pqrs-kit/core';
import { openLedger } from '@pqrs-kit/connectors';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../support/postgres.js';
import { fileInProcess } from '../support/registrarProcess.js';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'pqrs-kill-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tenant = 'andina';
const signer = webCryptoSigner('a secret of the tests');

/** Every case of the ledger, walked page by page in the order of their numbers. */
async function allCases(ledger: Ledger): Promise<CaseSummary[]> {
  const cases: CaseSummary[] = [];
  let cursor: string | undefined;
  do {
    const query = { status: 'all', sort: 'radicado', limit: 200, ...(cursor !== undefined && { cursor }) } as const;
    const page = await ledger.page(tenant, { query, today: '2026-07-01' });
    cases.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return cases;
}

/** The ledger holds what was answered, numbers without a gap, whole cases with sound chains, and one change for each. */
async function expectSound(ledger: Ledger, answered: readonly string[]): Promise<number> {
  const cases = await allCases(ledger);
  const stored = new Set(cases.map(({ radicado }) => radicado));
  expect(answered.filter((radicado) => !stored.has(radicado))).toEqual([]);
  expect(cases.map(({ radicado }) => parseRadicado(radicado)?.sequence)).toEqual(cases.map((_, index) => index + 1));
  const records = await Promise.all(cases.map(({ caseId }) => ledger.read(tenant, caseId)));
  for (const [index, events] of records.entries()) {
    expect(events).toHaveLength(cases[index]?.version ?? 0);
    expect(events[0]?.event).toMatchObject({ type: 'registered', radicado: cases[index]?.radicado });
    expect(await findBrokenLink(events, signer)).toBeUndefined();
  }
  const changes = await ledger.changes(tenant, 0, cases.length + 1);
  expect(changes.map(({ sequence }) => sequence)).toEqual(cases.map((_, index) => index + 1));
  expect(await ledger.lastChange(tenant)).toBe(cases.length);
  return cases.length;
}

/** Where to kill: the same points in every run, scattered (a linear congruential generator, Numerical Recipes' constants). */
function scatter(rounds: number, most: number): number[] {
  let state = 1755;
  return Array.from({ length: rounds }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return 1 + Math.floor((state / 2 ** 32) * most);
  });
}

describe('a process that is killed while it files cases', () => {
  const places: [string, () => Promise<{ file: string } | { databaseUrl: string }>][] = [
    ['SQLite', async () => ({ file: join(folder, 'killed.db') })],
    ['PostgreSQL', async () => ({ databaseUrl: await freshDatabase() })],
  ];

  it.each(places)('loses nothing that it answered, in %s', async (_, makePlace) => {
    const place = await makePlace();
    const answered: string[] = [];
    for (const killAfter of scatter(4, 80)) {
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

it('two processes file into one SQLite file at once', async () => {
  const place = { file: join(folder, 'shared.db') };
  const filings = await Promise.all([fileInProcess(place, 150), fileInProcess(place, 150)]);
  expect(filings.map(({ ending }) => ending)).toEqual([0, 0]);
  const { ledger, close } = await openLedger(place);
  expect(
    await expectSound(
      ledger,
      filings.flatMap(({ answered }) => answered),
    ),
  ).toBe(300);
  await close();
});
