import type { StagedAttachment } from '../attachments/attachment.js';
import type { Actor, Assignee } from '../case/actor.js';
import type { AnswerChannel, Category, Channel, PeticionSubtype } from '../case/category.js';
import type { CaseCommand, CommandType } from '../case/command.js';
import type { CaseEvent, Origin, PriorityGround } from '../case/event.js';
import type { JoinedCase, MergeProposal } from '../case/merge.js';
import type { Answer, AreaRequest, CaseAttachment, Cause, Ending, RecordedAlert, Stage } from '../case/state.js';
import type { Severity, SeverityFacts } from '../escalation/words.js';
import type { GateCriterion } from '../case/closingGate.js';
import type { Disclosure } from '../case/disclosure.js';
import type { Penalty, Requirement } from '../case/obligation.js';
import type { Item } from '../case/item.js';
import type { CaseSummary } from '../case/summary.js';
import type { Person, Submission } from '../case/submission.js';
import type { FilingChallenge, FilingProof } from '../proof/filingProof.js';
import type { Contract } from '../agreements/agreementFor.js';
import type { ProtocolStep } from '../improvement/protocol.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import type { AnswerMaterial } from './answerMaterial.js';
import type { AgreementDetail, OtherClock } from './otherClock.js';
import type { FileUpload } from './desk.js';
import type { CaseCounts, CaseQuery } from './query.js';
import type { SyncHealth, SyncRetry } from './syncHealth.js';

/** Proof of filing: the hash that the ledger keeps of the registration, signed so that anybody can check it without asking the service. */
export interface Receipt {
  radicado: string;
  /** ISO instant in UTC. */
  receivedAt: string;
  /** How `hash` was made. */
  algorithm: 'sha-256';
  /** Of the registration, in hex. */
  hash: string;
  /** Ed25519 over the canonical JSON of the four members above, in base64url. */
  signature: string;
  /** The key that the signature fits: 32 bytes in base64url. Whose it is, the service says at `/v1/receipt-key`. */
  publicKey: string;
}

/** The answer to a filing. */
export interface Acknowledgement {
  caseId: string;
  radicado: string;
  trackingCode: string;
  category: Category;
  /** ISO instant with offset. */
  receivedAt: string;
  dueAt: string;
  clock: ClockSnapshot;
  receipt: Receipt;
}

/** The five stages that a citizen sees. */
export const publicStages = ['received', 'assigned', 'analysis', 'answered', 'closed'] as const;
export type PublicStage = (typeof publicStages)[number];

/** What the holder of radicado and code sees: no personal data, no names of staff. */
export interface TrackedCase {
  radicado: string;
  category: Category;
  subtype?: PeticionSubtype;
  stage: PublicStage;
  /** When each stage was reached; a stage not reached is absent. */
  reachedAt: Partial<Record<PublicStage, string>>;
  receivedAt: string;
  clock: ClockSnapshot;
  answeredBy?: AnswerChannel;
  /** Only where the person chose to read the answer here, or is anonymous. */
  answerText?: string;
  /** How it ended, where that was without an answer of substance; `body`: who answers instead. */
  ending?: Pick<Ending, 'kind' | 'body'> & {
    /** Radicado of the case that it is part of now; only for `merged`. */
    into?: string;
  };
}

/** Another case, with what tells whether it is one with this. */
export interface ProposedCase {
  category: Category;
  stage: Stage;
  channel: Channel;
  receivedAt: string;
  /** Civil date. */
  dueDate: string;
  subject: string;
  facts: string;
  request?: string;
  productSerial?: string;
  person?: Person;
}

/** A proposal that two cases are one. `other` is there while it waits, for those who may read that case. */
export interface ProposedMerge extends MergeProposal {
  other?: ProposedCase;
}

/** The protocol that a case is attended by, in the version that it names. */
export interface CaseProtocol {
  reference: string;
  title: string;
  steps: readonly ProtocolStep[];
}

