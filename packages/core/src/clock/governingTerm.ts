import type { CaseFacts } from '../norms/facts.js';
import type { Law } from '../norms/law.js';
import { fullId } from '../norms/norm.js';
import type { Norm } from '../norms/norm.js';
import { formatDate } from '../time/civilDate.js';
import { parseInstant } from '../time/instant.js';
import { civilDateAt } from '../time/zone.js';
import { answersOn } from './answersOn.js';
import { dueAtOf } from './consequences.js';
import type { DueRequest } from './request.js';
import { resolveTerm } from './resolveTerm.js';

/** What is asked of {@link governingTerm}: a reception and its calendar, without the norm and what happened since. */
export type Reception = Omit<DueRequest, 'rule' | 'term' | 'readings' | 'events'>;

/** A term to answer, as one of the norms that bind gives it. */
export interface AnswerTerm {
  /** Id with its variant. */
  norm: string;
  dueDate: string;
  /** Last instant of the term, with offset. */
  dueAt: string;
}

/** The terms to answer of a case, and the one that governs. */
export interface GoverningTerm {
  /** The earliest; absent where no norm that binds gives a date. */
  governing?: AnswerTerm;
  /** All of them, the earliest first. */
  terms: AnswerTerm[];
  /** Norms that bind and leave their term to the requirement or contract, so that they give no date here. */
  withoutTerm: string[];
}

function earliestFirst<Term extends AnswerTerm>(terms: readonly Term[]): Term[] {
  return [...terms].sort((a, b) => parseInstant(a.dueAt) - parseInstant(b.dueAt));
}

/** Whether the requirement or contract says the term, or that of a norm whose expiry starts it. */
function dependsOnCase(law: Law, { term, startsAfter }: Norm): boolean {
  if (term === 'fromCase') return true;
  const before = startsAfter === undefined ? undefined : law.variantsOf(startsAfter)[0];
  return before !== undefined && dependsOnCase(law, before);
}

/**
 * The term that governs the answer to a case: of the norms that bind it and set a term to answer the person, the one that
 * ends first. Whoever meets that one meets them all.
 *
 * @param facts what is known of the case; a fact left out is unknown
 * @throws PqrsError as `due`, for the reception and the calendar
 * @example
 * governingTerm(law, {party: 'public', category: 'peticion', subtype: 'informacion', sector: 'general', matter: 'service'}, {
 *   receivedAt: '2026-03-27T16:10:00-05:00',
 * }).governing // {norm: 'co.pet.documents', dueDate: '2026-04-14', dueAt: '2026-04-14T23:59:59-05:00'}
 */
export function governingTerm(law: Law, facts: Partial<CaseFacts>, reception: Reception): GoverningTerm {
  const zone = reception.timezone ?? law.norms[0]?.timeZone ?? 'Etc/UTC';
  const answers = answersOn(law, facts, civilDateAt(reception.receivedAt, zone));
  const sorted = earliestFirst(
    answers
      .filter((norm) => !dependsOnCase(law, norm))
      .map(({ id }): AnswerTerm => {
        const term = resolveTerm(law, { ...reception, rule: id });
        return { norm: fullId(term.norm), dueDate: formatDate(term.course.due), dueAt: dueAtOf(term) };
      }),
  );
  const [governing] = sorted;
  return {
    ...(governing ? { governing } : {}),
    terms: sorted,
    withoutTerm: answers.filter((norm) => dependsOnCase(law, norm)).map(fullId),
  };
}

/** One of the things that a mixed case asks for, with its own facts. */
export interface CaseItem {
  id: string;
  facts: Partial<CaseFacts>;
}

/** A term to answer and the item that it comes from. */
export interface ItemTerm extends AnswerTerm {
  item: string;
}

/** {@link GoverningTerm} of a case with several items. */
export interface GoverningItem {
  governing?: ItemTerm;
  terms: ItemTerm[];
  withoutTerm: { item: string; norm: string }[];
}

/**
 * The term that governs a case that asks for several things: the earliest of all its items.
 *
 * @throws PqrsError as `due`
 * @example
 * governingOfItems(law, [
 *   {id: 'bill', facts: {party: 'public', category: 'reclamo', sector: 'general', matter: 'service'}},
 *   {id: 'copies', facts: {party: 'public', category: 'peticion', subtype: 'informacion', sector: 'general', matter: 'service'}},
 * ], {receivedAt: '2026-07-01T10:00:00-05:00'}).governing?.item // 'copies'
 */
export function governingOfItems(law: Law, items: readonly CaseItem[], reception: Reception): GoverningItem {
  const found = items.map(({ id, facts }) => ({ item: id, ...governingTerm(law, facts, reception) }));
  const terms = earliestFirst(found.flatMap(({ item, terms }) => terms.map((term): ItemTerm => ({ item, ...term }))));
  const [governing] = terms;
  return {
    ...(governing ? { governing } : {}),
    terms,
    withoutTerm: found.flatMap(({ item, withoutTerm }) => withoutTerm.map((norm) => ({ item, norm }))),
  };
}
