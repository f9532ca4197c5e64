import type { Actor } from '../case/actor.js';
import type { DutyCompletion } from '../improvement/dutyCalendar.js';
import type { Protocol } from '../improvement/protocol.js';
import { protocolReference } from '../improvement/protocol.js';
import { standardTemplates } from '../letters/standardTemplates.js';
import type { LetterTemplate } from '../letters/template.js';
import { templateReference } from '../letters/templateLibrary.js';
import type { DocumentDisclosure, OfficeDocument } from './document.js';
import type { OfficeDraft, RetiredVersion } from './draft.js';
import type { Reminder } from './event.js';
import type { HeadcountRequest, StaffRequest } from './request.js';

/** A duty that was done, with what shows it. */
export interface RecordedDuty extends DutyCompletion {
  evidence: string;
  doneBy: Actor;
}

/** The office's book as its events left it. */
export interface OfficeState {
  version: number;
  /** Civil date from which duties count. */
  openedOn?: string;
  staffRequests: readonly StaffRequest[];
  headcountRequests: readonly HeadcountRequest[];
  documents: readonly OfficeDocument[];
  disclosures: readonly DocumentDisclosure[];
  drafts: readonly OfficeDraft[];
  /** Every version there ever was, those to begin with first. */
  templates: readonly LetterTemplate[];
  protocols: readonly Protocol[];
  retired: readonly RetiredVersion[];
  duties: readonly RecordedDuty[];
  /** The last day on which somebody was reminded. */
  reminder?: Reminder;
  /** Documents of which it was said that they end soon. */
  endingTold: readonly string[];
}

/** The book before its first event. */
export const emptyOffice: OfficeState = {
  version: 0,
  staffRequests: [],
  headcountRequests: [],
  documents: [],
  disclosures: [],
  drafts: [],
  templates: standardTemplates,
  protocols: [],
  retired: [],
  duties: [],
  endingTold: [],
};

/** Templates that letters are written from now. */
export function templatesInUse({ templates, retired }: OfficeState): LetterTemplate[] {
  return templates.filter((one) => !isRetired(retired, templateReference(one)));
}

/** Protocols that cases are attended by now. */
export function protocolsInUse({ protocols, retired }: OfficeState): Protocol[] {
  return protocols.filter((one) => !isRetired(retired, protocolReference(one)));
}

export function isRetired(retired: readonly RetiredVersion[], reference: string): boolean {
  return retired.some((one) => one.reference === reference);
}
