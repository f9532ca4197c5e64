import { PqrsError } from '../errors.js';
import type { Completion, Norm } from '../norms/norm.js';
import { addMonths, formatDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { notAllowed, settle } from './runningTerm.js';
import type { RunningTerm } from './runningTerm.js';

function ruleOf(norm: Norm): Completion {
  if (norm.completion) return norm.completion;
  throw notAllowed(norm, 'is not stopped by asking for information', 'Leave the event out: the term keeps running.');
}

/**
 * The person was asked to complete what was filed: the term stands from the next day on, until it comes or the time for
 * it ends (Ley 1755 de 2015 art. 17; Ley 1581 de 2012 art. 15 num. 1).
 *
 * @throws PqrsError `clock-event-not-allowed`
 */
export function askToComplete(running: RunningTerm, asked: EpochDay, at: string): void {
  const { norm, calendar, course, readings } = running;
  const rule = ruleOf(norm);
  // Asked for before day zero (received after hours, deemed received the next day), it holds nothing before it.
  const day = Math.max(asked, course.start);
  if (course.pauses.length > 0) {
    throw notAllowed(norm, 'was stopped once already', `Only one requirement stops the term (${rule.citation}).`);
  }
  const tooLate = rule.askWithin !== undefined && calendar.count(course.start, day) > rule.askWithin;
  if (tooLate || day > course.due) {
    throw notAllowed(
      norm,
      `can no longer be stopped on ${formatDate(day)}`,
      rule.askWithin === undefined
        ? `The requirement must leave while the term runs (${rule.citation}).`
        : `The requirement must leave within ${rule.askWithin} business days of filing (${rule.citation}).`,
    );
  }
  const deadline = calendar.roll(addMonths(day, rule.personHas, 'down'));
  const restarts = readings['incomplete'] === 'restart';
  course.pauses.push({ from: day + 1, to: deadline, open: true, deadline, cause: rule.cause, restarts, at });
  const left = running.left - Math.max(0, calendar.count(running.zero, day));
  // The term runs again the day after completion, so at least that day is left of a term stopped on its last one.
  if (left < 1) course.total += 1 - left;
  running.left = restarts ? course.total : Math.max(1, left);
  running.zero = deadline;
  settle(running);
}

/** What was asked for came: the term runs again from the next day. @throws PqrsError `clock-events-out-of-order` */
export function completed(running: RunningTerm, came: EpochDay): void {
  ruleOf(running.norm);
  const day = Math.max(came, running.course.start);
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
  settle(running);
}
