import { calendarFor } from '../calendar/calendar.js';
import type { BusinessCalendar, CalendarOptions } from '../calendar/calendar.js';
import { PqrsError } from '../errors.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { periodAround } from './dutyPeriod.js';
import { periodicities } from './recurringDuty.js';
import type { Periodicity, RecurringDuty } from './recurringDuty.js';

/** A duty on the day on which it must be done. Dates are civil dates. */
export interface DutyOccurrence {
  dutyId: string;
  periodicity: Periodicity;
  /** First day of its period: from here on it may be done. */
  from: string;
  /** Last business day of its period. */
  dueDate: string;
}

/** The record that a duty was done. */
export interface DutyCompletion extends Pick<DutyOccurrence, 'dutyId' | 'periodicity' | 'dueDate'> {
  completedOn: string;
  /** Id of whoever did it. */
  by: string;
}

/**
 * How a duty stands on a day. `late`: done after its day. `missed`: its day is over and it was not done. `open`: its period runs.
 * `upcoming`: its period has not begun.
 */
export type DutyState = 'done' | 'late' | 'missed' | 'open' | 'upcoming';

export interface DutyStanding extends DutyOccurrence {
  state: DutyState;
}

export interface DutySpan {
  /** First and last civil date, both included: duties that are due in between. */
  from: string;
  to: string;
  /** Business days; those of Colombia unless given. */
  calendar?: CalendarOptions;
}

function lastBusinessDay(calendar: BusinessCalendar, first: EpochDay, last: EpochDay): EpochDay | undefined {
  for (let day = last; day >= first; day -= 1) if (calendar.isBusinessDay(day)) return day;
  return undefined;
}

function occurrencesOf(dutyId: string, periodicity: Periodicity, span: DutySpan): DutyOccurrence[] {
  const calendar = calendarFor(span.calendar);
  const [from, to] = [parseDate(span.from), parseDate(span.to)];
  const found: DutyOccurrence[] = [];
  for (let day = from; day <= to;) {
    const period = periodAround(day, periodicity);
    if (!period) return [];
    const due = lastBusinessDay(calendar, period.first, period.last);
    if (due !== undefined && due >= from && due <= to) {
      found.push({ dutyId, periodicity, from: formatDate(period.first), dueDate: formatDate(due) });
    }
    day = period.last + 1;
  }
  return found;
}

function checkDuty({ id, periodicities: codes }: RecurringDuty): void {
  const unknown = codes.find((code) => !periodicities.includes(code));
  if (unknown === undefined && codes.length > 0 && new Set(codes).size === codes.length) return;
  throw new PqrsError(
    'duty-invalid',
    `The duty "${id.slice(0, 40)}" comes back "${codes.join(', ').slice(0, 40)}".`,
    `Give each periodicity once, of ${periodicities.join(', ')}: s is weekly, S every half year.`,
  );
}

/**
 * The duties due in a span, by date: daily ones on each business day, the others on the last business day of their week, half month,
 * month, quarter, half year or year. Occasional duties have no date, and a period without a business day has no duty.
 *
 * @throws PqrsError `duty-invalid`, `time-bad-date`, `time-out-of-range`
 * @example
 * dutiesDue([{id: 'T1.2', name: '…', periodicities: ['M'], types: []}], {from: '2026-05-01', to: '2026-05-31'})
 * // [{dutyId: 'T1.2', periodicity: 'M', from: '2026-05-01', dueDate: '2026-05-29'}]
 */
export function dutiesDue(duties: readonly RecurringDuty[], span: DutySpan): DutyOccurrence[] {
  duties.forEach(checkDuty);
  return duties
    .flatMap(({ id, periodicities: codes }) => codes.flatMap((code) => occurrencesOf(id, code, span)))
    .sort((a, b) => (a.dueDate === b.dueDate ? 0 : a.dueDate < b.dueDate ? -1 : 1));
}

function keyOf({ dutyId, periodicity, dueDate }: DutyCompletion | DutyOccurrence): string {
  return `${dutyId} ${periodicity} ${dueDate}`;
}

function stateOf(one: DutyOccurrence, completedOn: string | undefined, today: string): DutyState {
  if (completedOn !== undefined) return completedOn <= one.dueDate ? 'done' : 'late';
  if (today > one.dueDate) return 'missed';
  return today < one.from ? 'upcoming' : 'open';
}

/**
 * How each duty of a span stands: a business day with a daily duty that nobody did is missed, a holiday is not. A record from before the
 * period began, or from after today, counts for nothing.
 *
 * @param today civil date, in the zone of the organisation
 * @throws PqrsError as {@link dutiesDue}
 * @example
 * dutyStandings(duties, [], '2026-11-18', {from: '2026-11-13', to: '2026-11-17'}).map((one) => `${one.dueDate} ${one.state}`)
 * // for one daily duty: ['2026-11-13 missed', '2026-11-17 missed']; Monday the 16th is a holiday
 */
export function dutyStandings(
  duties: readonly RecurringDuty[],
  completions: readonly DutyCompletion[],
  today: string,
  span: DutySpan,
): DutyStanding[] {
  parseDate(today);
  const first = new Map<string, string>();
  for (const completion of completions) {
    const key = keyOf(completion);
    const known = first.get(key);
    const { completedOn, periodicity, dueDate } = completion;
    const period = periodAround(parseDate(dueDate), periodicity);
    if (!period || parseDate(completedOn) < period.first || completedOn > today) continue;
    if (known === undefined || completedOn < known) first.set(key, completedOn);
  }
  return dutiesDue(duties, span).map((one) => ({ ...one, state: stateOf(one, first.get(keyOf(one)), today) }));
}

/** The duties of a span that nobody did, by date. @throws PqrsError as {@link dutiesDue} */
export function missedDuties(
  duties: readonly RecurringDuty[],
  completions: readonly DutyCompletion[],
  today: string,
  span: DutySpan,
): DutyStanding[] {
  return dutyStandings(duties, completions, today, span).filter((one) => one.state === 'missed');
}
