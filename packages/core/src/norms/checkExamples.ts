import type { Finding } from './checkFinding.js';
import type { Law } from './law.js';
import { fullId } from './norm.js';

/** A worked example of a due date, as far as it names a norm. */
export interface LawExample {
  id: string;
  /** Id of a norm; `.extended` and `.resumed` after it say what happened to its term. */
  rule: string;
}

/**
 * Each example names a norm that exists.
 *
 * @example
 * checkExamples(law, [{id: 'CO-019', rule: 'co.pet.general.extended'}]) // []
 */
export function checkExamples(law: Law, examples: readonly LawExample[]): Finding[] {
  const known = new Set(law.norms.flatMap((norm) => [norm.id, fullId(norm)]));
  return examples
    .filter(({ rule }) => !known.has(rule) && !known.has(rule.replace(/\.(extended|resumed)$/, '')))
    .map(({ id, rule }) => ({ id, kind: 'example', message: `is of "${rule}", which is no norm` }));
}
