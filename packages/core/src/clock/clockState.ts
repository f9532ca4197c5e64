import { calendarFor } from '../calendar/calendar.js';
import type { BusinessCalendar } from '../calendar/calendar.js';
import { parseDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { parseInstant } from '../time/instant.js';
import type { EpochMs } from '../time/instant.js';
import { dayAt } from '../time/zone.js';
import type { Explanation } from './explanation.js';
import type { ClockSnapshot, ClockStatus } from './snapshot.js';

/** What a clock says at an instant. Which of the optional counts there are goes by the unit of its term. */
export interface ClockState {
  status: ClockStatus;
  /**
   * Days of a term in business days still to count after today, the due date included; while paused, those left when it
   * stopped. For a term in another unit, the business days still available until it ends.
   */
  remainingBusinessDays: number;
  /** Business days gone since the due date. */
  overdueBusinessDays: number;
  /** For terms in calendar days, months and years: days left after today, without those in which the law holds the term. */
  remainingCalendarDays?: number;
  overdueCalendarDays?: number;
  /** For terms in hours: running hours left, a begun one as a whole. */
  remainingHours?: number;
  /** Where less than an hour is left: minutes, a begun one as a whole. */
  remainingMinutes?: number;
  /** Whole hours since the term ended. */
  overdueHours?: number;
  /** Closed after the due date, by so many business days, calendar days or whole hours. */
  lateBy?: number;
  /** Closed before the due date, by so many; 0 when on it. */
  earlyBy?: number;
}

/** The calendar that an explanation was counted on. */
export function calendarOf({ calendar, asOf }: Explanation): BusinessCalendar {
  const { id, saturday, layers, closures, workingSaturdays } = calendar;
  return calendarFor({
    calendar: id,
    saturday,
    calendarLayers: layers,
    ...(closures ? { closures } : {}),
    ...(workingSaturdays ? { workingSaturdays } : {}),
    ...(asOf === undefined ? {} : { asOf }),
  });
}

/** Status of a running term by dates alone. */
export function runningStatus(today: EpochDay, soon: EpochDay, due: EpochDay): 'ok' | 'soon' | 'today' | 'over' {
  if (today > due) return 'over';
  if (today === due) return 'today';
  return today >= soon ? 'soon' : 'ok';
}

const msPerHour = 3_600_000;

/** A term in running hours as instants. */
export interface RunningHours {
  start: EpochMs;
  due: EpochMs;
  zone: string;
}

/** The instants of a term in hours; undefined for any other. Hours are never held, so it began so many before its end. */
export function runningHoursOf({ term, dueAt, timeZone }: Explanation): RunningHours | undefined {
  if (term.unit !== 'hours') return undefined;
  const due = parseInstant(dueAt);
  return { start: due - term.amount * msPerHour, due, zone: timeZone };
}

function hourStatus({ start, due, zone }: RunningHours, at: EpochMs): 'ok' | 'soon' | 'today' | 'over' {
  if (at > due) return 'over';
  // A term that ends at midnight ends on the day that the midnight closes.
  if (dayAt(at, zone) >= dayAt(due - 1, zone)) return 'today';
  return (due - at) * 5 <= due - start ? 'soon' : 'ok';
}

/** What a running term in hours says at an instant: it is over only after its last instant, and soon in its last fifth. */
export function hourState(
  span: RunningHours,
  at: EpochMs,
): Pick<ClockState, 'remainingHours' | 'remainingMinutes' | 'overdueHours'> & { status: ClockStatus } {
  const left = span.due - at;
  return {
    status: hourStatus(span, at),
    remainingHours: Math.max(0, Math.ceil(left / msPerHour)),
    ...(left >= 0 && left < msPerHour ? { remainingMinutes: Math.ceil(left / 60_000) } : {}),
    overdueHours: Math.max(0, Math.floor(-left / msPerHour)),
  };
}

/**
 * What a clock says at an instant. It depends on nothing but the snapshot and the instant, so it stays right without a
 * server. A due day lasts until its midnight in the clock's zone; a term in hours, until its instant.
 *
 * @param nowIso ISO instant with offset or Z
 * @throws PqrsError `time-bad-instant`
 * @example
 * clockState(snapshot({rule: 'co.pet.general', receivedAt: '2026-07-01T10:00:00-05:00'}), '2026-07-24T20:00:00-05:00')
 * // {status: 'today', remainingBusinessDays: 0, overdueBusinessDays: 0}
 */
export function clockState(clock: ClockSnapshot, nowIso: string): ClockState {
  const { explanation, stoppedAt } = clock;
  const at = parseInstant(stoppedAt ?? nowIso);
  const span = runningHoursOf(explanation);
  return span ? stateInHours(clock, span, at) : stateInDays(clock, dayAt(at, explanation.timeZone));
}

function stateInHours({ explanation, stoppedAt }: ClockSnapshot, span: RunningHours, at: EpochMs): ClockState {
  const calendar = calendarOf(explanation);
  const [today, due] = [dayAt(at, span.zone), dayAt(span.due - 1, span.zone)];
  const running = {
    ...hourState(span, at),
    remainingBusinessDays: Math.max(0, calendar.count(today, Math.max(today, due))),
    overdueBusinessDays: Math.max(0, calendar.count(due, Math.max(today, due))),
  };
  if (stoppedAt === undefined) return running;
  const { remainingMinutes: _minutes, ...closed } = running;
  const by = Math.floor(Math.abs(span.due - at) / msPerHour);
  return {
    ...closed,
    status: 'closed',
    remainingBusinessDays: 0,
    remainingHours: 0,
    ...(at > span.due ? { lateBy: by } : { earlyBy: by }),
  };
}

function stateInDays(clock: ClockSnapshot, at: EpochDay): ClockState {
  const { explanation, stoppedAt, pausedAt } = clock;
  const calendar = calendarOf(explanation);
  const due = parseDate(clock.dueDate);
  const inBusinessDays = explanation.term.unit === 'businessDays';
  const count = (from: EpochDay, to: EpochDay) => (inBusinessDays ? calendar.count(from, to) : to - from);
  const counts = (left: EpochDay | undefined, late: EpochDay) => ({
    remainingBusinessDays: left === undefined ? 0 : businessDaysLeft(clock, calendar, left),
    overdueBusinessDays: calendar.count(due, late),
    ...(inBusinessDays
      ? {}
      : {
          remainingCalendarDays: left === undefined ? 0 : calendarDaysLeft(clock, left),
          overdueCalendarDays: late - due,
        }),
  });
  const late = Math.max(at, due);
  if (stoppedAt !== undefined) {
    const base = { status: 'closed', ...counts(undefined, late) } as const;
    if (at > due) return { ...base, lateBy: count(due, at) };
    return { ...base, earlyBy: inBusinessDays ? businessDaysLeft(clock, calendar, at) : calendarDaysLeft(clock, at) };
  }
  if (pausedAt !== undefined) {
    const stopped = dayAt(parseInstant(pausedAt), explanation.timeZone);
    return { status: 'pause', ...counts(stopped, due) };
  }
  return { status: runningStatus(at, parseDate(clock.soonDate), due), ...counts(at, late) };
}

/** Days of the ledger still to count after a day: a pause counts nothing, whatever the calendar says. */
function businessDaysLeft({ explanation, dueDate }: ClockSnapshot, calendar: BusinessCalendar, day: EpochDay): number {
  if (explanation.term.unit !== 'businessDays') return calendar.count(day, Math.max(day, parseDate(dueDate)));
  return explanation.days.filter((one) => one.kind === 'counted' && parseDate(one.date) > day).length;
}

/** Calendar days after a day and up to the due date, without those that the law holds. */
function calendarDaysLeft({ explanation, dueDate }: ClockSnapshot, day: EpochDay): number {
  const held = explanation.days.filter((one) => one.kind === 'paused' && parseDate(one.date) > day).length;
  return Math.max(0, parseDate(dueDate) - day - held);
}
