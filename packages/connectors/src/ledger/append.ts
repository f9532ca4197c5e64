import type { Entry } from '@pqrs-kit/core';
import type { LedgerDatabase } from './database.js';
import { storeEntry, storeTogether, type EntryPart } from './store.js';

/** Appends to a case and replaces its projection in one transaction, if the case still stands at `expectedVersion`. */
export async function appendEntry(
  database: LedgerDatabase,
  tenant: string,
  expectedVersion: number,
  entry: Entry,
): Promise<void> {
  await database.record((trx) => storeEntry(database, trx, tenant, expectedVersion, entry));
}

/** Appends to several cases in one transaction, if each still stands at the version that its part expects. */
export async function appendParts(
  database: LedgerDatabase,
  tenant: string,
  parts: readonly EntryPart[],
): Promise<void> {
  await database.record((trx) => storeTogether(database, trx, tenant, parts));
}
