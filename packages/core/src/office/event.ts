import type { Actor } from '../case/actor.js';
import type { DutyOccurrence } from '../improvement/dutyCalendar.js';
import type { Protocol } from '../improvement/protocol.js';
import type { LetterTemplate, TemplateDraft } from '../letters/template.js';
import type { DocumentContent, DocumentDisclosureContent, ReadRefusal } from './document.js';
import type { ProtocolText } from './draft.js';
import type { HeadcountRequestContent, StaffRequestContent } from './request.js';

/** Names a duty on the day on which it must be done. */
export type DutyKey = Pick<DutyOccurrence, 'dutyId' | 'periodicity' | 'dueDate'>;

/** What a day brings: duties to be done on it, duties that were not done by their day, and documents that end soon. */
export interface Reminder {
  /** Civil date in the organisation's zone. */
  on: string;
  due: readonly DutyKey[];
  missed: readonly DutyKey[];
  /** Ids of documents. */
  ending: readonly string[];
}

/** What happened in the office, before it is stamped. */
export type OfficeFact =
  /** Duties count from this civil date on. */
  | { type: 'opened'; on: string }
  | ({ type: 'staffRequested'; requestId: string } & StaffRequestContent)
  | { type: 'staffDecided'; requestId: string; granted: boolean; reason: string }
  | ({ type: 'headcountRequested'; requestId: string } & HeadcountRequestContent)
  | { type: 'headcountDecided'; requestId: string; granted: boolean; reason: string }
  | ({ type: 'documentAdded'; documentId: string } & DocumentContent)
  | { type: 'documentEnded'; documentId: string; reason: string }
  | { type: 'documentRead'; documentId: string; purpose: string; disclosureId?: string }
  | { type: 'documentReadRefused'; documentId: string; purpose: string; why: ReadRefusal }
  | ({ type: 'disclosureRequested'; disclosureId: string } & DocumentDisclosureContent)
  | { type: 'disclosureDecided'; disclosureId: string; granted: boolean; reason: string; watermark?: string }
  | { type: 'templateDrafted'; draftId: string; template: TemplateDraft }
  | { type: 'protocolDrafted'; draftId: string; protocol: ProtocolText }
  | { type: 'templateApproved'; draftId: string; template: LetterTemplate }
  | { type: 'protocolApproved'; draftId: string; protocol: Protocol }
  | { type: 'draftReturned'; draftId: string; reason: string }
  | { type: 'versionsRetired'; references: readonly string[]; reason: string }
  | ({ type: 'dutyCompleted'; completedOn: string; evidence: string } & DutyKey)
  | ({ type: 'reminded' } & Reminder);

/** A fact with when it was recorded and by whom. `at` is an ISO instant in UTC. */
export type OfficeEvent = OfficeFact & { at: string; by: Actor };

/** The id under which a ledger keeps the office's book beside its cases. No case has it: theirs are of 26 signs. */
export const officeStream = 'office';

/** An event of the office in the ledger: numbered from 1 and chained by hash, as those of a case are. */
export interface StoredOfficeEvent {
  version: number;
  event: OfficeEvent;
  /** SHA-256 in hex over the previous hash and the canonical event. */
  hash: string;
}
