import { protocolReference } from '../improvement/protocol.js';
import { templateReference } from '../letters/templateLibrary.js';
import type { DocumentAccess } from './document.js';
import type { OfficeEvent, StoredOfficeEvent } from './event.js';
import type { OfficeDecision } from './request.js';
import { emptyOffice, type OfficeState } from './state.js';

/** The book after one more event. Pure: the state that came in is left as it was. Events are history, so nothing is refused here. */
export function evolveOffice(state: OfficeState, event: OfficeEvent): OfficeState {
  return { ...state, ...changesOf(state, event), version: state.version + 1 };
}

/**
 * The book that events from the ledger leave.
 *
 * @param before the book that they follow; empty unless given
 * @example
 * foldOffice(await ledger.readOffice('andina', 0)).version // 0, where nothing happened yet
 */
export function foldOffice(events: readonly StoredOfficeEvent[], before: OfficeState = emptyOffice): OfficeState {
  return events.reduce((state, { event }) => evolveOffice(state, event), before);
}

function changesOf(state: OfficeState, event: OfficeEvent): Partial<OfficeState> {
  const { at, by } = event;
  switch (event.type) {
    case 'opened':
      return { openedOn: event.on };
    case 'staffRequested': {
      const { requestId, kind, from, until, reason } = event;
      const raised = { requestId, kind, from, until, reason, raisedBy: by, raisedAt: at };
      return { staffRequests: [...state.staffRequests, raised] };
    }
    case 'staffDecided':
      return {
        staffRequests: state.staffRequests.map((one) => decided(one, one.requestId === event.requestId, event)),
      };
    case 'headcountRequested': {
      const { type: _type, at: raisedAt, by: raisedBy, ...content } = event;
      return { headcountRequests: [...state.headcountRequests, { ...content, raisedBy, raisedAt }] };
    }
    case 'headcountDecided':
      return {
        headcountRequests: state.headcountRequests.map((one) => decided(one, one.requestId === event.requestId, event)),
      };
    case 'documentAdded':
    case 'documentEnded':
    case 'documentRead':
    case 'documentReadRefused':
      return { documents: documentsAfter(state, event) };
    case 'disclosureRequested': {
      const { type: _type, at: raisedAt, by: raisedBy, ...content } = event;
      return { disclosures: [...state.disclosures, { ...content, raisedBy, raisedAt }] };
    }
    case 'disclosureDecided': {
      const mark = event.watermark === undefined ? {} : { watermark: event.watermark };
      return {
        disclosures: state.disclosures.map((one) =>
          one.disclosureId === event.disclosureId ? { ...decided(one, true, event), ...mark } : one,
        ),
      };
    }
    case 'templateDrafted':
    case 'protocolDrafted':
    case 'templateApproved':
    case 'protocolApproved':
    case 'draftReturned':
    case 'versionsRetired':
      return libraryAfter(state, event);
    case 'dutyCompleted': {
      const { dutyId, periodicity, dueDate, completedOn, evidence } = event;
      return {
        duties: [...state.duties, { dutyId, periodicity, dueDate, completedOn, evidence, by: by.id, doneBy: by }],
      };
    }
    case 'reminded': {
      const { on, due, missed, ending } = event;
      return { reminder: { on, due, missed, ending }, endingTold: [...state.endingTold, ...ending] };
    }
  }
}

function decided<One extends object>(
  one: One,
  isIt: boolean,
  { granted, reason, by, at }: OfficeDecision,
): One & { decision?: OfficeDecision } {
  return isIt ? { ...one, decision: { granted, reason, by, at } } : one;
}

type DocumentEvent = Extract<
  OfficeEvent,
  { type: 'documentAdded' | 'documentEnded' | 'documentRead' | 'documentReadRefused' }
>;

function documentsAfter({ documents }: OfficeState, event: DocumentEvent): OfficeState['documents'] {
  const { at, by } = event;
  if (event.type === 'documentAdded') {
    const { type: _type, at: addedAt, by: addedBy, ...content } = event;
    return [...documents, { ...content, addedBy, addedAt, accesses: [] }];
  }
  return documents.map((one) => {
    if (one.documentId !== event.documentId) return one;
    if (event.type === 'documentEnded') return { ...one, ended: { by, at, reason: event.reason } };
    return { ...one, accesses: [...one.accesses, accessOf(event)] };
  });
}

function accessOf(event: Extract<DocumentEvent, { purpose: string }>): DocumentAccess {
  const { at, by, purpose } = event;
  if (event.type === 'documentReadRefused') return { by, at, purpose, refused: event.why };
  return { by, at, purpose, ...(event.disclosureId !== undefined && { disclosureId: event.disclosureId }) };
}

type LibraryEvent = Extract<
  OfficeEvent,
  {
    type:
      | 'templateDrafted'
      | 'protocolDrafted'
      | 'templateApproved'
      | 'protocolApproved'
      | 'draftReturned'
      | 'versionsRetired';
  }
>;

function libraryAfter(state: OfficeState, event: LibraryEvent): Partial<OfficeState> {
  const { at, by } = event;
  switch (event.type) {
    case 'templateDrafted': {
      const { draftId, template } = event;
      return { drafts: [...state.drafts, { draftId, kind: 'template', template, draftedBy: by, draftedAt: at }] };
    }
    case 'protocolDrafted': {
      const { draftId, protocol } = event;
      return { drafts: [...state.drafts, { draftId, kind: 'protocol', protocol, draftedBy: by, draftedAt: at }] };
    }
    case 'templateApproved': {
      const reference = templateReference(event.template);
      return {
        templates: [...state.templates, event.template],
        drafts: draftsAfter(state, event.draftId, { approved: { reference, by, at } }),
      };
    }
    case 'protocolApproved': {
      const reference = protocolReference(event.protocol);
      return {
        protocols: [...state.protocols, event.protocol],
        drafts: draftsAfter(state, event.draftId, { approved: { reference, by, at } }),
      };
    }
    case 'draftReturned':
      return { drafts: draftsAfter(state, event.draftId, { returned: { reason: event.reason, by, at } }) };
    case 'versionsRetired': {
      const { references, reason } = event;
      return { retired: [...state.retired, ...references.map((reference) => ({ reference, reason, by, at }))] };
    }
  }
}

function draftsAfter(
  { drafts }: OfficeState,
  draftId: string,
  end: Pick<OfficeState['drafts'][number], 'approved' | 'returned'>,
): OfficeState['drafts'] {
  return drafts.map((one) => (one.draftId === draftId ? { ...one, ...end } : one));
}
