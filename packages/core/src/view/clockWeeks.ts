import type { DayKind, ExplainedDay, Explanation } from '../clock/explanation.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import { fill } from '../texts/fill.js';
import { formatDate, parseDate, partsOf, weekdayOf } from '../time/civilDate.js';
import { briefDate, longDate } from './dates.js';

/** A cell of the calendar that shows how a term was counted. */
export interface LedgerDay {
  date: string;
  /** "5 nov" where the month is worth saying, else "6". */
  dayLabel: string;
  /** Absent outside the term. */
  kind?: DayKind;
  /** Number of the day in the term. */
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

function noteOf(kind: DayKind | undefined, locale: Locale): string | undefined {
  const { labels } = clockTexts[locale];
  return kind === 'received' || kind === 'holiday' || kind === 'closure' || kind === 'paused'
    ? labels[kind]
    : undefined;
}

/** Why a day of the ledger did not count, in a few words. */
function whySkipped(day: ExplainedDay, locale: Locale): string {
  const { saturday, sunday } = clockTexts[locale];
  const weekend = day.kind === 'saturday' ? saturday : day.kind === 'sunday' ? sunday : undefined;
  const note = weekend ?? noteOf(day.kind, locale)?.toLowerCase() ?? '';
  return day.name === undefined ? note : `${note}: ${day.name}`;
}

/**
 * One day of the ledger in words, after its worded date.
 *
 * @example
 * dayText('vie 6 nov', day, 'es-CO') // 'vie 6 nov: día 1'
 */
export function dayText(date: string, day: ExplainedDay, locale: Locale): string {
  const texts = clockTexts[locale];
  if (day.kind === 'received') return `${date}: ${texts.labels.received.toLowerCase()}`;
  if (day.kind === 'counted') return fill(texts.dayCounted, { date, n: day.count ?? 0 });
  return fill(texts.daySkipped, { date, why: whySkipped(day, locale) });
}

/**
 * The ledger of a term as a calendar from Monday to Sunday. Days of the first and last week that lie outside the term
 * have no kind.
 */
export function ledgerWeeks(explanation: Explanation, today: string, locale: Locale): LedgerWeek[] {
  // What comes after today in a term that is held is not known.
  const held = explanation.pauses.some((pause) => pause.to === undefined);
  const known = new Map(explanation.days.filter((day) => !held || day.date <= today).map((day) => [day.date, day]));
  const first = parseDate(explanation.effectiveDate);
  const last = parseDate(held && today < explanation.dueDate ? today : explanation.dueDate);
  const weeks: LedgerWeek[] = [];
  for (let monday = first - weekdayOf(first) + 1; monday <= last; monday += 7) {
    const dates = [0, 1, 2, 3, 4, 5, 6].map((offset) => formatDate(monday + offset));
    weeks.push({ days: dates.map((date) => ledgerDay(date, known.get(date), explanation, today, locale)) });
  }
  return weeks;
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
  const note = noteOf(day?.kind, locale);
  return {
    date,
    dayLabel: saysMonth ? briefDate(date, locale) : String(number),
    ...(day ? { kind: day.kind } : {}),
    ...(day?.count === undefined ? {} : { count: day.count }),
    ...(note === undefined ? {} : { note }),
    ...(day?.name === undefined ? {} : { name: day.name }),
    today: date === today,
    due: day?.date === explanation.dueDate,
    gone: day?.kind === 'counted' && date <= today,
    label: day ? dayText(longDate(date, locale), day, locale) : longDate(date, locale),
  };
}
