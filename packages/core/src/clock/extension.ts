import { PqrsError } from '../errors.js';
import type { Extension } from '../norms/norm.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { daysBetween, lengthen, notAllowed } from './runningTerm.js';
import type { RunningTerm } from './runningTerm.js';

interface ExtendedEvent {
  at: string;
  reason: string;
  until?: string;
}

function refuse(message: string, help: string): PqrsError {
  return new PqrsError('clock-extension-refused', message, help);
}

/** Most that may be added, in the unit of the term: in all, or only of what is added, by the reading. */
function limitOf(rule: Extension, base: number, reading: string | undefined): number {
  if ('added' in rule.limit) return rule.limit.added;
  return base * (reading === 'added' ? rule.limit.times : rule.limit.times - 1);
}

/**
 * Makes a term longer: exceptional, told with its reasons before the term expires, once, and no further than the norm
 * lets it (Ley 1755 de 2015 art. 14 par.; Ley 1581 de 2012 arts. 14-15).
 *
 * @param noticeDay civil day of the notice
 * @throws PqrsError `clock-extension-refused`
 */
export function extend(running: RunningTerm, noticeDay: EpochDay, event: ExtendedEvent): void {
  const { norm, course, base, readings } = running;
  const rule = norm.extension;
  if (!rule) throw refuse(`The law gives the term "${norm.id}" no extension.`, 'Answer within the term.');
  if (event.reason.trim() === '') {
    throw refuse('The extension has no reason.', `Say why the term cannot be met (${rule.citation}).`);
  }
  if (course.extensions.length > 0) {
    throw refuse('The term was extended once already.', 'It can be extended only once.');
  }
  if (noticeDay > course.due) {
    throw refuse(
      `The notice of ${formatDate(noticeDay)} came after the term expired on ${formatDate(course.due)}.`,
      'The notice must leave before expiry. Answer now.',
    );
  }
  const most = limitOf(rule, base.amount, readings['extension']);
  const amount = event.until === undefined ? most : amountUntil(running, event.until, most);
  const addedDays = lengthen(running, amount);
  course.extensions.push({ at: event.at, reason: event.reason, addedDays });
}

function amountUntil(running: RunningTerm, until: string, most: number): number {
  const { course, calendar, norm } = running;
  const { due } = course;
  const day = parseDate(until);
  if (course.term.unit !== 'businessDays' && course.term.unit !== 'calendarDays') {
    throw refuse(
      `The extension of "${norm.id}" goes to its limit, not to ${until}.`,
      'Leave "until" out: a term in months, years or hours is extended as a whole.',
    );
  }
  const businessDays = course.term.unit === 'businessDays';
  const limit = formatDate(businessDays ? calendar.add(due, most) : due + most);
  if (businessDays && !calendar.isBusinessDay(day)) {
    throw refuse(`${until} is not a business day.`, `Choose a business day up to ${limit}.`);
  }
  const added = daysBetween(running, due, day);
  if (added < 1) {
    throw refuse(`${until} does not come after ${formatDate(due)}, the date in force.`, 'Choose a later day.');
  }
  if (added > most) throw refuse(`${until} is beyond the limit of the law, ${limit}.`, `Choose a day up to ${limit}.`);
  return added;
}

/**
 * A similar good was lent while the repair lasts, so the term is the longer one (Decreto 1074 de 2015 art. 2.2.2.32.2.7).
 *
 * @throws PqrsError `clock-event-not-allowed`
 */
export function lendGood(running: RunningTerm, day: EpochDay, at: string): void {
  const { norm, course, base, readings } = running;
  const rule = norm.loaner;
  if (!rule) throw notAllowed(norm, 'does not depend on a loan', 'Leave "loanerProvided" out.');
  if (course.term.amount > base.amount) throw notAllowed(norm, 'was made longer once already', 'Give one loan.');
  if (day > course.due) {
    throw notAllowed(norm, `had expired on ${formatDate(course.due)}`, 'The good must be lent while the term runs.');
  }
  const added = readings['loaner'] === 'added' ? rule.amount : rule.amount - base.amount;
  course.extensions.push({ at, reason: rule.citation, addedDays: lengthen(running, added) });
}
