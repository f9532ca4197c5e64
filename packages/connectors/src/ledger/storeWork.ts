import type { Entry, Rearming } from '@pqrs-kit/core';
import type { Transaction } from 'kysely';
import type { Tables } from './tables.js';
import { untried } from './tries.js';

/** Replaces the wake-up of a case, or of the office, by the one that an entry brings, whoever had claimed it and however often it had failed. */
export async function storeWakeup(
  trx: Transaction<Tables>,
  tenant: string,
  expectedVersion: number,
  { caseId, version, wakeAt }: Rearming,
): Promise<void> {
  if (wakeAt !== undefined) {
    const fresh = { version, wake_at: wakeAt, ...untried };
    await trx
      .insertInto('wakeups')
      .values({ tenant, case_id: caseId, ...fresh })
      .onConflict((conflict) => conflict.columns(['tenant', 'case_id']).doUpdateSet(fresh))
      .execute();
  } else if (expectedVersion > 0) {
    await trx.deleteFrom('wakeups').where('tenant', '=', tenant).where('case_id', '=', caseId).execute();
  }
}

/** Writes the messages of an entry; one that is there already stays as it is. */
export async function storeMessages(
  trx: Transaction<Tables>,
  tenant: string,
  { outbox = [], summary: { updatedAt } }: Entry,
): Promise<void> {
  if (outbox.length === 0) return;
  const rows = outbox.map(({ id, kind, caseId, body }) => ({
    tenant,
    id,
    kind,
    case_id: caseId,
    body: JSON.stringify(body),
    created_at: updatedAt,
    delivered: '[]',
    sent_at: null,
    ...untried,
  }));
  await trx
    .insertInto('outbox')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['tenant', 'id']).doNothing())
    .execute();
}
