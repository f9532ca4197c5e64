import type { Claimant, ClaimedMessage, ClaimRequest, OutboxMessage, Sent } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { LedgerDatabase } from './database.js';
import { failed } from './tries.js';
import type { OutboxRow } from './tables.js';

type ClaimedRow = Pick<
  OutboxRow,
  'id' | 'kind' | 'case_id' | 'body' | 'created_at' | 'attempts' | 'lapses' | 'delivered'
>;

/** Claims messages that wait to be sent, oldest first. */
export async function claimOutbox(
  { writer, takeRows, claimTime }: LedgerDatabase,
  tenant: string,
  { worker, now, limit, leaseMs }: ClaimRequest,
): Promise<ClaimedMessage[]> {
  const time = claimTime(now);
  const { rows } = await writer.transaction().execute((trx) =>
    sql<ClaimedRow>`
      update outbox set claimed_by = ${worker}, claimed_until = ${time} + ${leaseMs}, lapses = lapses + case when claimed_by is null then 0 else 1 end
      where ${takeRows(
        tenant,
        (row) => sql`
        select ${row} from outbox
        where tenant = ${tenant} and created_at <= ${now} and sent_at is null and dead_at is null
          and (claimed_until is null or claimed_until <= ${time})
        order by created_at limit ${limit}`,
      )}
      returning id, kind, case_id, body, created_at, attempts, lapses, delivered`.execute(trx),
  );
  return rows.sort((left, right) => (left.created_at < right.created_at ? -1 : 1)).map(messageOf);
}

function messageOf({ id, kind, case_id, body, attempts, lapses, delivered }: ClaimedRow): ClaimedMessage {
  return {
    id,
    kind: kind as OutboxMessage['kind'],
    caseId: case_id,
    body: JSON.parse(body) as OutboxMessage['body'],
    attempts,
    lapses,
    delivered: JSON.parse(delivered) as string[],
  };
}

/** Records how sending ended: a failure where the claim still holds, a success in any case. */
export async function settleOutbox(
  database: LedgerDatabase,
  tenant: string,
  id: string,
  claimant: Claimant,
  { delivered, failure }: Sent,
): Promise<void> {
  const columns = failure
    ? failed(database, claimant, failure)
    : { claimed_by: null, claimed_until: null, sent_at: claimant.now, dead_at: null, dead_reason: null };
  await database.writer.transaction().execute((trx) => {
    const update = trx
      .updateTable('outbox')
      .set({ delivered: JSON.stringify(delivered), ...columns })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where('sent_at', 'is', null);
    return (failure ? update.where('claimed_by', '=', claimant.worker) : update).execute();
  });
}
