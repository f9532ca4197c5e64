import { isOver } from '../../case/state.js';
import type { CaseSummary } from '../../case/summary.js';
import type { CaseQuery } from '../query.js';
import { searchText, searchWords } from '../search.js';
import { urgencyOf } from '../urgency.js';

/** Whether a row passes all the filters of a query. */
export function matches(row: CaseSummary, query: CaseQuery, today: string): boolean {
  return (
    matchesStatus(row, query.status ?? 'open') &&
    oneOf(query.category, row.category) &&
    oneOf(query.stage, row.stage) &&
    oneOf(query.channel, row.channel) &&
    oneOf(query.urgency, urgencyOf(row, today)) &&
    matchesAssignee(row, query.assignee) &&
    (query.originStatus === undefined || row.originStatus === query.originStatus) &&
    (query.receivedFrom === undefined || row.receivedDate >= query.receivedFrom) &&
    (query.receivedTo === undefined || row.receivedDate <= query.receivedTo) &&
    matchesSearch(row, query.search)
  );
}

function matchesStatus(row: CaseSummary, status: 'open' | 'closed' | 'all'): boolean {
  return status === 'all' || isOver(row.stage) === (status === 'closed');
}

/** An empty list filters nothing, as an absent one. */
function oneOf<Option>(wanted: readonly Option[] | undefined, value: Option | undefined): boolean {
  return wanted === undefined || wanted.length === 0 || (value !== undefined && wanted.includes(value));
}

function matchesAssignee(row: CaseSummary, assignee: string | undefined): boolean {
  if (assignee === undefined) return true;
  return assignee === 'none' ? row.assignee === undefined : row.assignee?.id === assignee;
}

function matchesSearch(row: CaseSummary, search: string | undefined): boolean {
  if (search === undefined) return true;
  const text = searchText(row);
  return searchWords(search).every((word) => text.includes(word));
}
