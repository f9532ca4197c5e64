import type { Actor } from '../case/actor.js';
import type { OfficeCommand } from './command.js';
import { decideDocument, isDocumentCommand } from './decideDocument.js';
import { decideDuty } from './decideDuty.js';
import { decideLibrary, isLibraryCommand } from './decideLibrary.js';
import { decideRequest } from './decideRequest.js';
import type { OfficeFact } from './event.js';
import type { OfficeNow } from './now.js';
import type { OfficeState } from './state.js';

/**
 * What follows from a command to the office: the one place where the rules of its book are enforced. Nothing is stored here, and who may
 * ask at all is decided before (see `officeActor`). Texts come checked (`readOfficeCommand`).
 *
 * A document that is not the actor's to read is no error here but a fact, `documentReadRefused`: the access log keeps it.
 *
 * @param actor who asks: what somebody raised or wrote, another decides.
 * @returns the facts to record; the first one ever opens the book.
 * @throws PqrsError `office-command-refused`, `office-same-person`, `input-invalid` (something that is not there, a bad day),
 *   `access-forbidden` (a disclosure of a document that is not the actor's to read), `letter-template-invalid`, `protocol-invalid`
 * @example
 * decideOffice(state, { type: 'decideStaff', requestId: 's1', granted: true, reason: 'Hay cobertura' }, paola, now)
 * // [{ type: 'staffDecided', requestId: 's1', granted: true, reason: 'Hay cobertura' }]
 */
export function decideOffice(state: OfficeState, command: OfficeCommand, actor: Actor, now: OfficeNow): OfficeFact[] {
  const fact = follow(state, command, actor, now);
  return state.openedOn === undefined ? [{ type: 'opened', on: now.today }, fact] : [fact];
}

function follow(state: OfficeState, command: OfficeCommand, actor: Actor, now: OfficeNow): OfficeFact {
  if (isDocumentCommand(command)) return decideDocument(state, command, actor, now);
  if (isLibraryCommand(command)) return decideLibrary(state, command, actor);
  if (command.type === 'completeDuty') return decideDuty(state, command, now);
  return decideRequest(state, command, actor);
}
