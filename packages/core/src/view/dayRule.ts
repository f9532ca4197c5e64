import type { ClockStatus } from '../clock/snapshot.js';
import { partsOf, weekdayOf } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';

/** What a calendar day is to a term, before it is known how far the term went. */
export type RuleDayKind = 'received' | 'counted' | 'weekend' | 'holiday' | 'paused';

export interface RuleDay {
  day: EpochDay;
  kind: RuleDayKind;
}

/**
 * How a cell is drawn: receipt, working day gone or ahead, weekend, holiday, paused, late (working day overdue), spent
 * (it counted, in a term that is over or closed).
 */
export type RuleMark = 'received' | 'gone' | 'ahead' | 'weekend' | 'holiday' | 'paused' | 'late' | 'spent';

export interface RuleCell {
  mark: RuleMark;
  /** The due date: a taller bar. */
  due?: boolean;
  /** A caret under the base line. */
  today?: boolean;
}

export interface DayRule {
  cells: RuleCell[];
  /** Place of today among the cells, -1 where it is not one. */
  todayIndex: number;
  /** What one cell stands for. */
  unit: 'day' | 'week' | 'month';
  /** At most 23 cells, the latest. */
  mini: RuleCell[];
}

export interface RuleMoment {
  status: ClockStatus;
  due: EpochDay;
  today: EpochDay;
  /** Day that stopped the term. */
  stopped?: EpochDay;
}

const mostCells = 45;
const mostMiniCells = 23;

/**
 * The day rule: one cell for each calendar day from receipt to the due date, and on to today where the term is overdue;
 * one for each week where that would be more than 45, and one for each month where the weeks would be.
 *
 * @param days from day zero on, in order, working days after the due date included where it is overdue
 */
export function dayRuleOf(days: readonly RuleDay[], moment: RuleMoment): DayRule {
  const unit = days.length <= mostCells ? 'day' : days.length <= (mostCells - 2) * 7 ? 'week' : 'month';
  const cells = unit === 'day' ? days.map((one) => dayCell(one, moment)) : spanCells(days, moment, spanKeys[unit]);
  return {
    cells,
    todayIndex: cells.findIndex((cell) => cell.today === true),
    unit,
    mini: cells.slice(-mostMiniCells),
  };
}

/** What the days of one cell have in common: the Monday of their week, or their month. */
const spanKeys = {
  week: (day: EpochDay) => day - weekdayOf(day) + 1,
  month: (day: EpochDay) => partsOf(day).year * 12 + partsOf(day).month,
} as const;

function dayCell({ day, kind }: RuleDay, moment: RuleMoment): RuleCell {
  return flagged(markOf(day, kind, moment), day === moment.due, day === moment.today, moment.status);
}

function flagged(mark: RuleMark, due: boolean, today: boolean, status: ClockStatus): RuleCell {
  return { mark, ...(due ? { due } : {}), ...(today && status !== 'closed' ? { today } : {}) };
}

function markOf(day: EpochDay, kind: RuleDayKind, { status, due, today, stopped }: RuleMoment): RuleMark {
  if (kind !== 'counted') return kind;
  if (day > due) return 'late';
  if (status === 'over') return 'spent';
  if (status === 'closed') return day <= (stopped ?? today) ? 'spent' : 'ahead';
  if (day <= today) return 'gone';
  return status === 'pause' ? 'paused' : 'ahead';
}

/** Weeks from Monday to Sunday, or months, after the ring of the receipt. Each is drawn as the last day in it that counts or waits. */
function spanCells(days: readonly RuleDay[], moment: RuleMoment, keyOf: (day: EpochDay) => number): RuleCell[] {
  const spans = new Map<number, RuleDay[]>();
  for (const one of days.slice(1)) {
    const key = keyOf(one.day);
    const span = spans.get(key);
    if (span) span.push(one);
    else spans.set(key, [one]);
  }
  const worthDrawing = (span: readonly RuleDay[]) =>
    span.some((one) => one.kind !== 'weekend' || one.day === moment.today);
  const cells = [...spans.values()].filter(worthDrawing).map((span) => spanCell(span, moment));
  const received = days[0];
  return [...(received ? [dayCell(received, moment)] : []), ...cells].slice(-mostCells);
}

function spanCell(span: readonly RuleDay[], moment: RuleMoment): RuleCell {
  const counted = span.filter((one) => one.kind === 'counted');
  const drawn =
    counted.find((one) => one.day > moment.today) ??
    counted.at(-1) ??
    span.find((one) => one.kind === 'paused') ??
    span[0];
  const has = (day: EpochDay) => span.some((one) => one.day === day);
  const mark = drawn ? markOf(drawn.day, drawn.kind, moment) : 'weekend';
  return flagged(mark, has(moment.due), has(moment.today), moment.status);
}
