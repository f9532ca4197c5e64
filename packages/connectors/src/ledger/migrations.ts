import { PqrsError } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { LedgerDatabase, TableWords } from './database.js';
import { openCountsTable } from './openCounts.js';
import type { Tables } from './tables.js';

type Migration = (words: TableWords) => string[];

/** Number 1 first. A migration that was published is never changed: what comes later is a new one. */
const migrations: readonly Migration[] = [
  ({ text, integer, table, keyTable, searched }) => [
    `create table tenants (tenant ${text} not null primary key, last_change ${integer} not null) ${keyTable}`,
    `create table series (
      tenant ${text} not null, prefix ${text} not null, year ${integer} not null, last ${integer} not null,
      primary key (tenant, prefix, year)
    ) ${keyTable}`,
    `create table idempotency (
      tenant ${text} not null, key ${text} not null, body_hash ${text} not null, case_id ${text} not null, at ${text} not null,
      primary key (tenant, key)
    ) ${keyTable}`,
    `create table events (
      tenant ${text} not null, case_id ${text} not null, version ${integer} not null, type ${text} not null, at ${text} not null,
      body ${text} not null, hash ${text} not null, sequence ${integer} not null,
      primary key (tenant, case_id, version)
    ) ${table}`,
    `create unique index events_in_sequence on events (tenant, sequence)`,
    `create table cases (
      tenant ${text} not null, case_id ${text} not null, version ${integer} not null, radicado ${text} not null,
      category ${text} not null, stage ${text} not null, channel ${text} not null, is_closed ${integer} not null, assignee_id ${text},
      received_at ${text} not null, due_at ${text} not null,
      received_date ${text} not null, due_date ${text} not null, soon_date ${text} not null,
      answered_at ${text}, origin_system ${text}, origin_id ${text}, origin_status ${text},
      search ${text} not null, summary ${text} not null,
      primary key (tenant, case_id)
    ) ${table}`,
    `create unique index cases_by_radicado on cases (tenant, radicado)`,
    `create index cases_by_receipt on cases (tenant, received_at, case_id)`,
    `create index cases_by_due on cases (tenant, due_at, case_id)`,
    `create index cases_by_state_and_due on cases (
      tenant, is_closed, due_at, case_id, stage, category, channel, assignee_id, answered_at, due_date, soon_date,
      received_date${searched}
    )`,
    `create index cases_by_filter on cases (
      tenant, is_closed, stage, category, channel, assignee_id, answered_at, due_date, soon_date, received_date
    )`,
    `create index cases_by_origin on cases (tenant, origin_system, origin_id) where origin_id is not null`,
  ],
  ({ text, integer, churningTable }) => [
    `create table wakeups (
      tenant ${text} not null, case_id ${text} not null, version ${integer} not null, wake_at ${text} not null,
      attempts ${integer} not null, lapses ${integer} not null, claimed_by ${text}, claimed_until ${integer}, dead_at ${text}, dead_reason ${text},
      primary key (tenant, case_id)
    ) ${churningTable}`,
    `create index wakeups_due on wakeups (tenant, wake_at) where dead_at is null`,
    `create index wakeups_dead on wakeups (tenant, dead_at) where dead_at is not null`,
    `create table outbox (
      tenant ${text} not null, id ${text} not null, kind ${text} not null, case_id ${text} not null, body ${text} not null,
      created_at ${text} not null, delivered ${text} not null, sent_at ${text},
      attempts ${integer} not null, lapses ${integer} not null, claimed_by ${text}, claimed_until ${integer}, dead_at ${text}, dead_reason ${text},
      primary key (tenant, id)
    ) ${churningTable}`,
    `create index outbox_waiting on outbox (tenant, created_at) where sent_at is null and dead_at is null`,
    `create index outbox_dead on outbox (tenant, dead_at) where dead_at is not null`,
    // Cases from before are looked at once, at the next start, and then armed for the right instant.
    `insert into wakeups (tenant, case_id, version, wake_at, attempts, lapses)
      select tenant, case_id, version, received_at, 0, 0 from cases where is_closed = 0 and answered_at is null`,
  ],
  // What a contract owes is measured over all its cases: few of all cases fall under one.
  () => [`create index events_of_agreements on events (tenant, case_id) where type = 'agreementSet'`],
  ({ text, integer, table, churningTable, keyTable }) => [
    `create table crm_accounts (
      tenant ${text} not null, account ${text} not null, cursor_json ${text}, pushed_sequence ${integer} not null,
      last_run_at ${text}, last_error ${text}, held_by ${text}, held_until ${integer},
      primary key (tenant, account)
    ) ${table}`,
    `create table crm_links (
      tenant ${text} not null, account ${text} not null, remote_id ${text} not null, case_id ${text} not null,
      state ${text} not null, merged_into ${text}, base ${text} not null, remote_stamp ${text} not null, light_changes_on ${text},
      primary key (tenant, account, remote_id)
    ) ${churningTable}`,
    `create index crm_links_by_case on crm_links (tenant, account, case_id)`,
    `create index crm_links_by_light on crm_links (tenant, account, light_changes_on) where light_changes_on is not null`,
    `create table crm_rejections (
      tenant ${text} not null, account ${text} not null, direction ${text} not null, row_key ${text} not null,
      code ${text} not null, message ${text} not null, help ${text} not null, tries ${integer} not null, next_try_at ${text}, at ${text} not null,
      primary key (tenant, account, direction, row_key)
    ) ${churningTable}`,
    `create table crm_conflicts (
      tenant ${text} not null, account ${text} not null, id ${text} not null, case_id ${text} not null, remote_id ${text} not null,
      field ${text} not null, ours ${text}, theirs ${text}, winner ${text} not null, at ${text} not null,
      primary key (tenant, account, id)
    ) ${table}`,
    `create index crm_conflicts_by_time on crm_conflicts (tenant, account, at)`,
    `create table crm_hints (
      tenant ${text} not null, account ${text} not null, hint_key ${text} not null, remote_id ${text} not null,
      at ${text} not null, read_at ${text},
      primary key (tenant, account, hint_key)
    ) ${keyTable}`,
  ],
  // No table changes: the office's book stands among the events under an id of its own, which versions before would take for a case.
  () => [],
  ({ text, integer, table }) => [
    `alter table cases add column product_serial ${text}`,
    `create index cases_by_serial on cases (tenant, product_serial, received_at) where product_serial is not null`,
    `create table attachments (
      tenant ${text} not null, attachment_id ${text} not null, sha256 ${text} not null, name ${text} not null,
      bytes ${integer} not null, media_type ${text} not null, expires_at ${text} not null, case_id ${text},
      primary key (tenant, attachment_id)
    ) ${table}`,
    `create index attachments_by_file on attachments (tenant, sha256)`,
    `create index attachments_waiting on attachments (tenant, expires_at) where case_id is null`,
  ],
  ({ text, integer, churningTable, roomyCases, openCounts }) => [
    ...roomyCases,
    `create index cases_by_assignee on cases (tenant, assignee_id, is_closed, due_at, case_id)`,
    `create index cases_by_state_and_receipt on cases (tenant, is_closed, received_at, case_id)`,
    `create index cases_by_state_and_radicado on cases (tenant, is_closed, radicado, case_id)`,
    // The index of searches that stood here is made in another way further on.
    ...openCountsTable(text, integer, churningTable),
    ...openCounts,
  ],
  ({ text, churningTable, table }) => [
    `create table embed_codes (
      tenant ${text} not null, hash ${text} not null, body ${text} not null, expires_at ${text} not null,
      used_at ${text}, revoked_at ${text},
      primary key (tenant, hash)
    ) ${churningTable}`,
    `create index embed_codes_by_end on embed_codes (tenant, expires_at)`,
    `create table workflow_calls (
      tenant ${text} not null, call_id ${text} not null, answer ${text} not null, at ${text} not null,
      primary key (tenant, call_id)
    ) ${table}`,
  ],
  ({ text, integer, churningTable }) => [
    `create table crm_notes (
      tenant ${text} not null, account ${text} not null, note_key ${text} not null, case_id ${text} not null,
      due_at ${text}, told_at ${text},
      primary key (tenant, account, note_key)
    ) ${churningTable}`,
    `create index crm_notes_by_case on crm_notes (tenant, account, case_id)`,
    `create index crm_notes_due on crm_notes (tenant, account, due_at) where due_at is not null`,
    `alter table crm_accounts add column first_sync_at ${text}`,
    `alter table crm_accounts add column daily_left ${integer}`,
    `alter table crm_accounts add column daily_limit ${integer}`,
  ],
  ({ searchIndex }) => [
    `create index cases_running on cases (tenant, due_at, case_id, due_date, soon_date) where is_closed = 0 and answered_at is null`,
    `create index cases_by_day on cases (tenant, received_date, due_at, case_id, is_closed)`,
    ...searchIndex,
  ],
  ({ text, integer, churningTable }) => [
    `create table crm_files (
      tenant ${text} not null, account ${text} not null, remote_id ${text} not null, file_id ${text} not null,
      due_at ${text}, taken_at ${text}, bytes ${integer} not null,
      primary key (tenant, account, remote_id, file_id)
    ) ${churningTable}`,
    `create index crm_files_due on crm_files (tenant, account, due_at) where due_at is not null`,
  ],
];

