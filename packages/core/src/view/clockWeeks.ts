import type { DayKind, ExplainedDay, Explanation } from '../clock/explanation.js';
import type { Locale } from '../texts/catalogue.js';
import { fill } from '../texts/fill.js';
import { ledgerTexts } from '../texts/ledger.js';
import { formatDate, parseDate, partsOf, weekdayOf } from '../time/civilDate.js';
import { atTime, briefDate, longDate } from './dates.js';
import { closedByItself } from './skippedDays.js';
import { beginningOf, shownDays } from './termSpan.js';

/** A cell of the calendar that shows how a term was counted. */
export interface LedgerDay {
  date: string;
  /** "5 nov" where the month is worth saying, else "6". */
  dayLabel: string;
  /** Absent outside the term. */
  kind?: DayKind;
  /** Number of the day in the term; in a term in hours, how many are gone at its end. */
  count?: number;
  /** "Recibido", "Festivo". */
  note?: string;
  /** Name of the holiday. */
  name?: string;
  today: boolean;
  due: boolean;
  /** It counted and is behind us. */
  gone: boolean;
  /** The whole cell in words. */
  label: string;
}

export interface LedgerWeek {
  /** Seven days from Monday on. */
  days: LedgerDay[];
}

function noteOf(day: ExplainedDay, explanation: Explanation, locale: Locale): string | undefined {
  const { labels } = ledgerTexts[locale];
  switch (day.kind) {
    case 'received': {
      const beginning = beginningOf(explanation);
      return beginning === 'after' || beginning === 'again' ? labels.start : labels.received;
    }
    case 'closure':
      return closedByItself(explanation, day) ? labels.closed : labels.closure;
    case 'holiday':
    case 'paused':
      return labels[day.kind];
    default:
      return undefined;
  }
}

/** Why a day of the ledger did not count, in a few words. */
function whySkipped(day: ExplainedDay, explanation: Explanation, locale: Locale): string {
  const { saturday, sunday } = ledgerTexts[locale];
  const weekend = day.kind === 'saturday' ? saturday : day.kind === 'sunday' ? sunday : undefined;
  const note = weekend ?? noteOf(day, explanation, locale)?.toLowerCase() ?? '';
  return day.name === undefined ? note : `${note}: ${day.name}`;
}

/** "24 de 72 horas", on the last day with the time at which they end. */
function hoursText({ count = 0 }: ExplainedDay, { term, dueAt, timeZone }: Explanation, locale: Locale): string {
  const text = fill(ledgerTexts[locale].dayHours, { n: count, total: term.amount });
  return count < term.amount ? text : `${text} ${atTime(dueAt, timeZone, locale)}`;
}

/**
 * One day of the ledger in words, after its worded date.
 *
 * @param day one of {@link shownDays}
 * @example
 * dayText('vie 6 nov', day, explanation, 'es-CO') // 'vie 6 nov: día 1'
 */
export function dayText(date: string, day: ExplainedDay, explanation: Explanation, locale: Locale): string {
  const texts = ledgerTexts[locale];
  const inHours = explanation.term.unit === 'hours';
  if (day.kind === 'received') {
    const text = `${date}: ${(noteOf(day, explanation, locale) ?? '').toLowerCase()}`;
    return day.count === undefined || !inHours ? text : `${text}; ${hoursText(day, explanation, locale)}`;
  }
  if (day.kind !== 'counted') return fill(texts.daySkipped, { date, why: whySkipped(day, explanation, locale) });
  if (inHours) return `${date}: ${hoursText(day, explanation, locale)}`;
  return fill(texts.dayCounted, { date, n: day.count ?? 0 });
}

/**
 * The ledger of a term as calendar weeks from Monday to Sunday, those of which it has something to tell. Days outside the
 * term have no kind.
 */
export function ledgerWeeks(explanation: Explanation, today: string, locale: Locale): LedgerWeek[] {
  // What comes after today in a term that is held is not known.
  const held = explanation.pauses.some((pause) => pause.to === undefined);
  const days = shownDays(explanation).filter((day) => !held || day.date <= today);
  const known = new Map(days.map((day) => [day.date, day]));
  const mondays = new Set(days.map(({ date }) => parseDate(date) - weekdayOf(parseDate(date)) + 1));
  return [...mondays].map((monday) => {
    const dates = [0, 1, 2, 3, 4, 5, 6].map((offset) => formatDate(monday + offset));
    return { days: dates.map((date) => ledgerDay(date, known.get(date), explanation, today, locale)) };
  });
}

function ledgerDay(
  date: string,
  day: ExplainedDay | undefined,
  explanation: Explanation,
  today: string,
  locale: Locale,
): LedgerDay {
  const number = partsOf(parseDate(date)).day;
  const saysMonth = weekdayOf(parseDate(date)) === 1 || number === 1 || date === explanation.effectiveDate;
  const note = day && noteOf(day, explanation, locale);
  return {
    date,
    dayLabel: saysMonth ? briefDate(date, locale) : String(number),
    ...(day ? { kind: day.kind } : {}),
    ...(day?.count === undefined ? {} : { count: day.count }),
    ...(note === undefined ? {} : { note }),
    ...(day?.name === undefined ? {} : { name: day.name }),
    today: date === today,
    due: day !== undefined && date === explanation.dueDate,
    gone: day?.kind === 'counted' && date <= today,
    label: day ? dayText(longDate(date, locale), day, explanation, locale) : longDate(date, locale),
  };
}
