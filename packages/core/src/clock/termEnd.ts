import type { BusinessIndex } from '../calendar/businessIndex.js';
import type { Norm } from '../norms/norm.js';
import type { Term } from '../norms/term.js';
import { addMonths } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import type { Readings } from './readings.js';

/** Months of a term in months or years. */
export function monthsOf({ amount, unit }: Term): number {
  return unit === 'years' ? amount * 12 : amount;
}

/** Whether a term that ends on a closed day goes on to the next business day (Ley 4 de 1913 art. 62 for months and years). */
export function rollsForward(norm: Norm, unit: Term['unit'], readings: Readings): boolean {
  if (unit === 'months' || unit === 'years' || norm.rollsForward === true) return true;
  return readings['lastDay'] === 'rolls';
}

/**
 * Last day of a term that starts the day after day zero. Business days are counted; calendar days run on; months and
 * years end on the same-numbered day, or the last of the month (Ley 4 de 1913 arts. 59-62; Código Civil arts. 67-68).
 *
 * @param held calendar days for which the term did not run; business and calendar days take them off before
 */
export function termEnd(index: BusinessIndex, start: EpochDay, term: Term, rolls: boolean, held = 0): EpochDay {
  if (term.unit === 'businessDays') return index.add(start, term.amount);
  const last = term.unit === 'calendarDays' ? start + term.amount : addMonths(start, monthsOf(term), 'down') + held;
  return rolls ? index.roll(last) : last;
}