/** The version of the tables that this pqrs-kit reads and writes. */
export const schemaVersion = migrations.length;

/**
 * Brings the tables up to this version in one transaction, while no other process does.
 * Fails with `ledger-newer-version` where a newer pqrs-kit made them; nothing is changed then.
 */
export async function migrate(database: LedgerDatabase): Promise<void> {
  const found = await readVersion(database, database.reader);
  refuseNewer(found ?? 0);
  if (found === schemaVersion) return;
  await database.atLength((writer) => writer.transaction().execute((trx) => bringUp(database, trx)));
}

async function bringUp(database: LedgerDatabase, trx: Transaction<Tables>): Promise<void> {
  await database.lockSchema(trx);
  const found = await readVersion(database, trx);
  refuseNewer(found ?? 0);
  if (found === schemaVersion) return;
  if (found === undefined) await createVersion(database, trx);
  for (const migration of migrations.slice(found ?? 0)) {
    for (const statement of migration(database.words)) await sql.raw(statement).execute(trx);
  }
  await sql`update pqrs_schema set version = ${schemaVersion}`.execute(trx);
}

/**
 * Makes sure that the tables are of this version, and leaves them as they are: a migration is for who serves the ledger.
 *
 * @throws PqrsError `ledger-newer-version`, `ledger-older-version` (also where there are no tables)
 */
