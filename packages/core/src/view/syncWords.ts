import type { Locale } from '../texts/catalogue.js';
import type { SyncHealthTexts } from '../texts/syncHealth.js';
import { stamp } from './stamp.js';

export interface SyncHealthContext {
  locale: Locale;
  /** ISO instant. */
  now: string;
  /** IANA zone that times are read in. */
  timeZone: string;
  /** Texts of the host in the place of those of the language. */
  texts?: SyncHealthTexts;
}

/** What the words depend on. */
export interface SyncWords extends SyncHealthContext {
  texts: SyncHealthTexts;
}

/** When something happened or will, as lists show it. */
export function momentOf(instant: string, { now, locale, timeZone }: SyncWords): string {
  return stamp(instant, now, locale, timeZone);
}

/** Why something failed and what to do, by its code. */
export function reasonOf(code: string, { reasons }: SyncHealthTexts): string {
  return (Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? reasons.other;
}
