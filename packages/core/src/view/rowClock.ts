import { calendarFor } from '../calendar/calendar.js';
import type { CalendarOptions } from '../calendar/calendar.js';
import { hourState, runningStatus } from '../clock/clockState.js';
import type { ClockState } from '../clock/clockState.js';
import type { ClockStatus } from '../clock/snapshot.js';
import type { TermUnit } from '../norms/term.js';
import type { Locale } from '../texts/catalogue.js';
import { parseDate } from '../time/civilDate.js';
import { parseInstant } from '../time/instant.js';
import { bogota, civilDateAt, endOfDayInstant } from '../time/zone.js';
import { answeredChip, clockChip } from './clockChip.js';
import type { ClockChip } from './clockChip.js';
import { endDate, endText, listDate, longDate } from './dates.js';
import { dayRuleOf } from './dayRule.js';
import type { RuleCell } from './dayRule.js';
import { daysAfter } from './ruleDays.js';

/** The dates of an inbox row: civil dates, and the instants that closed it. */
export interface RowClock {
  receivedDate: string;
  dueDate: string;
  soonDate: string;
  /** ISO instants: without them a term in hours is told as one in days. */
  receivedAt?: string;
  dueAt?: string;
  /** Unit of the term, where it is known; else that of `dueAt`: hours where it is no last second of a day, else business days. */
  unit?: TermUnit;
  answeredAt?: string;
  closedAt?: string;
  /** ISO instant since which the law holds the term: its end is not known then. */
  pausedAt?: string;
}

export interface RowClockView {
  status: ClockStatus;
  chip: ClockChip;
  /** "vie 27 nov"; with its time where the term is in hours. */
  date: string;
  /** "viernes 27 de noviembre de 2026". */
  dateLong: string;
  /** At most 23 cells. */
  mini: RowCells;
}

type RowCells = readonly RuleCell[];

/**
 * The unit of a row's term: what the row says, or what its end says of it.
 *
 * @param zone IANA zone of the row's civil dates
 * @throws PqrsError `time-bad-date`, `time-bad-instant`, `time-bad-zone`
 * @example
 * rowUnit({receivedDate: '2026-04-01', dueDate: '2026-04-04', soonDate: '2026-04-04', dueAt: '2026-04-04T16:00:00-05:00'}, 'America/Bogota')
 * // 'hours'
 */
export function rowUnit({ unit, dueAt, dueDate }: RowClock, zone: string): TermUnit {
  if (unit !== undefined) return unit;
  const lastSecond = () => parseInstant(endOfDayInstant(dueDate, zone));
  return dueAt !== undefined && parseInstant(dueAt) !== lastSecond() ? 'hours' : 'businessDays';
}

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
  const unit = rowUnit(row, zone);
  const dueAt = unit === 'hours' ? row.dueAt : undefined;
  const dueDate = dueAt === undefined ? row.dueDate : endDate(dueAt, zone);
  const [received, due] = [parseDate(row.receivedDate), parseDate(dueDate)];
  const todayDate = civilDateAt(nowIso, zone);
  const today = parseDate(todayDate);
  const stoppedAt = row.answeredAt ?? row.closedAt;
  const stopped = stoppedAt === undefined ? undefined : parseDate(civilDateAt(stoppedAt, zone));
  const running: ClockState = {
    status: runningStatus(today, parseDate(row.soonDate), due),
    remainingBusinessDays: calendar.count(Math.min(today, due), due),
    overdueBusinessDays: calendar.count(due, Math.max(today, due)),
    ...(unit === 'businessDays' || unit === 'hours'
      ? {}
      : { remainingCalendarDays: Math.max(0, due - today), overdueCalendarDays: Math.max(0, today - due) }),
    ...(dueAt === undefined ? {} : hoursOf(row, dueAt, nowIso, zone)),
  };
  const answered = row.answeredAt !== undefined && row.closedAt === undefined;
  const status = stopped !== undefined ? 'closed' : row.pausedAt === undefined ? running.status : 'pause';
  const days = [
    { day: received, kind: 'received' as const },
    ...daysAfter(calendar, received, Math.max(due, stopped ?? today), unit),
  ];
  const words = (date: (iso: string) => string) =>
    dueAt === undefined ? date(dueDate) : endText(dueAt, zone, locale, date);
  return {
    status,
    chip: answered ? answeredChip(locale) : clockChip({ ...running, status }, locale),
    date: words((iso) => listDate(iso, locale, todayDate)),
    dateLong: words((iso) => longDate(iso, locale)),
    mini: dayRuleOf(days, { status, due, today, ...(stopped === undefined ? {} : { stopped }) }).mini,
  };
}

/** A row knows no other start of its hours than its receipt. */
function hoursOf({ receivedAt }: RowClock, dueAt: string, nowIso: string, zone: string) {
  const due = parseInstant(dueAt);
  return hourState(
    { start: receivedAt === undefined ? due : parseInstant(receivedAt), due, zone },
    parseInstant(nowIso),
  );
}
