import type { ClockStatus } from '../clock/snapshot.js';
import { weekdayOf } from '../time/civilDate.js';
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
  unit: 'day' | 'week';
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

const mostDayCells = 45;
const mostMiniCells = 23;

/**
 * The day rule: one cell for each calendar day from receipt to the due date, and on to today where the term is overdue;
 * one for each week where that would be more than 45.
 *
 * @param days from day zero on, in order, working days after the due date included where it is overdue
 */
export function dayRuleOf(days: readonly RuleDay[], moment: RuleMoment): DayRule {
  const byDay = days.length <= mostDayCells;
  const cells = byDay ? days.map((one) => dayCell(one, moment)) : weekCells(days, moment);
  return {
    cells,
    todayIndex: cells.findIndex((cell) => cell.today === true),
    unit: byDay ? 'day' : 'week',
    mini: cells.slice(-mostMiniCells),
  };
}

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

/** Weeks from Monday to Sunday after the ring of the receipt. A week is drawn as the last day in it that counts or waits. */
function weekCells(days: readonly RuleDay[], moment: RuleMoment): RuleCell[] {
  const weeks = new Map<EpochDay, RuleDay[]>();
  for (const one of days.slice(1)) {
    const monday = one.day - weekdayOf(one.day) + 1;
    const week = weeks.get(monday);
    if (week) week.push(one);
    else weeks.set(monday, [one]);
  }
  const worthDrawing = (week: readonly RuleDay[]) =>
    week.some((one) => one.kind !== 'weekend' || one.day === moment.today);
  const cells = [...weeks.values()].filter(worthDrawing).map((week) => weekCell(week, moment));
  const received = days[0];
  return [...(received ? [dayCell(received, moment)] : []), ...cells].slice(-mostDayCells);
}

function weekCell(week: readonly RuleDay[], moment: RuleMoment): RuleCell {
  const counted = week.filter((one) => one.kind === 'counted');
  const drawn =
    counted.find((one) => one.day > moment.today) ??
    counted.at(-1) ??
    week.find((one) => one.kind === 'paused') ??
    week[0];
  const has = (day: EpochDay) => week.some((one) => one.day === day);
  const mark = drawn ? markOf(drawn.day, drawn.kind, moment) : 'weekend';
  return flagged(mark, has(moment.due), has(moment.today), moment.status);
}
