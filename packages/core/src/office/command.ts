import type { DutyOccurrence } from '../improvement/dutyCalendar.js';
import type { ProtocolText } from './draft.js';
import type { TemplateDraft } from '../letters/template.js';
import type { DocumentContent, DocumentDisclosureContent } from './document.js';
import type { HeadcountRequestContent, StaffRequestContent } from './request.js';

/** What somebody may ask of the office's book: the body of `POST /v1/office/commands`. */
export type OfficeCommand =
  | ({ type: 'requestStaff' } & StaffRequestContent)
  | { type: 'decideStaff'; requestId: string; granted: boolean; reason: string }
  | ({ type: 'requestHeadcount' } & HeadcountRequestContent)
  | { type: 'decideHeadcount'; requestId: string; granted: boolean; reason: string }
  | ({ type: 'addDocument' } & DocumentContent)
  | { type: 'endDocument'; documentId: string; reason: string }
  | { type: 'readDocument'; documentId: string; purpose: string }
  | ({ type: 'requestDisclosure' } & DocumentDisclosureContent)
  | { type: 'decideDisclosure'; disclosureId: string; granted: boolean; reason: string }
  | ({ type: 'draftTemplate' } & TemplateDraft)
  | ({ type: 'draftProtocol' } & ProtocolText)
  | { type: 'approveDraft'; draftId: string }
  | { type: 'returnDraft'; draftId: string; reason: string }
  | { type: 'retireVersion'; reference: string; reason: string }
  | ({ type: 'completeDuty'; evidence: string } & Pick<DutyOccurrence, 'dutyId' | 'periodicity' | 'dueDate'>);

export const officeCommandTypes = [
  'requestStaff',
  'decideStaff',
  'requestHeadcount',
  'decideHeadcount',
  'addDocument',
  'endDocument',
  'readDocument',
  'requestDisclosure',
  'decideDisclosure',
  'draftTemplate',
  'draftProtocol',
  'approveDraft',
  'returnDraft',
  'retireVersion',
  'completeDuty',
] as const satisfies readonly OfficeCommand['type'][];
export type OfficeCommandType = OfficeCommand['type'];

/** Longest texts in characters (code points), and longest lists. */
export const officeLimits = {
  id: 60,
  name: 200,
  reason: 1_000,
  reference: 200,
  link: 500,
  step: 1_000,
  readers: 100,
  steps: 50,
  positions: 1_000,
} as const;
