import { calendarFor } from '../calendar/calendar.js';
import type { BusinessCalendar } from '../calendar/calendar.js';
import { calendarOf, runningHoursOf } from '../clock/clockState.js';
import type { ExplainedDay, Explanation } from '../clock/explanation.js';
import { parseDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { parseInstant } from '../time/instant.js';
import type { EpochMs } from '../time/instant.js';
import { dayAt } from '../time/zone.js';
import type { EscalationClock, StatuteClock, WorkingTimeClock } from './input.js';
import type { BeforeDue } from './matrix.js';
import { epochHoursOf, officeHours, startOfDay } from './officeHours.js';

const msPerHour = 3_600_000;

/** One clock as escalation reads it, whatever it counts in. */
export interface Measure {
  id: string;
  zone: string;
  calendar: BusinessCalendar;
  start: EpochMs;
  due: EpochMs;
  /** Since when it is due then. */
  dueSince: EpochMs;
  held: boolean;
  stopped: boolean;
  /** First instant at which so much of the term has gone. */
  reaches(percent: number): EpochMs;
  /** First instant at which no more than that is left. */
  comesWithin(left: BeforeDue): EpochMs;
}

/** @throws PqrsError `time-bad-instant`, `time-bad-zone`, and those of `workingHours` */
export function measureOf(clock: EscalationClock): Measure {
  return clock.kind === 'statute' ? measureOfStatute(clock) : measureOfWorkingTime(clock);
}

/** The day of a term on which so much of it has gone: with day 12 of 15, 80 %, as the clock says that 3 are left. */
function dayOfShare({ days, total, term, effectiveDate, dueDate }: Explanation, percent: number): EpochDay {
  if (term.unit === 'years') {
    // Its ledger leaves out the days that count, so its calendar days are taken.
    const [start, due] = [parseDate(effectiveDate), parseDate(dueDate)];
    return start + Math.ceil(((due - start) * percent) / 100);
  }
  const wanted = Math.ceil((total * percent) / 100);
  return parseDate((wanted > 0 ? countedFromEnd(days, total - wanted) : undefined) ?? dueDate);
}

/**
 * The counted day with so many counted days after it. From the end, since what was counted before a requirement that made the count
 * begin again is no part of the term.
 */
function countedFromEnd(days: readonly ExplainedDay[], after: number): string | undefined {
  let left = after;
  for (let at = days.length - 1; at >= 0; at -= 1) {
    const day = days[at];
    if (day?.kind !== 'counted') continue;
    if (left === 0) return day.date;
    left -= 1;
  }
  return undefined;
}

function measureOfStatute({ id, snapshot, dueSince }: StatuteClock): Measure {
  const { explanation, dueAt, pausedAt, stoppedAt } = snapshot;
  const { timeZone: zone, receivedAt } = explanation;
  const calendar = calendarOf(explanation);
  const [start, due] = [parseInstant(receivedAt), parseInstant(dueAt)];
  const running = runningHoursOf(explanation);
  return {
    id,
    zone,
    calendar,
    start,
    due,
    dueSince: dueSince === undefined ? start : parseInstant(dueSince),
    held: pausedAt !== undefined,
    stopped: stoppedAt !== undefined,
    reaches: (percent) =>
      running
        ? running.start + Math.ceil(((running.due - running.start) * percent) / 100)
        : startOfDay(dayOfShare(explanation, percent), zone),
    comesWithin: (left) => comesWithin(left, { zone, calendar, due }) ?? due - left.amount * msPerHour,
  };
}

/** The start of the day with so many business days after it up to the last one; undefined where hours are asked for. */
function comesWithin(
  { amount, unit }: BeforeDue,
  { zone, calendar, due }: Pick<Measure, 'zone' | 'calendar' | 'due'>,
): EpochMs | undefined {
  if (unit === 'hours') return undefined;
  // A term that ends at midnight ends on the day that the midnight closes.
  return startOfDay(calendar.add(dayAt(due - 1, zone), -amount), zone);
}

function measureOfWorkingTime(clock: WorkingTimeClock): Measure {
  const { id, startedAt, dueAt, dueSince, hours, pauses = [], pausedAt, stoppedAt } = clock;
  const zone = hours.timezone ?? 'Etc/UTC';
  const calendar = calendarFor(clock.calendar);
  const [start, due] = [parseInstant(startedAt), parseInstant(dueAt)];
  const epoch = epochHoursOf(hours);
  const held = pauses.map(([from, to]) => [parseInstant(from) / 1_000, parseInstant(to) / 1_000] as const);
  const total = epoch.elapsed(start / 1_000, due / 1_000, held);
  return {
    id,
    zone,
    calendar,
    start,
    due,
    dueSince: dueSince === undefined ? start : parseInstant(dueSince),
    held: pausedAt !== undefined,
    stopped: stoppedAt !== undefined,
    reaches(percent) {
      const gone = epoch.add(start / 1_000, Math.ceil((total * percent) / 100), held);
      return Math.min(due, Math.round(gone * 1_000));
    },
    comesWithin: (left) =>
      comesWithin(left, { zone, calendar, due }) ?? officeHours(hours).subtract(due, left.amount * 60),
  };
}
