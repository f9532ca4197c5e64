import type { Explanation } from '../clock/explanation.js';
import type { Locale } from '../texts/catalogue.js';
import type { Audience } from '../texts/clock.js';
import { ledgerTexts } from '../texts/ledger.js';
import { clockFacts } from './clockFacts.js';
import { uncertainNorm } from './clockNorm.js';
import { dayText } from './clockWeeks.js';
import { listDate, longDateTime } from './dates.js';
import { shownDays } from './termSpan.js';

/** The explanation as lines of plain text for a mail or a note: its sentence, the receipt and the facts. */
export function explanationText(
  sentence: string,
  explanation: Explanation,
  locale: Locale,
  audience: Audience = 'agent',
): string {
  const { labels } = ledgerTexts[locale];
  const uncertain = audience === 'agent' ? uncertainNorm(explanation, locale) : undefined;
  return [
    sentence,
    `${labels.received}: ${longDateTime(explanation.receivedAt, explanation.timeZone, locale)}`,
    ...clockFacts(explanation, locale, audience).map(
      (fact) => `${fact.label}: ${fact.text}${fact.detail === undefined ? '' : ` (${fact.detail})`}`,
    ),
    ...(uncertain === undefined ? [] : [uncertain]),
  ].join('\n');
}

/**
 * Every day of the term, one a line: what it counted, or why it did not; of a term in hours, how many are gone at its end.
 *
 * @example
 * ledgerLines(explanation, 'es-CO')[1] // 'sáb 14 nov: 24 de 72 horas'
 */
export function ledgerLines(explanation: Explanation, locale: Locale): string[] {
  return shownDays(explanation).map((day) =>
    dayText(listDate(day.date, locale, explanation.dueDate), day, explanation, locale),
  );
}
