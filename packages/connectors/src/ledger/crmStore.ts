import { sql, type Kysely, type Transaction } from 'kysely';
import type { Cursor } from '../crm/connector.js';
import type { CrmConflict, CrmLink, CrmRejection, CrmState, SyncStore } from '../crm/sync/store.js';
import { crmNotes } from './crmNotes.js';
import { saveCrmPage } from './crmPage.js';
import type { CrmAccountRow, CrmConflictRow, CrmLinkRow, CrmRejectionRow } from './crmTables.js';
import type { LedgerDatabase } from './database.js';
import type { Tables } from './tables.js';

/** Ids in one statement: SQLite takes 32 766 parameters, PostgreSQL twice that. */
const idBatch = 5_000;
const mostRejections = 10_000;
const hintDays = 7;

type Safely = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** What the sync keeps, in the ledger's database. @param safely turns failures of the database into ours */
export function crmStore({ reader, writer, record }: LedgerDatabase, safely: Safely): SyncStore {
  return {
    lease: (tenant, account, holder, nowMs, untilMs) =>
      safely(() => takeLease(writer, tenant, account, holder, nowMs, untilMs)),
    release: (tenant, account, holder) =>
      safely(async () => {
        await writer
          .updateTable('crm_accounts')
          .set({ held_by: null, held_until: null })
          .where('tenant', '=', tenant)
          .where('account', '=', account)
          .where('held_by', '=', holder)
          .execute();
      }),
    state: (tenant, account) => safely(async () => stateOf(await accountRow(reader, tenant, account))),
    linksByRemote: (tenant, account, ids) => safely(() => links(reader, tenant, account, 'remote_id', ids)),
    linksByCase: (tenant, account, ids) => safely(() => links(reader, tenant, account, 'case_id', ids)),
    linksToRelight: (tenant, account, date, limit) =>
      safely(async () => {
        const rows = await reader
          .selectFrom('crm_links')
          .select(['remote_id', 'case_id'])
          .where('tenant', '=', tenant)
          .where('account', '=', account)
          .where('state', '=', 'linked')
          .where('light_changes_on', '<=', date)
          .orderBy('light_changes_on')
          .limit(limit)
          .execute();
        return rows.map((row) => ({ remoteId: row.remote_id, caseId: row.case_id }));
      }),
    savePage: (tenant, account, page) =>
      safely(() => writer.transaction().execute((trx) => saveCrmPage(trx, tenant, account, page))),
    ...crmNotes({ reader, record }, safely),
    rejections: (tenant, account, which) => safely(() => rejections(reader, tenant, account, which ?? {})),
    retryRejection: (tenant, account, key, at) =>
      safely(async () => {
        const { numUpdatedRows } = await writer
          .updateTable('crm_rejections')
          .set({ next_try_at: at, tries: 0 })
          .where('tenant', '=', tenant)
          .where('account', '=', account)
          .where('row_key', '=', key)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    conflicts: (tenant, account, limit) =>
      safely(async () => {
        const rows = await reader
          .selectFrom('crm_conflicts')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('account', '=', account)
          .orderBy('at', 'desc')
          .limit(limit)
          .execute();
        return rows.map(conflictOf);
      }),
    counts: (tenant, account) => safely(() => counts(reader, tenant, account)),
    takeHint: (tenant, account, key, remoteId, at) =>
      safely(async () => {
        const { numInsertedOrUpdatedRows } = await writer
          .insertInto('crm_hints')
          .values({ tenant, account, hint_key: key, remote_id: remoteId, at, read_at: null })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return (numInsertedOrUpdatedRows ?? 0n) > 0n;
      }),
    hints: (tenant, account, limit) =>
      safely(async () => {
        const rows = await reader
          .selectFrom('crm_hints')
          .select(['hint_key', 'remote_id'])
          .where('tenant', '=', tenant)
          .where('account', '=', account)
          .where('read_at', 'is', null)
          .orderBy('at')
          .limit(limit)
          .execute();
        return rows.map(({ hint_key, remote_id }) => ({ key: hint_key, remoteId: remote_id }));
      }),
    settleHints: (tenant, account, keys, at) =>
      safely(() => writer.transaction().execute((trx) => settleHints(trx, tenant, account, keys, at))),
  };
}

async function takeLease(
  writer: Kysely<Tables>,
  tenant: string,
  account: string,
  holder: string,
  nowMs: number,
  untilMs: number,
): Promise<boolean> {
  await writer
    .insertInto('crm_accounts')
    .values({
      ...{ tenant, account, cursor_json: null, pushed_sequence: 0, last_run_at: null, last_error: null },
      ...{ first_sync_at: null, daily_left: null, daily_limit: null },
      ...{ held_by: null, held_until: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { numUpdatedRows } = await writer
    .updateTable('crm_accounts')
    .set({ held_by: holder, held_until: untilMs })
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .where((one) => one.or([one('held_by', 'is', null), one('held_by', '=', holder), one('held_until', '<=', nowMs)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function accountRow(reader: Kysely<Tables>, tenant: string, account: string): Promise<CrmAccountRow | undefined> {
  return reader
    .selectFrom('crm_accounts')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .executeTakeFirst();
}

function stateOf(row: CrmAccountRow | undefined): CrmState {
  return {
    cursor: row?.cursor_json ? (JSON.parse(row.cursor_json) as Cursor) : null,
    pushedSequence: Number(row?.pushed_sequence ?? 0),
    lastRunAt: row?.last_run_at ?? null,
    lastError: row?.last_error ?? null,
    firstSyncAt: row?.first_sync_at ?? null,
    budget: budgetOf(row),
  };
}

function budgetOf(row: CrmAccountRow | undefined): CrmState['budget'] {
  const { daily_left: left = null, daily_limit: limit = null } = row ?? {};
  return left === null || limit === null ? null : { left: Number(left), limit: Number(limit) };
}

async function links(
  reader: Kysely<Tables>,
  tenant: string,
  account: string,
  column: 'remote_id' | 'case_id',
  ids: readonly string[],
): Promise<CrmLink[]> {
  const found: CrmLink[] = [];
  for (let from = 0; from < ids.length; from += idBatch) {
    const rows = await reader
      .selectFrom('crm_links')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .where(column, 'in', ids.slice(from, from + idBatch))
      .execute();
    found.push(...rows.map(linkOf));
  }
  return found;
}

function linkOf(row: CrmLinkRow): CrmLink {
  return {
    remoteId: row.remote_id,
    caseId: row.case_id,
    state: row.state as CrmLink['state'],
    mergedInto: row.merged_into,
    base: JSON.parse(row.base) as CrmLink['base'],
    remoteStamp: row.remote_stamp,
    lightChangesOn: row.light_changes_on,
  };
}

async function rejections(
  reader: Kysely<Tables>,
  tenant: string,
  account: string,
  { keys, dueBy, first }: { keys?: readonly string[]; dueBy?: string; first?: number },
): Promise<CrmRejection[]> {
  if (keys?.length === 0) return [];
  let query = reader
    .selectFrom('crm_rejections')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('account', '=', account);
  if (keys) query = query.where('row_key', 'in', keys);
  if (dueBy !== undefined) query = query.where('next_try_at', '<=', dueBy);
  if (first !== undefined) query = query.orderBy((one) => one('next_try_at', 'is not', null));
  return (
    await query
      .orderBy('at', 'desc')
      .limit(first ?? mostRejections)
      .execute()
  ).map(rejectionOf);
}

function rejectionOf(row: CrmRejectionRow): CrmRejection {
  const { direction, code, message, help, tries, at } = row;
  return {
    direction: direction as CrmRejection['direction'],
    ...{ key: row.row_key, code, message, help, tries: Number(tries), nextTryAt: row.next_try_at, at },
  };
}

function conflictOf({ id, case_id, remote_id, field, ours, theirs, winner, at }: CrmConflictRow): CrmConflict {
  return { id, caseId: case_id, remoteId: remote_id, field, ours, theirs, winner: winner as CrmConflict['winner'], at };
}

async function counts(reader: Kysely<Tables>, tenant: string, account: string) {
  const { rows } = await sql<{ linked: number; rejected: number; dead: number; conflicts: number }>`select
    (select count(*) from crm_links where tenant = ${tenant} and account = ${account} and state = 'linked') as linked,
    (select count(*) from crm_rejections where tenant = ${tenant} and account = ${account}) as rejected,
    (select count(*) from crm_rejections where tenant = ${tenant} and account = ${account} and next_try_at is null) as dead,
    (select count(*) from crm_conflicts where tenant = ${tenant} and account = ${account}) as conflicts`.execute(
    reader,
  );
  const [found] = rows;
  return {
    linked: Number(found?.linked ?? 0),
    rejected: Number(found?.rejected ?? 0),
    dead: Number(found?.dead ?? 0),
    conflicts: Number(found?.conflicts ?? 0),
  };
}

async function settleHints(
  trx: Transaction<Tables>,
  tenant: string,
  account: string,
  keys: readonly string[],
  at: string,
): Promise<void> {
  const ours = trx
    .updateTable('crm_hints')
    .set({ read_at: at })
    .where('tenant', '=', tenant)
    .where('account', '=', account);
  if (keys.length > 0) await ours.where('hint_key', 'in', keys).execute();
  await trx
    .deleteFrom('crm_hints')
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .where('read_at', '<', new Date(Date.parse(at) - hintDays * 86_400_000).toISOString())
    .execute();
}
