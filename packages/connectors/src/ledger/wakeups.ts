import type { Claimant, ClaimedWakeup, ClaimRequest, Failure, Rearming } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { LedgerDatabase } from './database.js';
import { failed } from './tries.js';
import type { Tables } from './tables.js';

/**
 * Claims wake-ups that are due, oldest first. Of workers that ask at once, each gets others. Claims and new arming may be
 * forgotten when the server falls: the case is then looked at once more, which changes nothing.
 */
export async function claimWakeups(
  { takeRows, claimTime, forgettable }: LedgerDatabase,
  tenant: string,
  { worker, now, limit, leaseMs }: ClaimRequest,
): Promise<ClaimedWakeup[]> {
  const time = claimTime(now);
  const { rows } = await forgettable(
    (condition) => sql<ClaimedWakeup>`
      update wakeups set claimed_by = ${worker}, claimed_until = ${time} + ${leaseMs}, lapses = lapses + case when claimed_by is null then 0 else 1 end
      where ${condition} and ${takeRows(
        tenant,
        (row) => sql`
        select ${row} from wakeups
        where tenant = ${tenant} and wake_at <= ${now} and dead_at is null and (claimed_until is null or claimed_until <= ${time})
        order by wake_at limit ${limit}`,
      )}
      returning case_id as "caseId", version, wake_at as "wakeAt", attempts, lapses`,
  );
  return rows.sort((left, right) => (left.wakeAt < right.wakeAt ? -1 : 1));
}

// The tenant comes with each row: where it stands in the statement, SQLite walks through all wake-ups for each row instead.
const place = [
  ['tenant', 'text'],
  ['case_id', 'text'],
  ['version', 'integer'],
] as const;

/** Arms cases anew, or no more, where they still stand at the version that was looked at. */
export async function rearm(
  { forgettable, rowsFrom }: LedgerDatabase,
  tenant: string,
  rearmings: readonly Rearming[],
): Promise<void> {
  const rows = rearmings.map(({ caseId, version, wakeAt }) => ({ tenant, case_id: caseId, version, wake_at: wakeAt }));
  const armed = rows.filter(({ wake_at }) => wake_at !== undefined);
  const ended = rows.filter(({ wake_at }) => wake_at === undefined);
  if (armed.length > 0)
    await forgettable(
      (condition) => sql`
        with armed as (${rowsFrom(armed, [...place, ['wake_at', 'text']])})
        update wakeups set wake_at = armed.wake_at, attempts = 0, lapses = 0, claimed_by = null, claimed_until = null, dead_at = null, dead_reason = null
        from armed
        where ${condition} and wakeups.tenant = armed.tenant and wakeups.case_id = armed.case_id and wakeups.version = armed.version`,
    );
  if (ended.length > 0)
    await forgettable(
      (condition) => sql`
        with ended as (${rowsFrom(ended, place)})
        delete from wakeups where ${condition} and (tenant, case_id, version) in (select tenant, case_id, version from ended)`,
    );
}

/** Puts a wake-up off, or gives it up, where the claim still holds. */
export async function failWakeup(
  database: LedgerDatabase,
  tenant: string,
  caseId: string,
  claimant: Claimant,
  failure: Failure,
): Promise<void> {
  await database.writer.transaction().execute((trx: Transaction<Tables>) =>
    trx
      .updateTable('wakeups')
      .set(failed(database, claimant, failure))
      .where('tenant', '=', tenant)
      .where('case_id', '=', caseId)
      .where('claimed_by', '=', claimant.worker)
      .execute(),
  );
}
