import type { ClockSnapshot } from '../clock/snapshot.js';
import { PqrsError } from '../errors.js';
import { civilDateAt } from '../time/zone.js';
import type { Actor } from './actor.js';
import { closingGate, unmetCriteria, type GateClock } from './closingGate.js';
import type { CaseCommand, RegisterCommand } from './command.js';
import { decideAnswer, isAnswerCommand } from './decideAnswer.js';
import { decideObligation, isObligationCommand } from './decideObligation.js';
import { isMergeCommand } from './merge.js';
import { decideTerm, isTermCommand } from './decideTerm.js';
import { decideWork } from './decideWork.js';
import type { CaseFact } from './event.js';
import { stageCommands } from './stageCommands.js';
import { isOver, type CaseState } from './state.js';

/**
 * What follows from a command: the one place where a case's rules are enforced. Nothing is stored here, and who may ask at all is decided
 * before (see `allowedCommands`). Texts come checked (`readSubmission`, `readCommand`); what the law lets happen to a term is the clock's to
 * say, when it is asked with the fact that this gives.
 *
 * @param state the case, or undefined for `register`.
 * @param actor who asks: an answer is never approved by the person who drafted it.
 * @param at the instant it is, ISO in UTC: a receipt cannot lie after it.
 * @param clock the clock that binds the case now; only `register` goes without.
 * @returns the facts to record: one, and for a case that is registered under an agreement two.
 * @throws PqrsError `case-command-refused` (not possible now), `case-same-person`, `case-answer-incomplete`, `case-closing-incomplete` (with
 *   `missing`), `input-invalid` (a receipt in the future, a part that the case does not have).
 * @example
 * decide(closedCase, { type: 'reopen', reason: 'El equipo volvió a fallar' }, paola, '2026-07-01T15:00:00Z', clock)
 * // [{ type: 'reopened', reason: 'El equipo volvió a fallar' }]
 */
export function decide(
  state: CaseState | undefined,
  command: RegisterCommand | CaseCommand,
  actor: Actor,
  at: string,
  clock?: ClockSnapshot,
): CaseFact[] {
  if (command.type === 'register') {
    const { agreement } = command;
    return [register(state, command, at), ...(agreement ? [{ type: 'agreementSet', ...agreement } as const] : [])];
  }
  if (!state) throw unregistered(command.type);
  if (!clock) throw new TypeError(`"${command.type}" came without the clock of the case.`);
  if (command.type === 'close' && !isOver(state.stage)) requireGate(state, clock);
  if (!stageCommands(state.stage).includes(command.type)) throw refused(command.type, state);
  return [follow(state, command, actor, at, clock)];
}

function register(state: CaseState | undefined, command: RegisterCommand, at: string): CaseFact {
  if (state) throw refused('register', state);
  const { radicado, receivedAt, submission, attachments = [], origin } = command;
  if (Date.parse(receivedAt) > Date.parse(at)) {
    throw new PqrsError(
      'input-invalid',
      `The receipt ${receivedAt} lies after the present instant ${at}.`,
      'Give the instant at which the message arrived, with its offset.',
      { fields: [{ field: 'receivedAt', code: 'badDate' }] },
    );
  }
  return {
    type: 'registered',
    radicado,
    receivedAt,
    submission,
    ...(attachments.length > 0 && { attachments }),
    ...(origin && { origin }),
  };
}

function follow(state: CaseState, command: CaseCommand, actor: Actor, at: string, clock: ClockSnapshot): CaseFact {
  if (command.type === 'close') return { type: 'closed' };
  if (command.type === 'reopen') return { type: 'reopened', reason: command.reason };
  // The other case is needed for that: see `decideMerge`.
  if (isMergeCommand(command)) throw new TypeError(`"${command.type}" is decided on two cases.`);
  if (isAnswerCommand(command)) return decideAnswer(state, command, actor, civilDateAt(at, clock.explanation.timeZone));
  if (isTermCommand(command)) return decideTerm(state, command, at, clock);
  if (isObligationCommand(command)) return decideObligation(state, command);
  return decideWork(state, command, clock);
}

function unregistered(type: string): PqrsError {
  return new PqrsError(
    'case-command-refused',
    `"${type}" needs a case that is registered.`,
    'Register the case first.',
  );
}

function refused(type: string, state: CaseState): PqrsError {
  return new PqrsError(
    'case-command-refused',
    `"${type}" is not possible while the case is at the stage "${state.stage}".`,
    `Possible now: ${stageCommands(state.stage).join(', ')}.`,
  );
}

function requireGate(state: CaseState, clock: GateClock): void {
  const gate = closingGate(state, clock);
  const missing = unmetCriteria(gate);
  if (missing.length === 0) return;
  throw new PqrsError(
    'case-closing-incomplete',
    `The case is at the stage "${state.stage}" and lacks ${missing.length} of ${gate.length} criteria: ${missing.join(', ')}.`,
    'Meet each of them, then close.',
    { missing },
  );
}
