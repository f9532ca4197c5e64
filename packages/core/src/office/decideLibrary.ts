import type { Actor } from '../case/actor.js';
import { newestProtocol, protocolReference, publishProtocol, type Protocol } from '../improvement/protocol.js';
import type { LetterTemplate, TemplateDraft } from '../letters/template.js';
import { publishTemplate, templateReference } from '../letters/templateLibrary.js';
import type { OfficeCommand } from './command.js';
import type { OfficeDraft, ProtocolText } from './draft.js';
import type { OfficeFact } from './event.js';
import { noSuchEntry, notNow, requireAnother } from './refusal.js';
import { isRetired, protocolsInUse, templatesInUse, type OfficeState } from './state.js';

const libraryCommands = [
  'draftTemplate',
  'draftProtocol',
  'approveDraft',
  'returnDraft',
  'retireVersion',
] as const satisfies readonly OfficeCommand['type'][];
type LibraryCommand = Extract<OfficeCommand, { type: (typeof libraryCommands)[number] }>;

export function isLibraryCommand(command: OfficeCommand): command is LibraryCommand {
  return (libraryCommands as readonly string[]).includes(command.type);
}

/** What a command does to templates and protocols: both are written by one person, approved by another, versioned and retired. */
export function decideLibrary(state: OfficeState, command: LibraryCommand, actor: Actor): OfficeFact {
  const draftId = `t${state.drafts.length + 1}`;
  switch (command.type) {
    case 'draftTemplate': {
      const { type: _type, ...template } = command;
      publishedTemplate(state, template);
      return { type: 'templateDrafted', draftId, template };
    }
    case 'draftProtocol': {
      const { type: _type, ...protocol } = command;
      publishedProtocol(state, protocol, actor);
      return { type: 'protocolDrafted', draftId, protocol };
    }
    case 'approveDraft':
      return approved(state, waitingDraft(state, command.draftId), actor);
    case 'returnDraft': {
      const { draftId: returned } = waitingDraft(state, command.draftId);
      return { type: 'draftReturned', draftId: returned, reason: command.reason };
    }
    case 'retireVersion':
      return { type: 'versionsRetired', references: upTo(state, command.reference), reason: command.reason };
  }
}

function waitingDraft({ drafts }: OfficeState, draftId: string): OfficeDraft {
  const waiting = drafts.filter((one) => !one.approved && !one.returned);
  const found = waiting.find((one) => one.draftId === draftId);
  if (found) return found;
  throw noSuchEntry(
    'draftId',
    draftId,
    waiting.map((one) => one.draftId),
  );
}

function approved(state: OfficeState, draft: OfficeDraft, actor: Actor): OfficeFact {
  requireAnother(draft.draftedBy, actor);
  const { draftId } = draft;
  if (draft.kind === 'template')
    return { type: 'templateApproved', draftId, template: publishedTemplate(state, draft.template) };
  return { type: 'protocolApproved', draftId, protocol: publishedProtocol(state, draft.protocol, actor) };
}

/** The version that a draft becomes. The rules of a template are asked when it is written, and again when it is approved. */
function publishedTemplate({ templates }: OfficeState, draft: TemplateDraft): LetterTemplate {
  const library = publishTemplate(templates, draft);
  const published = library.at(-1);
  if (!published || library === templates)
    throw notNow(`The template "${draft.id.slice(0, 60)}" changes nothing.`, 'Change its words, or leave it as it is.');
  return published;
}

/** A protocol that was retired leaves its cases to another; its own versions are counted on. */
function publishedProtocol(state: OfficeState, draft: ProtocolText, { id, name }: Actor): Protocol {
  const { protocols, retired } = state;
  const library = protocols.filter((one) => one.id === draft.id || !isRetired(retired, protocolReference(one)));
  const published = publishProtocol(library, { ...draft, approvedBy: { id, name } }).at(-1);
  if (!published) throw new TypeError('Publishing a protocol gave none.');
  return published;
}

/** A version is retired with those before it, so that no older one comes back in its place. */
function upTo(state: OfficeState, reference: string): string[] {
  const template = templatesInUse(state).find((one) => templateReference(one) === reference);
  if (template)
    return templatesInUse(state)
      .filter(
        ({ id, locale, version }) => id === template.id && locale === template.locale && version <= template.version,
      )
      .map(templateReference);
  const protocol = protocolsInUse(state).find((one) => protocolReference(one) === reference);
  if (protocol)
    return protocolsInUse(state)
      .filter(({ id, version }) => id === protocol.id && version <= protocol.version)
      .map(protocolReference);
  throw noSuchEntry('reference', reference, inUse(state));
}

function inUse(state: OfficeState): string[] {
  const protocols = protocolsInUse(state).flatMap(({ id }) => newestProtocol(state.protocols, id) ?? []);
  return [...new Set([...protocols.map(protocolReference), ...templatesInUse(state).map(templateReference)])];
}
