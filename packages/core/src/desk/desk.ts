import type { StagedAttachment } from '../attachments/attachment.js';
import type { Actor, Assignee } from '../case/actor.js';
import type { CaseAgreement } from '../case/agreement.js';
import type { CaseCommand } from '../case/command.js';
import type { Origin } from '../case/event.js';
import type { CaseAttachment } from '../case/state.js';
import type { Submission } from '../case/submission.js';
import type { AnswerLetter } from './answerLetter.js';
import type { AnswerMaterial } from './answerMaterial.js';
import type { Acknowledgement, CaseDetail, CasePage, TrackedCase } from './client.js';
import type { Registered } from './ports.js';
import type { CaseQuery } from './query.js';

/** A file as it comes: what its sender calls it, and its bytes. */
export interface FileUpload {
  name: string;
  content: Uint8Array;
}

export interface SubmitOptions {
  /** Ids of files that came before: see {@link Desk.stage}. */
  attachments?: readonly string[];
  /** The same key with the same filing gives the first case's acknowledgement again and records nothing. */
  idempotencyKey?: string;
  /** ISO instant at which the medium received it; now, unless said. */
  receivedAt?: string;
  /** Who recorded it: the person unless said. */
  actor?: Actor;
  /** The agreement that it falls under, and its grade: who files it cannot say so, whoever records it may. */
  agreement?: CaseAgreement;
  /** Where it was imported from. Nobody is told of an imported case, unless it says so. */
  origin?: Origin;
  /** Prefix of the radicado: the organisation's, unless an imported series has its own. */
  prefix?: string;
}

/** One of several filings that are recorded in one go. */
export interface Filing {
  submission: Submission;
  /** Files are claimed one filing at a time, and all of one go are of one series. */
  options?: Omit<SubmitOptions, 'attachments' | 'prefix'>;
}

/**
 * The application service: what happens between a request and the ledger. It checks what comes in, asks the rules, seals what follows into
 * the record, and shows each one what he may see. Every method fails with a PqrsError.
 */
export interface Desk {
  /** Files a case. @throws PqrsError `agreement-not-found`, `input-invalid`, `request-key-reused`, `ledger-unavailable` */
  submit(submission: Submission, options?: SubmitOptions): Promise<Acknowledgement>;
  /**
   * {@link Desk.submit} for many filings, recorded in one go, in the order given and with the same answer as to a repeated key. One that is refused
   * keeps none of the others back: its error stands in its place. What fails with the ledger, such as `ledger-unavailable`, fails all.
   *
   * @example
   * await desk.submitEach([{ submission }, { submission: { ...submission, facts: '' } }])
   * // [{ caseId: '01K7Q9…', repeated: false }, { error: PqrsError 'input-invalid' }]
   */
  submitEach(filings: readonly Filing[]): Promise<readonly Registered[]>;
  /**
   * A case for the holder of radicado and code, typed in any case and with or without hyphens. An unknown radicado and a wrong code cost the
   * same work and give the same error. @throws PqrsError `track-not-found`
   */
  track(radicado: string, code: string): Promise<TrackedCase>;
  /** A page of the inbox. @throws PqrsError `access-forbidden`, `input-invalid` (a cursor of another query) */
  list(actor: Actor, query: CaseQuery): Promise<CasePage>;
  /**
   * A case with its clocks and timeline. Of a restricted case that is not his to read, the actor gets the frame alone: the texts are empty and
   * nothing is allowed. @throws PqrsError `access-forbidden`, `case-not-found`
   */
  open(actor: Actor, caseId: string): Promise<CaseDetail>;
  /**
   * Carries out a command and gives the case after it.
   *
   * @param expectedVersion the version that the actor saw; another one is `case-version-conflict`.
   * @throws PqrsError `access-forbidden`, `case-not-found`, `case-version-conflict`, `agreement-not-found`, and those of `decide` and `readCommand`
   */
  command(actor: Actor, caseId: string, command: CaseCommand, expectedVersion?: number): Promise<CaseDetail>;
  /**
   * The answer of a case as a letter, for whoever may see what it says and who filed it: `letterOf` words it. Of an answer that nobody approved
   * yet it is a draft. @throws PqrsError `access-forbidden`, `case-not-found`, `letter-incomplete` (no answer yet)
   */
  letter(actor: Actor, caseId: string): Promise<AnswerLetter>;
  /**
   * What the answer of a case is drafted with: templates in use, what fills their variables, norms that bind it, who approves. For whoever may
   * see what the case says and who filed it. @throws PqrsError `access-forbidden`, `case-not-found`
   */
  answerMaterial(actor: Actor, caseId: string): Promise<AnswerMaterial>;
  /**
   * Keeps a file for a filing that names it within 24 hours. @throws PqrsError `input-invalid` (field `file`), `input-too-large`,
   * `files-unavailable`, `ledger-unavailable`
   */
  stage(upload: FileUpload): Promise<StagedAttachment>;
  /**
   * Attaches a file to a case, for whoever may take a note of it; a machine (role `system`) also attaches to a restricted case, of which it
   * sees the frame alone. What is attached already is not attached twice.
   * @throws PqrsError `access-forbidden`, `case-not-found`, `case-version-conflict`, and those of {@link Desk.stage}
   */
  attach(actor: Actor, caseId: string, upload: FileUpload): Promise<CaseDetail>;
  /**
   * A file of a case, for whoever may see who filed it. Of a confidential case the reading is recorded first.
   * @throws PqrsError `access-forbidden`, `case-not-found`, `attachment-not-found`, `files-unavailable`
   */
  readAttachment(
    actor: Actor,
    caseId: string,
    sha256: string,
  ): Promise<{ attachment: CaseAttachment; content: Uint8Array }>;
  /** Removes the files that came and that no case took in their time; returns how many. */
  sweepAttachments(): Promise<number>;
  /** Who may be assigned. @throws PqrsError `access-forbidden` */
  assignees(actor: Actor): Promise<Assignee[]>;
  /**
   * Records what follows for a case from the time it is now, and arms it anew. A second look changes nothing.
   *
   * @throws PqrsError `case-not-found`, `ledger-unavailable`
   */
  evaluate(caseId: string): Promise<void>;
  /** {@link Desk.evaluate} for many cases at once. One that fails keeps none of the others back; those that did are returned. */
  evaluateEach(caseIds: readonly string[]): Promise<readonly { caseId: string; error: unknown }[]>;
}
