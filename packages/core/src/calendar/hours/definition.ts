/** Days of the week as calendars name them, Monday first. */
export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekdayName = (typeof weekdayNames)[number];

/**
 * From and to as times of the wall clock, `HH:MM` or `HH:MM:SS`; the end does not belong to it. As an end, `24:00` or
 * `00:00` is the midnight that ends the day.
 */
export type HourSpan = readonly [from: string, to: string];

export type HoursByWeekday = Readonly<Partial<Record<WeekdayName, readonly HourSpan[] | undefined>>>;
/** By civil date, YYYY-MM-DD. */
export type HoursByDate = Readonly<Record<string, readonly HourSpan[]>>;

/**
 * When a business is open. The hours of a date are, the first that applies: `holidayHours`; none, on a holiday that is
 * no extra working date; `shifts`; the weekly `hours`. Breaks are then taken out of them.
 */
export interface WorkingHoursDefinition {
  /** IANA name; `Etc/UTC` unless said. */
  timezone?: string | undefined;
  hours?: HoursByWeekday | undefined;
  /** Civil dates closed all day. */
  holidays?: readonly string[] | undefined;
  /** `MM-DD` closed every year. */
  recurringHolidays?: readonly string[] | undefined;
  /** Holidays of a country: `CO`, Colombia 1984-2100. */
  holidaySet?: 'CO' | undefined;
  /** The only hours of a special date, even if it is a holiday. */
  holidayHours?: HoursByDate | undefined;
  /** Hours of a date instead of its weekly ones. */
  shifts?: HoursByDate | undefined;
  breaks?: HoursByDate | undefined;
  weeklyBreaks?: HoursByWeekday | undefined;
  /**
   * Dates that work although weekday or holiday says no. One whose weekday has no hours works those of the nearest
   * weekday before it that has: a Saturday worked in exchange for a Monday keeps the hours of Friday.
   */
  extraWorkingDates?: readonly string[] | undefined;
}
