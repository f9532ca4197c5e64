import type { WorkingMinutes } from '../agreements/agreement.js';
import { internalAreas, type InternalArea } from '../agreements/internalRequest.js';
import type { PauseReason } from '../agreements/vocabulary.js';
import type { EscalationAlert } from '../escalation/alert.js';
import type { EscalationLevel, SeverityFacts } from '../escalation/words.js';
import type { Attachment } from '../attachments/attachment.js';
import type { Actor, Assignee } from './actor.js';
import type { CaseAgreement } from './agreement.js';
import type { AnswerChannel, Category, Channel, PeticionSubtype } from './category.js';
import type { Disclosure } from './disclosure.js';
import { itemOutcomes, type Item, type ItemAnswer, type ItemOutcome } from './item.js';
import type { JoinedCase, OtherCase } from './merge.js';
import type { Penalty, PenaltyDecision, Requirement } from './obligation.js';
import type { Submission } from './submission.js';

/** What proves that an answer reached the person. */
export const proofKinds = ['deliveryReceipt', 'acceptance', 'guide', 'published'] as const;
export interface NotificationProof {
  kind: (typeof proofKinds)[number];
  /** Message id, guide number or the like. */
  reference: string;
}

/** What the answer decides as a whole: the same as of one item. */
export const decisions = itemOutcomes;
export type Decision = ItemOutcome;

/** What whoever approves an answer vouches for, each by name (Corte Constitucional, T-149/2013). */
export const answerChecks = ['clear', 'congruent', 'ofSubstance', 'sensitiveData'] as const;
export type AnswerCheck = (typeof answerChecks)[number];

/** Areas that the desk asks for their part of an answer. */
export const areas = internalAreas;
export type Area = InternalArea;

/** Why a petition goes before others (Ley 1755 de 2015 art. 20). */
export const priorityGrounds = ['irreparableHarm', 'child', 'journalist'] as const;
export type PriorityGround = (typeof priorityGrounds)[number];

/** The person gave the case up, or did not complete it in time (Ley 1755 de 2015 arts. 17-18). */
export const withdrawalKinds = ['express', 'tacit'] as const;
export type WithdrawalKind = (typeof withdrawalKinds)[number];

/** The system that a case was imported from, and what it said of it. */
export interface Origin {
  system: string;
  id: string;
  /** The status in that system, word for word. */
  status: string;
  /** What that status means here. */
  outcome: 'open' | 'inProgress' | 'closed';
  /** The person is told that it was received, as of what is filed here; absent: nobody is. */
  acknowledged?: true;
  /** Texts that were reduced to plain text when they came: their field there, and what they were. */
  originals?: OriginalText[];
}

/** A text that is kept otherwise than it came; whoever has the original can show that it is. */
export interface OriginalText {
  /** As the system of origin names it. */
  field: string;
  /** SHA-256 in hex of the text as it came, in UTF-8. */
  sha256: string;
}

/** Something promised, with the last civil date on which it is to be done. */
export interface DatedRemedy {
  text: string;
  dueDate: string;
}

/** What an answer consists of. What is absent was not yet written, or comes from a record made before it was asked for. */
export interface AnswerContent {
  text: string;
  decision: Decision;
  /** The version of the template that it was written from, such as `prorroga.es-CO@2`. */
  template?: string;
  answers?: ItemAnswer[];
  /** Norms or clauses that the decision rests on, as they are cited. */
  basis?: string[];
  /** Where the person may turn who disagrees. */
  recourse?: string;
  /** What was promised, by when where that was said: each must be carried out and verified before closing. */
  remedies?: (string | DatedRemedy)[];
}

/** What happens to the answer of a case. */
export type AnswerFact =
  | ({ type: 'answerDrafted' } & AnswerContent)
  | { type: 'answerApproved'; checks?: AnswerCheck[] }
  | { type: 'answerReturned'; reason: string }
  | { type: 'answerNotified'; channel: AnswerChannel; reason?: string }
  | { type: 'notificationConfirmed'; proof: NotificationProof }
  | { type: 'notificationBounced'; reason: string }
  | { type: 'remedyExecuted'; remedyId: string; evidence: string }
  | { type: 'remedyVerified'; remedyId: string; evidence: string };

