import type { CasePage, CaseSummary } from '@pqrs-kit/core';

interface Renewed {
  /** What was there before, as it is now. */
  rows: CaseSummary[];
  /** The same with what is new, in its place. */
  whole: CaseSummary[];
  /** Ids of what is new. */
  arrived: string[];
}

/**
 * Rows after their first page was read anew.
 *
 * @param limit how many cases the page could hold
 * @param complete whether the rows before were all there are: what follows the last of them is new, and not only further down
 */
export function renewed(
  before: readonly CaseSummary[],
  page: Pick<CasePage, 'items' | 'nextCursor'>,
  limit: number,
  complete: boolean,
): Renewed {
  const known = new Set(before.map((row) => row.caseId));
  const read = new Set(page.items.map((row) => row.caseId));
  const isKnown = (row: CaseSummary): boolean => known.has(row.caseId);
  const end = complete ? page.items.length : page.items.length - [...page.items].reverse().findIndex(isKnown);
  const stay = page.items.filter((row, at) => isKnown(row) || at >= end);
  const arrived = page.items.filter((row, at) => !isKnown(row) && at < end).map((row) => row.caseId);
  const head = before.slice(0, limit);
  // New cases push as many others off the end of the page: those are not gone.
  const pushed = page.nextCursor === undefined ? [] : head.slice(head.length - arrived.length);
  const rest = [...pushed, ...before.slice(limit)].filter((row) => !read.has(row.caseId));
  return { rows: [...stay, ...rest], whole: [...page.items, ...rest], arrived };
}
