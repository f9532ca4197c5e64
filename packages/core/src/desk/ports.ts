import type { StagedAttachment } from '../attachments/attachment.js';
import type { EscalationAlert } from '../escalation/alert.js';
import type { CaseEvent, StoredEvent } from '../case/event.js';
import type { CaseSummary } from '../case/summary.js';
import type { Submission } from '../case/submission.js';
import type { OfficeEvent, StoredOfficeEvent } from '../office/event.js';
import type { Files } from './files.js';
import type { CaseCounts, CaseQuery } from './query.js';
import type { OutboxMessage, RuntimeLedger } from './runtime.js';

/** The instant it is now, ISO in UTC. Tests and samples bring their own. */
export interface Clock {
  now(): string;
}

/** New ids: unguessable, sortable by time where they can be. */
export interface Ids {
  caseId(): string;
  /** At least 80 random bits: who knows it may attach the file. */
  attachmentId(): string;
}

/** What needs a secret or a hash. */
export interface Signer {
  /** SHA-256 of a text, in hex. */
  digest(text: string): Promise<string>;
  /** SHA-256 of bytes, in hex. */
  digestBytes(content: Uint8Array): Promise<string>;
  /** The code with which a person follows a case: 8 characters without 0, 1, I, L, O or U; the same for the same case. */
  trackingCode(tenant: string, caseId: string): Promise<string>;
  /** Ed25519 (RFC 8032) over a text in UTF-8: 64 bytes in base64url without padding. */
  sign(text: string): Promise<string>;
  /** The key that fits what `sign` gives: 32 bytes in base64url without padding; the same after a restart. */
  publicKey(): Promise<string>;
}

/** That a filing was received, for the person who filed it. */
export interface AcknowledgedMessage {
  /** The same each time that it is sent: whoever gets it twice can tell. */
  id: string;
  tenant: string;
  caseId: string;
  radicado: string;
  trackingCode: string;
  /** ISO instant with offset. */
  receivedAt: string;
  /** Civil date. */
  dueDate: string;
  submission: Submission;
}

/** That a case nears its end, or is grave: for those of the roles that the alert names. */
export interface AlertedMessage {
  /** The same each time that it is sent. */
  id: string;
  tenant: string;
  caseId: string;
  radicado: string;
  alert: EscalationAlert;
}

/**
 * Tells people what happened to their case. What is to be told waits in the ledger's outbox and is given here until it
 * succeeds: at least once, so a message that may have left already can come again, under the same id.
 */
export interface Notifier {
  acknowledged(message: AcknowledgedMessage): Promise<void>;
  alerted(message: AlertedMessage): Promise<void>;
}

/** What is appended in one go: events, their hashes and the projection after them. */
export interface Entry {
  caseId: string;
  events: readonly { event: CaseEvent; hash: string }[];
  summary: CaseSummary;
  /** ISO instant in UTC at which the case is to be looked at again; absent: never. It replaces the one before. */
  wakeAt?: string;
  /** What is to be sent because of the events. */
  outbox?: readonly OutboxMessage[];
  /** Ids of the files that came and belong to the case from now on. */
  claims?: readonly string[];
}

/** What is appended to the office's book in one go. */
export interface OfficeEntry {
  events: readonly { event: OfficeEvent; hash: string }[];
  /** ISO instant in UTC at which the office is to be looked at again; absent: never. It replaces the one before. */
  wakeAt?: string;
}

/** A series of radicados: consecutive numbers without gaps for a prefix and a year. */
export interface Series {
  prefix: string;
  year: number;
}

/** A request that may come twice. The same key with another body is an error (`request-key-reused`). */
export interface IdempotencyKey {
  key: string;
  bodyHash: string;
}

/** A case to be registered together with others: what {@link Ledger.register} is given of each. */
export interface Registration {
  key: IdempotencyKey | undefined;
  make: (sequence: number) => Promise<Entry>;
}

/** What became of one of several registrations. */
export type Registered = { caseId: string; repeated: boolean } | { error: unknown };

export interface PageRequest {
  query: CaseQuery;
  /** Today's civil date in the organisation's zone: urgency is measured from it. */
  today: string;
}

export interface Page {
  items: CaseSummary[];
  /** How many cases the filters match in all, counted up to `countLimit`. */
  total: number;
  /** Present where more match than were counted, or may: of a search for what many cases have, only the first ones are looked at. */
  totalIsLeast?: true;
  nextCursor?: string;
}

