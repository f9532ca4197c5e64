import type { CaseQuery, Urgency } from '@pqrs-kit/core';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from './tables.js';
import { urgentAs } from './urgency.js';

type Cases = ExpressionBuilder<Tables, 'cases'>;

/**
 * What a query's filters ask of a case of a tenant, but for its search; all must hold. An empty list asks nothing.
 */
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
  if (urgency.length > 0) all.push(urgentAs(cases, urgency, today), ...dueAround(cases, urgency, today));
  if (assignee === 'none') all.push(cases('assignee_id', 'is', null));
  else if (assignee !== undefined) all.push(cases('assignee_id', '=', assignee));
  if (originStatus !== undefined) all.push(cases('origin_status', '=', originStatus));
  if (receivedFrom !== undefined)
    all.push(cases('received_date', '>=', receivedFrom), cases('received_at', '>=', daysFrom(receivedFrom, -near)));
  if (receivedTo !== undefined)
    all.push(cases('received_date', '<=', receivedTo), cases('received_at', '<', daysFrom(receivedTo, near)));
  return cases.and(all);
}

function dueAround(cases: Cases, urgency: readonly Urgency[], today: string): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [];
  if (!urgency.includes('over')) all.push(cases('due_at', '>=', daysFrom(today, -near)));
  if (urgency.every((one) => one === 'over' || one === 'today')) all.push(cases('due_at', '<', daysFrom(today, near)));
  return all;
}

/**
 * Days within which an instant and its civil date surely are, in any zone, wherever a day is said to end. Asked beside the date, so
 * that an index in the order of the instants need not be read whole.
 */
const near = 3;

function daysFrom(date: string, days: number): string {
  const time = Date.parse(date) + days * 86_400_000;
  return new Date(Math.min(Math.max(time, written.first), written.last)).toISOString();
}

/** Instants whose order as text is their order in time. */
const written = {
  first: Date.parse('0000-01-01T00:00:00.000Z'),
  last: Date.parse('9999-12-31T23:59:59.999Z'),
} as const;
