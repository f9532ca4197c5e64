import type { Catalogue } from './catalogue.js';
import { syncHealthEn } from './syncHealthEn.js';
import { syncHealthEs } from './syncHealthEs.js';
import { syncHealthPt } from './syncHealthPt.js';

/** What the health of the sync says: texts in braces are for `fill`. */
export interface SyncHealthTexts {
  heading: string;
  loading: string;
  noCrm: string;
  /** One sentence on how things stand, and what to do about it. */
  verdicts: Readonly<
    Record<'ok' | 'never' | 'failing' | 'late' | 'waiting' | 'budget', { title: string; lead: string }>
  >;
  /** Names of the figures. */
  facts: Readonly<Record<SyncFactName, string>>;
  /** "hace 2 minutos". */
  ago: string;
  justNow: string;
  minutes: string;
  hours: string;
  days: string;
  none: string;
  never: string;
  nothingWaits: string;
  oldest: string;
  forPerson: string;
  triedAgain: string;
  used: string;
  percent: string;
  untold: string;
  account: string;
  /** Head of the list of what waits. */
  waiting: string;
  /** Where more wait than are listed. */
  notShown: string;
  rows: Readonly<Record<'in' | 'out' | 'note', string>>;
  letters: Readonly<Record<'acknowledged' | 'alerted' | 'wakeup', string>>;
  tries: string;
  nextTurn: string;
  nextTry: string;
  needsPerson: string;
  stoppedSince: string;
  retryOf: string;
  openCase: string;
  openCaseOf: string;
  retried: string;
  asOf: string;
  /** Why, and what to do, by code; `other` for the rest. */
  reasons: Readonly<Record<string, string>> & { other: string };
}

export const syncFactNames = [
  'lastRun',
  'lastError',
  'work',
  'stopped',
  'rejected',
  'budget',
  'linked',
  'conflicts',
] as const;
export type SyncFactName = (typeof syncFactNames)[number];

export const syncHealthTexts: Catalogue<SyncHealthTexts> = {
  'es-CO': syncHealthEs,
  en: syncHealthEn,
  'pt-BR': syncHealthPt,
};
