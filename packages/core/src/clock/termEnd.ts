import type { BusinessIndex } from '../calendar/businessIndex.js';
import type { Term } from '../norms/norm.js';
import { addMonths } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';

/**
 * Last day of a term that starts the day after day zero. Business days are counted; calendar days run on and are not
 * moved by any text; months end on the same-numbered day, or the last of the month, and roll forward to a business day
 * (Ley 4 de 1913 arts. 59-62; Código Civil arts. 67-68).
 */
export function termEnd(index: BusinessIndex, start: EpochDay, term: Term): EpochDay {
  if (term.unit === 'businessDays') return index.add(start, term.amount);
  if (term.unit === 'calendarDays') return start + term.amount;
  return index.roll(addMonths(start, term.amount, 'down'));
}
