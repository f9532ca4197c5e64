import { dayOf, daysInMonth, partsOf, weekdayOf } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import type { Periodicity } from './recurringDuty.js';

/** First and last day of a period. */
export interface Period {
  first: EpochDay;
  last: EpochDay;
}

/** Months in a period of so many that divide a year. */
const months: Readonly<Partial<Record<Periodicity, number>>> = { M: 1, T: 3, S: 6, A: 12 };

function monthsAround(day: EpochDay, length: number): Period {
  const { year, month } = partsOf(day);
  const from = month - ((month - 1) % length);
  const to = from + length - 1;
  return { first: dayOf(year, from, 1), last: dayOf(year, to, daysInMonth(year, to)) };
}

function fortnightAround(day: EpochDay): Period {
  const { year, month, day: ofMonth } = partsOf(day);
  if (ofMonth <= 15) return { first: dayOf(year, month, 1), last: dayOf(year, month, 15) };
  return { first: dayOf(year, month, 16), last: dayOf(year, month, daysInMonth(year, month)) };
}

/**
 * The period of a periodicity that a day lies in: the day, the week from Monday on, the half of a month (1 to 15, 16 to the end), the
 * month, quarter, half or whole of a year. None for what is occasional.
 */
export function periodAround(day: EpochDay, periodicity: Periodicity): Period | undefined {
  if (periodicity === 'O') return undefined;
  if (periodicity === 'D') return { first: day, last: day };
  if (periodicity === 's') {
    const monday = day - weekdayOf(day) + 1;
    return { first: monday, last: monday + 6 };
  }
  if (periodicity === 'Q') return fortnightAround(day);
  return monthsAround(day, months[periodicity] ?? 1);
}
