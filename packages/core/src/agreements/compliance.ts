import { PqrsError } from '../errors.js';
import { dayOf, daysInMonth, formatDate, parseDate, partsOf } from '../time/civilDate.js';
import { dayAt } from '../time/zone.js';
import type { Agreement } from './agreement.js';
import type { TargetClock } from './agreementClock.js';
import { secondOf } from './epochSecond.js';
import { agreementPriorities, agreementTargets } from './vocabulary.js';
import type { AgreementPriority, AgreementTarget, ExclusionReason, MeasureWindow } from './vocabulary.js';

/** Civil dates in the zone of the agreement, both inclusive. */
export interface MeasurePeriod {
  from: string;
  until: string;
}

/** A clock as it is measured, and why it should not be, where somebody says so. */
export interface MeasuredClock extends Pick<TargetClock, 'target' | 'priority' | 'dueAt' | 'state'> {
  exclusion?: ExclusionReason;
}

/** How many clocks were due, and how many of them were met. */
export interface ComplianceTally {
  measured: number;
  met: number;
  /** Met of measured, from 0 to 1; none where nothing was due. */
  share?: number;
}

export interface Compliance {
  period: MeasurePeriod;
  byPriority: Record<AgreementPriority, ComplianceTally>;
  byTarget: Record<AgreementPriority, Record<AgreementTarget, ComplianceTally>>;
  total: ComplianceTally;
  /** Due in the period, and left out for a reason that the agreement knows. */
  excluded: number;
  /** Due in the period, and measured in spite of a reason given, which the agreement does not know. */
  exclusionsRefused: number;
  /** Due in the period, but not before the instant of the reading: neither met nor missed. */
  notYetDue: number;
}

const monthsOf: Readonly<Record<MeasureWindow, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/**
 * The window of the calendar year that holds a civil date.
 *
 * @throws PqrsError `time-bad-date`
 * @example
 * measurePeriod('quarter', '2026-07-14') // { from: '2026-07-01', until: '2026-09-30' }
 */
export function measurePeriod(window: MeasureWindow, date: string): MeasurePeriod {
  const { year, month } = partsOf(parseDate(date));
  const months = monthsOf[window];
  const first = month - ((month - 1) % months);
  const last = first + months - 1;
  return {
    from: formatDate(dayOf(year, first, 1)),
    until: formatDate(dayOf(year, last, daysInMonth(year, last))),
  };
}

function tally(): ComplianceTally {
  return { measured: 0, met: 0 };
}

function addTo(counts: ComplianceTally, isMet: boolean): void {
  counts.measured += 1;
  if (isMet) counts.met += 1;
  counts.share = counts.met / counts.measured;
}

function byEach<Key extends string, Value>(keys: readonly Key[], make: () => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make()])) as Record<Key, Value>;
}

function checkPeriod({ from, until }: MeasurePeriod): void {
  if (parseDate(from) <= parseDate(until)) return;
  throw new PqrsError(
    'input-invalid',
    `The period from ${from} ends on ${until}.`,
    'Let it end on or after its start.',
    {
      fields: [{ field: 'period', code: 'notAllowed' }],
    },
  );
}

/**
 * How an agreement was kept in a period: met of measured, by priority and target. Measured is what was due in the period,
 * also what is still open; a count of the closed cases alone would leave out the worst. What is not due before `now` is
 * counted apart, also where it was met already: else a running period would look better than it is.
 *
 * @param clocks those of all cases under the agreement, whatever their period
 * @param now ISO instant of the reading
 * @throws PqrsError `input-invalid` for a period that ends before it starts; `time-bad-date`, `time-bad-instant`
 * @example
 * // Of 20 P1 clocks due in July, 19 were met.
 * complianceOf(agreement, clocks, { from: '2026-07-01', until: '2026-07-31' }, '2026-08-01T00:00:00-05:00').byPriority.P1
 * // { measured: 20, met: 19, share: 0.95 }
 */
export function complianceOf(
  agreement: Pick<Agreement, 'timeZone' | 'exclusions'>,
  clocks: readonly MeasuredClock[],
  period: MeasurePeriod,
  now: string,
): Compliance {
  checkPeriod(period);
  const [firstDay, lastDay, until] = [parseDate(period.from), parseDate(period.until), secondOf(now)];
  const found: Compliance = {
    period,
    byPriority: byEach(agreementPriorities, tally),
    byTarget: byEach(agreementPriorities, () => byEach(agreementTargets, tally)),
    total: tally(),
    excluded: 0,
    exclusionsRefused: 0,
    notYetDue: 0,
  };
  for (const { target, priority, dueAt, state, exclusion } of clocks) {
    const due = secondOf(dueAt);
    const day = dayAt(due * 1_000, agreement.timeZone);
    if (day < firstDay || day > lastDay) continue;
    if (exclusion !== undefined && agreement.exclusions.includes(exclusion)) {
      found.excluded += 1;
      continue;
    }
    if (due >= until) {
      found.notYetDue += 1;
      continue;
    }
    if (exclusion !== undefined) found.exclusionsRefused += 1;
    const counts = [found.total, found.byPriority[priority], found.byTarget[priority][target]];
    for (const one of counts) addTo(one, state === 'met');
  }
  return found;
}
