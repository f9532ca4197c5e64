import type { BusinessCalendar } from '../calendar/calendar.js';
import type { Norm } from '../norms/norm.js';
import { governs, notInForce, variantsOf } from '../norms/registry.js';
import { parseDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { termEnd } from './termEnd.js';

/**
 * The variant of a norm that binds a term. Besides the one in force at reception, a variant may reach terms that were
 * still running when it came into force (Decreto Legislativo 491 de 2020 art. 5, "que se encuentren en curso").
 *
 * @param start day zero of the term
 * @param asOf only norms in force by that day are known
 * @throws PqrsError `norm-unknown`, `norm-not-in-force`
 */
export function bindingNorm(
  rule: string,
  receivedDate: string,
  start: EpochDay,
  calendar: BusinessCalendar,
  asOf?: string,
): Norm {
  const known = (norm: Norm) => asOf === undefined || norm.inForceFrom <= asOf;
  const ordinary = variantsOf(rule.split('@', 1)[0] ?? rule).filter(
    (norm) => known(norm) && governs(norm, receivedDate),
  );
  const reaches = (norm: Norm) => {
    if (!known(norm)) return false;
    if (governs(norm, receivedDate)) return true;
    const running = ordinary.at(-1);
    if (norm.alsoPending !== true || receivedDate >= norm.inForceFrom || !running) return false;
    return termEnd(calendar, start, running.term) >= parseDate(norm.inForceFrom);
  };
  const found = variantsOf(rule).filter(reaches).at(-1);
  if (found) return found;
  throw notInForce(rule, receivedDate);
}
