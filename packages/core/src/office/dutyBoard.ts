import { dutyStandings } from '../improvement/dutyCalendar.js';
import type { DutyStanding } from '../improvement/dutyCalendar.js';
import type { Periodicity } from '../improvement/recurringDuty.js';
import { formatDate, parseDate, weekdayOf } from '../time/civilDate.js';
import type { OfficeNow } from './now.js';
import type { OfficeState } from './state.js';

/** How long missed duties are shown, and how far open ones are looked for, in days: the product's own default, a year. */
const shownDays = 366;

/** A duty that was missed, once or more often, and not made up for. */
export interface MissedDuty {
  dutyId: string;
  /** In Spanish, as in the position document. */
  name: string;
  periodicity: Periodicity;
  /** Civil date of the first time that was not made up for, of those shown. */
  since: string;
  /** Civil dates of all of them, oldest first. */
  dueDates: readonly string[];
}

/** A duty to do, or that was done on its day. */
export interface DutyToDo extends DutyStanding {
  name: string;
}

/** The duties of the office as a day sees them. */
export interface DutyBoard {
  /** Due today, those that are done too. */
  today: readonly DutyToDo[];
  /** Due after today, until Sunday. */
  week: readonly DutyToDo[];
  /** Whose period runs and ends after this week; not done yet. */
  later: readonly DutyToDo[];
  missed: readonly MissedDuty[];
}

/**
 * The duties of today, of the rest of this week and later, and those that nobody did. They count from the day on which the book was opened.
 *
 * @example
 * dutyBoard(state, now).missed[0] // { dutyId: 'T1.1', periodicity: 'D', since: '2026-11-13', dueDates: ['2026-11-13', '2026-11-17'], … }
 */
export function dutyBoard(state: OfficeState, now: OfficeNow): DutyBoard {
  const { today, duties, calendar } = now;
  const day = parseDate(today);
  const sunday = formatDate(day + 7 - weekdayOf(day));
  const earliest = formatDate(day - shownDays);
  const from = state.openedOn === undefined || state.openedOn < earliest ? earliest : state.openedOn;
  const span = { from: state.openedOn === undefined ? today : from, to: formatDate(day + shownDays), calendar };
  const names = new Map(duties.map(({ id, name }) => [id, name]));
  const standings = dutyStandings(duties, state.duties, today, span).map((one) => ({
    ...one,
    name: names.get(one.dutyId) ?? one.dutyId,
  }));
  return {
    today: standings.filter(({ dueDate }) => dueDate === today),
    week: standings.filter(({ dueDate }) => dueDate > today && dueDate <= sunday),
    later: standings.filter(({ dueDate, state: how }) => how === 'open' && dueDate > sunday),
    missed: missedOf(standings),
  };
}

function missedOf(standings: readonly DutyToDo[]): MissedDuty[] {
  const found = new Map<string, MissedDuty>();
  for (const { dutyId, name, periodicity, dueDate, state } of standings) {
    if (state !== 'missed') continue;
    const key = `${dutyId} ${periodicity}`;
    const known = found.get(key);
    const dueDates = [...(known?.dueDates ?? []), dueDate];
    found.set(key, { dutyId, name, periodicity, since: known?.since ?? dueDate, dueDates });
  }
  return [...found.values()];
}
