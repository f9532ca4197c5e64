import type { CaseQuery } from '@pqrs-kit/core';
import { searchWords } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from './tables.js';
import { urgencyOn } from './urgency.js';

type Cases = ExpressionBuilder<Tables, 'cases'>;

/** What a query's filters ask of a case of a tenant; all must hold. An empty list asks nothing. */
export function matching(cases: Cases, tenant: string, query: CaseQuery, today: string): Expression<SqlBool> {
  const {
    status = 'open',
    category = [],
    stage = [],
    channel = [],
    urgency = [],
    assignee,
    originStatus,
    receivedFrom,
    receivedTo,
  } = query;
  const all: Expression<SqlBool>[] = [cases('tenant', '=', tenant)];
  if (status !== 'all') all.push(cases('is_closed', '=', status === 'closed' ? 1 : 0));
  if (category.length > 0) all.push(cases('category', 'in', category));
  if (stage.length > 0) all.push(cases('stage', 'in', stage));
  if (channel.length > 0) all.push(cases('channel', 'in', channel));
  if (urgency.length > 0) all.push(cases(urgencyOn(today), 'in', urgency));
  if (assignee === 'none') all.push(cases('assignee_id', 'is', null));
  else if (assignee !== undefined) all.push(cases('assignee_id', '=', assignee));
  if (originStatus !== undefined) all.push(cases('origin_status', '=', originStatus));
  if (receivedFrom !== undefined) all.push(cases('received_date', '>=', receivedFrom));
  if (receivedTo !== undefined) all.push(cases('received_date', '<=', receivedTo));
  for (const word of searchWords(query.search ?? '')) all.push(contains(word));
  return cases.and(all);
}

function contains(word: string): Expression<SqlBool> {
  const pattern = `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql<SqlBool>`search like ${pattern} escape '\\'`;
}
