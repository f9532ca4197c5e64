import type { BusinessCalendar } from '../calendar/calendar.js';
import { governs, notInForce, variantOn } from '../norms/law.js';
import type { Law } from '../norms/law.js';
import type { Norm } from '../norms/norm.js';
import { parseDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import { termEnd } from './termEnd.js';

/** Whether a norm that also governs what was running reaches a term that another one had started. */
function reachesRunning(norm: Norm, ordinary: Norm, start: EpochDay, calendar: BusinessCalendar): boolean {
  if (ordinary.term === 'fromCase') return false;
  return termEnd(calendar, start, ordinary.term, false) >= parseDate(norm.inForceFrom);
}

/**
 * The variant of a norm that binds a term. Besides the one in force at reception, a variant may reach terms that were
 * still running when it came into force (Decreto Legislativo 491 de 2020 art. 5, "que se encuentren en curso").
 *
 * @param start day zero of the term
 * @param asOf only norms in force by that day are known
 * @throws PqrsError `norm-unknown`, `norm-without-term`, `norm-not-in-force`
 */
export function normInForce(
  law: Law,
  rule: string,
  receivedDate: string,
  start: EpochDay,
  calendar: BusinessCalendar,
  asOf?: string,
): Norm {
  const all = law.variantsOf(rule);
  const variants = asOf === undefined ? all : all.filter((norm) => norm.inForceFrom <= asOf);
  const later = variants.find((norm) => norm.alsoPending === true && receivedDate < norm.inForceFrom);
  if (later) {
    const siblings = rule.includes('@') ? law.variantsOf(later.id) : variants;
    const ordinary = siblings.filter((norm) => governs(norm, receivedDate)).at(-1);
    if (ordinary && reachesRunning(later, ordinary, start, calendar)) return later;
  }
  const found = variantOn(variants, receivedDate);
  if (found) return found;
  throw notInForce(rule, receivedDate);
}
