import { bindingNorms } from '../norms/binding.js';
import type { CaseFacts } from '../norms/facts.js';
import type { Law } from '../norms/law.js';
import { fullId } from '../norms/norm.js';
import type { Norm } from '../norms/norm.js';
import { civilDateAt } from '../time/zone.js';
import type { DueRequest } from './request.js';

/** Norms that set a term to answer, by what is known of a case and the day: the law itself never changes. */
const answersByFacts = new WeakMap<Law, Map<string, readonly Norm[]>>();
const mostRemembered = 2_000;

/** The norms that bind a case on a day and set a term to answer the person. Many cases of a day have the same facts. */
export function answersOn(law: Law, facts: Partial<CaseFacts>, date: string): readonly Norm[] {
  const remembered = answersByFacts.get(law) ?? new Map<string, readonly Norm[]>();
  answersByFacts.set(law, remembered);
  const key = `${date} ${JSON.stringify(facts)}`;
  const known = remembered.get(key);
  if (known) return known;
  const bound = new Set(bindingNorms(law, facts, date).binding.map((one) => one.id));
  const answers = law.norms.filter((norm) => norm.role === 'answer' && bound.has(fullId(norm)));
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, answers);
  return answers;
}

/**
 * Whether the terms to answer of a case, and that of the norm which governs it, are the same from every instant of the day of reception.
 * Hours are not: they run from the instant itself.
 */
export function countsInDays(
  law: Law,
  facts: Partial<CaseFacts>,
  governing: string,
  { receivedAt, timezone = 'Etc/UTC' }: Pick<DueRequest, 'receivedAt' | 'timezone'>,
): boolean {
  const answers = answersOn(law, facts, civilDateAt(receivedAt, timezone));
  return [governing, ...answers.map(({ id }) => id)].every((id) => startsWithDay(law, id));
}

function startsWithDay(law: Law, id: string): boolean {
  const { id: ofAllVariants = id } = law.variantsOf(id)[0] ?? {};
  return law
    .variantsOf(ofAllVariants)
    .every(
      ({ term, startsAfter }) =>
        (term === 'fromCase' || term.unit !== 'hours') &&
        (startsAfter === undefined || startsWithDay(law, startsAfter)),
    );
}
