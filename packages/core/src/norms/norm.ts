/** How well a norm's text was verified: read in the law, known from secondary sources, unverified, or disputed. */
export type Verification = 'verified' | 'secondary' | 'unverified' | 'disputed';

/**
 * A length of time with its unit. The units are never mixed: a term of "days" fixed by a law is of business days
 * (Ley 4 de 1913 art. 62) unless it says otherwise.
 */
export interface Term {
  amount: number;
  unit: 'businessDays' | 'calendarDays' | 'months';
}

/** A point on which the law is read in more than one way. The first value is the one used unless another is asked for. */
export interface Reading {
  values: readonly [string, ...string[]];
  /** What divides them, in Spanish. */
  note: string;
}

/** How a term may be made longer, once, by whoever must answer. */
export interface Extension {
  /** Id of the norm's own entry, such as `co.pet.extension`. */
  id: string;
  citation: string;
  /** Largest term as a multiple of the base one: in all, or only of what is added, by the reading `extension`. */
  limitFactor: number;
  /** The notice must leave before the base term expires. */
  noticeBefore: 'expiry';
  reading: Reading;
}

/** Why the law lets the term stop while the person completes the petition. */
export interface CompletionPause {
  citation: string;
  /** Cause as printed, in Spanish. */
  cause: string;
  /** Business days from filing within which it may be asked for. */
  askWithin: number;
  /** Months the person has to complete it; rolled forward to a business day. */
  personHas: number;
  reading: Reading;
}

/** What the law makes of a term that ran out without an answer. */
export type Silence =
  | { effect: 'negative'; afterMonths: number; citation: string }
  | { effect: 'positive'; citation: string; note: string }
  | { effect: 'evidence'; citation: string; note: string }
  | { effect: 'none' };

/**
 * A legal term as dated data. `id` is stable; several variants of one id follow each other in time, and the one in force
 * at reception governs (Ley 153 de 1887 art. 40).
 */
export interface Norm {
  id: string;
  /** Name of the variant, such as `covid`; the ordinary one has none. */
  variant?: string;
  /** Short name in Spanish. */
  name: string;
  citation: string;
  /** Page of record. */
  source: string;
  term: Term;
  /** What starts the term, in Spanish. */
  trigger: string;
  /** Day zero is the day of the trigger: the count starts the next business day. */
  counting: 'dayAfterIsFirst';
  timeZone: string;
  extension?: Extension;
  completionPause?: CompletionPause;
  /** A body without competence forwards it, and the term of the competent one starts when that one receives it. */
  transfer?: { citation: string };
  silence: Silence;
  inForceFrom: string;
  /** Last civil date of receipt that it governs. */
  inForceUntil?: string;
  /** It also governs terms that were running on the day it came into force. */
  alsoPending?: boolean;
  verification: Verification;
  /** What remains open, in Spanish, where it is not verified. */
  note?: string;
}

/** Id with its variant, such as `co.pet.general@covid`. */
export function fullId(norm: Norm): string {
  return norm.variant === undefined ? norm.id : `${norm.id}@${norm.variant}`;
}
