import { rowClockView, type CaseSummary, type RowClockView } from '@pqrs-kit/core';
import type { InboxSurface } from './InboxSurface.js';

/** Views of rows, kept while their row, day and language stay: typing in the search counts no days again. */
const known = new WeakMap<CaseSummary, { key: string; view: RowClockView }>();

export function rowClock(inbox: InboxSurface, summary: CaseSummary): RowClockView {
  const key = `${inbox.today} ${inbox.locale} ${inbox.zone}`;
  const before = known.get(summary);
  if (before?.key === key) return before.view;
  const view = rowClockView(summary, inbox.moment, inbox.locale, { timeZone: inbox.zone });
  known.set(summary, { key, view });
  return view;
}
