import type { BusinessCalendar } from '../calendar/calendar.js';
import { PqrsError } from '../errors.js';
import type { Norm } from '../norms/norm.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';

interface ExtendedEvent {
  reason: string;
  until?: string;
}

interface ExtendableTerm {
  due: EpochDay;
  extensions: readonly unknown[];
}

function refuse(message: string, help: string): PqrsError {
  return new PqrsError('clock-extension-refused', message, help);
}

/** Most days that may be added: up to double the base term in all, or double added, by the reading. */
function mostDays(norm: Norm, factor: number, reading: string | undefined): number {
  return norm.term.amount * (reading === 'added' ? factor : factor - 1);
}

/**
 * Business days that an extension adds. It must be exceptional, told with its reasons before the term expires, and once
 * (Ley 1755 de 2015 art. 14 par.).
 *
 * @param noticeDay civil day of the notice
 * @throws PqrsError `clock-extension-refused`
 */
export function extensionDays(
  norm: Norm,
  calendar: BusinessCalendar,
  course: ExtendableTerm,
  noticeDay: EpochDay,
  readings: Readonly<Record<string, string>>,
  event: ExtendedEvent,
): number {
  const rule = norm.extension;
  if (!rule) throw refuse(`The law gives the term "${norm.id}" no extension.`, 'Answer within the term.');
  if (event.reason.trim() === '') {
    throw refuse('The extension has no reason.', `Say why the term cannot be met (${rule.citation}).`);
  }
  if (course.extensions.length > 0)
    throw refuse('The term was extended once already.', 'It can be extended only once.');
  if (noticeDay > course.due) {
    throw refuse(
      `The notice of ${formatDate(noticeDay)} came after the term expired on ${formatDate(course.due)}.`,
      'The notice must leave before expiry. Answer now.',
    );
  }
  const most = mostDays(norm, rule.limitFactor, readings['extension']);
  return event.until === undefined ? most : daysUntil(calendar, course.due, event.until, most);
}

function daysUntil(calendar: BusinessCalendar, due: EpochDay, until: string, most: number): number {
  const day = parseDate(until);
  const limit = formatDate(calendar.add(due, most));
  if (!calendar.isBusinessDay(day)) {
    throw refuse(`${until} is not a business day.`, `Choose a business day up to ${limit}.`);
  }
  const added = calendar.count(due, day);
  if (added < 1)
    throw refuse(`${until} does not come after ${formatDate(due)}, the date in force.`, 'Choose a later day.');
  if (added > most) throw refuse(`${until} is beyond the limit of the law, ${limit}.`, `Choose a day up to ${limit}.`);
  return added;
}
