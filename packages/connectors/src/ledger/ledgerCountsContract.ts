import { categories, stages, urgencies } from '@pqrs-kit/core';
import type { CaseSummary, Ledger } from '@pqrs-kit/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextEntry, sampleEntry, sampleRows } from './ledgerSamples.js';

const today = '2026-07-24';
const series = { prefix: 'AND', year: 2026 };

const noted = { type: 'noted', text: 'Llamé y no contestó nadie.' } as const;

/** What the inbox prints beside its filters. */
export function describeCounts(ledger: () => Ledger): void {
  it('counts the open cases', async () => {
    for (const row of sampleRows) await ledger().register('andina', series, undefined, async () => sampleEntry(row));
    expect(await ledger().counts('andina', today)).toEqual({
      open: 6,
      unassigned: 5,
      urgency: { over: 1, today: 1, soon: 1, ok: 2 },
      stage: {
        unassigned: 2,
        analysis: 2,
        approval: 1,
        notification: 0,
        confirmation: 1,
        closing: 0,
        closed: 0,
        ended: 0,
      },
      category: { peticion: 1, queja: 0, reclamo: 4, sugerencia: 0, denuncia: 1, felicitacion: 0 },
    });
    expect((await ledger().counts('otra', today)).open).toBe(0);
  });

  it('counts what the filters find, whatever becomes of the cases', async () => {
    // One thing at a time: what is not counted anew by itself must not hide behind what is.
    const changed: fc.Arbitrary<Partial<CaseSummary>> = fc.oneof(
      fc.record({ stage: fc.constantFrom(...stages) }),
      fc.record({ category: fc.constantFrom('queja', 'denuncia') }),
      fc.record({ assignee: fc.constantFrom({ id: 'camila', name: 'Camila Restrepo' }) }),
      fc.record({ answeredAt: fc.constant('2026-07-17T15:00:00.000Z') }),
      fc.record({ dueDate: fc.constantFrom('2026-07-23', '2026-07-24', '2026-07-28', '2026-07-31') }),
      fc.record({ soonDate: fc.constantFrom('2026-07-20', '2026-07-27') }),
    );
    const change = fc.tuple(fc.constantFrom('a', 'b', 'c'), changed);
    let tenants = 0;
    const run = async (changes: readonly (readonly [string, Partial<CaseSummary>])[]) => {
      const tenant = `tenant-${(tenants += 1)}`;
      const rows = new Map<string, Partial<CaseSummary> & { version: number }>();
      for (const [caseId, anew] of changes) {
        const before = rows.get(caseId) ?? { version: 0, radicado: `AND-2026-${caseId}`, dueDate: '2026-07-24' };
        const row = { ...before, ...anew, version: before.version + 1 };
        const entry = { ...row, dueAt: `${row.dueDate ?? ''}T23:59:59-05:00` };
        if (before.version === 0)
          await ledger().register(tenant, series, undefined, async () => sampleEntry({ caseId, ...entry }));
        else await ledger().append(tenant, before.version, nextEntry(caseId, row.version, noted, entry));
        rows.set(caseId, row);
      }
      const found = async (query: object) => (await ledger().page(tenant, { query, today })).total;
      const counts = await ledger().counts(tenant, today);
      const each = async <Name extends string>(names: readonly Name[], queryOf: (name: Name) => object) =>
        Object.fromEntries(await Promise.all(names.map(async (name) => [name, await found(queryOf(name))] as const)));
      expect(counts).toEqual({
        open: await found({}),
        unassigned: await found({ assignee: 'none' }),
        urgency: await each(urgencies, (urgency) => ({ urgency: [urgency] })),
        stage: await each(stages, (stage) => ({ stage: [stage] })),
        category: await each(categories, (category) => ({ category: [category] })),
      });
    };
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), run), { numRuns: 25 });
  });
}
