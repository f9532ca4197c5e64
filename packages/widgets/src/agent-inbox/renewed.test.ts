import type { CasePage, CaseSummary } from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { manyRows } from '../testing/manyRows.js';
import { renewed } from './renewed.js';

const rows = manyRows(8);
const pick = (...at: number[]): CaseSummary[] => at.map((one) => rows[one]!);
const page = (items: CaseSummary[], nextCursor?: string): CasePage =>
  ({ items, total: 8, asOf: '2026-11-24T15:00:00Z', ...(nextCursor && { nextCursor }) }) as CasePage;
const idsOf = (some: readonly CaseSummary[]): string[] => some.map((row) => row.caseId.slice('case-'.length));

describe('rows read anew', () => {
  it('lose what is gone, and count what is new', () => {
    const { rows: kept, whole, arrived } = renewed(pick(1, 2, 3), page(pick(0, 1, 3)), 50, true);
    expect([idsOf(kept), idsOf(whole), arrived]).toEqual([['1', '3'], ['0', '1', '3'], ['case-0']]);
  });

  it('keep what a new case has pushed off the end of the page', () => {
    const { rows: kept, whole } = renewed(pick(1, 2, 3), page(pick(0, 1, 2), 'more'), 3, false);
    expect([idsOf(kept), idsOf(whole)]).toEqual([
      ['1', '2', '3'],
      ['0', '1', '2', '3'],
    ]);
  });

  it('go on with what comes up from further down, which is not new', () => {
    const { rows: kept, arrived } = renewed(pick(0, 1, 2), page(pick(0, 2, 3), 'more'), 3, false);
    expect([idsOf(kept), arrived]).toEqual([['0', '2', '3'], []]);
  });

  it('keep those beyond the page', () => {
    const { rows: kept } = renewed(pick(0, 1, 2, 3, 4), page(pick(0, 2), 'more'), 2, false);
    expect(idsOf(kept)).toEqual(['0', '2', '3', '4']);
  });
});
