import { dayOf } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { lastCalendarYear } from './countryCalendar.js';
import { holidayIn } from './holidayRule.js';
import type { HolidayRule } from './holidayRule.js';

/** The rules that give each day, in the order of the rules. */
export type DayTable = ReadonlyMap<EpochDay, readonly HolidayRule[]>;

const tables = new Map<string, DayTable>();

/** Rules known on a civil date: without what was published later. */
export function knownRules(rules: readonly HolidayRule[], asOf: string | undefined): readonly HolidayRule[] {
  return asOf === undefined ? rules : rules.filter((rule) => rule.publishedAt <= asOf);
}

/**
 * The days of a set of rules. Sets of the law are a handful and kept.
 *
 * @param key names the set; two sets of one key must hold the same rules
 */
export function dayTable(key: string, rules: readonly HolidayRule[], firstYear: number): DayTable {
  const cached = tables.get(key);
  if (cached) return cached;
  const table = new Map<EpochDay, HolidayRule[]>();
  const first = dayOf(firstYear, 1, 1);
  for (let year = firstYear; year <= lastCalendarYear; year += 1) {
    for (const rule of rules) {
      const day = holidayIn(rule, year);
      if (day === undefined || day < first) continue;
      const names = table.get(day);
      if (names) names.push(rule);
      else table.set(day, [rule]);
    }
  }
  tables.set(key, table);
  return table;
}
