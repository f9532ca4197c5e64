import { calendarOf, runningHoursOf } from '../clock/clockState.js';
import type { ExplainedDay, Explanation } from '../clock/explanation.js';
import type { Locale } from '../texts/catalogue.js';
import { parseDate } from '../time/civilDate.js';
import { formatInstant, msPerDay } from '../time/instant.js';
import { instantOfWall, offsetAt } from '../time/zone.js';
import { endText, longDate } from './dates.js';

/**
 * What started a term: its receipt (`included`: and that day counts), the day on which it is deemed received, the expiry
 * of another term, or something that made it start again.
 */
export type Beginning = 'received' | 'included' | 'deemed' | 'after' | 'again';

export function beginningOf(explanation: Explanation): Beginning {
  const { startedBy, effectiveDate, receivedDate, readings, receiptPolicy } = explanation;
  if (startedBy) return 'after';
  if (readings['receiptDay'] === 'included') return 'included';
  if (effectiveDate === receivedDate) return 'received';
  const deemed = receiptPolicy === 'deemedNextBusinessDay';
  return deemed && calendarOf(explanation).add(parseDate(receivedDate), 1) === parseDate(effectiveDate)
    ? 'deemed'
    : 'again';
}

/** Instant at which a term in hours began; undefined for any other. */
export function startInstantOf(explanation: Explanation): string | undefined {
  const span = runningHoursOf(explanation);
  return span && formatInstant(span.start, offsetAt(span.start, span.zone));
}

/** The due date in full, with its time where the term is in hours. */
export function dueText({ dueAt, timeZone }: Explanation, locale: Locale, today?: string): string {
  return endText(dueAt, timeZone, locale, (date) => longDate(date, locale, today));
}

/**
 * The days of a term as its ledger shows them. In a term in hours `count` is how many of them are gone at the end of the
 * day, the first one included; a day on which none runs is left out.
 */
export function shownDays(explanation: Explanation): readonly ExplainedDay[] {
  const span = runningHoursOf(explanation);
  if (!span) return explanation.days;
  const { start, due, zone } = span;
  return explanation.days.map(({ count: _day, ...day }) => {
    const end = Math.min(due, instantOfWall((parseDate(day.date) + 1) * msPerDay, zone));
    const gone = Math.floor((end - start) / 3_600_000);
    return gone > 0 ? { ...day, count: gone } : day;
  });
}

/** Where the count that gives the due date begins: after a requirement by whose reading it started again, there. */
export function countedSpan(explanation: Explanation): { from: string; days: readonly ExplainedDay[] } {
  const { readings, pauses, effectiveDate, days } = explanation;
  const asked = readings['incomplete'] === 'restart' ? pauses.find((pause) => pause.deadline !== undefined) : undefined;
  const from = asked && (asked.to ?? asked.deadline);
  if (from === undefined) return { from: effectiveDate, days };
  return { from, days: days.filter((day) => day.date > from) };
}
