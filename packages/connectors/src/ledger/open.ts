import type { Files, Ledger, Organization, Signer } from '@pqrs-kit/core';
import { sql } from 'kysely';
import { appendEntry, appendParts } from './append.js';
import {
  dropAttachments,
  expiredAttachments,
  isFileWanted,
  stageAttachment,
  stagedAttachments,
} from './attachments.js';
import { isRevoked, keepCode, takeCode, type EmbedCode } from './embedCodes.js';
import { countCases } from './counts.js';
import { changesAfter, lastChange } from './changes.js';
import type { SyncStore } from '../crm/sync/store.js';
import { crmStore } from './crmStore.js';
import type { LedgerDatabase } from './database.js';
import { deadLetters, replayDeadLetter, runtimeHealth } from './deadLetters.js';
import { onDatabase } from './failure.js';
import { openGate } from './gate.js';
import type { Gate } from './gate.js';
import { migrate, requireThisVersion, schemaVersion } from './migrations.js';
import { appendOffice, readOffice } from './office.js';
import { claimOutbox, settleOutbox } from './outbox.js';
import { pageOfCases } from './page.js';
import { casesWith, filedUnder, findByRadicado, knownOrigins, readEvents, readMany } from './read.js';
import { registerEntries, registerEntry } from './register.js';
import { rebuildRows } from './rebuild.js';
import type { Rebuilt } from './rebuild.js';
import { openOfSerial } from './serial.js';
import { openSqlite } from './sqlite.js';
import { verifyTables } from './verify.js';
import type { Verification } from './verify.js';
import { claimWakeups, failWakeup, rearm } from './wakeups.js';
import { answerOfCall, keepAnswer } from './workflowCalls.js';

/** Where the ledger is: a PostgreSQL server, or one file of this machine. */
export type LedgerPlace = { databaseUrl: string } | { file: string };

/**
 * What pages inside a CRM keep in the ledger's database, where every process that serves them finds it. Failures are
 * `ledger-unavailable`.
 */
export interface EmbedStore {
  /** See {@link keepCode}. */
  keepCode(tenant: string, code: EmbedCode, now: string): Promise<boolean>;
  /** See {@link takeCode}. */
  takeCode(tenant: string, hash: string, now: string): Promise<string | undefined>;
  /** See {@link isRevoked}. */
  isRevoked(tenant: string, hash: string): Promise<boolean>;
  /** Id of the case that was filed under an idempotency key. */
  filedUnder(tenant: string, key: string): Promise<string | undefined>;
  /** What a workflow was answered under the id of a call. */
  answerOfCall(tenant: string, callId: string): Promise<string | undefined>;
  /** Keeps the first answer to a call. */
  keepAnswer(tenant: string, call: { callId: string; answer: string; at: string }): Promise<void>;
}

/** An open ledger and what keeps it. */
export interface OpenLedger {
  ledger: Ledger;
  /** What the sync with a CRM keeps. */
  crm: SyncStore;
  embed: EmbedStore;
  /** Whether the database answers and has the tables of this version. Never fails. */
  ready(): Promise<boolean>;
  /**
   * A stamp of all that the ledger holds of a tenant: another one after whatever any process committed, in time for who was told of it.
   * What was read after a stamp was taken holds as long as the stamp is the same.
   */
  stamp(tenant: string): Promise<string>;
  /** Finds what was changed, taken out or moved; see {@link verifyTables}. Writes nothing. */
  verify(signer: Pick<Signer, 'digest'>, files: Pick<Files, 'look'>): AsyncGenerator<Verification>;
  /** Makes the inbox rows of an organisation again from the events; see {@link rebuildRows}. */
  rebuild(organization: Organization): AsyncGenerator<Rebuilt>;
  /** Ends what is under way and lets the database go; the ledger fails with `ledger-unavailable` from then on. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** `leave`: the tables are not touched, and must be of this version. */
  tables?: 'migrate' | 'leave';
  /**
   * Whether what is read of a file stays mapped into memory, which lists of very many cases are quicker by; true unless told. Without it a process that
   * reads every case once stays small.
   */
  mapped?: boolean;
}

/**
 * Opens the ledger, makes its file or tables where they are missing and brings them up to this version, unless they are to be left.
 * Fails with `ledger-unavailable`, `ledger-newer-version` (a newer pqrs-kit made the tables), `ledger-older-version` (an older one did, and they are to
 * be left), `server-folder-unwritable` (the file
 * cannot be written) or `usage-invalid` (a URL that is not PostgreSQL's).
 *
 * @example
 * const { ledger, close } = await openLedger({ file: 'data/pqrs.db' });
 * await ledger.lastChange('demo'); // 0
 * await close();
 */
