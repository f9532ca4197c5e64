import type { Agreement, OpenTime, WorkingMinutes } from '../agreements/agreement.js';
import type { InternalArea } from '../agreements/internalRequest.js';
import type { WorkingHoursDefinition } from '../calendar/hours/definition.js';
import type { Delegation } from '../access/delegation.js';
import type { OrganizationDays } from '../calendar/organizationDays.js';
import type { AttachmentLimits } from '../attachments/attachment.js';
import type { Assignee } from '../case/actor.js';
import type { EscalationMatrix } from '../escalation/matrix.js';
import type { EscalationRole } from '../escalation/words.js';
import type { RecurringDuty } from '../improvement/recurringDuty.js';
import type { CaseFacts } from '../norms/facts.js';
import type { Locale } from '../texts/catalogue.js';

/** What an area has to answer the desk (OLA), in its own hours. */
export interface AreaTarget extends OpenTime {
  within: WorkingMinutes;
}

/** The organisation that answers: one per tenant. */
export interface Organization extends OrganizationDays {
  tenant: string;
  name: string;
  /** Its tax number (NIT), printed at the head of letters as the next three are. */
  taxId?: string;
  address?: string;
  /** Where letters are dated; without it they carry the date alone. */
  municipality?: string;
  email?: string;
  /** Prefix of its radicados, 2 to 6 capital letters. */
  prefix: string;
  /** Which regime of the right of petition binds it (Ley 1755 de 2015: arts. 13-31 public, 32-33 private). */
  regime: 'public' | 'private';
  /** Its special regime; `general` unless said. */
  sector?: CaseFacts['sector'];
  /** Whether its reclamos come from consumers (Ley 1480 de 2011). */
  consumerRelations: boolean;
  saturday: 'excluded' | 'included';
  calendarLayers: readonly string[];
  timeZone: string;
  language: Locale;
  /** Other way to reach it, printed when the service fails. */
  phone: string;
  /** Version of the data policy in force. */
  policyVersion: string;
  /** How much may be attached, where it is not the usual. */
  attachments?: Partial<AttachmentLimits>;
  staff: readonly Assignee[];
  /** The duties that come back; those of the position document unless given. */
  duties?: readonly RecurringDuty[];
  /** Who approves answers, and decides what else the head may leave to another, in the head's place, and when. */
  delegations?: readonly Delegation[];
  /** Its agreements with customers (ANS), every version of each; see `checkAgreements`. */
  agreements?: readonly Agreement[];
  /** What its areas have to answer the desk; one that is left out is given a day each time. */
  areaTargets?: Readonly<Partial<Record<InternalArea, AreaTarget>>>;
  /** When it works: alerts are given then, and silence is counted in it. Monday to Friday, 8 to 12 and 1 to 5, unless said. */
  officeHours?: WorkingHoursDefinition;
  /** Who is told of a case that nears its end; the default matrix unless said. */
  escalation?: EscalationMatrix;
  /** Where those of a role are written to. */
  alertMail?: Readonly<Partial<Record<EscalationRole, readonly string[]>>>;
}
