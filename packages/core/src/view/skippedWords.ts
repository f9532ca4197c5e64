import type { Locale } from '../texts/catalogue.js';
import { fill } from '../texts/fill.js';
import { ledgerTexts } from '../texts/ledger.js';
import type { SkippedCounts } from './skippedDays.js';

/** "3 fines de semana", "2 festivos": each kind of skipped day with its number. */
export function skippedWords(counts: SkippedCounts, locale: Locale): string[] {
  return counts.map(([kind, n]) => fill(ledgerTexts[locale].skipped[kind], { n }));
}
