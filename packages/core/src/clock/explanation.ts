import type { Verification } from '../norms/norm.js';

/** What one calendar day did in a term. `counted` days carry their number. */
export type DayKind = 'received' | 'counted' | 'saturday' | 'sunday' | 'holiday' | 'closure' | 'paused';

export interface ExplainedDay {
  /** Civil date, YYYY-MM-DD. */
  date: string;
  kind: DayKind;
  /** Number of the day within the term, from 1; only for `counted`. */
  count?: number;
  /** Name of the holiday or closure, in Spanish. */
  name?: string;
  /** The law behind the holiday or closure. */
  law?: string;
}

/**
 * The ledger behind a due date. It is plain data: widgets, letters, CRM fields and the command line all word this one object.
 * All civil dates are in `timeZone`.
 */
export interface Explanation {
  norm: {
    id: string;
    /** Short name in Spanish, such as "Reclamo de consumo". */
    name: string;
    citation: string;
    verification: Verification;
    /** Address of the page of record, where there is one. */
    source?: string;
    amount: number;
    unit: 'businessDays' | 'calendarDays' | 'months' | 'hours';
  };
  timeZone: string;
  /** ISO instant with offset. */
  receivedAt: string;
  receivedDate: string;
  /** Day zero after the receipt policy. */
  effectiveDate: string;
  /** First day that counts. */
  firstDay: string;
  /** Every calendar day from day zero to the due date, in order. */
  days: ExplainedDay[];
  /** How many days counted in all, extensions included. */
  total: number;
  /** Days strictly after day zero and up to the due date that did not count, with the reason in Spanish ("sábado", "festivo: Jueves Santo"). */
  skipped: { date: string; reason: string }[];
  extensions: { at: string; reason: string; addedDays: number }[];
  /** Spans that the law allows to stop the term; civil dates, inclusive. */
  pauses: { from: string; to?: string; cause: string; /** Last day that the person has. */ deadline?: string }[];
  /** The readings in force where the law has several, such as `{extension: 'total'}`. */
  readings: Record<string, string>;
  receiptPolicy: 'asReceived' | 'deemedNextBusinessDay';
  calendar: { id: string; version: string; saturday: 'excluded' | 'included'; layers: string[] };
  /** The calendar and norms as known on this day, where that was asked. */
  asOf?: string;
  dueDate: string;
  /** Last instant of the term: ISO with offset, 23:59:59 of the due date for terms in days. */
  dueAt: string;
}
