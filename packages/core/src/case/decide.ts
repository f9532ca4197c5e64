import { PqrsError } from '../errors.js';
import type { Actor } from './actor.js';
import { missingSteps } from './closing.js';
import type { CaseCommand, RegisterCommand } from './command.js';
import type { CaseFact } from './event.js';
import { stageCommands } from './stageCommands.js';
import type { CaseState } from './state.js';

/**
 * What follows from a command: the one place where a case's rules are enforced. Nothing is stored here, and who may ask at all is decided
 * before (see `allowedCommands`). Texts come checked (`readSubmission`, `readCommand`).
 *
 * @param state the case, or undefined for `register`.
 * @param actor who asks: an answer is never approved by the person who drafted it.
 * @param at the instant it is, ISO in UTC: a receipt cannot lie after it.
 * @returns the facts to record, exactly one today.
 * @throws PqrsError `case-command-refused` (not possible at this stage), `case-same-person`, `case-closing-incomplete` (with `missing`),
 *   `input-invalid` (a receipt in the future).
 * @example
 * decide(closedCase, { type: 'reopen', reason: 'El equipo volvió a fallar' }, paola, '2026-07-01T15:00:00Z')
 * // [{ type: 'reopened', reason: 'El equipo volvió a fallar' }]
 */
export function decide(
  state: CaseState | undefined,
  command: RegisterCommand | CaseCommand,
  actor: Actor,
  at: string,
): CaseFact[] {
  if (command.type === 'register') return [register(state, command, at)];
  if (!state) throw refused(command.type, undefined);
  if (command.type === 'close' && state.stage !== 'closing' && state.stage !== 'closed') throw incomplete(state);
  if (!stageCommands(state.stage).includes(command.type)) throw refused(command.type, state);
  return [follow(state, command, actor)];
}

function register(state: CaseState | undefined, command: RegisterCommand, at: string): CaseFact {
  if (state) throw refused('register', state);
  const { radicado, receivedAt, submission, origin } = command;
  if (Date.parse(receivedAt) > Date.parse(at)) {
    throw new PqrsError(
      'input-invalid',
      `The receipt ${receivedAt} lies after the present instant ${at}.`,
      'Give the instant at which the message arrived, with its offset.',
      { fields: [{ field: 'receivedAt', code: 'badDate' }] },
    );
  }
  return { type: 'registered', radicado, receivedAt, submission, ...(origin && { origin }) };
}

function follow(state: CaseState, command: CaseCommand, actor: Actor): CaseFact {
  switch (command.type) {
    case 'classify': {
      const { category, subtype, reason } = command;
      return { type: 'classified', category, ...(subtype && { subtype }), reason };
    }
    case 'assign':
      return { type: 'assigned', to: { id: command.to.id, name: command.to.name } };
    case 'note':
      return { type: 'noted', text: command.text };
    case 'draftAnswer':
      return { type: 'answerDrafted', text: command.text, decision: command.decision };
    case 'approveAnswer':
      if (state.answer?.draftedBy.id === actor.id) throw samePerson();
      return { type: 'answerApproved' };
    case 'returnAnswer':
      return { type: 'answerReturned', reason: command.reason };
    case 'notifyAnswer':
      return { type: 'answerNotified', channel: command.channel };
    case 'confirmNotification':
      return { type: 'notificationConfirmed', proof: command.proof };
    case 'close':
      return { type: 'closed' };
    case 'reopen':
      return { type: 'reopened', reason: command.reason };
  }
}

function refused(type: string, state: CaseState | undefined): PqrsError {
  if (!state)
    return new PqrsError(
      'case-command-refused',
      `"${type}" needs a case that is registered.`,
      'Register the case first.',
    );
  return new PqrsError(
    'case-command-refused',
    `"${type}" is not possible while the case is at the stage "${state.stage}".`,
    `Possible now: ${stageCommands(state.stage).join(', ')}.`,
  );
}

function incomplete(state: CaseState): PqrsError {
  const missing = missingSteps(state);
  return new PqrsError(
    'case-closing-incomplete',
    `The case is at the stage "${state.stage}" and lacks ${missing.length} of 4 steps: ${missing.join(', ')}.`,
    'Draft, approve, notify and confirm the answer, then close.',
    { missing },
  );
}

function samePerson(): PqrsError {
  return new PqrsError(
    'case-same-person',
    'The answer was drafted by the same person who asks to approve it.',
    'Ask another person with the role "head" to approve it.',
  );
}
