import type { CrmNote, SyncStore } from '../crm/sync/store.js';
import type { CrmNoteRow } from './crmTables.js';
import type { LedgerDatabase } from './database.js';

/** Notes in one reading. */
const mostDue = 1_000;
/** Ids in one statement. */
const idBatch = 5_000;

/** Which notes of cases were begun and told. @param safely turns failures of the database into ours */
export function crmNotes(
  { reader, record }: Pick<LedgerDatabase, 'reader' | 'record'>,
  safely: <Result>(work: () => Promise<Result>) => Promise<Result>,
): Pick<SyncStore, 'notes' | 'notesDue' | 'beginNote'> {
  return {
    notes: (tenant, account, caseIds) =>
      safely(async () => {
        const found: CrmNote[] = [];
        for (let from = 0; from < caseIds.length; from += idBatch) {
          const rows = await reader
            .selectFrom('crm_notes')
            .selectAll()
            .where('tenant', '=', tenant)
            .where('account', '=', account)
            .where('case_id', 'in', caseIds.slice(from, from + idBatch))
            .execute();
          found.push(...rows.map(noteOf));
        }
        return found;
      }),
    notesDue: (tenant, account, by) =>
      safely(async () => {
        const rows = await reader
          .selectFrom('crm_notes')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('account', '=', account)
          .where('due_at', '<=', by)
          .orderBy('due_at')
          .limit(mostDue)
          .execute();
        return rows.map(noteOf);
      }),
    beginNote: (tenant, account, { key, caseId }, now, until) =>
      safely(() =>
        record(async (trx) => {
          const { numInsertedOrUpdatedRows } = await trx
            .insertInto('crm_notes')
            .values({ tenant, account, note_key: key, case_id: caseId, due_at: until, told_at: null })
            .onConflict((met) => met.doNothing())
            .executeTakeFirst();
          if ((numInsertedOrUpdatedRows ?? 0n) > 0n) return 'fresh';
          const { numUpdatedRows } = await trx
            .updateTable('crm_notes')
            .set({ due_at: until })
            .where('tenant', '=', tenant)
            .where('account', '=', account)
            .where('note_key', '=', key)
            .where('told_at', 'is', null)
            .where((one) => one.or([one('due_at', 'is', null), one('due_at', '<=', now)]))
            .executeTakeFirst();
          return numUpdatedRows > 0n ? 'again' : 'held';
        }),
      ),
  };
}

function noteOf({ note_key, case_id, due_at, told_at }: CrmNoteRow): CrmNote {
  return { key: note_key, caseId: case_id, dueAt: due_at, toldAt: told_at };
}
