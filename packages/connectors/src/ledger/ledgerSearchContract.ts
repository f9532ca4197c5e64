import { caseSorts, memoryLedger } from '@pqrs-kit/core';
import type { CaseQuery, CaseSummary, Ledger, Page } from '@pqrs-kit/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleEntry } from './ledgerSamples.js';

const today = '2026-07-24';
const series = { prefix: 'AND', year: 2026 };

// Few parts, so that words often stand in others and keys of one word in another; with the signs that mean something to an index.
const parts = ['a', 'ab', 'bab', 'ñ', '1', '00', '-', '%', '_', '"', "'", ':', '*', '\\', '😕', 'garantía', 'AND'];
const word = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 }).map((some) => some.join(''));
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const day = fc.constantFrom('01', '02', '03', '04', '05');

const row = fc.record({
  subject: text,
  personName: text,
  category: fc.constantFrom('queja', 'reclamo'),
  stage: fc.constantFrom('analysis', 'approval', 'closed'),
  receivedDate: day.map((at) => `2026-07-${at}`),
  dueDate: day.map((at) => `2026-08-${at}`),
});

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const query = fc.record({
  status: fc.constantFrom('open', 'closed', 'all'),
  search: maybe(text),
  category: maybe(fc.constant(['queja'])),
  stage: maybe(fc.constant(['analysis', 'closed'])),
  receivedFrom: maybe(day.map((at) => `2026-07-${at}`)),
  receivedTo: maybe(day.map((at) => `2026-07-${at}`)),
  sort: fc.constantFrom(...caseSorts),
  order: fc.constantFrom('asc', 'desc'),
  limit: fc.constantFrom(1, 3, 50),
}) as fc.Arbitrary<CaseQuery>;

/** Pages as the ledger in memory gives them, which looks at every case. */
export function describeSearch(ledger: () => Ledger): void {
  it('finds what looking at every case finds, however it is asked', async () => {
    let tenants = 0;
    const run = async (rows: Partial<CaseSummary>[], queries: CaseQuery[]) => {
      const tenant = `tenant-${(tenants += 1)}`;
      const memory = memoryLedger();
      for (const [index, one] of rows.entries()) {
        const receivedAt = `${one.receivedDate}T15:00:00.000Z`;
        const entry = sampleEntry({ caseId: `c${index}`, ...one, receivedAt, dueAt: `${one.dueDate}T23:59:59.000Z` });
        for (const each of [ledger(), memory]) await each.register(tenant, series, undefined, async () => entry);
      }
      for (const each of queries) {
        let cursor: string | undefined;
        do {
          const request = { query: { ...each, ...(cursor !== undefined && { cursor }) }, today };
          const found: Page = await ledger().page(tenant, request);
          expect(found).toEqual(await memory.page(tenant, request));
          cursor = found.nextCursor;
        } while (cursor !== undefined);
      }
    };
    const rows = fc.array(row, { minLength: 1, maxLength: 12 }) as fc.Arbitrary<Partial<CaseSummary>[]>;
    const queries = fc.array(query, { minLength: 10, maxLength: 20 });
    await fc.assert(fc.asyncProperty(rows, queries, run), { numRuns: 12 });
  });
}
