import type { Catalogue } from './catalogue.js';
import { clockTextsEn } from './clockEn.js';
import { clockTextsEs } from './clockEs.js';
import { clockTextsPt } from './clockPt.js';

/** Who reads a clock. */
export type Audience = 'agent' | 'citizen';

type Texts<Keys extends string> = Readonly<Record<Keys, string>>;

/**
 * What a clock says, as texts for `fill`: `{n}` a number, `{days}` "3 días hábiles", `{date}` a worded date. Words
 * between asterisks are printed strong.
 */
export interface ClockTexts {
  statuses: Texts<'ok' | 'soon' | 'today' | 'over' | 'pause' | 'closed'>;
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
    | 'norm'
    | 'received'
    | 'holiday'
    | 'closure'
    | 'paused'
    | 'today'
  >;
  howComputed: Texts<Audience>;
  units: Texts<'businessDays' | 'calendarDays' | 'months' | 'hours'>;
  leftShort: string;
  left: string;
  lateShort: string;
  late: string;
  /** The small line above the date; `{on}` is the article of the day in Portuguese. */
  verbs: Readonly<Record<Audience, Texts<'ok' | 'today' | 'over' | 'pause' | 'closed'>>>;
  /** The verb of an explanation whose term is closed. */
  wasDue: string;
  remaining: string;
  /** After the days left: " de 15". */
  ofTotal: string;
  untilMidnight: string;
  zone: string;
  colombia: string;
  overdue: Texts<Audience>;
  /** Past the due date, and no business day since. */
  overdueNow: Texts<Audience>;
  held: Texts<Audience>;
  heldSince: string;
  resumes: Texts<'resume' | 'restart'>;
  notified: string;
  /** When an answer came, measured from the due date. */
  answered: Texts<'before' | 'on' | 'after' | 'justAfter'>;
  counted: string;
  countedExtended: string;
  countedForCitizen: string;
  skipped: Texts<'weekends' | 'saturdays' | 'sundays' | 'saturdaysAndSundays' | 'holidays' | 'closures' | 'paused'>;
  /** Plural by the number of things in `{parts}`. */
  notCounted: string;
  nor: string;
  and: string;
  ends: Texts<'received' | 'due' | 'today' | 'closed' | 'unknown'>;
  startsOn: Texts<'received' | 'deemed'>;
  nothingSkipped: string;
  noPauses: string;
  pausedBetween: string;
  pausedFrom: string;
  answerWithin: string;
  /** Names of the norms by the last part of their id; the norm's own Spanish name where there is none. */
  normNames: Readonly<Record<string, string>>;
  /** For a norm that was not read in the law. */
  uncertain: Texts<'secondary' | 'unverified' | 'disputed'>;
  /** One day of the ledger, for those who cannot see it. */
  dayCounted: string;
  daySkipped: string;
  saturday: string;
  sunday: string;
}

export const clockTexts: Catalogue<ClockTexts> = { 'es-CO': clockTextsEs, en: clockTextsEn, 'pt-BR': clockTextsPt };
