import { findBrokenLink, parseRadicado, webCryptoSigner } from '@pqrs-kit/core';
import type { CaseSummary, Ledger } from '@pqrs-kit/core';
import { expect } from 'vitest';

/** The tenant of the cases that the tests' processes file. */
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

/** The ledger holds what was answered, numbers without a gap, whole cases with sound chains, and one change for each. Returns how many cases. */
export async function expectSound(ledger: Ledger, answered: readonly string[]): Promise<number> {
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
  // The office's book is numbered in the same series, and its changes are shown to nobody.
  const office = await ledger.readOffice(tenant, 0);
  const changes = await ledger.changes(tenant, 0, cases.length + 1);
  const numbers = changes.map(({ sequence }) => sequence);
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  expect(numbers).toHaveLength(cases.length);
  expect(await ledger.lastChange(tenant)).toBe(cases.length + office.length);
  return cases.length;
}
