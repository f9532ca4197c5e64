import type { ExplainedDay } from '../clock/explanation.js';
import { parseDate } from '../time/civilDate.js';

/** What a term can leave out. Whole weekends are told as such; weekends that are cut, by their days. */
export type SkippedKind =
  'weekends' | 'saturdaysAndSundays' | 'saturdays' | 'sundays' | 'holidays' | 'closures' | 'paused';

/** Each kind of skipped day that there is, with its number, in the order in which they are told. */
export type SkippedCounts = readonly (readonly [kind: SkippedKind, n: number])[];

/**
 * Counts the days that a term left out, by kind. Whole weekends count as weekends; as soon as an end of the term (or a
 * Saturday that counts) cuts one, the days are told one by one. A holiday that falls on a weekend is part of it.
 */
export function countSkipped(days: readonly ExplainedDay[]): SkippedCounts {
  const of = (kind: ExplainedDay['kind']) => days.filter((day) => day.kind === kind);
  const saturdays = of('saturday').map((day) => parseDate(day.date));
  const sundays = new Set(of('sunday').map((day) => parseDate(day.date)));
  const whole = saturdays.length === sundays.size && saturdays.every((day) => sundays.has(day + 1));
  const both = saturdays.length > 0 && sundays.size > 0;
  const counts: SkippedCounts = [
    ['weekends', whole ? saturdays.length : 0],
    ['saturdaysAndSundays', !whole && both ? saturdays.length + sundays.size : 0],
    ['saturdays', both ? 0 : saturdays.length],
    ['sundays', both ? 0 : sundays.size],
    ['holidays', of('holiday').length],
    ['closures', of('closure').length],
    ['paused', of('paused').length],
  ];
  return counts.filter(([, n]) => n > 0);
}
