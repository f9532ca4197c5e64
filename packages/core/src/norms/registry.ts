import { PqrsError } from '../errors.js';
import { decreto491 } from './colombia/decreto491.js';
import { ley1480 } from './colombia/ley1480.js';
import { ley1755Private, ley1755Public, ley1755Steps } from './colombia/ley1755.js';
import type { Norm } from './norm.js';

/** Every norm, each variant after the one it replaced. */
export const norms: readonly Norm[] = [...ley1755Public, ...ley1755Private, ...ley1755Steps, ...decreto491, ...ley1480];

/**
 * Variants of a norm, ordinary first. An id may name one variant: `co.pet.general@covid`.
 *
 * @throws PqrsError `norm-unknown`.
 */
export function variantsOf(id: string): readonly Norm[] {
  const [base, variant] = id.split('@', 2);
  const found = norms.filter((norm) => norm.id === base && (variant === undefined || norm.variant === variant));
  if (found.length > 0) return found;
  throw new PqrsError(
    'norm-unknown',
    `There is no norm "${String(id).slice(0, 80)}".`,
    'Use the id of a norm in the list, such as co.pet.general.',
  );
}

/** Whether a norm governs what was received on a civil date. */
export function governs(norm: Norm, receivedDate: string): boolean {
  return receivedDate >= norm.inForceFrom && (norm.inForceUntil === undefined || receivedDate <= norm.inForceUntil);
}

/**
 * The norm of an id in force on a day of receipt. A temporary variant goes before the ordinary one.
 *
 * @param receivedDate civil date in the norm's zone
 * @throws PqrsError `norm-unknown`, `norm-not-in-force`
 * @example
 * findNorm('co.pet.general', '2021-03-19').term.amount // 30: Decreto Legislativo 491 de 2020
 */
export function findNorm(id: string, receivedDate: string): Norm {
  const found = variantsOf(id)
    .filter((norm) => governs(norm, receivedDate))
    .at(-1);
  if (found) return found;
  throw notInForce(id, receivedDate);
}

export function notInForce(id: string, receivedDate: string): PqrsError {
  return new PqrsError(
    'norm-not-in-force',
    `The norm "${id}" was not in force on ${receivedDate}.`,
    'Use the norm that governed on the day of receipt.',
  );
}
