import type { Actor, Role } from '../case/actor.js';
import { commandTypes, type CommandType } from '../case/command.js';
import { stageCommands } from '../case/stageCommands.js';
import type { CaseState } from '../case/state.js';
import { isRestricted } from '../case/summarize.js';

/**
 * Who may do what. Approving an answer, sending it back and reopening a case are the head's; a delivery receipt may come in by machine.
 */
const permissions: Readonly<Record<Role, readonly CommandType[]>> = {
  citizen: [],
  agent: ['classify', 'assign', 'note', 'draftAnswer', 'notifyAnswer', 'confirmNotification', 'close'],
  head: commandTypes,
  system: ['classify', 'assign', 'note', 'notifyAnswer', 'confirmNotification'],
};

/**
 * Whether a role may ever give a command.
 *
 * @example
 * mayCommand('agent', 'approveAnswer') // false
 */
export function mayCommand(role: Role, type: CommandType): boolean {
  return permissions[role].includes(type);
}

/** Whether a role works at the desk and may read its cases. */
export function mayReadCases(role: Role): boolean {
  return role !== 'citizen';
}

/**
 * Whether somebody may see what a case says and who filed it. A denuncia is for the head and for whoever handles it.
 */
export function mayReadContent(state: Pick<CaseState, 'category' | 'assignee'>, actor: Actor): boolean {
  if (!mayReadCases(actor.role)) return false;
  return !isRestricted(state) || actor.role === 'head' || state.assignee?.id === actor.id;
}

/**
 * What somebody may do with a case now: what the stage makes possible, the role permits, and the rule of two persons leaves.
 *
 * @example
 * allowedCommands(awaitingApproval, camila) // ['classify', 'assign', 'note', 'draftAnswer'] for an agent
 */
export function allowedCommands(state: CaseState, actor: Actor): CommandType[] {
  if (!mayReadContent(state, actor)) return [];
  return stageCommands(state.stage).filter(
    (type) => mayCommand(actor.role, type) && !(type === 'approveAnswer' && state.answer?.draftedBy.id === actor.id),
  );
}