export async function requireThisVersion(database: LedgerDatabase): Promise<void> {
  const found = await readVersion(database, database.reader);
  refuseNewer(found ?? 0);
  if (found === schemaVersion) return;
  throw new PqrsError(
    'ledger-older-version',
    found === undefined
      ? 'The database has no tables of pqrs-kit.'
      : `The database has tables of version ${found}; this pqrs-kit reads version ${schemaVersion}.`,
    'Start "pqrs serve" of this version once: it brings the tables up to date.',
  );
}

/** The version of the tables as they are; undefined before the first migration. */
async function readVersion(database: LedgerDatabase, on: Kysely<Tables>): Promise<number | undefined> {
  if (!(await database.hasTable(on, 'pqrs_schema'))) return undefined;
  const { rows } = await sql<{ version: number }>`select version from pqrs_schema`.execute(on);
  return rows[0]?.version;
}

async function createVersion({ words }: LedgerDatabase, trx: Transaction<Tables>): Promise<void> {
  await sql.raw(`create table pqrs_schema (version ${words.integer} not null primary key) ${words.table}`).execute(trx);
  await sql`insert into pqrs_schema (version) values (0)`.execute(trx);
}

function refuseNewer(found: number): void {
  if (found <= schemaVersion) return;
  throw new PqrsError(
    'ledger-newer-version',
    `The database has tables of version ${found}; this pqrs-kit knows versions up to ${schemaVersion}.`,
    'Upgrade pqrs-kit to the version that made the database, or a newer one.',
  );
}
