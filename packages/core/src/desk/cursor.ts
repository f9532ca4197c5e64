import { PqrsError } from '../errors.js';
import type { CaseSummary } from '../case/summary.js';
import { pageLimit, type CaseQuery, type caseSorts } from './query.js';

/** Where a page ended: the sort value and the id of its last row. The next one starts after it, however many cases came in between. */
export interface CursorPosition {
  value: string;
  caseId: string;
}

/** How a query orders its rows, and how many a page holds. Rows with the same value follow each other by case id, in the same direction. */
export interface PageOrder {
  sort: (typeof caseSorts)[number];
  descending: boolean;
  limit: number;
}

export function pageOrder(query: CaseQuery): PageOrder {
  const limit = Math.trunc(query.limit ?? pageLimit.usual);
  return {
    sort: query.sort ?? 'dueAt',
    descending: query.order === 'desc',
    limit: Math.min(Math.max(limit, 1), pageLimit.most),
  };
}

/** The cursor after a row: opaque to clients, and bound to the order it was made for. */
export function writeCursor(row: CaseSummary, { sort, descending }: PageOrder): string {
  return [sort, descending ? 'desc' : 'asc', row[sort], row.caseId].join('~');
}

/**
 * @throws PqrsError `input-invalid` when the cursor was made for another order, or by nobody.
 */
export function readCursor(cursor: string, { sort, descending }: PageOrder): CursorPosition {
  const [madeFor, order, value, caseId] = cursor.split('~');
  if (madeFor !== sort || order !== (descending ? 'desc' : 'asc') || !value || !caseId) {
    throw new PqrsError(
      'input-invalid',
      'The cursor does not belong to this query.',
      'Ask for the first page again, without a cursor.',
      {
        fields: [{ field: 'cursor', code: 'unknownValue' }],
      },
    );
  }
  return { value, caseId };
}
