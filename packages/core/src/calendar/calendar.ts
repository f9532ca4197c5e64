import { PqrsError } from '../errors.js';
import { dayOf, formatDate, parseDate, partsOf, weekdayOf } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { indexClosedDays } from './businessIndex.js';
import type { BusinessIndex } from './businessIndex.js';
import { countryCalendar, layerOf } from './countries.js';
import { lastCalendarYear } from './countryCalendar.js';
import type { CountryCalendar } from './countryCalendar.js';
import { dayTable, knownRules } from './dayTable.js';
import type { DayTable } from './dayTable.js';
import type { HolidayRule } from './holidayRule.js';
import { closureRules, workingSaturdays } from './organizationDays.js';
import type { OrganizationDays } from './organizationDays.js';

export interface CalendarOptions extends OrganizationDays {
  /** Whose holidays: `co` unless given. */
  calendar?: string;
  /**
   * Whether the obliged party works on Saturdays. A Saturday is no holiday: it does not count only where the office is
   * closed (Ley 4 de 1913 art. 62, "de vacante"). `excluded` unless said.
   */
  saturday?: 'excluded' | 'included';
  /** Opt-in closures, such as `co-civic-national-executive`. */
  calendarLayers?: readonly string[];
  /** The calendar as known on this civil date: without what was published later. */
  asOf?: string;
}

/** A business-day calendar: an index, and the reasons behind it. */
export interface BusinessCalendar extends BusinessIndex {
  readonly id: string;
  readonly country: CountryCalendar;
  /** Day on which the newest rule it holds was published. */
  readonly version: string;
  readonly saturday: 'excluded' | 'included';
  readonly layers: readonly string[];
  /** Holidays of a day; two may share it. */
  holidaysOn(day: EpochDay): readonly HolidayRule[];
  /** Closures of a day: of the layers and of the organisation. */
  closuresOn(day: EpochDay): readonly HolidayRule[];
}

/** Calendars kept. Those of the law are a handful; those of organisations come and go. */
const mostKept = 64;
const calendars = new Map<string, BusinessCalendar>();

function keep(key: string, calendar: BusinessCalendar): BusinessCalendar {
  if (calendars.size >= mostKept) calendars.delete([...calendars.keys()][0] ?? '');
  calendars.set(key, calendar);
  return calendar;
}

/** The commonest request, answered without putting a key together. */
const plain = new Map<string, BusinessCalendar>();

function isPlain(options: CalendarOptions): boolean {
  return (
    options.saturday !== 'included' &&
    options.asOf === undefined &&
    (options.calendarLayers?.length ?? 0) === 0 &&
    (options.closures?.length ?? 0) === 0 &&
    (options.workingSaturdays?.length ?? 0) === 0
  );
}

/**
 * The business-day calendar for some options. Calendars are built once for each set of rules and kept.
 *
 * @throws PqrsError `input-invalid` for an unknown calendar or layer, `time-bad-date` for a bad date.
 * @example
 * calendarFor({}).isBusinessDay(parseDate('2026-07-13')) // false: Virgen de Chiquinquirá
 */
export function calendarFor(options: CalendarOptions = {}): BusinessCalendar {
  const { calendar: id = 'co' } = options;
  if (!isPlain(options)) return calendarOfRules(id, options);
  const known = plain.get(id);
  if (known) return known;
  const calendar = calendarOfRules(id, options);
  plain.set(id, calendar);
  return calendar;
}

