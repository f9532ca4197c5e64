import type { Actor } from '../case/actor.js';
import type { CommandType } from '../case/command.js';

/** The head lets somebody of the desk approve answers in the head's place, for some days. */
export interface Delegation {
  /** Id of the head who delegates. */
  from: string;
  /** Id of who approves meanwhile. */
  to: string;
  /** First and last civil date, both included, in the organisation's zone. */
  since: string;
  until: string;
}

/** What a head may leave to another: the decision on answers. Ending a case or a term otherwise stays the head's. */
const delegable: readonly CommandType[] = ['approveAnswer', 'returnAnswer'];

/**
 * The delegation by which somebody stands in for the head on a day; undefined where there is none. Only an agent or a lead stands in, and the
 * rule of two persons holds for both.
 *
 * @param today civil date in the organisation's zone
 */
export function standIn(actor: Actor, delegations: readonly Delegation[], today: string): Delegation | undefined {
  if (actor.role !== 'agent' && actor.role !== 'lead') return undefined;
  return delegations.find(({ to, since, until }) => to === actor.id && since <= today && today <= until);
}

/**
 * The delegation under which somebody may give a command on a day; undefined where there is none.
 *
 * @param today civil date in the organisation's zone
 * @example
 * delegationFor(camila, 'approveAnswer', [{ from: 'paola', to: 'camila', since: '2026-12-21', until: '2027-01-08' }], '2026-12-24')?.from // 'paola'
 */
export function delegationFor(
  actor: Actor,
  type: CommandType,
  delegations: readonly Delegation[],
  today: string,
): Delegation | undefined {
  return delegable.includes(type) ? standIn(actor, delegations, today) : undefined;
}
