import { checkConditions } from './checkConditions.js';
import { checkFields } from './checkFields.js';
import type { Finding } from './checkFinding.js';
import { checkReferences } from './checkReferences.js';
import { checkTimes } from './checkTimes.js';
import type { Law } from './law.js';
import { fullId, readingsOf } from './norm.js';
import type { Norm } from './norm.js';
import type { NormPack } from './pack.js';

function emptyReadings(norm: Norm): Finding[] {
  return Object.entries(readingsOf(norm))
    .filter(([, { values }]) => !values.some((value) => value !== ''))
    .map(([name]) => ({ id: fullId(norm), kind: 'reading', message: `its reading "${name}" has no value` }));
}

/** Hours run on without regard to days (Ley 4 de 1913 arts. 60 and 62). */
function heldHours(norm: Norm): Finding[] {
  if (norm.term === 'fromCase' || norm.term.unit !== 'hours') return [];
  const holds = [norm.suspension && 'a suspension', norm.completion && 'a completion'].filter(
    (one) => one !== undefined,
  );
  return holds.map((what) => ({ id: fullId(norm), kind: 'hours', message: `has ${what}, but hours run on` }));
}

function foreignIds({ id, norms, duties, open }: NormPack): Finding[] {
  return [...norms, ...duties, ...open.map((one) => ({ id: one.id, variant: undefined }))]
    .filter((entry) => !entry.id.startsWith(`${id}.`))
    .map((entry) => ({
      id: entry.variant === undefined ? entry.id : `${entry.id}@${entry.variant}`,
      kind: 'prefix',
      message: `stands in the pack "${id}", so its id must start with "${id}."`,
    }));
}

/**
 * What is wrong with a body of law as data: what is missing, contradictory, or names what does not exist. Whether it says
 * what the statute says is for people to read.
 *
 * @example
 * checkLaw(law) // []
 */
export function checkLaw(law: Law): Finding[] {
  const entries = [...law.norms, ...law.duties];
  return [
    ...checkFields(entries),
    ...checkTimes(entries),
    ...checkReferences(law),
    ...checkConditions(entries),
    ...law.norms.flatMap(emptyReadings),
    ...law.norms.flatMap(heldHours),
    ...law.packs.flatMap(foreignIds),
  ];
}
