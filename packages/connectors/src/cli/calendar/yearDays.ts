import {
  calendarFor,
  countryCalendar,
  dayOf,
  formatDate,
  holidaysOfYear,
  partsOf,
  PqrsError,
  weekdayNames,
  weekdayOf,
} from '@pqrs-kit/core';
import type { HolidayRule, WeekdayName } from '@pqrs-kit/core';

/** Which days are asked for. */
export interface YearQuery {
  year: number;
  country: string;
  /** Closures that bind only some bodies. */
  layers: readonly string[];
  /** As known on this civil date. */
  asOf?: string;
}

/** A rule that closes a day, with the layer it stands in unless it is a holiday of the country. */
export interface ClosingRule extends Pick<HolidayRule, 'id' | 'name' | 'law' | 'publishedAt'> {
  layer?: string;
}

/** A day of a year on which terms do not run. */
export interface ClosedDay {
  date: string;
  weekday: WeekdayName;
  rules: ClosingRule[];
}

/**
 * A year as it is typed.
 *
 * @throws PqrsError `usage-invalid`
 */
export function readYear(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new PqrsError(
    'usage-invalid',
    `"${text}" is neither a year nor a command of "pqrs calendar".`,
    'Write a year with four digits, such as 2026, or "diff".',
  );
}

function layerOfRule(country: string, rule: HolidayRule): string | undefined {
  const { layers } = countryCalendar(country);
  return Object.keys(layers).find((layer) => layers[layer]?.rules.includes(rule));
}

/**
 * Every day of a year that a calendar closes besides weekends, by date. Those that share a date stand together.
 *
 * @throws PqrsError `time-out-of-range`, `time-bad-date`, `input-invalid` for an unknown layer
 */
export function closedDays({ year, country, layers, asOf }: YearQuery): ClosedDay[] {
  const known = asOf === undefined ? {} : { asOf };
  const holidays = new Map(holidaysOfYear(year, asOf, country).map(({ day, rules }) => [day, rules]));
  const { closuresOn } = calendarFor({ calendar: country, calendarLayers: layers, ...known });
  const days: ClosedDay[] = [];
  for (let day = dayOf(year, 1, 1); partsOf(day).year === year; day += 1) {
    const rules = [...(holidays.get(day) ?? []), ...closuresOn(day)].map((rule): ClosingRule => {
      const { id, name, law, publishedAt } = rule;
      const layer = layerOfRule(country, rule);
      return { id, name, law, publishedAt, ...(layer === undefined ? {} : { layer }) };
    });
    if (rules.length === 0) continue;
    days.push({ date: formatDate(day), weekday: weekdayNames[weekdayOf(day) - 1] ?? 'mon', rules });
  }
  return days;
}
