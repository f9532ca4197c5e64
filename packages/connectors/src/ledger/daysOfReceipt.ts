import type { CaseQuery, PageRequest } from '@pqrs-kit/core';
import { pageOrder } from '@pqrs-kit/core';
import { expressionBuilder, sql } from 'kysely';
import type { SelectQueryBuilder } from 'kysely';
import type { LedgerDatabase } from './database.js';
import { dayAfter, matching } from './filters.js';
import { inOrder, onPage } from './inOrder.js';
import type { CaseRow, Tables } from './tables.js';

/** Days of receipt, each of which is a range of an index in the order of due dates. More are read in that order at once. */
const mostDays = 4_000;

/** The days of a query for cases in the order of their due dates that were received from one day to another. */
export function daysOfReceipt({ sort = 'dueAt', receivedFrom, receivedTo }: CaseQuery): string[] | undefined {
  if (sort !== 'dueAt' || receivedFrom === undefined || receivedTo === undefined) return undefined;
  const days: string[] = [];
  for (let day = receivedFrom; day <= receivedTo; day = dayAfter(day, 1)) {
    if (days.length === mostDays) return undefined;
    days.push(day);
  }
  return days;
}

/** A page of the cases of these days: the first ones of each, merged. */
export function pageOfDays(
  { reader, ofEach }: LedgerDatabase,
  tenant: string,
  { query, today }: PageRequest,
  days: readonly string[],
): SelectQueryBuilder<Tables, 'cases', object> {
  const { receivedFrom: _from, receivedTo: _to, ...rest } = query;
  const order = pageOrder(query);
  const direction = sql.raw(order.descending ? 'desc' : 'asc');
  const asked = matching(expressionBuilder<Tables, 'cases'>(), tenant, rest, today);
  const merged = ofEach(days, (day, columns) =>
    onPage(reader.selectFrom('cases').where(asked).where('received_date', '=', day), query, order).select(columns),
  );
  // Crosswise, since SQLite keeps that order: it would look for them on a way through all cases.
  const found = sql<CaseRow>`(
    select cases.* from (select * from (${merged}) as merged
      order by due_at ${direction}, case_id ${direction} limit ${order.limit + 1}) as first
    cross join cases where cases.tenant = ${tenant} and cases.case_id = first.case_id)`;
  return inOrder(reader.selectFrom(found.as('cases')), order);
}
