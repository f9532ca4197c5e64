import type { Actor, Assignee } from './actor.js';
import type { AnswerChannel, Category, PeticionSubtype } from './category.js';
import type { CaseEvent, Decision, NotificationProof, Origin } from './event.js';
import type { Submission } from './submission.js';

/** Where a case stands. Each stage names what the desk waits for. */
export const stages = [
  'unassigned',
  'analysis',
  'approval',
  'notification',
  'confirmation',
  'closing',
  'closed',
] as const;
export type Stage = (typeof stages)[number];

/** The steps that stand between a case and its closing, in their order. */
export const closingSteps = ['answerDrafted', 'answerApproved', 'answerNotified', 'notificationConfirmed'] as const;
export type ClosingStep = (typeof closingSteps)[number];

export interface Answer {
  text: string;
  decision: Decision;
  draftedBy: Actor;
  draftedAt: string;
  approvedBy?: Actor;
  approvedAt?: string;
  returned?: { by: Actor; at: string; reason: string };
  notifiedAt?: string;
  notifiedBy?: AnswerChannel;
  proof?: NotificationProof;
  confirmedAt?: string;
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
  assignee?: Assignee;
  answer?: Answer;
  closedAt?: string;
  reopenedAt?: string;
  updatedAt: string;
  events: CaseEvent[];
}
