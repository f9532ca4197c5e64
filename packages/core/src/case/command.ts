import type { WorkingMinutes } from '../agreements/agreement.js';
import type { PauseReason } from '../agreements/vocabulary.js';
import type { EscalationLevel, SeverityFacts } from '../escalation/words.js';
import type { Assignee } from './actor.js';
import type { CaseAgreement } from './agreement.js';
import type { AnswerChannel, Category, Channel, PeticionSubtype } from './category.js';
import type { Disclosure } from './disclosure.js';
import type {
  AnswerCheck,
  AnswerContent,
  Area,
  NotificationProof,
  Origin,
  PriorityGround,
  WithdrawalKind,
} from './event.js';
import type { Penalty, PenaltyDecision, Requirement } from './obligation.js';
import type { Attachment } from '../attachments/attachment.js';
import type { Submission } from './submission.js';

/** The command that opens a case; all others need one that is open. */
export interface RegisterCommand {
  type: 'register';
  radicado: string;
  receivedAt: string;
  submission: Submission;
  attachments?: Attachment[];
  origin?: Origin;
  agreement?: CaseAgreement;
}

type AnswerCommand =
  | ({ type: 'draftAnswer' } & AnswerContent)
  | { type: 'approveAnswer'; checks: AnswerCheck[] }
  | { type: 'returnAnswer'; reason: string }
  | { type: 'notifyAnswer'; channel: AnswerChannel; reason?: string }
  | { type: 'confirmNotification'; proof: NotificationProof }
  | { type: 'bounceNotification'; reason: string }
  | { type: 'executeRemedy'; remedyId: string; evidence: string }
  | { type: 'verifyRemedy'; remedyId: string; evidence: string };

type TermCommand =
  | { type: 'requestInformation'; text: string }
  | { type: 'receiveInformation'; text: string }
  | { type: 'extendTerm'; reason: string; until?: string; channel: AnswerChannel }
  | { type: 'transfer'; body: string; reason: string }
  | { type: 'withdraw'; kind: WithdrawalKind; reason: string };

type WorkCommand =
  | { type: 'classify'; category: Category; subtype?: PeticionSubtype; reason: string }
  | { type: 'assign'; to: Assignee }
  | { type: 'note'; text: string }
  | { type: 'recordContact'; channel: Channel; direction: 'in' | 'out'; text: string }
  | { type: 'setItems'; items: string[] }
  | { type: 'prioritize'; ground: PriorityGround; reason: string }
  /** Without `dueDate` the target of the area holds; `within` is that target, which the desk adds and nobody sends. */
  | { type: 'askArea'; area: Area; text: string; dueDate?: string; within?: WorkingMinutes }
  | { type: 'answerArea'; requestId: string; text: string }
  | { type: 'codeCause'; cause: string; recurrent: boolean; action?: string }
  | { type: 'declareLate'; reason: string }
  | ({ type: 'recordPenalty' } & Omit<Penalty, 'id' | 'decision'>)
  | { type: 'decidePenalty'; penaltyId: string; decision: PenaltyDecision; reason: string; legalSignOff?: string }
  | ({ type: 'recordRequirement' } & Omit<Requirement, 'id' | 'recordedAt' | 'answered'>)
  | { type: 'answerRequirement'; requirementId: string; evidence: string }
  | ({ type: 'setAgreement' } & CaseAgreement)
  | { type: 'pauseAgreement'; reason: PauseReason }
  | { type: 'resumeAgreement'; reason: PauseReason }
  | { type: 'assess'; facts: SeverityFacts }
  | { type: 'acknowledgeAlert'; key: string }
  | { type: 'escalate'; level: EscalationLevel; reason: string }
  | ({ type: 'requestDisclosure' } & Pick<Disclosure, 'data' | 'recipient' | 'purpose' | 'legalBasis' | 'expiresOn'>)
  | { type: 'decideDisclosure'; disclosureId: string; granted: boolean; reason: string };

/** `otherCaseId`: the case that was proposed to be one with this. */
type MergeCommand =
  | { type: 'acceptMerge'; otherCaseId: string; reason: string }
  | { type: 'declineMerge'; otherCaseId: string; reason: string };

/** What an agent or head may ask of a case: the body of `POST /v1/cases/{caseId}/commands`. */
export type CaseCommand =
  WorkCommand | TermCommand | AnswerCommand | MergeCommand | { type: 'close' } | { type: 'reopen'; reason: string };

export const commandTypes = [
  'classify',
  'assign',
  'note',
  'recordContact',
  'setItems',
  'prioritize',
  'setAgreement',
  'pauseAgreement',
  'resumeAgreement',
  'assess',
  'acknowledgeAlert',
  'escalate',
  'acceptMerge',
  'declineMerge',
  'requestInformation',
  'receiveInformation',
  'extendTerm',
  'askArea',
  'answerArea',
  'draftAnswer',
  'approveAnswer',
  'returnAnswer',
  'notifyAnswer',
  'confirmNotification',
  'bounceNotification',
  'executeRemedy',
  'verifyRemedy',
  'codeCause',
  'declareLate',
  'recordPenalty',
  'decidePenalty',
  'recordRequirement',
  'answerRequirement',
  'requestDisclosure',
  'decideDisclosure',
  'transfer',
  'withdraw',
  'close',
  'reopen',
] as const satisfies readonly CaseCommand['type'][];
export type CommandType = CaseCommand['type'];

/** Longest texts in characters (code points). */
export const commandLimits = {
  note: 4_000,
  answer: 20_000,
  reason: 1_000,
  reference: 200,
  item: 1_000,
  name: 200,
  list: 20,
} as const;
