import { isPqrsError, PqrsError } from '../errors.js';
import type { ErrorCode } from '../errors.js';
import type { Law } from '../norms/law.js';
import { fullId } from '../norms/norm.js';
import { law } from '../norms/registry.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import { whyItMoved } from './affectedWhy.js';
import type { ChangeCause } from './affectedWhy.js';
import { dueAtOf } from './consequences.js';
import type { DueRequest } from './request.js';
import { resolveTerm } from './resolveTerm.js';
import type { ResolvedTerm } from './resolveTerm.js';

/** Two civil dates: what was known on each of calendar and norms is compared. */
export interface KnowledgeChange {
  from: string;
  to: string;
}

/** A case whose statutory clock runs. */
export interface OpenCase {
  id: string;
  /** Its `asOf` does not matter: each of both days takes its place. */
  request: DueRequest;
}

/** What a day's knowledge makes of a term: its date, or why it has none. */
export type KnownDue = { norm: string; dueDate: string; dueAt: string } | { refused: ErrorCode; message: string };

/** A case that a change of calendar or norms moves. */
export interface AffectedCase {
  id: string;
  before: KnownDue;
  after: KnownDue;
  /** What became known in between and made the difference. */
  why: ChangeCause[];
}

interface Known {
  due: KnownDue;
  term?: ResolvedTerm;
}

function knownOn(body: Law, request: DueRequest, asOf: string): Known {
  try {
    const term = resolveTerm(body, { ...request, asOf });
    const { norm, course } = term;
    return { term, due: { norm: fullId(norm), dueDate: formatDate(course.due), dueAt: dueAtOf(term) } };
  } catch (error) {
    if (!isPqrsError(error)) throw error;
    return { due: { refused: error.code, message: error.message } };
  }
}

function same(before: KnownDue, after: KnownDue): boolean {
  if ('refused' in before || 'refused' in after) return 'refused' in before && 'refused' in after;
  return before.dueAt === after.dueAt;
}

function checked({ from, to }: KnowledgeChange): void {
  if (parseDate(from) <= parseDate(to)) return;
  throw new PqrsError('input-invalid', `The change goes from ${from} back to ${to}.`, 'Give the earlier day first.', {
    fields: [{ field: 'from', code: 'badDate' }],
  });
}

/**
 * {@link affectedBy} under a law of one's own choice.
 *
 * @throws PqrsError as {@link affectedBy}
 */
export function affectedUnder(body: Law, change: KnowledgeChange, openCases: readonly OpenCase[]): AffectedCase[] {
  checked(change);
  return openCases.flatMap(({ id, request }) => {
    const [before, after] = [knownOn(body, request, change.from), knownOn(body, request, change.to)];
    if (same(before.due, after.due)) return [];
    return [{ id, before: before.due, after: after.due, why: whyItMoved(change, request, before.term, after.term) }];
  });
}

/**
 * Which open cases a change of calendar or law moves: those whose date differs between what was known on two days. A
 * holiday is known from the day it was published, a norm from the day it came into force. A term that one of both days
 * refuses (its norm was not in force, an extension goes to what became a holiday) is among them with the reason; one that
 * both refuse is not.
 *
 * @throws PqrsError `time-bad-date`, and `input-invalid` for a change that goes back in time
 * @example
 * // Ley 2578 de 2026, published on 2026-06-01, made 2026-07-13 a holiday.
 * affectedBy({from: '2026-05-31', to: '2026-06-01'}, [
 *   {id: 'a', request: {rule: 'co.pet.general', receivedAt: '2026-07-01T10:00:00-05:00'}},
 * ])[0]?.after // {norm: 'co.pet.general', dueDate: '2026-07-24', dueAt: '2026-07-24T23:59:59-05:00'}
 * @see Ley 153 de 1887 art. 40: a term runs by the law under which it began
 */
export function affectedBy(change: KnowledgeChange, openCases: readonly OpenCase[]): AffectedCase[] {
  return affectedUnder(law, change, openCases);
}
