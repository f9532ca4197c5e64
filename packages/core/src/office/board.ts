import { standIn, type Delegation } from '../access/delegation.js';
import type { Actor, Role } from '../case/actor.js';
import type { Protocol } from '../improvement/protocol.js';
import { protocolReference } from '../improvement/protocol.js';
import type { LetterTemplate } from '../letters/template.js';
import { templateReference } from '../letters/templateLibrary.js';
import type { OfficeCommandType } from './command.js';
import { isReader, type DocumentAccess, type DocumentDisclosure, type OfficeDocument } from './document.js';
import type { OfficeDraft } from './draft.js';
import { dutyBoard, type DutyBoard } from './dutyBoard.js';
import type { OfficeNow } from './now.js';
import { allowedOfficeCommands } from './permissions.js';
import type { HeadcountRequest, StaffRequest } from './request.js';
import { isRetired, type OfficeState } from './state.js';

/** A document as somebody sees it in the list. Where its file is, only reading it tells. */
export interface ListedDocument extends Pick<
  OfficeDocument,
  'documentId' | 'kind' | 'classification' | 'validFrom' | 'validUntil' | 'ended'
> {
  /** Whether it is for the actor's work; title and counterpart are only given then. */
  reader: boolean;
  title?: string;
  counterpart?: string;
  /** Of others only for who controls; of one's own always. */
  accesses: readonly DocumentAccess[];
}

/** A version, and whether it is still used. */
export type Listed<Version> = Version & { reference: string; retired: boolean };

/** What somebody sees of the office's book, and may do in it today. */
export interface OfficeBoard {
  version: number;
  /** Civil date in the organisation's zone. */
  today: string;
  staffRequests: readonly StaffRequest[];
  headcountRequests: readonly HeadcountRequest[];
  documents: readonly ListedDocument[];
  disclosures: readonly DocumentDisclosure[];
  drafts: readonly OfficeDraft[];
  templates: readonly Listed<LetterTemplate>[];
  protocols: readonly Listed<Protocol>[];
  /** Absent for whom the duties are no concern of. */
  duties?: DutyBoard;
  allowed: readonly OfficeCommandType[];
}

/** Who looks over the book as a whole. */
const controlling: readonly Role[] = ['head', 'boss', 'auditor'];
const staffSeenBy: readonly Role[] = ['head', 'auditor'];
const dutiesSeenBy: readonly Role[] = ['lead', ...controlling];

/**
 * The office's book as somebody may see it. Of what staff ask for, everybody sees their own, the head, who stands in for him and the auditor
 * all; requests for more people and disclosures are seen by who raised them, the head, the boss and the auditor; a document that is not for
 * one's work shows its kind and its class alone.
 *
 * @example
 * officeBoard(state, camila, now, []).staffRequests.every((one) => one.raisedBy.id === 'camila') // true
 */
export function officeBoard(
  state: OfficeState,
  actor: Actor,
  now: OfficeNow,
  delegations: readonly Delegation[],
): OfficeBoard {
  const controls = controlling.includes(actor.role);
  const mine = ({ raisedBy }: { raisedBy: Actor }) => raisedBy.id === actor.id;
  const seesStaff = staffSeenBy.includes(actor.role) || standIn(actor, delegations, now.today) !== undefined;
  return {
    version: state.version,
    today: now.today,
    staffRequests: state.staffRequests.filter((one) => seesStaff || mine(one)),
    headcountRequests: state.headcountRequests.filter((one) => controls || mine(one)),
    documents: state.documents.map((one) => listed(one, actor, controls)),
    disclosures: state.disclosures.filter((one) => controls || mine(one)),
    drafts: state.drafts,
    templates: state.templates.map((one) => versionOf(state, one, templateReference(one))),
    protocols: state.protocols.map((one) => versionOf(state, one, protocolReference(one))),
    ...(dutiesSeenBy.includes(actor.role) && { duties: dutyBoard(state, now) }),
    allowed: allowedOfficeCommands(actor, delegations, now.today),
  };
}

function listed(document: OfficeDocument, actor: Actor, controls: boolean): ListedDocument {
  const { documentId, kind, classification, validFrom, validUntil, ended, title, counterpart, accesses } = document;
  const reader = isReader(document, actor);
  return {
    documentId,
    kind,
    classification,
    validFrom,
    ...(validUntil !== undefined && { validUntil }),
    ...(ended && { ended }),
    reader,
    ...(reader && { title, ...(counterpart !== undefined && { counterpart }) }),
    accesses: accesses.filter(({ by }) => controls || by.id === actor.id),
  };
}

function versionOf<Version>({ retired }: OfficeState, version: Version, reference: string): Listed<Version> {
  return { ...version, reference, retired: isRetired(retired, reference) };
}
