import { rowClockView, rowUnit, type CaseSummary, type RowClockView } from '@pqrs-kit/core';
import { momentKey } from '../foundation/moment.js';
import type { InboxSurface } from './InboxSurface.js';

type Time = Pick<InboxSurface, 'moment' | 'zone'>;

/** Names the moment that rows are shown at: the minute while one of them runs in hours, else the day. */
export function momentOf({ moment, zone }: Time, rows: readonly CaseSummary[]): string {
  const byTheMinute = rows.some(
    (row) => row.answeredAt === undefined && row.closedAt === undefined && rowUnit(row, zone) === 'hours',
  );
  return momentKey(moment, zone, byTheMinute);
}

/** Views of rows, kept while their row, moment and language stay: typing in the search counts no days again. */
const known = new WeakMap<CaseSummary, { key: string; view: RowClockView }>();

export function rowClock(inbox: Pick<InboxSurface, 'moment' | 'zone' | 'locale'>, summary: CaseSummary): RowClockView {
  const key = `${momentOf(inbox, [summary])} ${inbox.locale} ${inbox.zone}`;
  const before = known.get(summary);
  if (before?.key === key) return before.view;
  const view = rowClockView(summary, inbox.moment, inbox.locale, { timeZone: inbox.zone });
  known.set(summary, { key, view });
  return view;
}
