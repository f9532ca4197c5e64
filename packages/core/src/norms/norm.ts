import type { Condition } from './facts.js';
import type { Term } from './term.js';

/** How well a norm's text was verified: read in the law, known from secondary sources, unverified, or disputed. */
export type Verification = 'verified' | 'secondary' | 'unverified' | 'disputed';

/** A point on which the law is read in more than one way. The first value is the one used unless another is asked for. */
export interface Reading {
  values: readonly [string, ...string[]];
  /** What divides them, in Spanish. */
  note: string;
}

/**
 * What a norm can be read on. `extension`: whether the limit holds for the whole or for what is added. `incomplete`:
 * whether the term goes on or starts again once the petition is complete. `receiptDay`: whether the day of receipt
 * counts. `lastDay`: whether a term of calendar days that ends on a closed day stays there. `loaner`: whether the longer
 * term is the whole or comes on top.
 */
export type ReadingName = 'extension' | 'incomplete' | 'receiptDay' | 'lastDay' | 'loaner';

/** How a term may be made longer, once, by whoever has it; told with its reasons before the term expires. */
export interface Extension {
  /** Id of the norm's own entry, such as `co.pet.extension`. */
  id: string;
  citation: string;
  /** What the law asks for it, in Spanish. */
  condition: string;
  /** `times`: the term may become so many times the base one. `added`: so many more of the term's unit. */
  limit: { times: number } | { added: number };
  reading?: Reading;
}

/** How the term stands while the person completes what was filed. */
export interface Completion {
  citation: string;
  /** Cause as printed, in Spanish. */
  cause: string;
  /** Business days from filing within which it may be asked for; while the term runs, where the law sets none. */
  askWithin?: number;
  /** Months the person has to complete it; rolled forward to a business day. */
  personHas: number;
  /** Readings of what happens then (`resume`, `restart`); where the law says it, one value. */
  reading: Reading;
}

/** Why the law holds a term for a span of time. */
export interface Suspension {
  citation: string;
  /** Cause as printed, in Spanish. */
  cause: string;
}

/** A longer term while the consumer has a similar good on loan. */
export interface Loaner {
  /** Id of the norm's own entry. */
  id: string;
  citation: string;
  amount: number;
  reading: Reading;
}

/** What the law makes of a term that ran out without an answer, and when. */
export interface Silence {
  /**
   * `positive`: decided in favour. `accepted`: what was asked is deemed accepted. `negative`: deemed denied, without
   * releasing from the duty to answer. `evidence`: serious indication against whoever did not answer. `withdrawn`: deemed
   * withdrawn by the person. `abandoned`: the good is deemed abandoned.
   */
  effect: 'positive' | 'accepted' | 'negative' | 'evidence' | 'withdrawn' | 'abandoned';
  citation: string;
  /** What follows, in Spanish. */
  note: string;
  /** Its own time from filing; it takes effect at expiry where there is none. */
  fromFiling?: Term;
  /** Id of the norm with the time in which the effect must be recognised. */
  recognition?: string;
}

/** Fields that every entry of the law has, whether it sets a term or not. */
export interface Provision {
  /** Stable; several variants of one id follow each other in time. */
  id: string;
  /** Name of the variant, such as `covid`; the ordinary one has none. */
  variant?: string;
  /** Short name in Spanish. */
  name: string;
  citation: string;
  /** Page of record. */
  source: string;
  /** Who must do it, in Spanish. */
  bound: string;
  /** Facts under which it binds, each enough by itself; none where it follows from another norm or is asked for by id. */
  binds?: readonly Condition[];
  /** Facts under which a special norm takes its place. */
  unless?: readonly Condition[];
  inForceFrom: string;
  /** The day it came into force was not read in the law. */
  fromIsUnverified?: boolean;
  /** Last civil date of receipt that it governs. */
  inForceUntil?: string;
  /** It also governs terms that were running on the day it came into force. */
  alsoPending?: boolean;
  verification: Verification;
  /** What remains open or must be known, in Spanish. */
  note?: string;
}

/**
 * Whose term it is and what for. `answer`: to answer the person. `step`: inside the handling. `performance`: to perform
 * what is due. `recognition`: to recognise the effect of silence. `person`: the person's own. `authority`: a judge's or
 * an authority's.
 */
export type NormRole = 'answer' | 'step' | 'performance' | 'recognition' | 'person' | 'authority';

/**
 * A legal term as dated data. The variant in force at reception governs (Ley 153 de 1887 art. 40).
 *
 * Day zero is the day of the trigger: the count starts the next business day (the next day, for calendar days). Months
 * and years end on the same-numbered day, or the last of the month, and roll forward to a business day.
 */
export interface Norm extends Provision {
  role: NormRole;
  /** `fromCase`: the requirement or contract says it, so whoever asks must give it. */
  term: Term | 'fromCase';
  /** What starts the term, in Spanish. */
  trigger: string;
  /** Id of the norm at whose expiry the term starts; the reception given is then that one's. */
  startsAfter?: string;
  /** Id of the calendar, and the layers that the norm itself names. */
  calendar: string;
  calendarLayers?: readonly string[];
  timeZone: string;
  /** A term that ends on a closed day goes on to the next business day. Months and years always do. */
  rollsForward?: boolean;
  /** Readings that belong to no other part of the norm. */
  readings?: Partial<Readonly<Record<'receiptDay' | 'lastDay', Reading>>>;
  extension?: Extension;
  completion?: Completion;
  suspension?: Suspension;
  loaner?: Loaner;
  /** A full replacement starts the whole term again. */
  replacement?: { citation: string };
  /** A body without competence forwards it, and the term of the competent one starts when that one receives it. */
  transfer?: { citation: string };
  silence?: Silence;
}

/** What the law demands without a number of days: at once, always, or as a consequence. */
export interface Duty extends Provision {
  /** What it demands, in Spanish. */
  rule: string;
}

/** Id with its variant, such as `co.pet.general@covid`. */
export function fullId(provision: Provision): string {
  return provision.variant === undefined ? provision.id : `${provision.id}@${provision.variant}`;
}

/** The readings of a norm by name, wherever in it they stand. */
export function readingsOf(norm: Norm): Partial<Record<ReadingName, Reading>> {
  const { extension, completion, loaner, readings } = norm;
  return {
    ...readings,
    ...(extension?.reading ? { extension: extension.reading } : {}),
    ...(completion ? { incomplete: completion.reading } : {}),
    ...(loaner ? { loaner: loaner.reading } : {}),
  };
}
