import type { Entry } from '@pqrs-kit/core';
import type { Kysely } from 'kysely';
import { storeEntry } from './store.js';
import type { Tables } from './tables.js';

/** Appends to a case and replaces its projection in one transaction, if the case still stands at `expectedVersion`. */
export async function appendEntry(
  writer: Kysely<Tables>,
  tenant: string,
  expectedVersion: number,
  entry: Entry,
): Promise<void> {
  await writer
    .transaction()
    .setIsolationLevel('read committed')
    .execute((trx) => storeEntry(trx, tenant, expectedVersion, entry));
}