/** A case as the desk works it. */
export interface CaseDetail {
  caseId: string;
  version: number;
  radicado: string;
  category: Category;
  subtype?: PeticionSubtype;
  stage: Stage;
  channel: Channel;
  restricted: boolean;
  anonymous: boolean;
  subject: string;
  facts: string;
  request?: string;
  person?: Person;
  /** Serial of the product, as the person wrote it. */
  productSerial?: string;
  answerBy: AnswerChannel;
  receivedAt: string;
  assignee?: Assignee;
  protocol?: CaseProtocol;
  /** What the person asks for, one by one; empty for who may not read it. */
  items: Item[];
  priority?: { ground: PriorityGround; at: string };
  /** What other areas were asked for. */
  requests: AreaRequest[];
  /** How grave it is by what is known of it. */
  severity: Severity;
  /** What makes it grave; absent while nobody has assessed it. */
  assessment?: SeverityFacts;
  /** Who was told of it, oldest first. */
  alerts: RecordedAlert[];
  /** What was asked to be handed to somebody outside. */
  disclosures: Disclosure[];
  penalties: Penalty[];
  /** What authorities demand. */
  requirements: Requirement[];
  /** Oldest first; none for who may not see who filed. */
  attachments: CaseAttachment[];
  /** Cases that may be one with this. */
  merges: ProposedMerge[];
  /** Later cases that are part of this. */
  joined: JoinedCase[];
  answer?: Answer;
  cause?: Cause;
  origin?: Origin;
  ending?: Ending;
  closedAt?: string;
  /** The clock of the law that governs; none where the case went elsewhere, was given up, or was closed where it came from. */
  clocks: ClockSnapshot[];
  /** Those of the agreement, of authorities and of areas, as of the reading. */
  otherClocks: OtherClock[];
  /** Id of the clock that binds: `statute`, or that of one of the others. */
  bindingClock: string;
  /** The agreement (ANS) that the case falls under. */
  agreement?: AgreementDetail;
  /** The contracts that the case may be put under, for who may do so. */
  contracts?: readonly Contract[];
  /** The ten criteria of the closing gate, each with its evidence or with what it lacks. */
  gate: GateCriterion[];
  /** Newest last. `registered` comes without its submission: the case shows it. */
  timeline: CaseEvent[];
  /** What this actor may do now. */
  allowed: CommandType[];
}

export interface CasePage {
  items: CaseSummary[];
  /** How many cases the filters match in all, counted up to `countLimit`. */
  total: number;
  /** Present where more match than were counted, or may: of a search for what many cases have, only the first ones are looked at. */
  totalIsLeast?: true;
  nextCursor?: string;
  counts: CaseCounts;
  /** Instant of the answer. */
  asOf: string;
}

/**
 * All that a widget needs of a server. Two make one: `directClient` over a desk in the same process, `httpClient` over the gateway.
 * Every method fails with a PqrsError.
 */
export interface PqrsClient {
  submit(
    submission: Submission,
    options: {
      idempotencyKey: string;
      signal?: AbortSignalLike;
      attachments?: readonly string[];
      proof?: FilingProof;
    },
  ): Promise<Acknowledgement>;
  /** The work that the service asks for before a filing; a client of a desk in the same page has none. */
  challenge?(): Promise<FilingChallenge>;
  track(radicado: string, code: string): Promise<TrackedCase>;
  listCases(query: CaseQuery): Promise<CasePage>;
  openCase(caseId: string): Promise<CaseDetail>;
  /** `expectedVersion`: the version that the person saw; another one is a `case-version-conflict`. */
  command(caseId: string, command: CaseCommand, expectedVersion?: number): Promise<CaseDetail>;
  /** What the answer of a case is drafted with. */
  answerMaterial(caseId: string): Promise<AnswerMaterial>;
  /** Sends a file ahead of the filing that names it: see {@link StagedAttachment}. */
  uploadAttachment(file: FileUpload, options?: UploadOptions): Promise<StagedAttachment>;
  /** Attaches a file to a case. */
  attach(caseId: string, file: FileUpload, options?: UploadOptions): Promise<CaseDetail>;
  /** The bytes of a file of a case, by its hash. */
  readAttachment(caseId: string, sha256: string): Promise<Uint8Array>;
  /** Who may be assigned. */
  listAssignees(): Promise<Assignee[]>;
  /** How far behind the sync and the work are; a client of a desk in the same page has neither. */
  syncHealth?(): Promise<SyncHealth>;
  /** Puts what waits for a person back to work; gives how things stand then. */
  retrySync?(what: SyncRetry): Promise<SyncHealth>;
  /** Calls back after each change; returns the way to stop. */
  watch?(onChange: (change: { caseId: string }) => void): () => void;
}

/** How an upload is followed and ended. One that is ended fails with `network-unreachable`, and what arrived of it is forgotten. */
export interface UploadOptions {
  signal?: AbortSignalLike;
  /** Called with the bytes that left so far, and the size of the file. */
  onProgress?(sentBytes: number, bytes: number): void;
}

/** As much of an AbortSignal as the core needs, which knows no DOM. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

export type { Actor };
