import {
  buildBusinessIndex,
  calendarFor,
  calendarYears,
  dayOf,
  parseDate,
  partsOf,
  PqrsError,
  weekdayOf,
} from '@pqrs-kit/core';
import type { BusinessIndex, EpochDay } from '@pqrs-kit/core';
import { z } from 'zod';

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type WeekdayName = (typeof weekdayNames)[number];

const segments = z.array(z.tuple([z.string(), z.string()]));
const byWeekday = z.partialRecord(z.enum(weekdayNames), segments);
const byDate = z.record(z.string(), segments);
const dates = z.array(z.string()).max(100_000);

/** The calendar of a line of `pqrs calc`. */
export const calcCalendar = z.strictObject({
  timezone: z.string().optional(),
  hours: byWeekday.optional(),
  holidays: dates.optional(),
  recurringHolidays: z
    .array(z.string().regex(/^\d{2}-\d{2}$/, 'must be MM-DD'))
    .max(366)
    .optional(),
  holidaySet: z.enum(['CO']).optional(),
  holidayHours: byDate.optional(),
  shifts: byDate.optional(),
  breaks: byDate.optional(),
  weeklyBreaks: byWeekday.optional(),
  workingDays: z.array(z.enum(weekdayNames)).optional(),
  extraWorkingDates: dates.optional(),
});

export type CalcCalendar = z.infer<typeof calcCalendar>;

/** A calendar of whole days, ready to count on. */
export interface DayCalendar {
  index: BusinessIndex;
  isHoliday(day: EpochDay): boolean;
}

/** Years of a calendar without a built-in holiday set. */
const freeYears = { first: 1900, last: 2199 } as const;
const kept = 8;
const built = new Map<string, DayCalendar>();

/**
 * The calendar of a line. The last few are kept: the lines of a file mostly share one.
 *
 * @throws PqrsError `time-bad-date`, and `input-invalid` for a calendar that never opens
 */
export function dayCalendarOf(calendar: CalcCalendar): DayCalendar {
  const key = JSON.stringify(calendar);
  let found = built.get(key);
  if (found) built.delete(key);
  else found = build(calendar);
  built.set(key, found);
  const oldest = built.keys().next();
  if (built.size > kept && !oldest.done) built.delete(oldest.value);
  return found;
}

function workingWeekdays({ workingDays, hours }: CalcCalendar): ReadonlySet<WeekdayName> {
  if (workingDays) return new Set(workingDays);
  if (!hours) return new Set(weekdayNames.slice(0, 5));
  return new Set(weekdayNames.filter((name) => (hours[name]?.length ?? 0) > 0));
}

function daySet(list: readonly string[] = []): ReadonlySet<EpochDay> {
  return new Set(list.map(parseDate));
}

function openDates(record: Readonly<Record<string, readonly unknown[]>> = {}): ReadonlyMap<EpochDay, boolean> {
  return new Map(Object.entries(record).map(([date, hours]) => [parseDate(date), hours.length > 0]));
}

function build(calendar: CalcCalendar): DayCalendar {
  const weekdays = workingWeekdays(calendar);
  const [holidays, extra] = [daySet(calendar.holidays), daySet(calendar.extraWorkingDates)];
  const recurring = new Set(calendar.recurringHolidays);
  const [special, shifts] = [openDates(calendar.holidayHours), openDates(calendar.shifts)];
  const national = calendar.holidaySet === undefined ? undefined : calendarFor();
  const years = national ? calendarYears : freeYears;

  const isHoliday = (day: EpochDay): boolean =>
    holidays.has(day) ||
    (recurring.size > 0 && recurring.has(monthAndDay(day))) ||
    (national !== undefined && national.holidaysOn(day).length > 0);
  const works = (day: EpochDay): boolean => {
    if (extra.has(day)) return true;
    // The only hours of a special date decide whether it works at all; shifts do so unless the working days are given.
    const hours = special.get(day) ?? (isHoliday(day) ? false : undefined);
    if (hours !== undefined) return hours;
    const shift = calendar.workingDays ? undefined : shifts.get(day);
    return shift ?? weekdays.has(weekdayNames[weekdayOf(day) - 1] ?? 'mon');
  };

  const index = buildBusinessIndex(dayOf(years.first, 1, 1), dayOf(years.last, 12, 31), (day) => !works(day));
  if (index.count(index.firstDay, index.lastDay) === 0) throw neverOpen();
  return { index, isHoliday };
}

function monthAndDay(day: EpochDay): string {
  const { month, day: number } = partsOf(day);
  return `${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
}

function neverOpen(): PqrsError {
  return new PqrsError(
    'input-invalid',
    'The calendar has no working day.',
    'Give it hours, workingDays or extraWorkingDates.',
    { fields: [{ field: 'calendar', code: 'notAllowed' }] },
  );
}
