import type { Actor, Assignee } from './actor.js';
import type { AnswerChannel, Category, PeticionSubtype } from './category.js';
import type { Submission } from './submission.js';

/** What proves that an answer reached the person. */
export const proofKinds = ['deliveryReceipt', 'acceptance', 'guide', 'published'] as const;
export interface NotificationProof {
  kind: (typeof proofKinds)[number];
  /** Message id, guide number or the like. */
  reference: string;
}

/** What the answer decides. */
export const decisions = ['granted', 'partlyGranted', 'denied', 'informed'] as const;
export type Decision = (typeof decisions)[number];

/** The system that a case was imported from, and what it said of it. */
export interface Origin {
  system: string;
  id: string;
  /** The status in that system, word for word. */
  status: string;
  /** What that status means here. */
  outcome: 'open' | 'inProgress' | 'closed';
}

/** What happened, before it is stamped. Every date, number and report is a fold over these. */
export type CaseFact =
  | {
      type: 'registered';
      radicado: string;
      /** Instant of receipt that the medium recorded (CPACA art. 15 par. 1). */
      receivedAt: string;
      submission: Submission;
      origin?: Origin;
    }
  | { type: 'classified'; category: Category; subtype?: PeticionSubtype; reason: string }
  | { type: 'assigned'; to: Assignee }
  | { type: 'noted'; text: string }
  | { type: 'answerDrafted'; text: string; decision: Decision }
  | { type: 'answerApproved' }
  | { type: 'answerReturned'; reason: string }
  | { type: 'answerNotified'; channel: AnswerChannel }
  | { type: 'notificationConfirmed'; proof: NotificationProof }
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