/** Which open cases of a product are asked for. */
export interface SerialQuery {
  /** See `serialKey`. */
  serial: string;
  /** ISO instants in UTC with milliseconds between which they were received, both included. */
  from: string;
  to: string;
  limit: number;
}

/** A change, for those who watch: `sequence` grows within a tenant. */
export interface Change {
  sequence: number;
  caseId: string;
  type: CaseEvent['type'];
  at: string;
}

/**
 * The legal record. Everything that one call writes is in one transaction. `tenant` leads every key.
 * Failures of the database are `ledger-unavailable`. An entry that claims a file which is not kept any more, or is another case's, fails with
 * `input-invalid` and writes nothing.
 */
export interface Ledger extends RuntimeLedger {
  /**
   * Takes the next number of the series, lets `make` build the entry with it, and stores both: no number is lost or used twice.
   * With a key that was used before and the same body it writes nothing and returns the first case's id.
   */
  register(
    tenant: string,
    series: Series,
    key: IdempotencyKey | undefined,
    make: (sequence: number) => Promise<Entry>,
  ): Promise<{ caseId: string; repeated: boolean }>;
  /**
   * Registers cases of one series in one transaction, numbered in their order, and says of each what became of it. One whose key stands for
   * another content, or whose `make` fails, takes no number, writes nothing and keeps none of the others back. Whatever else fails, fails all.
   * No two of them have the same key.
   */
  registerEach(tenant: string, series: Series, registrations: readonly Registration[]): Promise<readonly Registered[]>;
  /** Appends after `expectedVersion`, or fails with `case-version-conflict` and writes nothing. */
  append(tenant: string, expectedVersion: number, entry: Entry): Promise<void>;
  /** Appends to several cases, to all or to none. */
  appendTogether(tenant: string, parts: readonly { expectedVersion: number; entry: Entry }[]): Promise<void>;
  /** Events of a case in order; empty when there is none. */
  read(tenant: string, caseId: string): Promise<StoredEvent[]>;
  findByRadicado(tenant: string, radicado: string): Promise<string | undefined>;
  page(tenant: string, request: PageRequest): Promise<Page>;
  /** How many open cases stand in each urgency, stage and category: what the inbox prints beside its filters. */
  counts(tenant: string, today: string): Promise<CaseCounts>;
  /** Ids of the cases in which an event of a type was ever recorded, in no order. */
  casesWith(tenant: string, type: CaseEvent['type']): Promise<string[]>;
  /** Ids of the open cases of a product that were received in a time, the earliest first. */
  openOfSerial(tenant: string, query: SerialQuery): Promise<string[]>;
  /** Notes that a file came, before the file is kept. */
  stageAttachment(tenant: string, staged: StagedAttachment): Promise<void>;
  /** Those of the ids that are known, whether a case has them or not. */
  stagedAttachments(tenant: string, attachmentIds: readonly string[]): Promise<StagedAttachment[]>;
  /** Files that no case has and whose time was over before an instant, the oldest first. */
  expiredAttachments(tenant: string, before: string, limit: number): Promise<StagedAttachment[]>;
  /** Whether a case has a file, or it came and its time is not over before an instant. */
  isFileWanted(tenant: string, sha256: string, before: string): Promise<boolean>;
  /** Forgets files that came, except those that a case has. */
  dropAttachments(tenant: string, attachmentIds: readonly string[]): Promise<void>;
  /** Which cases of an origin system are here already, by their ids there. */
  knownOrigins(tenant: string, system: string, ids: readonly string[]): Promise<string[]>;
  /** Appends to the office's book after `expectedVersion`, or fails with `office-version-conflict` and writes nothing. */
  appendOffice(tenant: string, expectedVersion: number, entry: OfficeEntry): Promise<void>;
  /** Events of the office's book after a version, in order. */
  readOffice(tenant: string, after: number): Promise<StoredOfficeEvent[]>;
  /** Of cases; what happens in the office is for its book alone. */
  changes(tenant: string, after: number, limit: number): Promise<Change[]>;
  /** Sequence of the newest change, 0 when there is none. */
  lastChange(tenant: string): Promise<number>;
}

export interface Ports {
  ledger: Ledger;
  /** Where attachments are kept; without it nothing can be attached. */
  files?: Files;
  /** What the outbox is sent by; the desk itself calls it never. */
  notifier: Notifier;
  clock: Clock;
  ids: Ids;
  signer: Signer;
}
