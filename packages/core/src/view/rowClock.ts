import { calendarFor } from '../calendar/calendar.js';
import type { CalendarOptions } from '../calendar/calendar.js';
import { runningStatus } from '../clock/clockState.js';
import type { ClockState } from '../clock/clockState.js';
import type { ClockStatus } from '../clock/snapshot.js';
import type { Locale } from '../texts/catalogue.js';
import { parseDate } from '../time/civilDate.js';
import { civilDateAt } from '../time/zone.js';
import { bogota } from '../time/zone.js';
import { clockChip } from './clockChip.js';
import type { ClockChip } from './clockChip.js';
import { listDate, longDate } from './dates.js';
import { dayRuleOf } from './dayRule.js';
import type { RuleCell } from './dayRule.js';
import { workingDaysAfter } from './ruleDays.js';

/** The dates of an inbox row: civil dates, and the instants that closed it. */
export interface RowClock {
  receivedDate: string;
  dueDate: string;
  soonDate: string;
  answeredAt?: string;
  closedAt?: string;
}

export interface RowClockView {
  status: ClockStatus;
  chip: ClockChip;
  /** "vie 27 nov". */
  date: string;
  /** "viernes 27 de noviembre de 2026". */
  dateLong: string;
  /** At most 23 cells. */
  mini: RowCells;
}

type RowCells = readonly RuleCell[];

/**
 * The clock of one inbox row, from its dates alone: no norm, no explanation.
 *
 * @param options calendar and zone of the organisation; Colombia with Saturdays excluded unless given
 * @throws PqrsError `time-bad-date`, `time-bad-instant`
 * @example
 * rowClockView({receivedDate: '2026-11-05', dueDate: '2026-11-27', soonDate: '2026-11-24'}, '2026-11-24T15:00:00Z', 'es-CO').chip.short
 * // 'Quedan 3 d'
 */
export function rowClockView(
  row: RowClock,
  nowIso: string,
  locale: Locale,
  options: CalendarOptions & { timeZone?: string } = {},
): RowClockView {
  const calendar = calendarFor(options);
  const zone = options.timeZone ?? bogota;
  const [received, due] = [parseDate(row.receivedDate), parseDate(row.dueDate)];
  const todayDate = civilDateAt(nowIso, zone);
  const today = parseDate(todayDate);
  const stoppedAt = row.answeredAt ?? row.closedAt;
  const stopped = stoppedAt === undefined ? undefined : parseDate(civilDateAt(stoppedAt, zone));
  const status = stopped === undefined ? runningStatus(today, parseDate(row.soonDate), due) : 'closed';
  const state: ClockState = {
    status,
    remainingBusinessDays: calendar.count(Math.min(today, due), due),
    overdueBusinessDays: calendar.count(due, Math.max(today, due)),
  };
  const days = [
    { day: received, kind: 'received' as const },
    ...workingDaysAfter(calendar, received, Math.max(due, stopped ?? today)),
  ];
  return {
    status,
    chip: clockChip(state, locale),
    date: listDate(row.dueDate, locale, todayDate),
    dateLong: longDate(row.dueDate, locale),
    mini: dayRuleOf(days, { status, due, today, ...(stopped === undefined ? {} : { stopped }) }).mini,
  };
}
