import type { CaseQuery, Urgency } from '@pqrs-kit/core';
import { sql } from 'kysely';
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
  if (status !== 'all') all.push(cases('is_closed', '=', sql.lit(status === 'closed' ? 1 : 0)));
  if (category.length > 0) all.push(cases('category', 'in', category));
  if (stage.length > 0) all.push(cases('stage', 'in', stage));
  if (channel.length > 0) all.push(cases('channel', 'in', channel));
  if (urgency.length > 0) all.push(urgentAs(cases, urgency, today), ...dueAround(cases, urgency, today));
  if (assignee === 'none') all.push(cases('assignee_id', 'is', null));
  else if (assignee !== undefined) all.push(cases('assignee_id', '=', assignee));
  if (originStatus !== undefined) all.push(cases('origin_status', '=', originStatus));
  if (receivedFrom !== undefined) all.push(cases('received_date', '>=', receivedFrom));
  if (receivedTo !== undefined) all.push(cases('received_date', '<=', receivedTo));
  // Beside the dates, so that an index in the order of the instants need not be read whole.
  if (query.sort === 'receivedAt') all.push(...within(cases, 'received_at', receivedFrom, receivedTo));
  return cases.and(all);
}

function dueAround(cases: Cases, urgency: readonly Urgency[], today: string): Expression<SqlBool>[] {
  const isLater = urgency.every((one) => one === 'soon' || one === 'ok');
  const isEarlier = urgency.every((one) => one === 'over');
  const first = urgency.includes('over') ? undefined : dayAfter(today, isLater ? 1 : 0);
  const last = urgency.some((one) => one === 'soon' || one === 'ok') ? undefined : dayAfter(today, isEarlier ? -1 : 0);
  return within(cases, 'due_at', first, last);
}

/** That an instant may fall on a civil date from `first` to `last`, in whatever zone: days begin 14 hours early, and end 12 hours late. */
function within(
  cases: Cases,
  column: 'due_at' | 'received_at',
  first: string | undefined,
  last: string | undefined,
): Expression<SqlBool>[] {
  return [
    ...(first === undefined ? [] : [cases(column, '>=', instantAfter(first, -14))]),
    ...(last === undefined ? [] : [cases(column, '<=', instantAfter(last, 24 + 12))]),
  ];
}

/** The civil date so many days after a date. */
export function dayAfter(date: string, days: number): string {
  return instantAfter(date, days * 24).slice(0, 10);
}

function instantAfter(date: string, hours: number): string {
  const time = Date.parse(date) + hours * 3_600_000;
  return new Date(Math.min(Math.max(time, written.first), written.last)).toISOString();
}

/** Instants whose order as text is their order in time. */
const written = {
  first: Date.parse('0000-01-01T00:00:00.000Z'),
  last: Date.parse('9999-12-31T23:59:59.999Z'),
} as const;
