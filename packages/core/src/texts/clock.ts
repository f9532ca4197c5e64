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
  labels: Texts<'kind'>;
  howComputed: Texts<Audience>;
  /** A term in hours, which run on through nights and holidays. */
  runningHours: string;
  /** The small line above the date; `{on}` is the article of the day in Portuguese. */
  verbs: Readonly<Record<Audience, Texts<'ok' | 'today' | 'over' | 'pause' | 'closed'>>>;
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
  and: string;
  ends: Texts<'received' | 'due' | 'today' | 'closed' | 'unknown'>;
  /** Names of the norms by the last two parts of their id; the norm's own Spanish name where there is none. */
  normNames: Readonly<Record<string, string>>;
  /** Of a date that was counted with the norms and the calendar of a day; `{date}`. */
  knownOn: string;
  /** For a norm that was not read in the law. */
  uncertain: Texts<'secondary' | 'unverified' | 'disputed'>;
}

export const clockTexts: Catalogue<ClockTexts> = { 'es-CO': clockTextsEs, en: clockTextsEn, 'pt-BR': clockTextsPt };
