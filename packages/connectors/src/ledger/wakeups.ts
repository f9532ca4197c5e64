import type { Claimant, ClaimedWakeup, ClaimRequest, Failure, Rearming } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import type { LedgerDatabase } from './database.js';
import { failed } from './failWork.js';
import type { Tables } from './tables.js';

// Three parameters each: below what any of the databases takes in one statement.
const rearmingsInOneStatement = 1_000;

/** Claims wake-ups that are due, oldest first. Of workers that ask at once, each gets others. */
export async function claimWakeups(
  { writer, words, claimTime }: LedgerDatabase,
  tenant: string,
  { worker, now, limit, leaseMs }: ClaimRequest,
): Promise<ClaimedWakeup[]> {
  const time = claimTime(now);
  const { rows } = await writer.transaction().execute((trx) =>
    sql<ClaimedWakeup>`
      with picked as materialized (
        select case_id from wakeups
        where tenant = ${tenant} and wake_at <= ${now} and dead_at is null and (claimed_until is null or claimed_until <= ${time})
        order by wake_at limit ${limit} ${sql.raw(words.skipLocked)}
      )
      update wakeups set claimed_by = ${worker}, claimed_until = ${time} + ${leaseMs}, attempts = attempts + 1
      from picked where wakeups.tenant = ${tenant} and wakeups.case_id = picked.case_id
      returning wakeups.case_id as "caseId", version, wake_at as "wakeAt", attempts as attempt`.execute(trx),
  );
  return rows.sort((left, right) => (left.wakeAt < right.wakeAt ? -1 : 1));
}

/** Arms cases anew, or no more, where they still stand at the version that was looked at. */
export async function rearm(
  { writer, words }: LedgerDatabase,
  tenant: string,
  rearmings: readonly Rearming[],
): Promise<void> {
  const armed = rearmings.filter((one) => one.wakeAt !== undefined);
  const ended = rearmings.filter((one) => one.wakeAt === undefined);
  await writer.transaction().execute(async (trx) => {
    for (const part of inParts(armed)) {
      await sql`
        with armed (case_id, version, wake_at) as (values ${rowsOf(part, words.integer)})
        update wakeups set wake_at = armed.wake_at, attempts = 0, claimed_by = null, claimed_until = null, dead_at = null, dead_reason = null
        from armed where wakeups.tenant = ${tenant} and wakeups.case_id = armed.case_id and wakeups.version = armed.version`.execute(
        trx,
      );
    }
    for (const part of inParts(ended)) {
      await sql`
        with ended (case_id, version, wake_at) as (values ${rowsOf(part, words.integer)})
        delete from wakeups where tenant = ${tenant} and (case_id, version) in (select case_id, version from ended)`.execute(
        trx,
      );
    }
  });
}

function* inParts(rearmings: readonly Rearming[]): Generator<readonly Rearming[]> {
  for (let start = 0; start < rearmings.length; start += rearmingsInOneStatement) {
    yield rearmings.slice(start, start + rearmingsInOneStatement);
  }
}

function rowsOf(rearmings: readonly Rearming[], integer: string): RawBuilder<unknown> {
  const type = sql.raw(integer);
  return sql.join(
    rearmings.map(({ caseId, version, wakeAt = '' }) => sql`(${caseId}, cast(${version} as ${type}), ${wakeAt})`),
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
