import type { OfficeEntry, OfficeEvent, StoredOfficeEvent } from '@pqrs-kit/core';
import { officeConflict, officeStream } from '@pqrs-kit/core';
import type { Kysely, Transaction } from 'kysely';
import type { LedgerDatabase } from './database.js';
import { eventRows, insertEvents, takeSequences } from './store.js';
import { storeWakeup } from './storeWork.js';
import type { Tables } from './tables.js';

/**
 * Appends to the office's book in one transaction, if it still stands at `expectedVersion`. The book is one more stream of the events, under
 * a reserved id: so its events are chained, numbered among the tenant's and verified as those of cases are. Taking the tenant's next
 * sequences lets nobody else append until the transaction ends.
 */
export async function appendOffice(
  database: LedgerDatabase,
  tenant: string,
  expectedVersion: number,
  { events, wakeAt }: OfficeEntry,
): Promise<void> {
  await database.record(async (trx) => {
    const first = await takeSequences(trx, tenant, events.length);
    const found = await lastVersion(trx, tenant);
    if (found !== expectedVersion) throw officeConflict(expectedVersion, found);
    const version = expectedVersion + events.length;
    const place = { caseId: officeStream, version, ...(wakeAt !== undefined && { wakeAt }) };
    await storeWakeup(trx, tenant, expectedVersion, place);
    await insertEvents(database, trx, eventRows(tenant, officeStream, expectedVersion, first, events));
  });
}

async function lastVersion(trx: Transaction<Tables>, tenant: string): Promise<number> {
  const row = await trx
    .selectFrom('events')
    .select('version')
    .where('tenant', '=', tenant)
    .where('case_id', '=', officeStream)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Events of the office's book after a version, in order. */
export async function readOffice(reader: Kysely<Tables>, tenant: string, after: number): Promise<StoredOfficeEvent[]> {
  const rows = await reader
    .selectFrom('events')
    .select(['version', 'body', 'hash'])
    .where('tenant', '=', tenant)
    .where('case_id', '=', officeStream)
    .where('version', '>', after)
    .orderBy('version')
    .execute();
  return rows.map(({ version, body, hash }) => ({ version, event: JSON.parse(body) as OfficeEvent, hash }));
}
