import type { Transaction } from 'kysely';
import type { CrmLink, CrmRejection, CrmState, SyncStore } from '../crm/sync/store.js';
import { saveCrmFile } from './crmFiles.js';
import type { Tables } from './tables.js';

/** Everything that one page of a sync brought, with the cursor behind it. */
export async function saveCrmPage(
  trx: Transaction<Tables>,
  tenant: string,
  account: string,
  {
    links = [],
    rejections = [],
    settled = [],
    conflicts = [],
    notes = [],
    files = [],
    state,
  }: Parameters<SyncStore['savePage']>[2],
): Promise<void> {
  for (const link of links) await saveLink(trx, tenant, account, link);
  for (const row of rejections) await saveRejection(trx, tenant, account, row);
  for (const { direction, key } of settled) {
    await trx
      .deleteFrom('crm_rejections')
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .where('direction', '=', direction)
      .where('row_key', '=', key)
      .execute();
  }
  for (const { caseId, remoteId, ...conflict } of conflicts) {
    await trx
      .insertInto('crm_conflicts')
      .values({ tenant, account, ...conflict, case_id: caseId, remote_id: remoteId })
      .onConflict((met) => met.doNothing())
      .execute();
  }
  for (const { key, dueAt, toldAt } of notes) {
    await trx
      .updateTable('crm_notes')
      .set({ due_at: dueAt, told_at: toldAt })
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .where('note_key', '=', key)
      .execute();
  }
  for (const file of files) await saveCrmFile(trx, tenant, account, file);
  if (state) await saveState(trx, tenant, account, state);
}

async function saveLink(trx: Transaction<Tables>, tenant: string, account: string, link: CrmLink): Promise<void> {
  const changing = {
    case_id: link.caseId,
    state: link.state,
    merged_into: link.mergedInto,
    base: JSON.stringify(link.base),
    remote_stamp: link.remoteStamp,
    light_changes_on: link.lightChangesOn,
  };
  await trx
    .insertInto('crm_links')
    .values({ tenant, account, remote_id: link.remoteId, ...changing })
    .onConflict((met) => met.columns(['tenant', 'account', 'remote_id']).doUpdateSet(changing))
    .execute();
}

async function saveRejection(
  trx: Transaction<Tables>,
  tenant: string,
  account: string,
  row: CrmRejection,
): Promise<void> {
  const { direction, key, nextTryAt, ...rest } = row;
  const changing = { ...rest, next_try_at: nextTryAt };
  await trx
    .insertInto('crm_rejections')
    .values({ tenant, account, direction, row_key: key, ...changing })
    .onConflict((met) => met.columns(['tenant', 'account', 'direction', 'row_key']).doUpdateSet(changing))
    .execute();
}

async function saveState(
  trx: Transaction<Tables>,
  tenant: string,
  account: string,
  state: Partial<CrmState>,
): Promise<void> {
  await trx
    .updateTable('crm_accounts')
    .set({
      ...(state.cursor === undefined ? {} : { cursor_json: state.cursor && JSON.stringify(state.cursor) }),
      ...(state.pushedSequence === undefined ? {} : { pushed_sequence: state.pushedSequence }),
      ...(state.lastRunAt === undefined ? {} : { last_run_at: state.lastRunAt }),
      ...(state.lastError === undefined ? {} : { last_error: state.lastError }),
      ...(state.budget === undefined
        ? {}
        : { daily_left: state.budget?.left ?? null, daily_limit: state.budget?.limit ?? null }),
      ...(state.firstSyncAt === undefined ? {} : { first_sync_at: state.firstSyncAt }),
    })
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .execute();
}
