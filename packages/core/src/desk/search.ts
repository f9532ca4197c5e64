import type { CaseSummary } from '../case/summary.js';
import { foldText } from '../texts/fold.js';

/** What a search looks in: radicado, subject and name, folded. A ledger keeps it beside the row. */
export function searchText(row: Pick<CaseSummary, 'radicado' | 'subject' | 'personName'>): string {
  return foldText([row.radicado, row.subject, row.personName ?? ''].join(' '));
}

/** The words of a search, folded: a case matches when its search text contains each of them, wherever it stands in a word. */
export function searchWords(search: string): string[] {
  return foldText(search)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 12);
}
