import { calendarFor } from '../calendar/calendar.js';
import type { BusinessCalendar } from '../calendar/calendar.js';
import { parseDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { parseInstant } from '../time/instant.js';
import { dayAt } from '../time/zone.js';
import type { Explanation } from './explanation.js';
import type { ClockSnapshot, ClockStatus } from './snapshot.js';

/** What a clock says at an instant. Days are business days of its own calendar. */
export interface ClockState {
  status: ClockStatus;
  /** Days still to count after today, the due date included; while paused, those left when it stopped. */
  remainingBusinessDays: number;
  /** Days gone since the due date. */
  overdueBusinessDays: number;
  /** Closed after the due date, by so many days. */
  lateBy?: number;
  /** Closed before the due date, by so many days; 0 when on it. */
  earlyBy?: number;
}

/** The calendar that an explanation was counted on. */
export function calendarOf(explanation: Explanation): BusinessCalendar {
  return calendarFor({
    saturday: explanation.calendar.saturday,
    calendarLayers: explanation.calendar.layers,
    ...(explanation.asOf === undefined ? {} : { asOf: explanation.asOf }),
  });
}

/** Status of a running term by dates alone. */
export function runningStatus(today: EpochDay, soon: EpochDay, due: EpochDay): 'ok' | 'soon' | 'today' | 'over' {
  if (today > due) return 'over';
  if (today === due) return 'today';
  return today >= soon ? 'soon' : 'ok';
}

/**
 * What a clock says at an instant. It depends on nothing but the snapshot and the instant, so it stays right without a
 * server. A due day lasts until its midnight in the clock's zone.
 *
 * @param nowIso ISO instant with offset or Z
 * @throws PqrsError `time-bad-instant`
 * @example
 * clockState(snapshot({rule: 'co.pet.general', receivedAt: '2026-07-01T10:00:00-05:00'}), '2026-07-24T20:00:00-05:00')
 * // {status: 'today', remainingBusinessDays: 0, overdueBusinessDays: 0}
 */
export function clockState(clock: ClockSnapshot, nowIso: string): ClockState {
  const { explanation } = clock;
  const calendar = calendarOf(explanation);
  const due = parseDate(clock.dueDate);
  const at = dayAt(parseInstant(clock.stoppedAt ?? nowIso), explanation.timeZone);
  const past = Math.max(0, calendar.count(due, Math.max(at, due)));
  if (clock.stoppedAt !== undefined) {
    const base = { status: 'closed', remainingBusinessDays: 0, overdueBusinessDays: past } as const;
    return at > due ? { ...base, lateBy: past } : { ...base, earlyBy: daysLeft(clock, calendar, at) };
  }
  if (clock.pausedAt !== undefined) {
    const stopped = dayAt(parseInstant(clock.pausedAt), explanation.timeZone);
    return { status: 'pause', remainingBusinessDays: daysLeft(clock, calendar, stopped), overdueBusinessDays: 0 };
  }
  return {
    status: runningStatus(at, parseDate(clock.soonDate), due),
    remainingBusinessDays: daysLeft(clock, calendar, at),
    overdueBusinessDays: past,
  };
}

/** Days of the ledger still to count after a day: a pause counts nothing, whatever the calendar says. */
function daysLeft(clock: ClockSnapshot, calendar: BusinessCalendar, day: EpochDay): number {
  if (clock.explanation.norm.unit !== 'businessDays') {
    return Math.max(0, calendar.count(day, Math.max(day, parseDate(clock.dueDate))));
  }
  return clock.explanation.days.filter((one) => one.kind === 'counted' && parseDate(one.date) > day).length;
}
