import type { Catalogue } from './catalogue.js';
import { clockTextsEn } from './clockEn.js';
import { clockTextsEs } from './clockEs.js';
import { clockTextsPt } from './clockPt.js';

/** Who reads a clock. */
export type Audience = 'agent' | 'citizen';

type Texts<Keys extends string> = Readonly<Record<Keys, string>>;

/**
 * What a clock says besides its chip, as texts for `fill`: `{n}` a number, `{days}` "3 días hábiles", `{date}` a worded
 * date. Words between asterisks are printed strong.
 */
export interface ClockTexts {
  labels: Texts<
    | 'kind'
    | 'asList'
    | 'asCalendar'
    | 'copy'
    | 'copied'
    | 'startsOn'
    | 'skipped'
    | 'pauses'
    | 'extension'
    | 'silence'
    | 'reading'
    | 'prudent'
    | 'norm'
    | 'known'
    | 'start'
    | 'received'
    | 'holiday'
    | 'closure'
    | 'closed'
    | 'paused'
    | 'today'
  >;
  howComputed: Texts<Audience>;
  /** A term in hours, which run on through nights and holidays. */
  runningHours: string;
  /** The small line above the date; `{on}` is the article of the day in Portuguese. */
  verbs: Readonly<Record<Audience, Texts<'ok' | 'today' | 'over' | 'pause' | 'closed'>>>;
  /** The verb of an explanation whose term is closed. */
  wasDue: string;
  remaining: string;
  /** After the days left: " de 15". */
  ofTotal: string;
  untilMidnight: string;
  /** `{days}` is worded hours, `{at}` a time: "a las 10:42 a. m.". */
  untilTime: string;
  zone: string;
  colombia: string;
  overdue: Texts<Audience>;
  /** Past the due date, and no business day since. */
  overdueNow: Texts<Audience>;
  /** What stopped a term. `{cause}` is the law's own words, which are Spanish. */
  causes: Texts<'requested' | 'suspended'>;
  held: Texts<Audience>;
  heldSince: string;
  /** `{next}` is one of `next`, `{it}` the Spanish pronoun of what was asked for. */
  resumes: Texts<'resume' | 'restart'>;
  /** The day on which a count goes on, in terms of business days and in others. */
  next: Texts<'business' | 'calendar'>;
  notified: string;
  /** When an answer came, measured from the due date. */
  answered: Texts<'before' | 'justBefore' | 'on' | 'after' | 'justAfter'>;
  /** `after`: a term that the expiry of another one started. */
  counted: Texts<'received' | 'after'>;
  /** After the whole term: what of it was added, and why. */
  added: Texts<'extension' | 'loaner'>;
  /** Singular and plural by the amount of the term. */
  countedForCitizen: string;
  skipped: Texts<
    | 'weekends'
    | 'saturdays'
    | 'sundays'
    | 'saturdaysAndSundays'
    | 'holidays'
    | 'closures'
    | 'closed'
    | 'paused'
    | 'held'
  >;
  /** Plural by the number of things in `{parts}`. */
  notCounted: string;
  /** The last day of a term in calendar days, months or years was closed. */
  rolled: string;
  nor: string;
  and: string;
  ends: Texts<'received' | 'due' | 'today' | 'closed' | 'unknown'>;
  /** When the count starts, by what started it; the last two for hours, whose `{date}` has its time. */
  startsOn: Texts<'received' | 'included' | 'deemed' | 'again' | 'after' | 'atReceipt' | 'atExpiry'>;
  nothingSkipped: string;
  noPauses: string;
  pausedBetween: string;
  pausedFrom: string;
  termOf: string;
  /** Names of the norms by the last two parts of their id; the norm's own Spanish name where there is none. */
  normNames: Readonly<Record<string, string>>;
  /** Of a date that was counted with the norms and the calendar of a day; `{date}`. */
  knownOn: string;
  /** For a norm that was not read in the law. */
  uncertain: Texts<'secondary' | 'unverified' | 'disputed'>;
  /** One day of the ledger, for those who cannot see it. */
  dayCounted: string;
  /** Hours gone at the end of a day: "24 de 72 horas". */
  dayHours: string;
  daySkipped: string;
  saturday: string;
  sunday: string;
}

export const clockTexts: Catalogue<ClockTexts> = { 'es-CO': clockTextsEs, en: clockTextsEn, 'pt-BR': clockTextsPt };