function calendarOfRules(id: string, options: CalendarOptions): BusinessCalendar {
  const { saturday = 'excluded', calendarLayers = [], asOf } = options;
  if (asOf !== undefined) parseDate(asOf);
  const country = countryCalendar(id);
  const layers = [...new Set(calendarLayers)].sort();
  const holidayRules = knownRules(country.holidays, asOf);
  const layerRules = knownRules(
    layers.flatMap((layer) => layerOf(country, layer).rules),
    asOf,
  );
  const ids = (rules: readonly HolidayRule[]) => rules.map((rule) => rule.id).join();
  const [holidayKey, layerKey] = [`${id}|${ids(holidayRules)}`, `${id}|${ids(layerRules)}`];
  const own = JSON.stringify([options.closures ?? [], options.workingSaturdays ?? []]);
  const key = [saturday, layers.join(), holidayKey, layerKey, own].join('|');
  return (
    calendars.get(key) ??
    keep(
      key,
      buildCalendar(country, saturday, layers, options, {
        holidays: dayTable(holidayKey, holidayRules, country.firstYear),
        closures: dayTable(layerKey, layerRules, country.firstYear),
        version:
          [...holidayRules, ...layerRules]
            .map((rule) => rule.publishedAt)
            .sort()
            .at(-1) ?? '',
      }),
    )
  );
}

const none: readonly HolidayRule[] = [];

function buildCalendar(
  country: CountryCalendar,
  saturday: 'excluded' | 'included',
  layers: readonly string[],
  own: OrganizationDays,
  { holidays, closures, version }: { holidays: DayTable; closures: DayTable; version: string },
): BusinessCalendar {
  const closed = closureRules(own);
  const working = workingSaturdays(own);
  const [first, last] = [dayOf(country.firstYear, 1, 1), dayOf(lastCalendarYear, 12, 31)];
  const marked = new Uint8Array(last - first + 1);
  // Week by week, from the first Saturday on (or Sunday, where Saturdays count): asking each day costs far more.
  for (let weekday = saturday === 'excluded' ? 6 : 7; weekday <= 7; weekday += 1) {
    for (let slot = (weekday - weekdayOf(first) + 7) % 7; slot < marked.length; slot += 7) marked[slot] = 1;
  }
  for (const day of working) marked[day - first] = 0;
  for (const table of [holidays, closures, closed]) for (const day of table.keys()) marked[day - first] = 1;
  const index = indexClosedDays(first, marked);
  const ofLayers = (day: EpochDay) => closures.get(day) ?? none;
  const ownClosure = (day: EpochDay): readonly HolidayRule[] => {
    const rule = closed.get(day);
    return rule ? [...ofLayers(day), rule] : ofLayers(day);
  };
  return {
    ...index,
    id: country.id,
    country,
    version,
    saturday,
    layers,
    holidaysOn: (day) => holidays.get(day) ?? none,
    closuresOn: closed.size === 0 ? ofLayers : ownClosure,
  };
}

/** A holiday with its date, as {@link holidaysOfYear} lists it. */
export interface Holiday {
  day: EpochDay;
  rules: readonly HolidayRule[];
}

/**
 * Holidays of a year, by date: two that share a date come in one entry with both names.
 *
 * @throws PqrsError `time-out-of-range` outside the years that the calendar covers (Colombia: 1984-2100).
 * @example
 * holidaysOfYear(2026).length // 19
 */
export function holidaysOfYear(year: number, asOf?: string, calendar = 'co'): Holiday[] {
  const country = countryCalendar(calendar);
  if (!(year >= country.firstYear && year <= lastCalendarYear)) {
    throw new PqrsError(
      'time-out-of-range',
      `There are no holiday rules for ${String(year)}.`,
      `Ask for a year between ${country.firstYear} and ${lastCalendarYear}.`,
    );
  }
  const { holidaysOn } = calendarFor({ calendar, ...(asOf === undefined ? {} : { asOf }) });
  const days: Holiday[] = [];
  for (let day = dayOf(year, 1, 1); partsOf(day).year === year; day += 1) {
    const rules = holidaysOn(day);
    if (rules.length > 0) days.push({ day, rules });
  }
  return days;
}

/** Years that a calendar covers, as civil dates of its first and last day. */
export function calendarSpan(calendar = 'co'): { first: string; last: string } {
  const { firstYear } = countryCalendar(calendar);
  return { first: formatDate(dayOf(firstYear, 1, 1)), last: formatDate(dayOf(lastCalendarYear, 12, 31)) };
}
