import type { AgreementPriority, GradeLevel, PauseReason } from './vocabulary.js';

/** How a case is graded: by the matrix of the agreement in force, or outright. */
export type AgreementGrade = { impact: GradeLevel; urgency: GradeLevel } | { priority: AgreementPriority };

/**
 * What happened to a case, as far as an agreement cares. `at` is an ISO instant with offset or Z.
 *
 * `acknowledged` says that it arrived, by a machine or a person. `humanReplied` is an answer of substance by a person;
 * `updateSent`, news of the progress. `paused` holds until it is resumed for the same reason, resumed without one, or
 * resolved. `resolved` is the final answer. `agreementChanged` puts the case under a version that its transition rule
 * would not have given it.
 */
export type AgreementEvent = { at: string } & (
  | { type: 'received' }
  | { type: 'prioritySet'; grade: AgreementGrade }
  | { type: 'acknowledged'; by: 'machine' | 'person' }
  | { type: 'humanReplied' }
  | { type: 'updateSent' }
  | { type: 'paused'; reason: PauseReason }
  | { type: 'resumed'; reason?: PauseReason }
  | { type: 'resolved' }
  | { type: 'reopened' }
  | { type: 'agreementChanged'; version: number }
);

/** Which agreement a case falls under, and how it was graded when it came in. */
export interface AgreementFacts {
  customer: string;
  contractId: string;
  grade: AgreementGrade;
}