/** What the law lets happen to the term of a case, and how it ends without an answer of substance. */
export type TermFact =
  | { type: 'informationRequested'; text: string }
  | { type: 'informationReceived'; text: string }
  | { type: 'termExtended'; reason: string; until?: string; channel: AnswerChannel }
  | { type: 'transferred'; body: string; reason: string }
  | { type: 'withdrawn'; kind: WithdrawalKind; reason: string };

/** How the desk works on a case. */
export type WorkFact =
  | { type: 'classified'; category: Category; subtype?: PeticionSubtype; reason: string }
  /** The version that the case is attended by from here on; absent: none covers it. */
  | { type: 'protocolChosen'; reference?: string }
  | { type: 'assigned'; to: Assignee }
  | { type: 'noted'; text: string }
  | { type: 'contacted'; channel: Channel; direction: 'in' | 'out'; text: string }
  | { type: 'itemsSet'; items: Item[] }
  | { type: 'prioritized'; ground: PriorityGround; reason: string }
  /** `within`: the target of the area (OLA) when it was asked; without it the day alone was agreed. */
  | { type: 'areaAsked'; requestId: string; area: Area; text: string; dueDate: string; within?: WorkingMinutes }
  | { type: 'areaAnswered'; requestId: string; text: string }
  | { type: 'causeCoded'; cause: string; recurrent: boolean; action?: string }
  | { type: 'lateDeclared'; reason: string }
  | ({ type: 'penaltyRecorded'; penaltyId: string } & Omit<Penalty, 'id' | 'decision'>)
  | { type: 'penaltyDecided'; penaltyId: string; decision: PenaltyDecision; reason: string; legalSignOff?: string }
  | ({ type: 'requirementRecorded'; requirementId: string } & Omit<Requirement, 'id' | 'recordedAt' | 'answered'>)
  | { type: 'requirementAnswered'; requirementId: string; evidence: string }
  | { type: 'assessed'; facts: SeverityFacts }
  | { type: 'alerted'; alert: EscalationAlert }
  | { type: 'alertAcknowledged'; key: string }
  | ({ type: 'agreementSet' } & CaseAgreement)
  | { type: 'agreementPaused'; reason: PauseReason }
  | { type: 'agreementResumed'; reason: PauseReason }
  /** `clockId` and `dueAt`, ISO with offset, name the target: one is missed once. */
  | { type: 'targetMissed'; clockId: string; dueAt: string }
  | { type: 'escalated'; level: EscalationLevel; reason: string }
  | ({ type: 'disclosureRequested' } & Pick<
      Disclosure,
      'disclosureId' | 'data' | 'recipient' | 'purpose' | 'legalBasis' | 'expiresOn'
    >)
  | { type: 'disclosureDecided'; disclosureId: string; granted: boolean; reason: string };

/** What is attached to a case after its filing, and who looked at what is attached to a confidential one. */
export type AttachmentFact = { type: 'attached'; attachment: Attachment } | { type: 'attachmentRead'; sha256: string };

/** That a case may be one with another, and what was decided of it. */
export type MergeFact =
  | { type: 'mergeProposed'; other: OtherCase }
  | { type: 'mergeDeclined'; other: OtherCase; reason: string }
  | ({ type: 'joined'; other: OtherCase; items: Item[]; reason: string } & Pick<
      JoinedCase,
      'channel' | 'receivedAt' | 'dueDate'
    >)
  | { type: 'mergedInto'; other: OtherCase; reason: string };

/** What happened, before it is stamped. Every date, number and report is a fold over these. */
export type CaseFact =
  | {
      type: 'registered';
      radicado: string;
      /** Instant of receipt that the medium recorded (CPACA art. 15 par. 1). */
      receivedAt: string;
      submission: Submission;
      /** Files that came with it. */
      attachments?: Attachment[];
      origin?: Origin;
    }
  | WorkFact
  | TermFact
  | AnswerFact
  | AttachmentFact
  | MergeFact
  | { type: 'closed' }
  | { type: 'reopened'; reason: string };

/** A fact with when it was recorded and by whom. `at` is an ISO instant in UTC. */
export type CaseEvent = CaseFact & { at: string; by: Actor };
export type CaseEventType = CaseFact['type'];

/** An event in the ledger: numbered from 1 within its case and chained by hash. */
export interface StoredEvent {
  caseId: string;
  version: number;
  event: CaseEvent;
  /** SHA-256 in hex over the previous hash and the canonical event. */
  hash: string;
}
