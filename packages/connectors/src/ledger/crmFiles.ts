import type { Transaction } from 'kysely';
import type { CrmFile, SyncStore } from '../crm/sync/store.js';
import type { CrmFileRow } from './crmTables.js';
import type { LedgerDatabase } from './database.js';
import type { Tables } from './tables.js';

/** Ids in one statement. */
const idBatch = 5_000;

/** Which files of tickets came, and which tickets wait to be looked through. @param safely turns failures of the database into ours */
export function crmFiles(
  { reader }: Pick<LedgerDatabase, 'reader'>,
  safely: <Result>(work: () => Promise<Result>) => Promise<Result>,
): Pick<SyncStore, 'files' | 'filesDue'> {
  return {
    files: (tenant, account, remoteIds) =>
      safely(async () => {
        const found: CrmFile[] = [];
        for (let from = 0; from < remoteIds.length; from += idBatch) {
          const rows = await reader
            .selectFrom('crm_files')
            .selectAll()
            .where('tenant', '=', tenant)
            .where('account', '=', account)
            .where('remote_id', 'in', remoteIds.slice(from, from + idBatch))
            .execute();
          found.push(...rows.map(fileOf));
        }
        return found;
      }),
    filesDue: (tenant, account, by, limit) =>
      safely(async () => {
        const rows = await reader
          .selectFrom('crm_files')
          .select('remote_id')
          .where('tenant', '=', tenant)
          .where('account', '=', account)
          .where('due_at', '<=', by)
          .orderBy('due_at')
          .limit(limit)
          .execute();
        return rows.map(({ remote_id }) => remote_id);
      }),
  };
}

export async function saveCrmFile(
  trx: Transaction<Tables>,
  tenant: string,
  account: string,
  { remoteId, fileId, dueAt, takenAt, bytes }: CrmFile,
): Promise<void> {
  const changing = { due_at: dueAt, taken_at: takenAt, bytes };
  await trx
    .insertInto('crm_files')
    .values({ tenant, account, remote_id: remoteId, file_id: fileId, ...changing })
    .onConflict((met) => met.columns(['tenant', 'account', 'remote_id', 'file_id']).doUpdateSet(changing))
    .execute();
}

function fileOf({ remote_id, file_id, due_at, taken_at, bytes }: CrmFileRow): CrmFile {
  return { remoteId: remote_id, fileId: file_id, dueAt: due_at, takenAt: taken_at, bytes: Number(bytes) };
}
