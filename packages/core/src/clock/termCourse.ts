import type { BusinessCalendar } from '../calendar/calendar.js';
import { PqrsError } from '../errors.js';
import type { CompletionPause, Norm } from '../norms/norm.js';
import { addMonths, formatDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { parseInstant } from '../time/instant.js';
import { dayAt } from '../time/zone.js';
import { extensionDays } from './extension.js';
import type { TermEvent } from './request.js';
import { termEnd } from './termEnd.js';

/** A span in which the law holds the term. `to` is the last day of it, also while nobody knows it yet. */
export interface CoursePause {
  from: EpochDay;
  to: EpochDay;
  open: boolean;
  /** Last day that the person has. */
  deadline: EpochDay;
  cause: string;
  /** Whether the count began again after it. */
  restarts: boolean;
  /** ISO instant of the requirement. */
  at: string;
}

/** The course of one term: where it starts, what stopped or lengthened it, and where it ends. */
export interface TermCourse {
  start: EpochDay;
  /** Days to count since the start, or since the last restart. */
  total: number;
  pauses: CoursePause[];
  extensions: { at: string; reason: string; addedDays: number }[];
  due: EpochDay;
}

interface Running {
  course: TermCourse;
  /** Day after which the days left are counted, and how many they are. */
  zero: EpochDay;
  left: number;
}

function notAllowed(norm: Norm, what: string, help: string): PqrsError {
  return new PqrsError('clock-event-not-allowed', `The term "${norm.id}" ${what}.`, help);
}

function inOrder(events: readonly TermEvent[], receivedAt: string): void {
  let last = parseInstant(receivedAt);
  for (const event of events) {
    const at = parseInstant(event.type === 'suspended' ? event.from : event.at);
    if (at < last) {
      throw new PqrsError(
        'clock-events-out-of-order',
        `The event "${event.type}" comes before reception or before the event ahead of it.`,
        'Give the events in the order in which they happened, none before reception.',
      );
    }
    last = at;
  }
}

/**
 * Runs the events of a term over it. Only what the norm allows stops or lengthens it.
 *
 * @throws PqrsError `clock-events-out-of-order`, `clock-extension-refused`, `clock-event-not-allowed`
 */
export function runTerm(
  norm: Norm,
  calendar: BusinessCalendar,
  start: EpochDay,
  zone: string,
  readings: Readonly<Record<string, string>>,
  receivedAt: string,
  events: readonly TermEvent[] = [],
): TermCourse {
  inOrder(events, receivedAt);
  let running = begin(norm, calendar, start);
  for (const event of events) {
    switch (event.type) {
      case 'transferred':
        if (!norm.transfer) throw notAllowed(norm, 'has no transfer', 'Leave the event out: the term keeps running.');
        running = begin(norm, calendar, dayAt(parseInstant(event.at), zone));
        break;
      case 'informationRequested':
        stop(running, norm, calendar, dayAt(parseInstant(event.at), zone), event.at, readings['incomplete'] ?? '');
        break;
      case 'informationCompleted':
        resume(running, norm, calendar, dayAt(parseInstant(event.at), zone));
        break;
      case 'extended': {
        const { course } = running;
        const addedDays = extensionDays(norm, calendar, course, dayAt(parseInstant(event.at), zone), readings, event);
        course.extensions.push({ at: event.at, reason: event.reason, addedDays });
        course.total += addedDays;
        running.left += addedDays;
        course.due = calendar.add(running.zero, running.left);
        break;
      }
      default:
        throw notAllowed(norm, `has no event "${event.type}"`, 'Leave it out: nothing else stops this term.');
    }
  }
  return running.course;
}

function begin(norm: Norm, calendar: BusinessCalendar, start: EpochDay): Running {
  const due = termEnd(calendar, start, norm.term);
  const total = norm.term.amount;
  return { course: { start, total, pauses: [], extensions: [], due }, zero: start, left: total };
}

function pauseRule(norm: Norm): CompletionPause {
  if (norm.completionPause) return norm.completionPause;
  throw notAllowed(norm, 'is not stopped by asking for information', 'Leave the event out: the term keeps running.');
}

function stop(
  running: Running,
  norm: Norm,
  calendar: BusinessCalendar,
  day: EpochDay,
  at: string,
  reading: string,
): void {
  const rule = pauseRule(norm);
  const { course } = running;
  if (course.pauses.length > 0) {
    throw notAllowed(norm, 'was stopped once already', `Only one requirement stops the term (${rule.citation}).`);
  }
  if (calendar.count(course.start, day) > rule.askWithin || day > course.due) {
    throw notAllowed(
      norm,
      `can no longer be stopped on ${formatDate(day)}`,
      `The requirement must leave within ${rule.askWithin} business days of filing (${rule.citation}).`,
    );
  }
  const deadline = calendar.roll(addMonths(day, rule.personHas, 'down'));
  const restarts = reading === 'restart';
  course.pauses.push({ from: day + 1, to: deadline, open: true, deadline, cause: rule.cause, restarts, at });
  const left = running.left - Math.max(0, calendar.count(running.zero, day));
  // The term runs again the day after completion, so at least that day is left of a term stopped on its last one.
  if (left < 1) course.total += 1 - left;
  running.left = restarts ? course.total : Math.max(1, left);
  running.zero = deadline;
  course.due = calendar.add(running.zero, running.left);
}

function resume(running: Running, norm: Norm, calendar: BusinessCalendar, day: EpochDay): void {
  pauseRule(norm);
  const pause = running.course.pauses.at(-1);
  if (!pause?.open) {
    throw new PqrsError(
      'clock-events-out-of-order',
      'The information came complete without a requirement before it.',
      'Put "informationRequested" before "informationCompleted".',
    );
  }
  pause.open = false;
  pause.to = day;
  running.zero = day;
  running.course.due = calendar.add(day, running.left);
}
