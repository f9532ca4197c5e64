import type { Catalogue } from './catalogue.js';
import { ledgerTextsEn } from './ledgerEn.js';
import { ledgerTextsEs } from './ledgerEs.js';
import { ledgerTextsPt } from './ledgerPt.js';

type Texts<Keys extends string> = Readonly<Record<Keys, string>>;

/** What the explanation of a date says, as texts for `fill`: apart from those of its clock, because it is shown when somebody asks. */
export interface LedgerTexts {
  labels: Texts<
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
  /** The verb of an explanation whose term is closed. */
  wasDue: string;
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
  /** When the count starts, by what started it; the last two for hours, whose `{date}` has its time. */
  startsOn: Texts<'received' | 'included' | 'deemed' | 'again' | 'after' | 'atReceipt' | 'atExpiry'>;
  nothingSkipped: string;
  noPauses: string;
  pausedBetween: string;
  pausedFrom: string;
  termOf: string;
  /** One day of the ledger, for those who cannot see it. */
  dayCounted: string;
  /** Hours gone at the end of a day: "24 de 72 horas". */
  dayHours: string;
  daySkipped: string;
  saturday: string;
  sunday: string;
}

export const ledgerTexts: Catalogue<LedgerTexts> = {
  'es-CO': ledgerTextsEs,
  en: ledgerTextsEn,
  'pt-BR': ledgerTextsPt,
};
