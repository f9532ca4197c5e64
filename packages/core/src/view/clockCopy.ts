import type { Explanation } from '../clock/explanation.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import { clockFacts, uncertainNorm } from './clockFacts.js';
import { dayText } from './clockWeeks.js';
import { listDate, longDateTime } from './dates.js';

/** The explanation as lines of plain text for a mail or a note: its sentence, the receipt and the facts. */
export function explanationText(sentence: string, explanation: Explanation, locale: Locale): string {
  const { labels } = clockTexts[locale];
  const uncertain = uncertainNorm(explanation, locale);
  return [
    sentence,
    `${labels.received}: ${longDateTime(explanation.receivedAt, explanation.timeZone, locale)}`,
    ...clockFacts(explanation, locale).map(
      (fact) => `${fact.label}: ${fact.text}${fact.detail === undefined ? '' : ` (${fact.detail})`}`,
    ),
    ...(uncertain === undefined ? [] : [uncertain]),
  ].join('\n');
}

/** Every day of the term, one a line: what it counted, or why it did not. */
export function ledgerLines(explanation: Explanation, locale: Locale): string[] {
  return explanation.days.map((day) => dayText(listDate(day.date, locale, explanation.dueDate), day, locale));
}
