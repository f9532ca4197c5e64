import { colombianLaw } from './colombia/pack.js';
import { europeanLaw } from './europeanUnion/pack.js';
import { createLaw, notInForce, variantOn } from './law.js';
import type { Duty, Norm } from './norm.js';
import { peruvianLaw } from './peru/pack.js';

/** Every pack that the product has; Colombia is the default everywhere. */
export const law = createLaw([colombianLaw, europeanLaw, peruvianLaw]);

/** Every norm, each variant after the one it replaced. */
export const norms: readonly Norm[] = law.norms;

/** What the law demands without a number of days. */
export const duties: readonly Duty[] = law.duties;

/**
 * Variants of a norm, ordinary first. An id may name one variant: `co.pet.general@covid`.
 *
 * @throws PqrsError `norm-unknown`, `norm-without-term`
 */
export function variantsOf(id: string): readonly Norm[] {
  return law.variantsOf(id);
}

/**
 * The norm of an id in force on a day of receipt. A temporary variant goes before the ordinary one.
 *
 * @param receivedDate civil date in the norm's zone
 * @throws PqrsError `norm-unknown`, `norm-without-term`, `norm-not-in-force`
 * @example
 * findNorm('co.pet.general', '2021-03-19').term // {amount: 30, unit: 'businessDays'}: Decreto Legislativo 491 de 2020
 */
export function findNorm(id: string, receivedDate: string): Norm {
  const found = variantOn(variantsOf(id), receivedDate);
  if (found) return found;
  throw notInForce(id, receivedDate);
}
