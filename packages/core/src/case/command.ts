import type { Assignee } from './actor.js';
import type { AnswerChannel, Category, PeticionSubtype } from './category.js';
import type { Decision, NotificationProof, Origin } from './event.js';
import type { Submission } from './submission.js';

/** The command that opens a case; all others need one that is open. */
export interface RegisterCommand {
  type: 'register';
  radicado: string;
  receivedAt: string;
  submission: Submission;
  origin?: Origin;
}

/** What an agent or head may ask of a case: the body of `POST /v1/cases/{caseId}/commands`. */
export type CaseCommand =
  | { type: 'classify'; category: Category; subtype?: PeticionSubtype; reason: string }
  | { type: 'assign'; to: Assignee }
  | { type: 'note'; text: string }
  | { type: 'draftAnswer'; text: string; decision: Decision }
  | { type: 'approveAnswer' }
  | { type: 'returnAnswer'; reason: string }
  | { type: 'notifyAnswer'; channel: AnswerChannel }
  | { type: 'confirmNotification'; proof: NotificationProof }
  | { type: 'close' }
  | { type: 'reopen'; reason: string };

export const commandTypes = [
  'classify',
  'assign',
  'note',
  'draftAnswer',
  'approveAnswer',
  'returnAnswer',
  'notifyAnswer',
  'confirmNotification',
  'close',
  'reopen',
] as const satisfies readonly CaseCommand['type'][];
export type CommandType = CaseCommand['type'];

/** Longest texts in characters (code points). */
export const commandLimits = { note: 4_000, answer: 20_000, reason: 1_000, reference: 200 } as const;
