import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseSummary } from '../case/summary.js';
import { matches } from '../desk/memory/rowFilter.js';
import type { CaseQuery } from '../desk/query.js';
import { CaseList, finished } from './caseList.js';
import { sortedPositions } from './sortedPositions.js';

const today = '2026-11-24';

function row(at: number, more: Partial<CaseSummary> = {}): CaseSummary {
  return {
    caseId: `case-${at}`,
    version: 1,
    radicado: `AND-2026-${String(at).padStart(6, '0')}-0`,
    category: 'queja',
    anonymous: false,
    restricted: false,
    subject: 'Demora en la reparación',
    personName: 'Óscar Iván Muñoz',
    stage: 'analysis',
    channel: 'web',
    receivedAt: '2026-11-10T14:00:00-05:00',
    receivedDate: '2026-11-10',
    normId: 'law-1755',
    dueAt: '2026-12-01T23:59:59-05:00',
    dueDate: '2026-12-01',
    soonDate: '2026-11-26',
    updatedAt: '2026-11-10T14:00:00-05:00',
    ...more,
  };
}

const idsOf = (rows: readonly CaseSummary[]): string[] => rows.map(({ caseId }) => caseId);
const find = (rows: CaseSummary[], query: CaseQuery): string[] =>
  idsOf(finished(new CaseList(rows).find(query, today)));

describe('cases in memory', () => {
  it('keep the order that they were given in unless another is asked for', () => {
    const rows = [
      row(2, { dueAt: '2026-12-02T00:00:00-05:00' }),
      row(1, { dueAt: '2026-12-02T04:00:00Z' }),
      row(3, { dueAt: '2026-12-01T23:30:00-05:00' }),
    ];
    expect(find(rows, {})).toEqual(['case-2', 'case-1', 'case-3']);
    // By the instant, not by its letters: 04:00 UTC is 23:00 in Bogotá.
    expect(find(rows, { sort: 'dueAt' })).toEqual(['case-1', 'case-3', 'case-2']);
    expect(find(rows, { sort: 'dueAt', order: 'desc' })).toEqual(['case-2', 'case-3', 'case-1']);
    expect(find(rows, { sort: 'radicado' })).toEqual(['case-1', 'case-2', 'case-3']);
  });

  it('are found by each word, whatever its accents, in number, subject and name', () => {
    const rows = [row(1), row(2, { subject: 'Garantía negada', personName: 'ليلى حداد' }), row(3, { stage: 'closed' })];
    expect(find(rows, { search: 'munoz REPARACION' })).toEqual(['case-1']);
    expect(find(rows, { search: 'ليلى' })).toEqual(['case-2']);
    expect(find(rows, { search: '000003', status: 'closed' })).toEqual(['case-3']);
    expect(find(rows, { search: 'nadie' })).toEqual([]);
  });

  it('are counted as a desk counts them', () => {
    const rows = [
      row(1),
      row(2, { stage: 'approval', assignee: { id: 'ana', name: 'Ana' }, dueDate: '2026-11-20' }),
      row(3, { stage: 'closed' }),
    ];
    const { open, unassigned, stage, urgency } = finished(new CaseList(rows).counts(today));
    expect([open, unassigned, stage.approval, urgency.over, urgency.ok]).toEqual([2, 1, 1, 1, 1]);
  });

  it('never work long in one step', () => {
    const rows = Array.from({ length: 4_000 }, (_, at) => row((at * 7_919) % 4_000));
    const steps = [...new CaseList(rows).find({ search: 'reparacion', sort: 'receivedAt' }, today)].length;
    // Of 512 rows: instants, then folding and looking. Of 1 024: runs, and two rounds of merging.
    expect(steps).toBe(8 + 2 * 7 + 4 + 2 * 4);
  });

  it('find what looking at each of them finds', () => {
    const rows = fc.array(
      fc.record({
        subject: fc.constantFrom('Garantía', 'garantia sin repuesto', 'Demora'),
        stage: fc.constantFrom('registered', 'analysis', 'closed'),
        category: fc.constantFrom('queja', 'reclamo'),
        minute: fc.integer({ min: 0, max: 99 }),
      }),
      { maxLength: 60 },
    );
    const queries = fc.record<CaseQuery>(
      {
        status: fc.constantFrom('open', 'closed', 'all'),
        category: fc.subarray(['queja', 'reclamo']),
        search: fc.constantFrom('garantia', 'REPUESTO gar', 'x', ' '),
        sort: fc.constantFrom('dueAt', 'receivedAt', 'radicado'),
        order: fc.constantFrom('asc', 'desc'),
      },
      { requiredKeys: ['sort', 'order'] },
    );
    fc.assert(
      fc.property(rows, queries, (given, query) => {
        const list = given.map(({ minute, ...more }, at) => {
          const instant = new Date(Date.UTC(2026, 10, 10, 15, minute)).toISOString();
          return row(at, { ...more, dueAt: instant, receivedAt: instant } as Partial<CaseSummary>);
        });
        const key = (one: CaseSummary): string => one[query.sort ?? 'dueAt'];
        const byKey = (a: CaseSummary, b: CaseSummary): number => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
        const sorted = [...list].sort(byKey);
        if (query.order === 'desc') sorted.reverse();
        expect(find(list, query)).toEqual(idsOf(sorted.filter((one) => matches(one, query, today))));
      }),
    );
  });
});

describe('sorted positions', () => {
  it('are those of a sort, over the ends of runs too', () => {
    const lengths = fc.constantFrom(0, 1, 1_023, 1_024, 1_025, 2_049, 5_000);
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 97 }), (length, step) => {
        const keys = Array.from({ length }, (_, at) => (at * step) % 101);
        const compare = (a: number, b: number): number => keys[a]! - keys[b]! || a - b;
        const expected = Array.from({ length }, (_, at) => at).sort(compare);
        expect([...finished(sortedPositions(length, compare))]).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
