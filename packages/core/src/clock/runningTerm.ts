import type { BusinessCalendar } from '../calendar/calendar.js';
import { PqrsError } from '../errors.js';
import type { Norm } from '../norms/norm.js';
import type { Term } from '../norms/term.js';
import type { EpochDay } from '../time/civilDate.js';
import type { EpochMs } from '../time/instant.js';
import { dayAt } from '../time/zone.js';
import type { Readings } from './readings.js';
import { rollsForward, termEnd } from './termEnd.js';

const msPerHour = 3_600_000;

/** A span in which the law holds the term. `to` is the last day of it, also while nobody knows it yet. */
export interface CoursePause {
  from: EpochDay;
  to: EpochDay;
  open: boolean;
  /** Last day that the person has. */
  deadline?: EpochDay;
  cause: string;
  /** Whether the count began again after it. */
  restarts: boolean;
  /** ISO instant of the requirement, or first day of the span. */
  at: string;
}

/** The course of one term: where it starts, what stopped or lengthened it, and where it ends. */
export interface TermCourse {
  /** Day zero. */
  start: EpochDay;
  /** The whole term in its unit, with what was added. */
  term: Term;
  /** Days to count since the start or since the last restart, for terms in days. */
  total: number;
  pauses: CoursePause[];
  extensions: { at: string; reason: string; addedDays: number }[];
  due: EpochDay;
  /** Exact end of a term in hours. */
  dueInstant?: EpochMs;
}

/** Where a term starts: day zero, and the instant for terms in hours. */
export interface TermStart {
  day: EpochDay;
  instant: EpochMs;
}

/** A term while its events run over it. */
export interface RunningTerm {
  readonly norm: Norm;
  readonly calendar: BusinessCalendar;
  readonly zone: string;
  readonly readings: Readings;
  /** The term as the norm (or the requirement) says it. */
  readonly base: Term;
  readonly course: TermCourse;
  readonly startInstant: EpochMs;
  /** Day after which the days left are counted, and how many they are. */
  zero: EpochDay;
  left: number;
  /** Calendar days held, for months and years. */
  held: number;
}

/** The fixed surroundings of a running term. */
export type TermSetting = Pick<RunningTerm, 'norm' | 'calendar' | 'zone' | 'readings' | 'base'>;

export function beginTerm(setting: TermSetting, start: TermStart): RunningTerm {
  const { norm, calendar, zone, readings, base } = setting;
  const term = { amount: base.amount, unit: base.unit };
  const course: TermCourse = { start: start.day, term, total: term.amount, pauses: [], extensions: [], due: start.day };
  // Field by field: spreading the setting took a third of the time of a due date.
  const running: RunningTerm = {
    norm,
    calendar,
    zone,
    readings,
    base,
    course,
    startInstant: start.instant,
    zero: start.day,
    left: term.amount,
    held: 0,
  };
  settle(running);
  return running;
}

/** Finds the end again after something changed. */
export function settle(running: RunningTerm): void {
  const { course, calendar, norm, readings, zone } = running;
  const { amount, unit } = course.term;
  if (unit === 'hours') {
    course.dueInstant = running.startInstant + amount * msPerHour;
    // A midnight ends the day before it.
    course.due = dayAt(course.dueInstant - 1, zone);
    return;
  }
  const rolls = rollsForward(norm, unit, readings);
  const inDays = unit === 'businessDays' || unit === 'calendarDays';
  course.due = inDays
    ? termEnd(calendar, running.zero, { amount: running.left, unit }, rolls)
    : termEnd(calendar, course.start, course.term, rolls, running.held);
}

/** Days of the term in (from, to]: business days, or calendar days for every other unit. */
export function daysBetween({ course, calendar }: RunningTerm, from: EpochDay, to: EpochDay): number {
  return course.term.unit === 'businessDays' ? calendar.count(from, to) : to - from;
}

/** Takes the days from `first` to `last` out of the term; what of them was held before is not taken twice. */
export function holdDays(running: RunningTerm, first: EpochDay, last: EpochDay): void {
  const from = Math.max(first, running.zero + 1);
  if (last < from) return;
  running.left -= daysBetween(running, running.zero, from - 1);
  running.held += last - from + 1;
  running.zero = last;
  settle(running);
}

/** Adds to a term, in its own unit. Gives the calendar or business days by which it grew. */
export function lengthen(running: RunningTerm, amount: number): number {
  const before = running.course.due;
  running.course.term.amount += amount;
  running.course.total += amount;
  running.left += amount;
  settle(running);
  return daysBetween(running, before, running.course.due);
}

export function notAllowed(norm: Norm, what: string, help: string): PqrsError {
  return new PqrsError('clock-event-not-allowed', `The term "${norm.id}" ${what}.`, help);
}
