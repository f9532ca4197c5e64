import { dayOf, parseDate, weekdayOf } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { easterOf } from './easter.js';

/** How a rule finds its day in a year. `monday`: the feast moves to the next Monday unless it falls on one. */
export type HolidayDay =
  | { kind: 'fixed'; month: number; day: number; monday?: boolean }
  /** Days after Easter Sunday, negative before. */
  | { kind: 'easter'; offset: number; monday?: boolean }
  /** The n-th weekday (1 is Monday) of a month. */
  | { kind: 'nthWeekday'; month: number; weekday: number; nth: number }
  | { kind: 'once'; date: string };

const fixed = (month: number, day: number): HolidayDay => ({ kind: 'fixed', month, day });
const movedToMonday = (month: number, day: number): HolidayDay => ({ kind: 'fixed', month, day, monday: true });
const easter = (offset: number): HolidayDay => ({ kind: 'easter', offset });
const easterMovedToMonday = (offset: number): HolidayDay => ({ kind: 'easter', offset, monday: true });

/** The ways in which a rule finds its day, for the tables of the countries. */
export const on = { fixed, movedToMonday, easter, easterMovedToMonday } as const;

/** A day on which terms do not run, as the law that made it says. */
export interface HolidayRule {
  id: string;
  /** In Spanish, as it is printed. */
  name: string;
  law: string;
  /** First and last civil date on which the rule can give a day. */
  validFrom: string;
  validUntil?: string;
  /** Day on which the rule became known: what a calendar `asOf` an earlier day does not have. */
  publishedAt: string;
  rule: HolidayDay;
}

function nextMonday(day: EpochDay): EpochDay {
  return day + ((8 - weekdayOf(day)) % 7);
}

function rawDay(rule: HolidayDay, year: number): EpochDay | undefined {
  switch (rule.kind) {
    case 'fixed':
      return dayOf(year, rule.month, rule.day);
    case 'easter':
      return easterOf(year) + rule.offset;
    case 'nthWeekday': {
      const first = dayOf(year, rule.month, 1);
      return first + ((rule.weekday - weekdayOf(first) + 7) % 7) + (rule.nth - 1) * 7;
    }
    case 'once':
      return rule.date.startsWith(String(year)) ? parseDate(rule.date) : undefined;
  }
}

/** Dates are read only in the years where they decide: a table asks thousands of times. */
function inForce(rule: HolidayRule, day: EpochDay, year: number): boolean {
  const { validFrom, validUntil } = rule;
  if (year <= Number(validFrom.slice(0, 4)) && day < parseDate(validFrom)) return false;
  return validUntil === undefined || year < Number(validUntil.slice(0, 4)) || day <= parseDate(validUntil);
}

/** The day that a rule gives in a year, or undefined where it gives none (not in force, or another year). */
export function holidayIn(rule: HolidayRule, year: number): EpochDay | undefined {
  const raw = rawDay(rule.rule, year);
  if (raw === undefined) return undefined;
  const day = 'monday' in rule.rule && rule.rule.monday ? nextMonday(raw) : raw;
  return inForce(rule, day, year) ? day : undefined;
}
