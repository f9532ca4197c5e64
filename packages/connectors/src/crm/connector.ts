import type { Capabilities } from './capabilities.js';
import type { CrmError } from './crmError.js';
import type { SchemaPlan, ApplyResult, Drift, DesiredSchema } from './schema.js';
import type { SecretSource } from './secrets.js';
import type { Usage } from './transport/usage.js';
import type { HintedPage, WebhookRequest, WebhookResult } from './webhook.js';

/** The CRMs that there are connectors for. `memory` is the embedded default: a CRM of our own, for who has none. */
export type CrmName = 'hubspot' | 'salesforce' | 'memory';

/** Which account a connector is connected to, as the CRM itself says. */
export interface CrmAccount {
  crm: CrmName;
  /** HubSpot's portal id, Salesforce's 18-character organization id. */
  accountId: string;
  name: string;
  /** IANA zone in which the CRM counts its days, such as the reset of a daily limit. */
  timeZone: string;
  apiVersion: string;
  /** Empty where the CRM does not tell them. */
  scopes: readonly string[];
}

/** A value as it travels: instants as ISO 8601 in UTC, choices by their internal value. */
export type RemoteValue = string | number | boolean | null;

/** The person behind a ticket. Only what the field map asks for is read. */
export interface RemoteContact {
  remoteId: string;
  fields: Readonly<Record<string, RemoteValue>>;
}

/** The company behind a ticket (HubSpot) or the account behind a Case (Salesforce). Only what the field map asks for is read. */
export type RemoteCompany = RemoteContact;

/** A ticket (HubSpot) or Case (Salesforce), as it stood at `stamp`. */
export interface RemoteCase {
  remoteId: string;
  /** Our own id on it (`pqrs_id`, `PQRS_Id__c`); null on what was made in the CRM and never linked. */
  externalId: string | null;
  /** When the CRM says it last changed: ISO 8601 in UTC, comparable only with stamps of the same account. */
  stamp: string;
  createdAt: string;
  /** By remote name; only the fields that the field map names. */
  fields: Readonly<Record<string, RemoteValue>>;
  contact: RemoteContact | null;
  company?: RemoteCompany | null;
  /** Whether files may hang at it; absent where they were not asked for, or cannot be told along with it. */
  fileSigns?: FileSigns;
}

/** What a ticket says of its files, without a request more. */
export interface FileSigns {
  /** Changes with the files at the ticket itself; empty where there are none. */
  own: string;
  /** Notes and e-mails under it, ours among them: each may bear files. */
  notes: number;
}

/** A file of a ticket. */
export interface RemoteFile {
  /** Names this content: a new version of a file has another one. Letters, digits and what the CRM wrote, up to 200 characters. */
  fileId: string;
  /** What its sender called it, and how large it is, where a list says so. */
  known: { name: string; bytes: number } | null;
}

/** A file that may be read. */
export interface OpenedFile {
  name: string;
  /** As the CRM says; what comes is held to it. */
  bytes: number;
  /** The whole file, once in memory. */
  read(): Promise<Uint8Array>;
}

/** A file that came to a ticket which did not change by it. */
export interface UploadedFile {
  remoteId: string;
  fileId: string;
}

/** A ticket that is no more. `mergedInto` names the one that took it in. */
export interface RemoteTombstone {
  remoteId: string;
  externalId: string | null;
  stamp: string;
  mergedInto: string | null;
}

/** Where a pull goes on; plain JSON. */
export interface Cursor {
  /** ISO 8601: every change stamped before it has been handed over, unless it was committed later than the lookback. */
  changedUntil: string;
  /** Where a reading stopped that was cut short: opaque, the CRM's own. */
  listing?: string;
  /** Until when deletions were asked for, where they are asked for apart. */
  deletedUntil?: string;
  /** Up to where hints were read, where there is something to read them from. The sync keeps it; a pull leaves it alone. */
  hintedUntil?: string;
  /** Until when uploads were asked for, where they leave no trace on their ticket. */
  filesUntil?: string;
}

export interface PulledPage {
  records: readonly RemoteCase[];
  tombstones: readonly RemoteTombstone[];
  uploads?: readonly UploadedFile[];
  /** Store it in the transaction that stores the records: only then is nothing lost. */
  next: Cursor;
  /** How many there are in all, where the CRM says so. */
  total?: number;
}

/** One row to write. The same `externalId` twice in a call is refused as `duplicate`, the first one wins. */
export interface RemoteChange {
  /** Ours, up to 64 characters, unique in the account: the anchor that makes sending again harmless. */
  externalId: string;
  /** Known once it was linked. */
  remoteId: string | null;
  fields: Readonly<Record<string, RemoteValue>>;
  /** Link to an existing contact, when a ticket is made. */
  contactId?: string;
  /** Name of this write, kept by who sends it: it comes back with a row's error. */
  writeId: string;
}

