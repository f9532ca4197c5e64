import type { ExplainedDay, Explanation } from '../clock/explanation.js';
import { parseDate } from '../time/civilDate.js';

/**
 * What a term can leave out. Whole weekends are told as such; weekends that are cut, by their days. `closures` are civic
 * days, `closed` those of the organisation; `paused` are business days and `held` calendar days in which the law held it.
 */
export type SkippedKind =
  'weekends' | 'saturdaysAndSundays' | 'saturdays' | 'sundays' | 'holidays' | 'closures' | 'closed' | 'paused' | 'held';

/** Each kind of skipped day that there is, with its number, in the order in which they are told. */
export type SkippedCounts = readonly (readonly [kind: SkippedKind, n: number])[];

/** Whether the organisation closed on a day by its own calendar. */
export function closedByItself({ calendar }: Explanation, { kind, date }: ExplainedDay): boolean {
  return kind === 'closure' && (calendar.closures ?? []).some((closure) => closure.date === date);
}

/**
 * Whether a term that counts every day went on to a business day because its last one was closed: nothing else of it is
 * left out.
 */
export function rolledForward({ term, days }: Explanation): boolean {
  const everyDay = term.unit !== 'businessDays' && term.unit !== 'hours';
  return everyDay && days.some(({ kind }) => kind !== 'received' && kind !== 'counted' && kind !== 'paused');
}

/**
 * Counts the days that a term left out, by kind. Whole weekends count as weekends; as soon as an end of the term (or a
 * Saturday that counts) cuts one, the days are told one by one. A holiday that falls on a weekend is part of it.
 *
 * @param days those of the term that are told
 */
export function countSkipped(explanation: Explanation, days: readonly ExplainedDay[]): SkippedCounts {
  const byKind = new Map<ExplainedDay['kind'], ExplainedDay[]>();
  for (const day of days) {
    const alike = byKind.get(day.kind);
    if (alike) alike.push(day);
    else byKind.set(day.kind, [day]);
  }
  const of = (kind: ExplainedDay['kind']) => byKind.get(kind) ?? [];
  const paused = of('paused').length;
  if (explanation.term.unit !== 'businessDays') return paused > 0 ? [['held', paused]] : [];
  const saturdays = of('saturday').map((day) => parseDate(day.date));
  const sundays = new Set(of('sunday').map((day) => parseDate(day.date)));
  const whole = saturdays.length === sundays.size && saturdays.every((day) => sundays.has(day + 1));
  const both = saturdays.length > 0 && sundays.size > 0;
  const closed = of('closure').filter((day) => closedByItself(explanation, day)).length;
  const counts: SkippedCounts = [
    ['weekends', whole ? saturdays.length : 0],
    ['saturdaysAndSundays', !whole && both ? saturdays.length + sundays.size : 0],
    ['saturdays', both ? 0 : saturdays.length],
    ['sundays', both ? 0 : sundays.size],
    ['holidays', of('holiday').length],
    ['closures', of('closure').length - closed],
    ['closed', closed],
    ['paused', paused],
  ];
  return counts.filter(([, n]) => n > 0);
}
