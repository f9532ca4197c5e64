import { rowClockView, rowUnit, type CaseSummary, type Locale, type RowClockView } from '@pqrs-kit/core';
import { momentKey } from '../foundation/moment.js';

/** What the clocks of rows are told by. */
interface Time {
  readonly moment: string;
  readonly zone: string;
}

/** The same, looked up once for all rows that are drawn together: zone and language are looked for in the page around. */
export interface RowTime extends Time {
  readonly locale: Locale;
  /** Names what a row shows that changes with the day, and one that changes with the minute. */
  readonly day: string;
  readonly minute: string;
}

export function rowTime({ moment, zone, locale }: Time & { readonly locale: Locale }): RowTime {
  const named = (byTheMinute: boolean): string => `${momentKey(moment, zone, byTheMinute)} ${locale} ${zone}`;
  return { moment, zone, locale, day: named(false), minute: named(true) };
}

function byTheMinute(row: CaseSummary, zone: string): boolean {
  return row.answeredAt === undefined && row.closedAt === undefined && rowUnit(row, zone) === 'hours';
}

/** Names the moment that rows are shown at: the minute while one of them runs in hours, else the day. */
export function momentOf({ moment, zone }: Time, rows: readonly CaseSummary[]): string {
  return momentKey(
    moment,
    zone,
    rows.some((row) => byTheMinute(row, zone)),
  );
}

/** Views of rows, kept while their row, moment and language stay: typing in the search counts no days again. */
const known = new WeakMap<CaseSummary, { key: string; view: RowClockView }>();

export function rowClock(time: RowTime, summary: CaseSummary): RowClockView {
  const before = known.get(summary);
  if (before?.key === time.day || before?.key === time.minute) return before.view;
  const view = rowClockView(summary, time.moment, time.locale, { timeZone: time.zone });
  known.set(summary, { key: byTheMinute(summary, time.zone) ? time.minute : time.day, view });
  return view;
}
