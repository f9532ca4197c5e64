import type { CaseQuery, CursorPosition, Page, PageOrder, PageRequest } from '@pqrs-kit/core';
import { countLimit, pageOrder, readCursor, searchWords, writeCursor } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import type { LedgerDatabase } from './database.js';
import { matching } from './filters.js';
import { sortableInstant, summaryOf } from './projection.js';
import type { Tables } from './tables.js';

const sortColumns = { dueAt: 'due_at', receivedAt: 'received_at', radicado: 'radicado' } as const satisfies Record<
  NonNullable<CaseQuery['sort']>,
  keyof Tables['cases']
>;

/** A page of the inbox: the cases that match, in order, ties by id; from after the cursor on. */
export async function pageOfCases(
  { reader, search }: LedgerDatabase,
  tenant: string,
  { query, today }: PageRequest,
): Promise<Page> {
  const order = pageOrder(query);
  const column = sortColumns[order.sort];
  const direction = order.descending ? 'desc' : 'asc';
  const words = searchWords(query.search ?? '');
  const found = (await search(tenant, words)).where((cases) => matching(cases, tenant, query, today));
  const total = reader
    .selectFrom(
      found
        .select(sql`1`.as('one'))
        .limit(countLimit + 1)
        .as('found'),
    )
    .select(({ fn }) => fn.countAll<number>().as('counted'));
  const rest = query.cursor === undefined ? found : found.where(beyond(readCursor(query.cursor, order), order));
  const rows = await rest
    .select('summary')
    // In one go, but not for a search: it mostly finds less than a page, and would be done twice.
    .$if(words.length === 0, (cases) => cases.select(total.as('counted')))
    .orderBy(column, direction)
    .orderBy('case_id', direction)
    .limit(order.limit + 1)
    .execute();
  const items = rows.slice(0, order.limit).map(summaryOf);
  const last = items.at(-1);
  const isWhole = query.cursor === undefined && rows.length === items.length;
  const counted = isWhole ? items.length : (rows[0]?.counted ?? (await total.executeTakeFirstOrThrow()).counted);
  return {
    items,
    total: Math.min(counted, countLimit),
    ...(counted > countLimit && { totalIsLeast: true }),
    ...(last && rows.length > items.length && { nextCursor: writeCursor(last, order) }),
  };
}

function beyond({ value, caseId }: CursorPosition, { sort, descending }: PageOrder) {
  const compare = sql.raw(descending ? '<' : '>');
  const from = sort === 'radicado' ? value : sortableInstant(value);
  return sql<SqlBool>`(${sql.ref(sortColumns[sort])}, case_id) ${compare} (${from}, ${caseId})`;
}
