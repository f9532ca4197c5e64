import type { HolidayRule } from './holidayRule.js';

/** Closures that bind only some bodies. They are no holidays, so they stand beside the national calendar: opt-in. */
export interface CalendarLayer {
  rules: readonly HolidayRule[];
  /** What such a day is called where a ledger gives it as a reason, in the language of the country. */
  kind: string;
  /** Whom it binds. */
  binds: string;
}

/** The holidays of a country as dated rules, and the layers that stack on them. */
export interface CountryCalendar {
  /** Two letters, as at the head of its norms' ids. */
  id: string;
  /** First year that its rules cover. */
  firstYear: number;
  /** The law of most holidays; printed reasons name a law only where it is another one. */
  commonLaw: string;
  /** In the order of the printed names where two fall on one date. */
  holidays: readonly HolidayRule[];
  layers: Readonly<Record<string, CalendarLayer>>;
}

/** Last year of every table. */
export const lastCalendarYear = 2100;
