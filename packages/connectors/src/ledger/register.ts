import type { Entry, IdempotencyKey, Registered, Registration, Series } from '@pqrs-kit/core';
import { isPqrsError, PqrsError } from '@pqrs-kit/core';
import type { Transaction } from 'kysely';
import type { LedgerDatabase } from './database.js';
import { callerCode } from './failure.js';
import { storeEntry, storeTogether } from './store.js';
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
    const sequence = await takeNumbers(trx, tenant, series, 1);
    const entry = await callerCode(() => make(sequence));
    await storeEntry(database, trx, tenant, 0, entry);
    if (key) await keepKey(trx, tenant, key, entry.caseId);
    return { caseId: entry.caseId, repeated: false };
  });
}

/**
 * Registers cases of a series together, in one transaction and with the locks in the same order: all keys, by their text, then the numbers, then
 * what is stored. Numbers that were taken for what could not be made are given back before the series is free for others.
 */
export async function registerEntries(
  database: LedgerDatabase,
  tenant: string,
  series: Series,
  registrations: readonly Registration[],
): Promise<Registered[]> {
  if (registrations.length === 0) return [];
  return database.record(async (trx) => {
    const results = await claimKeys(trx, tenant, registrations);
    const open = registrations.map((one, index) => ({ ...one, index })).filter(({ index }) => !results.has(index));
    const parts: { expectedVersion: number; entry: Entry }[] = [];
    const first = open.length > 0 ? await takeNumbers(trx, tenant, series, open.length) : 0;
    for (const { index, key, make } of open) {
      try {
        const entry = await make(first + parts.length);
        parts.push({ expectedVersion: 0, entry });
        results.set(index, { caseId: entry.caseId, repeated: false });
      } catch (error) {
        results.set(index, { error });
        if (key) await freeKey(trx, tenant, key);
      }
    }
    await giveBack(trx, tenant, series, open.length - parts.length);
    await storeTogether(database, trx, tenant, parts);
    for (const { index, key } of open) {
      const result = results.get(index);
      if (key && result && 'caseId' in result) await keepKey(trx, tenant, key, result.caseId);
    }
    return registrations.map((_, index) => results.get(index) ?? { error: new TypeError('Nobody registered it.') });
  });
}

/** What is decided by its key alone: a case that is there already, or another content. */
async function claimKeys(
  trx: Transaction<Tables>,
  tenant: string,
  registrations: readonly Registration[],
): Promise<Map<number, Registered>> {
  const decided = new Map<number, Registered>();
  const keyed = registrations.flatMap(({ key }, index) => (key ? [{ key, index }] : []));
  for (const { key, index } of keyed.sort((one, other) => (one.key.key < other.key.key ? -1 : 1))) {
    try {
      const earlier = await claimKey(trx, tenant, key);
      if (earlier !== undefined) decided.set(index, { caseId: earlier, repeated: true });
    } catch (error) {
      if (!isPqrsError(error)) throw error;
      decided.set(index, { error });
    }
  }
  return decided;
}

function keepKey(trx: Transaction<Tables>, tenant: string, { key }: IdempotencyKey, caseId: string) {
  return trx
    .updateTable('idempotency')
    .set({ case_id: caseId })
    .where('tenant', '=', tenant)
    .where('key', '=', key)
    .execute();
}

function freeKey(trx: Transaction<Tables>, tenant: string, { key }: IdempotencyKey) {
  return trx.deleteFrom('idempotency').where('tenant', '=', tenant).where('key', '=', key).execute();
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
  throw keyReused();
}

const keyReused = () =>
  new PqrsError(
    'request-key-reused',
    'The idempotency key was used before with another content.',
    'Send a new key for a new filing, or the same content with the same key.',
  );

/** Takes the series' next numbers and gives the first. The series is locked until the transaction ends. */
async function takeNumbers(
  trx: Transaction<Tables>,
  tenant: string,
  { prefix, year }: Series,
  count: number,
): Promise<number> {
  const { last } = await trx
    .insertInto('series')
    .values({ tenant, prefix, year, last: count })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'prefix', 'year']).doUpdateSet((row) => ({ last: row('series.last', '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last - count + 1;
}

/** The last numbers that were taken, which nobody has seen yet. */
async function giveBack(
  trx: Transaction<Tables>,
  tenant: string,
  { prefix, year }: Series,
  count: number,
): Promise<void> {
  if (count === 0) return;
  await trx
    .updateTable('series')
    .set((row) => ({ last: row('last', '-', count) }))
    .where('tenant', '=', tenant)
    .where('prefix', '=', prefix)
    .where('year', '=', year)
    .execute();
}
