import type { Entry, IdempotencyKey, Series } from '@pqrs-kit/core';
import { PqrsError } from '@pqrs-kit/core';
import type { Transaction } from 'kysely';
import type { LedgerDatabase } from './database.js';
import { callerCode } from './failure.js';
import { storeEntry } from './store.js';
import type { Tables } from './tables.js';

/**
 * Registers a case under the next number of its series, all in one transaction: when any part fails, the number is free again.
 * Locks are taken in one order everywhere (key, series, case, tenant), so that no two transactions wait for each other.
 */
export async function registerEntry(
  database: LedgerDatabase,
  tenant: string,
  series: Series,
  key: IdempotencyKey | undefined,
  make: (sequence: number) => Promise<Entry>,
): Promise<{ caseId: string; repeated: boolean }> {
  return database.record(async (trx) => {
    const earlier = key && (await claimKey(trx, tenant, key));
    if (earlier !== undefined) return { caseId: earlier, repeated: true };
    const sequence = await takeNumber(trx, tenant, series);
    const entry = await callerCode(() => make(sequence));
    await storeEntry(database, trx, tenant, 0, entry);
    if (key)
      await trx
        .updateTable('idempotency')
        .set({ case_id: entry.caseId })
        .where('tenant', '=', tenant)
        .where('key', '=', key.key)
        .execute();
    return { caseId: entry.caseId, repeated: false };
  });
}

/**
 * Takes a key for this transaction, or returns the case that it stands for. Where another transaction has taken it and not ended yet,
 * this waits for its end.
 */
async function claimKey(
  trx: Transaction<Tables>,
  tenant: string,
  { key, bodyHash }: IdempotencyKey,
): Promise<string | undefined> {
  const claim = await trx
    .insertInto('idempotency')
    .values({ tenant, key, body_hash: bodyHash, case_id: '', at: new Date().toISOString() })
    .onConflict((conflict) => conflict.columns(['tenant', 'key']).doNothing())
    .executeTakeFirst();
  if (claim.numInsertedOrUpdatedRows === 1n) return undefined;
  const earlier = await trx
    .selectFrom('idempotency')
    .select(['body_hash', 'case_id'])
    .where('tenant', '=', tenant)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (earlier.body_hash === bodyHash) return earlier.case_id;
  throw new PqrsError(
    'request-key-reused',
    'The idempotency key was used before with another content.',
    'Send a new key for a new filing, or the same content with the same key.',
  );
}

/** Takes the series' next number. The series is locked until the transaction ends. */
async function takeNumber(trx: Transaction<Tables>, tenant: string, { prefix, year }: Series): Promise<number> {
  const { last } = await trx
    .insertInto('series')
    .values({ tenant, prefix, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'prefix', 'year']).doUpdateSet((row) => ({ last: row('series.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
