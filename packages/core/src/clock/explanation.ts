import type { Silence, Verification } from '../norms/norm.js';
import type { Term, TermUnit } from '../norms/term.js';
import type { Closure } from '../calendar/organizationDays.js';

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

/** What the law makes of it when the term runs out without an answer. */
export interface ExplainedSilence {
  effect: Silence['effect'];
  citation: string;
  /** In Spanish. */
  note: string;
  /** ISO instant after which it stands. */
  takesEffectAt: string;
  /** The clock for recognising it, where the law has one. */
  recognition?: { norm: string; dueDate: string; dueAt: string };
}

/** A change of law while the term ran, and which of both governs it. */
export interface ExplainedTransition {
  /** `oldLawStays`: it runs by the law under which it began. `newLawReaches`: the new law took what was running. */
  kind: 'oldLawStays' | 'newLawReaches';
  /** First civil date of the new law. */
  changedOn: string;
  citation: string;
  /** The norm that does not govern, with the date it would have given. */
  otherNorm: string;
  otherDueDate: string;
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
    /** The term as the norm says it. */
    amount: number;
    unit: TermUnit;
  };
  /** The whole term, with what was added. */
  term: Term;
  timeZone: string;
  /** ISO instant with offset. */
  receivedAt: string;
  receivedDate: string;
  /** Day zero after the receipt policy; for a term that starts when another expires, the day of that. */
  effectiveDate: string;
  /** The term whose expiry started this one. */
  startedBy?: { norm: string; dueDate: string; dueAt: string };
  /** First day that counts. */
  firstDay: string;
  /**
   * Every calendar day from day zero to the due date, in order. Of a term in years only day zero, the days that did not
   * count and the last one: thousands of counted days say nothing.
   */
  days: ExplainedDay[];
  /** How many days counted in all, extensions included. */
  total: number;
  /** Days strictly after day zero and up to the due date that did not count, with the reason in Spanish ("sábado", "festivo: Jueves Santo"). */
  skipped: { date: string; reason: string }[];
  /** `addedDays` are business days for a term in business days, else calendar days. */
  extensions: { at: string; reason: string; addedDays: number }[];
  /** Spans that the law allows to stop the term; civil dates, inclusive. */
  pauses: { from: string; to?: string; cause: string; /** Last day that the person has. */ deadline?: string }[];
  /** The readings in force where the law has several, such as `{extension: 'total'}`. */
  readings: Record<string, string>;
  receiptPolicy: 'asReceived' | 'deemedNextBusinessDay';
  calendar: {
    id: string;
    version: string;
    saturday: 'excluded' | 'included';
    layers: string[];
    closures?: Closure[];
    workingSaturdays?: string[];
  };
  /** The calendar and norms as known on this day, where that was asked. */
  asOf?: string;
  silence?: ExplainedSilence;
  transition?: ExplainedTransition;
  /** For calendar days that end on a closed day and stay there: the business day before, to be on the safe side. */
  prudentDate?: string;
  /** Civil date of the last instant; a term in hours that ends at midnight ends on the day before it. */
  dueDate: string;
  /** Last instant of the term: ISO with offset, 23:59:59 of the due date for terms in days; the exact instant for hours. */
  dueAt: string;
}
