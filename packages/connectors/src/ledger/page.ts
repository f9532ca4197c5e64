import type { Page, PageRequest } from '@pqrs-kit/core';
import { countLimit, pageOrder, searchWords, writeCursor } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { LedgerDatabase } from './database.js';
import { matching } from './filters.js';
import { daysOfReceipt, pageOfDays } from './daysOfReceipt.js';
import { inOrder, onPage } from './inOrder.js';
import { summaryOf } from './projection.js';
import { containing } from './searchIndex.js';
import type { CaseRow } from './tables.js';
import { boundedTotal, keptTotal, lookedAtTotal, totalOfPage, type Total } from './total.js';

/** Rows from after the cursor on, one more than a page holds, and how many cases match from the first on. */
interface Found {
  rows: Pick<CaseRow, 'summary'>[];
  total: Total;
}

/** A page of the inbox: the cases that match, in order, ties by id; from after the cursor on. */
export async function pageOfCases(database: LedgerDatabase, tenant: string, request: PageRequest): Promise<Page> {
  const order = pageOrder(request.query);
  const words = searchWords(request.query.search ?? '');
  const { rows, total } =
    words.length > 0 ? await searched(database, tenant, request, words) : await filtered(database, tenant, request);
  const items = rows.slice(0, order.limit).map(summaryOf);
  const last = items.at(-1);
  const isWhole = request.query.cursor === undefined && rows.length === items.length;
  return {
    items,
    ...totalOfPage(isWhole ? { counted: items.length } : total, rows.length),
    ...(last && rows.length > items.length && { nextCursor: writeCursor(last, order) }),
  };
}

async function filtered(database: LedgerDatabase, tenant: string, request: PageRequest): Promise<Found> {
  const { reader, estimates } = database;
  const order = pageOrder(request.query);
  const found = reader.selectFrom('cases').where((cases) => matching(cases, tenant, request.query, request.today));
  const counting = boundedTotal(reader, found);
  const kept = keptTotal(tenant, request);
  const days = daysOfReceipt(request.query);
  const first = estimates || kept ? undefined : await counting.executeTakeFirstOrThrow();
  const few = first && first.counted <= countLimit;
  const rows = await (
    days
      ? pageOfDays(database, tenant, request, days)
      : // A limit keeps SQLite from looking for few on a way through all cases.
        onPage(few ? reader.selectFrom(found.selectAll().limit(countLimit).as('cases')) : found, request.query, order)
  )
    .select('summary')
    // In one go, but for what is counted already.
    .$if(!first, (cases) => cases.select((kept ?? counting).as('counted')))
    .execute();
  const counted = first?.counted ?? rows[0]?.counted ?? (await counting.executeTakeFirstOrThrow()).counted;
  return { rows, total: { counted } };
}

async function searched(
  database: LedgerDatabase,
  tenant: string,
  { query, today }: PageRequest,
  words: readonly string[],
): Promise<Found> {
  const { reader } = database;
  const order = pageOrder(query);
  const { cases, few } = await database.search(tenant, words);
  const candidates = cases.where((each) => matching(each, tenant, query, today));
  const found = candidates.where(containing(words));
  if (few && query.cursor === undefined) {
    const rows = await onPage(found, query, order)
      .select('summary')
      .select(sql<number>`count(*) over ()`.as('counted'))
      .execute();
    return { rows, total: { counted: rows[0]?.counted ?? 0 } };
  }
  const [rows, total] = await Promise.all([
    onPage(found, query, order).select('summary').execute(),
    few
      ? boundedTotal(reader, found).executeTakeFirstOrThrow()
      : lookedAtTotal(reader, inOrder(candidates, order), containing(words)),
  ]);
  return { rows, total };
}
