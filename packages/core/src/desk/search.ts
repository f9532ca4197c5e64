import type { CaseSummary } from '../case/summary.js';

/**
 * A text as searches compare it: no accents, no capitals. Both sides of a comparison go through here.
 *
 * @example
 * searchFold('Garantía del Señor MUÑOZ') // 'garantia del senor munoz'
 */
export function searchFold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
}

/** What a search looks in: radicado, subject and name, folded. A ledger keeps it beside the row. */
export function searchText(row: Pick<CaseSummary, 'radicado' | 'subject' | 'personName'>): string {
  return searchFold([row.radicado, row.subject, row.personName ?? ''].join(' '));
}

/** The words of a search, folded: a case matches when its search text contains each of them, wherever it stands in a word. */
export function searchWords(search: string): string[] {
  return searchFold(search)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 12);
}
