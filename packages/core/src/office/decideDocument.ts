import type { Actor } from '../case/actor.js';
import { PqrsError } from '../errors.js';
import type { OfficeCommand } from './command.js';
import { documentWatermark, isReader, needsDisclosure, type OfficeDocument } from './document.js';
import type { OfficeFact } from './event.js';
import type { OfficeNow } from './now.js';
import { badDate, noSuchEntry, notNow, requireAnother } from './refusal.js';
import type { OfficeState } from './state.js';

const documentCommands = [
  'addDocument',
  'endDocument',
  'readDocument',
  'requestDisclosure',
  'decideDisclosure',
] as const satisfies readonly OfficeCommand['type'][];
type DocumentCommand = Extract<OfficeCommand, { type: (typeof documentCommands)[number] }>;
type Command<Type extends DocumentCommand['type']> = Extract<DocumentCommand, { type: Type }>;

export function isDocumentCommand(command: OfficeCommand): command is DocumentCommand {
  return (documentCommands as readonly string[]).includes(command.type);
}

/** What a command does to the contracts, agreements and policies of the office. */
export function decideDocument(state: OfficeState, command: DocumentCommand, actor: Actor, now: OfficeNow): OfficeFact {
  switch (command.type) {
    case 'addDocument':
      return added(state, command);
    case 'endDocument': {
      const { documentId, reason } = command;
      if (documentOf(state, documentId).ended)
        throw notNow(`The document "${documentId}" was ended already.`, 'Leave it.');
      return { type: 'documentEnded', documentId, reason };
    }
    case 'readDocument':
      return read(state, command, actor, now);
    case 'requestDisclosure':
      return requested(state, command, actor, now);
    case 'decideDisclosure':
      return decided(state, command, actor);
  }
}

function added({ documents }: OfficeState, command: Command<'addDocument'>): OfficeFact {
  const { type: _type, ...content } = command;
  const { validFrom, validUntil } = content;
  if (validUntil !== undefined && validUntil < validFrom)
    throw badDate(
      'validUntil',
      `The document would end on ${validUntil}, before it begins on ${validFrom}.`,
      'Give the last day on which it is valid, or leave it out.',
    );
  return { type: 'documentAdded', documentId: `k${documents.length + 1}`, ...content };
}

function documentOf({ documents }: OfficeState, documentId: string): OfficeDocument {
  const found = documents.find((one) => one.documentId === documentId);
  if (found) return found;
  throw noSuchEntry(
    'documentId',
    documentId,
    documents.map((one) => one.documentId),
  );
}

/** Who may read it, reads it; who may not leaves a line in its access log all the same. */
function read(
  state: OfficeState,
  { documentId, purpose }: Command<'readDocument'>,
  actor: Actor,
  { today }: OfficeNow,
): OfficeFact {
  const document = documentOf(state, documentId);
  if (!isReader(document, actor)) return { type: 'documentReadRefused', documentId, purpose, why: 'notReader' };
  if (!needsDisclosure(document)) return { type: 'documentRead', documentId, purpose };
  const granted = state.disclosures.filter(
    (one) => one.documentId === documentId && one.raisedBy.id === actor.id && one.decision?.granted === true,
  );
  const running = granted.find(({ expiresOn }) => today <= expiresOn);
  if (running) return { type: 'documentRead', documentId, purpose, disclosureId: running.disclosureId };
  const why = granted.length > 0 ? 'disclosureExpired' : 'noDisclosure';
  return { type: 'documentReadRefused', documentId, purpose, why };
}

function requested(
  state: OfficeState,
  command: Command<'requestDisclosure'>,
  actor: Actor,
  { today }: OfficeNow,
): OfficeFact {
  const { documentId, recipient, purpose, expiresOn } = command;
  const document = documentOf(state, documentId);
  if (!isReader(document, actor))
    throw new PqrsError(
      'access-forbidden',
      `The document "${documentId}" is not for the role "${actor.role}" to hand to anybody.`,
      'Ask somebody who needs it for their work.',
    );
  if (!needsDisclosure(document))
    throw notNow(`The document "${documentId}" needs no disclosure: it is ${document.classification}.`, 'Read it.');
  if (expiresOn < today)
    throw badDate(
      'expiresOn',
      `The disclosure would end on ${expiresOn}, before today, ${today}.`,
      'Give the last day on which the document may be read.',
    );
  const disclosureId = `d${state.disclosures.length + 1}`;
  return { type: 'disclosureRequested', disclosureId, documentId, recipient, purpose, expiresOn };
}

function decided(
  { disclosures }: OfficeState,
  { disclosureId, granted, reason }: Command<'decideDisclosure'>,
  actor: Actor,
): OfficeFact {
  const waiting = disclosures.filter(({ decision }) => !decision);
  const found = waiting.find((one) => one.disclosureId === disclosureId);
  if (!found)
    throw noSuchEntry(
      'disclosureId',
      disclosureId,
      waiting.map((one) => one.disclosureId),
    );
  requireAnother(found.raisedBy, actor);
  const mark = granted ? { watermark: documentWatermark(found, disclosureId) } : {};
  return { type: 'disclosureDecided', disclosureId, granted, reason, ...mark };
}