export type RowResult =
  { ok: true; remoteId: string; stamp: string; created: boolean } | { ok: false; error: CrmError };

export type ReadResult = { ok: true; record: RemoteCase } | { ok: false; error: CrmError };

/** A note under a ticket, such as an answer that was sent. */
export interface RemoteNote {
  remoteId: string;
  /** Plain text; what the CRM takes for markup is escaped. */
  text: string;
  /** ISO 8601. */
  at: string;
  writeId: string;
  /** A file that it bears. Where notes bear none, the file alone is put at the ticket, and the text is left out. */
  file?: NoteFile;
}

/** A file for agents alone. */
export interface NoteFile {
  /** Letters of A to Z, digits, hyphens, and an ending. */
  name: string;
  mediaType: string;
  content: Uint8Array;
}

/** A note that is looked for: one of a ticket whose text bears the anchor, or whose file is called so. */
export interface SoughtNote {
  remoteId: string;
  anchor: string;
  file?: string;
}

/** Which remote fields are read, of the ticket, its contact and its company. */
export interface Selection {
  caseFields: readonly string[];
  contactFields: readonly string[];
  companyFields?: readonly string[];
  /** Whether each ticket is to come with its {@link FileSigns}. */
  files?: boolean;
}

/**
 * One CRM, as the sync and the installer see it. A failure of a row is a value, one of the account is thrown as
 * {@link CrmError}. Nothing here decides what a field means: that is the field map's.
 */
export interface Connector {
  readonly crm: CrmName;
  readonly capabilities: Capabilities;

  /**
   * Asks the CRM who we are. Call it before anything else; it fails on a wrong token, a missing scope, and on an account
   * other than the one that `expectedAccountId` names.
   */
  connect(secrets: SecretSource, expectedAccountId?: string): Promise<CrmAccount>;

  readonly schema: {
    /** Compares what the CRM has with what we want; only reads. */
    plan(desired: DesiredSchema): Promise<SchemaPlan>;
    /** Does what the plan says, and refuses with `crm-schema-differs` when the CRM changed since. */
    apply(plan: SchemaPlan): Promise<ApplyResult>;
    /** What would take our fields away again; data stay unless `purge`. */
    planRemoval(desired: DesiredSchema, options: { purge: boolean }): Promise<SchemaPlan>;
    drift(desired: DesiredSchema): Promise<readonly Drift[]>;
  };

  /** Everything that changed since the cursor, oldest first; null reads the whole CRM. */
  pull(cursor: Cursor | null, selection: Selection, signal?: AbortSignal): AsyncIterable<PulledPage>;
  /** Same length and order as the ids. */
  read(remoteIds: readonly string[], selection: Selection, signal?: AbortSignal): Promise<readonly ReadResult[]>;
  /** Same length and order as the changes; a bad row never stops the others. */
  push(changes: readonly RemoteChange[], signal?: AbortSignal): Promise<readonly RowResult[]>;
  note(notes: readonly RemoteNote[], signal?: AbortSignal): Promise<readonly RowResult[]>;
  /** The files of each ticket, in the order asked; of one that is gone there are none. */
  files(remoteIds: readonly string[], signal?: AbortSignal): Promise<readonly (readonly RemoteFile[])[]>;
  /** @throws CrmError `not-found` for one that is gone, `permission` for one that may not be read; nothing of it is read yet */
  openFile(file: RemoteFile, signal?: AbortSignal): Promise<OpenedFile>;
  /** Whether each note is there, in the order asked: by reading what is stored, never an index that may lag behind. */
  findNotes(asked: readonly SoughtNote[], signal?: AbortSignal): Promise<readonly boolean[]>;
  /** Pure: checks a signature over the raw bytes and reads hints. `nowMs` is milliseconds since 1970. */
  readWebhook(request: WebhookRequest, nowMs: number): WebhookResult;
  /**
   * Hints that are read and not sent, where that was asked for: what happened after `after`, or nothing yet where it is null or
   * too old. They only make a sync sooner and never complete: {@link pull} finds everything by itself.
   */
  hints?(after: string | null, signal?: AbortSignal): AsyncIterable<HintedPage>;
  /** Requests by endpoint since it was made, and what is left of the account's budget. */
  usage(): Usage;
  /** Milliseconds since 1970 by the CRM's own clock, as its last answer told. */
  serverNowMs(): number;
}
