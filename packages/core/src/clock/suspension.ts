import { formatDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { holdDays, notAllowed } from './runningTerm.js';
import type { RunningTerm } from './runningTerm.js';

/**
 * The law holds the term from one day to another, both held: a consumer without the good (Ley 1480 de 2011 art. 9),
 * evidence being taken (CPACA art. 86). Spans may overlap; no day is taken out twice. Hours are never held: they run on.
 *
 * @param at the first day as it was given
 * @throws PqrsError `clock-event-not-allowed`
 */
export function suspend(running: RunningTerm, from: EpochDay, to: EpochDay, at: string): void {
  const { norm, course } = running;
  if (!norm.suspension) throw notAllowed(norm, 'cannot be suspended', 'Leave it out: nothing holds this term.');
  if (to < from) {
    throw notAllowed(
      norm,
      `cannot be suspended until ${formatDate(to)}, before ${formatDate(from)}`,
      'Put "from" first.',
    );
  }
  if (from > course.due) {
    throw notAllowed(norm, `had expired on ${formatDate(course.due)}`, 'What is over cannot be suspended.');
  }
  holdDays(running, from, to);
  course.pauses.push({ from, to, open: false, cause: norm.suspension.cause, restarts: false, at });
}
