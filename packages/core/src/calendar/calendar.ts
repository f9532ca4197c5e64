import { PqrsError } from '../errors.js';
import { dayOf, parseDate, partsOf, weekdayOf } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { buildBusinessIndex } from './businessIndex.js';
import type { BusinessIndex } from './businessIndex.js';
import { colombianHolidays, colombianLayers } from './colombia.js';
import { holidayIn } from './holidayRule.js';
import type { HolidayRule } from './holidayRule.js';

/** Years that the Colombian calendar covers: Ley 51 de 1983 moved its first holiday in January 1984. */
export const calendarYears = { first: 1984, last: 2100 } as const;

export interface CalendarOptions {
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

/** A business-day calendar of Colombia: an index, and the reasons behind it. */
export interface BusinessCalendar extends BusinessIndex {
  readonly id: 'co';
  /** Day on which the newest rule it holds was published. */
  readonly version: string;
  readonly saturday: 'excluded' | 'included';
  readonly layers: readonly string[];
  /** Holidays of a day; two may share it. */
  holidaysOn(day: EpochDay): readonly HolidayRule[];
  /** Opt-in closures of a day. */
  closuresOn(day: EpochDay): readonly HolidayRule[];
}

type DayTable = ReadonlyMap<EpochDay, readonly HolidayRule[]>;

const calendars = new Map<string, BusinessCalendar>();
const tables = new Map<string, DayTable>();

function layerRules(layer: string): readonly HolidayRule[] {
  if (Object.hasOwn(colombianLayers, layer)) return colombianLayers[layer as keyof typeof colombianLayers];
  throw new PqrsError(
    'input-invalid',
    `There is no calendar layer "${String(layer).slice(0, 60)}".`,
    `Use one of: ${Object.keys(colombianLayers).join(', ')}.`,
    { fields: [{ field: 'calendarLayers', code: 'unknownValue' }] },
  );
}

function known(rules: readonly HolidayRule[], asOf: string | undefined): readonly HolidayRule[] {
  return asOf === undefined ? rules : rules.filter((rule) => rule.publishedAt <= asOf);
}

function dayTable(rules: readonly HolidayRule[]): DayTable {
  const key = rules.map((rule) => rule.id).join();
  const cached = tables.get(key);
  if (cached) return cached;
  const table = new Map<EpochDay, HolidayRule[]>();
  for (let year = calendarYears.first; year <= calendarYears.last; year += 1) {
    for (const rule of rules) {
      const day = holidayIn(rule, year);
      if (day === undefined) continue;
      const names = table.get(day);
      if (names) names.push(rule);
      else table.set(day, [rule]);
    }
  }
  tables.set(key, table);
  return table;
}

const none: readonly HolidayRule[] = [];

/**
 * The Colombian business-day calendar for some options. Calendars are built once for each set of rules and kept: there
 * are only a handful.
 *
 * @throws PqrsError `input-invalid` for an unknown layer, `time-bad-date` for a bad `asOf`.
 * @example
 * calendarFor({}).isBusinessDay(parseDate('2026-07-13')) // false: Virgen de Chiquinquirá
 */
export function calendarFor(options: CalendarOptions = {}): BusinessCalendar {
  const { saturday = 'excluded', calendarLayers = [], asOf } = options;
  if (asOf !== undefined) parseDate(asOf);
  const layers = [...new Set(calendarLayers)].sort();
  const holidayRules = known(colombianHolidays, asOf);
  const closureRules = known(layers.flatMap(layerRules), asOf);
  const key = [saturday, layers.join(), ...[...holidayRules, ...closureRules].map((rule) => rule.id)].join('|');
  let calendar = calendars.get(key);
  if (!calendar) {
    calendar = buildCalendar(saturday, layers, holidayRules, closureRules);
    calendars.set(key, calendar);
  }
  return calendar;
}

function buildCalendar(
  saturday: 'excluded' | 'included',
  layers: readonly string[],
  holidayRules: readonly HolidayRule[],
  closureRules: readonly HolidayRule[],
): BusinessCalendar {
  const holidays = dayTable(holidayRules);
  const closures = dayTable(closureRules);
  const weekend = saturday === 'excluded' ? 6 : 7;
  const [first, last] = [dayOf(calendarYears.first, 1, 1), dayOf(calendarYears.last, 12, 31)];
  const marked = new Uint8Array(last - first + 1);
  for (const table of [holidays, closures]) for (const day of table.keys()) marked[day - first] = 1;
  const index = buildBusinessIndex(first, last, (day) => weekdayOf(day) >= weekend || marked[day - first] === 1);
  const published = [...holidayRules, ...closureRules].map((rule) => rule.publishedAt).sort();
  return {
    ...index,
    id: 'co',
    version: published.at(-1) ?? '',
    saturday,
    layers,
    holidaysOn: (day) => holidays.get(day) ?? none,
    closuresOn: (day) => closures.get(day) ?? none,
  };
}

/**
 * Holidays of Colombia in a year, by date: two that share a date come in one entry with both names.
 *
 * @throws PqrsError `time-out-of-range` outside 1984-2100.
 */
export function holidaysOfYear(year: number, asOf?: string): { day: EpochDay; rules: readonly HolidayRule[] }[] {
  if (year < calendarYears.first || year > calendarYears.last) {
    throw new PqrsError(
      'time-out-of-range',
      `There are no holiday rules for ${year}.`,
      `Ask for a year between ${calendarYears.first} and ${calendarYears.last}.`,
    );
  }
  return [...dayTable(known(colombianHolidays, asOf))]
    .filter(([day]) => partsOf(day).year === year)
    .map(([day, rules]) => ({ day, rules }))
    .sort((a, b) => a.day - b.day);
}
