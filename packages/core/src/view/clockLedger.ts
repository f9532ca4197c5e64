import type { ClockSnapshot } from '../clock/snapshot.js';
import type { Locale } from '../texts/catalogue.js';
import { ledgerTexts } from '../texts/ledger.js';
import type { LedgerTexts } from '../texts/ledger.js';
import { explanationText } from './clockCopy.js';
import { momentOfClock } from './clockFace.js';
import type { ClockReading } from './clockFace.js';
import { clockFacts } from './clockFacts.js';
import type { ClockFact } from './clockFacts.js';
import { sentenceOf } from './clockSentence.js';
import { ledgerWeeks } from './clockWeeks.js';
import type { LedgerWeek } from './clockWeeks.js';

/** How the date of a clock came about, already worded. */
export interface ClockLedger {
  /** In one sentence. */
  sentence: string;
  /** Heads of the calendar are `weekdays`. */
  weeks: LedgerWeek[];
  facts: ClockFact[];
  /** The explanation as plain text, to be copied. */
  copyText: string;
  labels: LedgerTexts['labels'];
}

/**
 * Words how the date of a clock came about, at an instant.
 *
 * @param nowIso ISO instant with offset or Z
 * @throws PqrsError `time-bad-instant`
 * @example
 * clockLedgerView(clock, '2026-11-24T15:00:00Z', 'es-CO').facts[0]?.label // 'Cuenta desde'
 */
export function clockLedgerView(
  clock: ClockSnapshot,
  nowIso: string,
  locale: Locale,
  reading: ClockReading = {},
): ClockLedger {
  const moment = momentOfClock(clock, nowIso, locale, reading);
  const { audience, today } = moment;
  const { explanation } = clock;
  const sentence = sentenceOf(moment);
  return {
    sentence,
    weeks: ledgerWeeks(explanation, today, locale),
    facts: clockFacts(explanation, locale, audience),
    copyText: explanationText(sentence, explanation, locale, audience),
    labels: ledgerTexts[locale].labels,
  };
}
