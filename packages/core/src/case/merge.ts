import type { ClockSnapshot } from '../clock/snapshot.js';
import { PqrsError } from '../errors.js';
import { foldText } from '../texts/fold.js';
import { parseInstant } from '../time/instant.js';
import type { Actor } from './actor.js';
import type { Channel } from './category.js';
import type { CaseCommand } from './command.js';
import type { MergeFact } from './event.js';
import { itemsOf, mostItems } from './item.js';
import { notNow, noSuchPart } from './refusal.js';
import { samePerson, serialKey } from './samePerson.js';
import { stageCommands } from './stageCommands.js';
import type { CaseState } from './state.js';
import { isRestricted } from './summarize.js';

/** Another case, as a case names it. */
export interface OtherCase {
  caseId: string;
  radicado: string;
}

/** That another case may be of the same person about the same product, for somebody to decide. */
export interface MergeProposal extends OtherCase {
  at: string;
  decision?: { accepted: boolean; reason: string; by: Actor; at: string };
}

/** A case whose filing counts as one more contact of an earlier one. Its radicado stays valid, and its term is kept. */
export interface JoinedCase extends OtherCase {
  channel: Channel;
  receivedAt: string;
  /** Civil date on which its own term ends: never before that of the case it joined. */
  dueDate: string;
  at: string;
}

/** Milliseconds that may lie between two filings that are proposed to be one, the last one included: 24 hours, a product default. */
export const mergeWindowMs = 24 * 3_600_000;

type MergeCommand = Extract<CaseCommand, { type: 'acceptMerge' | 'declineMerge' }>;

export function isMergeCommand(command: CaseCommand): command is MergeCommand {
  return command.type === 'acceptMerge' || command.type === 'declineMerge';
}

/**
 * Whether another filing could be the same matter as this one: it names a person and a product, is no denuncia, which is confidential, and
 * its answer is not on its way.
 */
export function isMergeable(state: CaseState): boolean {
  const { person, productSerial } = state.submission;
  return person !== undefined && productSerial !== undefined && !isRestricted(state) && mayMerge(state);
}

/**
 * Whether to propose that two cases are one: the same person, the same product, no more than 24 hours between them, and no proposal yet.
 * Nothing is ever merged by itself, and nothing is proposed of different people (see `samePerson`).
 *
 * @example
 * isProposable(byMail, byChat) // true, of the same cédula and serial, 23:59 hours apart
 */
export function isProposable(one: CaseState, other: CaseState): boolean {
  if (one.caseId === other.caseId || !isMergeable(one) || !isMergeable(other)) return false;
  const [left, right] = [one.submission, other.submission];
  if (!left.person || !right.person || !samePerson(left.person, right.person)) return false;
  if (serialKey(left.productSerial ?? '') !== serialKey(right.productSerial ?? '')) return false;
  if (Math.abs(parseInstant(one.receivedAt) - parseInstant(other.receivedAt)) > mergeWindowMs) return false;
  return !one.merges.some(({ caseId }) => caseId === other.caseId);
}

/** One side of a decision on two cases. */
interface Side {
  state: CaseState;
  clock: Pick<ClockSnapshot, 'dueAt' | 'dueDate'>;
}

/**
 * What deciding a proposal adds to both cases. When it is accepted, the later filing becomes one more contact of the earlier case, which gets
 * what it asks for as items, and ends without an answer of its own. The term of the earlier case binds: a later case that is due sooner
 * (another norm may give it less time) is not joined, so that nobody loses days by it. These are rules of this product, not of the law.
 *
 * @throws PqrsError `input-invalid` (no such proposal waits), `case-command-refused`
 */
export function decideMerge(own: Side, other: Side, command: MergeCommand): { own: MergeFact; other: MergeFact } {
  waitingMerge(own.state, command);
  const { reason } = command;
  const [toOther, toOwn] = [nameOf(other.state), nameOf(own.state)];
  if (command.type === 'declineMerge') {
    return {
      own: { type: 'mergeDeclined', other: toOther, reason },
      other: { type: 'mergeDeclined', other: toOwn, reason },
    };
  }
  for (const { state } of [own, other]) if (!mayMerge(state)) throw tooLate(state);
  const [earlier, later] = isEarlier(own.state, other.state) ? [own, other] : [other, own];
  const joined = joinedFact(earlier, later, reason);
  const merged: MergeFact = { type: 'mergedInto', other: nameOf(earlier.state), reason };
  return earlier === own ? { own: joined, other: merged } : { own: merged, other: joined };
}

function joinedFact(earlier: Side, later: Side, reason: string): MergeFact {
  if (parseInstant(later.clock.dueAt) < parseInstant(earlier.clock.dueAt)) {
    throw notNow(
      `The later case ${later.state.radicado} is due on ${later.clock.dueDate}, before the earlier one on ${earlier.clock.dueDate}.`,
      'Answer each on its own, or classify it again first if its class is wrong.',
    );
  }
  const { submission, receivedAt } = later.state;
  const known = new Set(earlier.state.items.map(({ text }) => foldText(text)));
  const asked = later.state.items.map(({ text }) => text).filter((text) => !known.has(foldText(text)));
  const items = itemsOf([...earlier.state.items.map(({ text }) => text), ...asked]);
  if (items.length > mostItems) {
    throw new PqrsError(
      'case-command-refused',
      `Together the cases ask for ${items.length} things, and a case has at most ${mostItems}.`,
      'Answer each on its own, or set their items anew first.',
    );
  }
  const { channel } = submission;
  return {
    type: 'joined',
    other: nameOf(later.state),
    channel,
    receivedAt,
    dueDate: later.clock.dueDate,
    items,
    reason,
  };
}

/** Two filings of one instant are in the order of their numbers. */
function isEarlier(one: CaseState, other: CaseState): boolean {
  const apart = parseInstant(one.receivedAt) - parseInstant(other.receivedAt);
  return apart === 0 ? one.radicado < other.radicado : apart < 0;
}

function nameOf({ caseId, radicado }: CaseState): OtherCase {
  return { caseId, radicado };
}

function mayMerge({ stage }: CaseState): boolean {
  return stageCommands(stage).includes('acceptMerge');
}

/** Id of the other case of a decision. @throws PqrsError `input-invalid` when no such proposal waits */
export function waitingMerge({ merges }: CaseState, { otherCaseId: caseId }: MergeCommand): string {
  const waiting = merges.filter(({ decision }) => !decision).map((one) => one.caseId);
  if (!waiting.includes(caseId)) throw noSuchPart('otherCaseId', caseId, waiting);
  return caseId;
}

function tooLate({ radicado, stage }: CaseState): PqrsError {
  return notNow(`The case ${radicado} is at the stage "${stage}": its answer is on its way.`, 'Decline the proposal.');
}
