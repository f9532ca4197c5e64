import type { CaseEvent, Entry, OfficeEvent } from '@pqrs-kit/core';
import { PqrsError } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { claimAttachments } from './attachments.js';
import type { Column, LedgerDatabase } from './database.js';
import { rowOf } from './projection.js';
import { storeMessages, storeWakeup } from './storeWork.js';
import type { EventRow, Tables } from './tables.js';

/**
 * Writes an entry after `expectedVersion` (0: the case is new): the projection, the wake-up, what is to be sent, the files that
 * come with it, and the events as the tenant's next changes.
 * Fails with `case-version-conflict` when the case stands at another version.
 */
export async function storeEntry(
  database: LedgerDatabase,
  trx: Transaction<Tables>,
  tenant: string,
  expectedVersion: number,
  entry: Entry,
): Promise<void> {
  await storeTogether(database, trx, tenant, [{ expectedVersion, entry }]);
}

/** An entry, and the version that its case stands at. */
export interface EntryPart {
  expectedVersion: number;
  entry: Entry;
}

/**
 * Writes entries of several cases. All cases come before all events, and cases in the order of their ids: no two transactions wait for each
 * other, because everybody locks in this order.
 */
export async function storeTogether(
  database: LedgerDatabase,
  trx: Transaction<Tables>,
  tenant: string,
  parts: readonly EntryPart[],
): Promise<void> {
  const inOrder = [...parts].sort((one, other) => (one.entry.caseId < other.entry.caseId ? -1 : 1));
  for (const { expectedVersion, entry } of inOrder) {
    const stored =
      expectedVersion === 0
        ? await insertCase(trx, tenant, entry)
        : await updateCase(trx, tenant, expectedVersion, entry);
    if (!stored) throw versionConflict(expectedVersion);
    const { caseId, wakeAt, summary } = entry;
    const place = { caseId, version: summary.version, ...(wakeAt !== undefined && { wakeAt }) };
    await storeWakeup(trx, tenant, expectedVersion, place);
    await storeMessages(trx, tenant, entry);
    await claimAttachments(trx, tenant, entry);
  }
  for (const { expectedVersion, entry } of inOrder) await storeEvents(database, trx, tenant, expectedVersion, entry);
}

async function insertCase(trx: Transaction<Tables>, tenant: string, { summary }: Entry): Promise<boolean> {
  const inserted = await trx
    .insertInto('cases')
    .values(rowOf(tenant, summary))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

async function updateCase(
  trx: Transaction<Tables>,
  tenant: string,
  expectedVersion: number,
  { summary }: Entry,
): Promise<boolean> {
  const { tenant: _, case_id, ...columns } = rowOf(tenant, summary);
  const updated = await trx
    .updateTable('cases')
    .set(columns)
    .where('tenant', '=', tenant)
    .where('case_id', '=', case_id)
    .where('version', '=', expectedVersion)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

async function storeEvents(
  database: LedgerDatabase,
  trx: Transaction<Tables>,
  tenant: string,
  expectedVersion: number,
  { caseId, events }: Entry,
): Promise<void> {
  if (events.length === 0) return;
  const first = await takeSequences(trx, tenant, events.length);
  await insertEvents(database, trx, eventRows(tenant, caseId, expectedVersion, first, events));
}

/** Events as rows, after a version of their case or of the office's book, from a sequence of the tenant on. */
export function eventRows(
  tenant: string,
  caseId: string,
  expectedVersion: number,
  firstSequence: number,
  events: readonly { event: CaseEvent | OfficeEvent; hash: string }[],
): EventRow[] {
  return events.map(({ event, hash }, index) => ({
    tenant,
    case_id: caseId,
    version: expectedVersion + 1 + index,
    type: event.type,
    at: event.at,
    body: JSON.stringify(event),
    hash,
    sequence: firstSequence + index,
  }));
}

export async function insertEvents(
  { rowsFrom }: LedgerDatabase,
  trx: Transaction<Tables>,
  rows: readonly EventRow[],
): Promise<void> {
  const names = sql.raw(eventColumns.map(([name]) => name).join(', '));
  await sql`insert into events (${names}) ${rowsFrom(rows, eventColumns)}`.execute(trx);
}

const eventColumns: readonly Column<EventRow>[] = [
  ['tenant', 'text'],
  ['case_id', 'text'],
  ['version', 'integer'],
  ['type', 'text'],
  ['at', 'text'],
  ['body', 'text'],
  ['hash', 'text'],
  ['sequence', 'integer'],
];

/**
 * Takes the tenant's next sequences and returns the first of them. From here to the end of the transaction nobody else takes any of
 * this tenant: who reads changes in order never sees a later one before an earlier one.
 */
export async function takeSequences(trx: Transaction<Tables>, tenant: string, count: number): Promise<number> {
  const { last_change } = await trx
    .insertInto('tenants')
    .values({ tenant, last_change: count })
    .onConflict((conflict) =>
      conflict.column('tenant').doUpdateSet((row) => ({ last_change: row('tenants.last_change', '+', count) })),
    )
    .returning('last_change')
    .executeTakeFirstOrThrow();
  return last_change - count + 1;
}

function versionConflict(expectedVersion: number): PqrsError {
  return new PqrsError(
    'case-version-conflict',
    expectedVersion === 0
      ? 'There is a case of that id or radicado already.'
      : `The case does not stand at version ${expectedVersion}.`,
    'Read the case again and repeat the command if it still makes sense.',
  );
}
