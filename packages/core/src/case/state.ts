import type { WorkingMinutes } from '../agreements/agreement.js';
import type { PauseReason } from '../agreements/vocabulary.js';
import type { Attachment } from '../attachments/attachment.js';
import type { EscalationAlert } from '../escalation/alert.js';
import type { DatedFacts } from '../escalation/input.js';
import type { Actor, Assignee } from './actor.js';
import type { CaseAgreement } from './agreement.js';
import type { AnswerChannel, Category, PeticionSubtype } from './category.js';
import type { Disclosure } from './disclosure.js';
import type {
  AnswerCheck,
  AnswerContent,
  Area,
  CaseEvent,
  NotificationProof,
  Origin,
  PriorityGround,
  WithdrawalKind,
} from './event.js';
import type { Item } from './item.js';
import type { JoinedCase, MergeProposal, OtherCase } from './merge.js';
import type { Penalty, Requirement } from './obligation.js';
import type { Submission } from './submission.js';

/** Where a case stands. Each stage names what the desk waits for; `ended` cases went elsewhere or were given up. */
export const stages = [
  'unassigned',
  'analysis',
  'approval',
  'notification',
  'confirmation',
  'closing',
  'closed',
  'ended',
] as const;
export type Stage = (typeof stages)[number];

/** Whether nothing is left to do at a stage: the case passed the closing gate, or ended without an answer of substance. */
export function isOver(stage: Stage): boolean {
  return stage === 'closed' || stage === 'ended';
}

/** `merged`: it is worked on as part of an earlier case. */
export const endingKinds = ['transferred', 'withdrawn', 'merged'] as const;
export type EndingKind = (typeof endingKinds)[number];

/** How a case ended without an answer of substance. */
export interface Ending {
  kind: EndingKind;
  at: string;
  /** The body that must answer instead; only for `transferred`. */
  body?: string;
  /** Only for `withdrawn`. */
  withdrawal?: WithdrawalKind;
  /** The case that it is part of now; only for `merged`. */
  into?: OtherCase;
}

/** Something that the answer promised. */
export interface Remedy {
  /** `r1`, `r2`, …: its place in the answer. */
  id: string;
  text: string;
  /** Last civil date on which it is to be done. */
  dueDate?: string;
  executed?: { at: string; by: Actor; evidence: string };
  verified?: { at: string; by: Actor; evidence: string };
}

export interface Answer extends Omit<AnswerContent, 'remedies'> {
  remedies?: Remedy[];
  draftedBy: Actor;
  draftedAt: string;
  approvedBy?: Actor;
  approvedAt?: string;
  /** What whoever approved it vouched for. */
  checks?: AnswerCheck[];
  returned?: { by: Actor; at: string; reason: string };
  notifiedAt?: string;
  notifiedBy?: AnswerChannel;
  proof?: NotificationProof;
  confirmedAt?: string;
  /** The last notification that came back. */
  bounced?: { at: string; reason: string };
}

/** What the desk asked another area for. */
export interface AreaRequest {
  /** `s1`, `s2`, …: its place in the case. */
  id: string;
  area: Area;
  text: string;
  askedAt: string;
  /** Civil date by which the area answers. */
  dueDate: string;
  /** The target of the area when it was asked, where that holds. */
  within?: WorkingMinutes;
  answeredAt?: string;
}

/** An alert that was given, and who of its level has said that they know. */
export interface RecordedAlert extends EscalationAlert {
  acknowledged?: { at: string; by: Actor };
}

/** Why the case came about, for reports and corrective actions. */
export interface Cause {
  cause: string;
  recurrent: boolean;
  /** The corrective action that follows from it. */
  action?: string;
  by: Actor;
  at: string;
}

/** A file of a case, when it came and from whom. */
export interface CaseAttachment extends Attachment {
  at: string;
  by: Actor;
}

/** A case as its events left it. */
export interface CaseState {
  caseId: string;
  version: number;
  radicado: string;
  receivedAt: string;
  submission: Submission;
  /** Current classification: the submission's own until somebody reclassifies. */
  category: Category;
  subtype?: PeticionSubtype;
  origin?: Origin;
  stage: Stage;
  items: Item[];
  /** Reference of the protocol that it is attended by, such as `reclamo-telefono@2`. */
  protocol?: string;
  assignee?: Assignee;
  priority?: { ground: PriorityGround; at: string };
  /** The agreement that it falls under, and its grade. */
  agreement?: CaseAgreement;
  /** What the clocks of the agreement wait for, as the desk said. */
  agreementPauses: PauseReason[];
  /** What the person was asked to complete, and when it came. */
  information?: { text: string; requestedAt: string; receivedAt?: string };
  requests: AreaRequest[];
  /** What was known of how grave it is, in the order in which it came to be known. */
  assessments: DatedFacts[];
  /** Alerts that were given, oldest first. */
  alerts: RecordedAlert[];
  disclosures: Disclosure[];
  penalties: Penalty[];
  /** What authorities demand. */
  requirements: Requirement[];
  /** Oldest first. */
  attachments: CaseAttachment[];
  /** Cases that may be one with this. */
  merges: MergeProposal[];
  /** Later cases that are part of this. */
  joined: JoinedCase[];
  answer?: Answer;
  cause?: Cause;
  /** The head said why the answer came late. */
  late?: { reason: string; by: Actor; at: string };
  ending?: Ending;
  closedAt?: string;
  reopenedAt?: string;
  updatedAt: string;
  events: CaseEvent[];
}
