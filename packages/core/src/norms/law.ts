import { PqrsError } from '../errors.js';
import { fullId } from './norm.js';
import type { Duty, Norm, Provision } from './norm.js';
import type { NormPack } from './pack.js';

/** A body of law to look norms up in. */
export interface Law {
  packs: readonly NormPack[];
  norms: readonly Norm[];
  duties: readonly Duty[];
  /**
   * Variants of a norm, the ordinary one first. An id may name one variant: `co.pet.general@covid`.
   *
   * @throws PqrsError `norm-unknown`, `norm-without-term` for a duty
   */
  variantsOf(id: string): readonly Norm[];
}

function grouped(norms: readonly Norm[]): Map<string, Norm[]> {
  const byId = new Map<string, Norm[]>();
  const add = (id: string, norm: Norm) => {
    const list = byId.get(id);
    if (list) list.push(norm);
    else byId.set(id, [norm]);
  };
  for (const norm of norms) {
    add(norm.id, norm);
    if (norm.variant !== undefined) add(fullId(norm), norm);
  }
  return byId;
}

/**
 * Puts packs together. A page that needs one country, or one regime of it, takes that pack alone, and the others stay out
 * of its bundle.
 *
 * @example
 * createLaw([colombianLaw]).variantsOf('co.pet.general').length // 2: the ordinary one and that of 2020
 */
export function createLaw(packs: readonly NormPack[]): Law {
  const norms = packs.flatMap((pack) => pack.norms);
  const duties = packs.flatMap((pack) => pack.duties);
  const byId = grouped(norms);
  return {
    packs,
    norms,
    duties,
    variantsOf(id) {
      const found = byId.get(id);
      if (found) return found;
      throw notANorm(id, duties);
    },
  };
}

function notANorm(id: string, duties: readonly Duty[]): PqrsError {
  const duty = duties.find((one) => one.id === id || fullId(one) === id);
  if (duty) {
    return new PqrsError(
      'norm-without-term',
      `"${id}" sets no number of days: ${duty.rule}`,
      'It has no due date. Read it with "pqrs norms show".',
    );
  }
  return new PqrsError(
    'norm-unknown',
    `There is no norm "${String(id).slice(0, 80)}".`,
    'Use the id of a norm in the list ("pqrs norms"), such as co.pet.general.',
  );
}

/** Whether a provision governs what was received on a civil date. */
export function governs(provision: Provision, receivedDate: string): boolean {
  const { inForceFrom, inForceUntil } = provision;
  return receivedDate >= inForceFrom && (inForceUntil === undefined || receivedDate <= inForceUntil);
}

/** The variant of a norm in force on a day of receipt; a temporary one goes before the ordinary. */
export function variantOn(variants: readonly Norm[], receivedDate: string): Norm | undefined {
  for (let at = variants.length - 1; at >= 0; at -= 1) {
    const norm = variants[at];
    if (norm && governs(norm, receivedDate)) return norm;
  }
  return undefined;
}

export function notInForce(id: string, receivedDate: string): PqrsError {
  return new PqrsError(
    'norm-not-in-force',
    `The norm "${id}" was not in force on ${receivedDate}.`,
    'Use the norm that governed on the day of receipt.',
  );
}
