import { PqrsError } from '../../errors.js';
import { dayOf, daysInMonth, parseDate, partsOf, weekdayOf } from '../../time/civilDate.js';
import type { EpochDay } from '../../time/civilDate.js';
import { calendarFor } from '../calendar.js';
import { noSpans, readBreaks, readHours, without } from './daySpans.js';
import type { DaySpans } from './daySpans.js';
import { weekdayNames } from './definition.js';
import type { HoursByDate, HoursByWeekday, WorkingHoursDefinition } from './definition.js';
import { noOpenTime } from './hoursErrors.js';

/** The open hours of each civil date, by the wall clock: no zone yet. */
export interface DayHours {
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
  /** Open spans of a day between the first and the last. */
  spansOn(day: EpochDay): DaySpans;
}

/** Years of a calendar without the holidays of a country. */
const freeDays = { firstDay: dayOf(1900, 1, 1), lastDay: dayOf(2199, 12, 31) } as const;

type SpanReader = (spans: readonly (readonly [string, string])[], owner: string) => DaySpans;

function readWeek(hours: HoursByWeekday = {}, read: SpanReader): DaySpans[] {
  return weekdayNames.map((name) => read(hours[name] ?? [], name));
}

function readDates(hours: HoursByDate = {}, read: SpanReader): ReadonlyMap<EpochDay, DaySpans> {
  return new Map(Object.entries(hours).map(([date, spans]) => [parseDate(date), read(spans, date)]));
}

/** Month and day as one number, so that every year can be asked for it. */
function yearlyKey(text: string): number {
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  const [month, day] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
  if (day >= 1 && day <= daysInMonth(2000, month)) return month * 100 + day;
  throw new PqrsError(
    'time-bad-date',
    `The yearly date "${String(text).slice(0, 20)}" is not a day of the calendar.`,
    'Write a day that exists as MM-DD, such as 12-25.',
  );
}

function holidayTest(definition: WorkingHoursDefinition): (day: EpochDay) => boolean {
  const dates = new Set((definition.holidays ?? []).map(parseDate));
  const yearly = new Set((definition.recurringHolidays ?? []).map(yearlyKey));
  const national = definition.holidaySet === undefined ? undefined : calendarFor();
  return (day) => {
    if (dates.has(day) || (national !== undefined && national.holidaysOn(day).length > 0)) return true;
    if (yearly.size === 0) return false;
    const { month, day: number } = partsOf(day);
    return yearly.has(month * 100 + number);
  };
}

/** Hours of a weekday (0 is Monday), or of the nearest one before it that has any. */
function lentHours(week: readonly DaySpans[], weekday: number): DaySpans {
  for (let back = 0; back < 7; back += 1) {
    const spans = week[(weekday - back + 7) % 7] ?? noSpans;
    if (spans.length > 0) return spans;
  }
  return noSpans;
}

/** What a definition says about dates it names. */
function datedHours(
  definition: WorkingHoursDefinition,
  week: readonly DaySpans[],
  weeklyBreaks: readonly DaySpans[],
  isHoliday: (day: EpochDay) => boolean,
): ReadonlyMap<EpochDay, DaySpans> {
  const special = readDates(definition.holidayHours, readHours);
  const shifts = readDates(definition.shifts, readHours);
  const breaks = readDates(definition.breaks, readBreaks);
  const extra = new Set((definition.extraWorkingDates ?? []).map(parseDate));

  const hoursOf = (day: EpochDay): DaySpans => {
    const given = special.get(day);
    if (given) return given;
    if (isHoliday(day) && !extra.has(day)) return noSpans;
    const weekday = weekdayOf(day) - 1;
    return shifts.get(day) ?? (extra.has(day) ? lentHours(week, weekday) : (week[weekday] ?? noSpans));
  };
  const named = new Set([...special.keys(), ...shifts.keys(), ...breaks.keys(), ...extra]);
  return new Map(
    [...named].map((day) => {
      const ofWeekday = weeklyBreaks[weekdayOf(day) - 1] ?? noSpans;
      return [day, without(without(hoursOf(day), ofWeekday), breaks.get(day) ?? noSpans)];
    }),
  );
}

/**
 * Reads a definition into the open hours of each date.
 *
 * @throws PqrsError `calendar-bad-hours`, `time-bad-date`, and `calendar-no-open-time` where no date has any
 */
export function readDayHours(definition: WorkingHoursDefinition): DayHours {
  const weeklyBreaks = readWeek(definition.weeklyBreaks, readBreaks);
  const week = readWeek(definition.hours, readHours).map((spans, i) => without(spans, weeklyBreaks[i] ?? noSpans));
  const isHoliday = holidayTest(definition);
  const dated = datedHours(definition, week, weeklyBreaks, isHoliday);
  const { firstDay, lastDay } = definition.holidaySet === undefined ? freeDays : calendarFor();
  const hours: DayHours = {
    firstDay,
    lastDay,
    spansOn: (day) => dated.get(day) ?? (isHoliday(day) ? noSpans : (week[weekdayOf(day) - 1] ?? noSpans)),
  };
  if (!everOpen(hours, week, dated)) throw noOpenTime();
  return hours;
}

function everOpen(hours: DayHours, week: readonly DaySpans[], dated: ReadonlyMap<EpochDay, DaySpans>): boolean {
  for (const [day, spans] of dated) if (spans.length > 0 && day >= hours.firstDay && day <= hours.lastDay) return true;
  if (week.every((spans) => spans.length === 0)) return false;
  for (let day = hours.firstDay; day <= hours.lastDay; day += 1) if (hours.spansOn(day).length > 0) return true;
  return false;
}
