import { serialKey } from '../../case/samePerson.js';
import { isOver } from '../../case/state.js';
import type { CaseSummary } from '../../case/summary.js';
import { pageOrder, readCursor, writeCursor, type CursorPosition, type PageOrder } from '../cursor.js';
import type { Page, PageRequest, SerialQuery } from '../ports.js';
import { countLimit } from '../query.js';
import { matches } from './rowFilter.js';
import { structuredCopy } from './structuredCopy.js';

/** Ids of the open cases of a product's serial number that were received between two instants, the first received first. */
export function openOfSerial(rows: Iterable<CaseSummary>, { serial, from, to, limit }: SerialQuery): string[] {
  return [...rows]
    .filter(({ stage, productSerial = '' }) => !isOver(stage) && serialKey(productSerial) === serial)
    .filter(({ receivedAt }) => Date.parse(receivedAt) >= Date.parse(from) && Date.parse(receivedAt) <= Date.parse(to))
    .sort(
      (one, other) =>
        Date.parse(one.receivedAt) - Date.parse(other.receivedAt) || compareText(one.caseId, other.caseId),
    )
    .slice(0, limit)
    .map(({ caseId }) => caseId);
}

/** One page of the inbox. */
export function pageOfRows(all: Iterable<CaseSummary>, { query, today }: PageRequest): Page {
  const order = pageOrder(query);
  const rows = [...all].filter((row) => matches(row, query, today)).sort((a, b) => compare(a, b, order));
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, order);
  const rest = after ? rows.filter((row) => isAfter(row, after, order)) : rows;
  const items = rest.slice(0, order.limit);
  const last = items.at(-1);
  return {
    items: structuredCopy(items),
    total: Math.min(rows.length, countLimit),
    ...(rows.length > countLimit && { totalIsLeast: true }),
    ...(last && rest.length > items.length && { nextCursor: writeCursor(last, order) }),
  };
}

function compare(left: CaseSummary, right: CaseSummary, { sort, descending }: PageOrder): number {
  const ascending = compareText(left[sort], right[sort]) || compareText(left.caseId, right.caseId);
  return descending ? -ascending : ascending;
}

function isAfter(row: CaseSummary, { value, caseId }: CursorPosition, { sort, descending }: PageOrder): boolean {
  const ascending = compareText(row[sort], value) || compareText(row.caseId, caseId);
  return descending ? ascending < 0 : ascending > 0;
}

/** By code units, as databases compare under the collation "C". */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