export async function openLedger(
  place: LedgerPlace,
  { tables = 'migrate', mapped = true }: OpenOptions = {},
): Promise<OpenLedger> {
  const database =
    'file' in place ? openSqlite(place.file, undefined, { mapped }) : await openServer(place.databaseUrl);
  try {
    await onDatabase(database, () => (tables === 'leave' ? requireThisVersion(database) : migrate(database)));
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
  const gate = openGate();
  return {
    ledger: ledgerOver(database, gate),
    embed: embedStoreOver(database, gate),
    crm: crmStore(database, (work) => gate.pass(() => onDatabase(database, work))),
    stamp: (tenant) => gate.pass(() => onDatabase(database, () => database.stamp(tenant))),
    verify: (signer, files) => verifyTables(database.reader, signer, files),
    rebuild: (organization) => rebuildRows(database.reader, database.writer, organization),
    ready: () => gate.pass(() => hasThisVersion(database)).catch(() => false),
    close: async () => {
      await gate.shut();
      await onDatabase(database, () => database.close());
    },
  };
}

/** The driver is loaded only where there is a server. */
async function openServer(databaseUrl: string): Promise<LedgerDatabase> {
  const { openPostgres } = await import('./postgres.js');
  return openPostgres(databaseUrl);
}

function ledgerOver(database: LedgerDatabase, gate: Gate): Ledger {
  const { reader, writer } = database;
  const safely = <T>(work: () => Promise<T>): Promise<T> => gate.pass(() => onDatabase(database, work));
  return {
    register: (tenant, series, key, make) => safely(() => registerEntry(database, tenant, series, key, make)),
    registerEach: (tenant, series, registrations) =>
      safely(() => registerEntries(database, tenant, series, registrations)),
    append: (tenant, expectedVersion, entry) => safely(() => appendEntry(database, tenant, expectedVersion, entry)),
    appendTogether: (tenant, parts) => safely(() => appendParts(database, tenant, parts)),
    read: (tenant, caseId) => safely(() => readEvents(reader, tenant, caseId)),
    findByRadicado: (tenant, radicado) => safely(() => findByRadicado(reader, tenant, radicado)),
    page: (tenant, request) => safely(() => pageOfCases(database, tenant, request)),
    counts: (tenant, today) => safely(() => countCases(reader, tenant, today)),
    casesWith: (tenant, type) => safely(() => casesWith(reader, tenant, type)),
    openOfSerial: (tenant, query) => safely(() => openOfSerial(reader, tenant, query)),
    stageAttachment: (tenant, staged) => safely(() => stageAttachment(writer, tenant, staged)),
    stagedAttachments: (tenant, ids) => safely(() => stagedAttachments(reader, tenant, ids)),
    expiredAttachments: (tenant, before, limit) => safely(() => expiredAttachments(reader, tenant, before, limit)),
    isFileWanted: (tenant, sha256, before) => safely(() => isFileWanted(reader, tenant, sha256, before)),
    dropAttachments: (tenant, ids) => safely(() => dropAttachments(writer, tenant, ids)),
    knownOrigins: (tenant, system, ids) => safely(() => knownOrigins(reader, tenant, system, ids)),
    appendOffice: (tenant, expectedVersion, entry) =>
      safely(() => appendOffice(database, tenant, expectedVersion, entry)),
    readOffice: (tenant, after) => safely(() => readOffice(reader, tenant, after)),
    changes: (tenant, after, limit) => safely(() => changesAfter(reader, tenant, after, limit)),
    lastChange: (tenant) => safely(() => lastChange(reader, tenant)),
    claimWakeups: (tenant, request) => safely(() => claimWakeups(database, tenant, request)),
    readMany: (tenant, caseIds) => safely(() => readMany(database, tenant, caseIds)),
    rearm: (tenant, rearmings) => safely(() => rearm(database, tenant, rearmings)),
    failWakeup: (tenant, caseId, claimant, failure) =>
      safely(() => failWakeup(database, tenant, caseId, claimant, failure)),
    claimOutbox: (tenant, request) => safely(() => claimOutbox(database, tenant, request)),
    settleOutbox: (tenant, id, claimant, sent) => safely(() => settleOutbox(database, tenant, id, claimant, sent)),
    deadLetters: (tenant) => safely(() => deadLetters(reader, tenant)),
    replayDeadLetter: (tenant, id) => safely(() => replayDeadLetter(writer, tenant, id)),
    runtimeHealth: (tenant, now) => safely(() => runtimeHealth(reader, tenant, now)),
  };
}

function embedStoreOver(database: LedgerDatabase, gate: Gate): EmbedStore {
  const safely = <T>(work: () => Promise<T>): Promise<T> => gate.pass(() => onDatabase(database, work));
  return {
    keepCode: (tenant, code, now) => safely(() => keepCode(database, tenant, code, now)),
    takeCode: (tenant, hash, now) => safely(() => takeCode(database, tenant, hash, now)),
    isRevoked: (tenant, hash) => safely(() => isRevoked(database, tenant, hash)),
    filedUnder: (tenant, key) => safely(() => filedUnder(database.reader, tenant, key)),
    answerOfCall: (tenant, callId) => safely(() => answerOfCall(database, tenant, callId)),
    keepAnswer: (tenant, call) => safely(() => keepAnswer(database, tenant, call)),
  };
}

async function hasThisVersion({ reader }: LedgerDatabase): Promise<boolean> {
  const { rows } = await sql<{ version: number }>`select version from pqrs_schema`.execute(reader);
  return rows[0]?.version === schemaVersion;
}
