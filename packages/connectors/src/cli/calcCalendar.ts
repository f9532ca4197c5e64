import {
  buildBusinessIndex,
  calendarFor,
  dayOf,
  parseDate,
  partsOf,
  PqrsError,
  weekdayNames,
  weekdayOf,
} from '@pqrs-kit/core';
import type { BusinessIndex, EpochDay, WeekdayName } from '@pqrs-kit/core';
import { z } from 'zod';
import { recentlyUsed } from './recentlyUsed.js';

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
const freeDays = { firstDay: dayOf(1900, 1, 1), lastDay: dayOf(2199, 12, 31) } as const;

/**
 * The calendar of a line, in whole days. The last few are kept.
 *
 * @throws PqrsError `time-bad-date`, and `calendar-no-open-time` for a calendar that never works
 */
export const dayCalendarOf: (calendar: CalcCalendar) => DayCalendar = recentlyUsed(8, build);

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
  for (const monthDay of recurring) parseDate(`2000-${monthDay}`);
  const [special, shifts] = [openDates(calendar.holidayHours), openDates(calendar.shifts)];
  const national = calendar.holidaySet === undefined ? undefined : calendarFor();
  const { firstDay, lastDay } = national ?? freeDays;

  const isHoliday = (day: EpochDay): boolean =>
    holidays.has(day) ||
    (recurring.size > 0 && recurring.has(monthAndDay(day))) ||
    (national !== undefined && national.holidaysOn(day).length > 0);
  const ordinarilyWorks = (day: EpochDay): boolean => weekdays.has(weekdayNames[weekdayOf(day) - 1] ?? 'mon');
  const namedDateWorks = (day: EpochDay): boolean => {
    if (extra.has(day)) return true;
    // The only hours of a special date decide whether it works at all; shifts do so unless the working days are given.
    const hours = special.get(day) ?? (isHoliday(day) ? false : undefined);
    if (hours !== undefined) return hours;
    const shift = calendar.workingDays ? undefined : shifts.get(day);
    return shift ?? ordinarilyWorks(day);
  };
  // A calendar has a hundred thousand days and names few of them.
  const named = new Map([...extra, ...special.keys(), ...shifts.keys()].map((day) => [day, namedDateWorks(day)]));
  const works = (day: EpochDay): boolean => named.get(day) ?? (ordinarilyWorks(day) && !isHoliday(day));

  const index = buildBusinessIndex(firstDay, lastDay, (day) => !works(day));
  if (index.count(index.firstDay, index.lastDay) === 0) throw neverOpen();
  return { index, isHoliday };
}

function monthAndDay(day: EpochDay): string {
  const { month, day: number } = partsOf(day);
  return `${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
}

function neverOpen(): PqrsError {
  return new PqrsError(
    'calendar-no-open-time',
    'The calendar has no working day.',
    'Give it hours, workingDays or extraWorkingDates.',
  );
}
