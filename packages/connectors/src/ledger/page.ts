import type { CaseQuery, CursorPosition, Page, PageOrder, PageRequest } from '@pqrs-kit/core';
import { pageOrder, readCursor, writeCursor } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import { matching } from './filters.js';
import { sortableInstant, summaryOf } from './projection.js';
import type { Tables } from './tables.js';

const sortColumns = { dueAt: 'due_at', receivedAt: 'received_at', radicado: 'radicado' } as const satisfies Record<
  NonNullable<CaseQuery['sort']>,
  keyof Tables['cases']
>;

/** A page of the inbox: the cases that match, in order, ties by id; from after the cursor on. */
export async function pageOfCases(
  reader: Kysely<Tables>,
  tenant: string,
  { query, today }: PageRequest,
): Promise<Page> {
  const order = pageOrder(query);
  const column = sortColumns[order.sort];
  const direction = order.descending ? 'desc' : 'asc';
  const found = reader.selectFrom('cases').where((cases) => matching(cases, tenant, query, today));
  const rest = query.cursor === undefined ? found : found.where(beyond(readCursor(query.cursor, order), order));
  const [{ total }, rows] = await Promise.all([
    found.select((cases) => cases.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    rest
      .select('summary')
      .orderBy(column, direction)
      .orderBy('case_id', direction)
      .limit(order.limit + 1)
      .execute(),
  ]);
  const items = rows.slice(0, order.limit).map(summaryOf);
  const last = items.at(-1);
  return { items, total, ...(last && rows.length > items.length && { nextCursor: writeCursor(last, order) }) };
}

function beyond({ value, caseId }: CursorPosition, { sort, descending }: PageOrder) {
  const compare = sql.raw(descending ? '<' : '>');
  const from = sort === 'radicado' ? value : sortableInstant(value);
  return sql<SqlBool>`(${sql.ref(sortColumns[sort])}, case_id) ${compare} (${from}, ${caseId})`;
}
