import type { CaseQuery, CursorPosition, PageOrder } from '@pqrs-kit/core';
import { readCursor } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { RawBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import { sortableInstant } from './projection.js';
import type { Tables } from './tables.js';

type Cases = SelectQueryBuilder<Tables, 'cases', object>;

const sortColumns = { dueAt: 'due_at', receivedAt: 'received_at', radicado: 'radicado' } as const satisfies Record<
  NonNullable<CaseQuery['sort']>,
  keyof Tables['cases']
>;

/** Those of the cases that a page shows, and one more. */
export function onPage(cases: Cases, query: CaseQuery, order: PageOrder): Cases {
  const rest = query.cursor === undefined ? cases : cases.where(beyond(readCursor(query.cursor, order), order));
  return inOrder(rest, order).limit(order.limit + 1);
}

export function inOrder(cases: Cases, { sort, descending }: PageOrder): Cases {
  const direction = descending ? 'desc' : 'asc';
  return cases.orderBy(sortColumns[sort], direction).orderBy('case_id', direction);
}

function beyond({ value, caseId }: CursorPosition, { sort, descending }: PageOrder): RawBuilder<SqlBool> {
  const compare = sql.raw(descending ? '<' : '>');
  const from = sort === 'radicado' ? value : sortableInstant(value);
  return sql<SqlBool>`(${sql.ref(sortColumns[sort])}, case_id) ${compare} (${from}, ${caseId})`;
}
