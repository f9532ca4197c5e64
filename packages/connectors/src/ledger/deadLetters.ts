import { wakeupLetterId } from '@pqrs-kit/core';
import type { DeadLetter, RuntimeHealth } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';
import { untried } from './tries.js';

const mostLetters = 1_000;

/** Wake-ups and messages that were given up, newest first. */
export async function deadLetters(reader: Kysely<Tables>, tenant: string): Promise<DeadLetter[]> {
  const { rows } = await sql<{
    id: string | null;
    kind: DeadLetter['kind'];
    caseId: string;
    attempts: number;
    reason: string;
    diedAt: string;
  }>`
    select id, kind, case_id as "caseId", attempts, dead_reason as reason, dead_at as "diedAt"
      from outbox where tenant = ${tenant} and dead_at is not null
    union all
    select null, 'wakeup', case_id, attempts, dead_reason, dead_at from wakeups where tenant = ${tenant} and dead_at is not null
    order by 6 desc limit ${mostLetters}`.execute(reader);
  return rows.map((row) => ({ ...row, id: row.id ?? wakeupLetterId(row.caseId) }));
}

const wakeupEnding = wakeupLetterId('');

/** Puts a dead letter back to work. */
export async function replayDeadLetter(writer: Kysely<Tables>, tenant: string, id: string): Promise<boolean> {
  return writer.transaction().execute(async (trx) => {
    const { numUpdatedRows } = id.endsWith(wakeupEnding)
      ? await trx
          .updateTable('wakeups')
          .set(untried)
          .where('tenant', '=', tenant)
          .where('case_id', '=', id.slice(0, -wakeupEnding.length))
          .where('dead_at', 'is not', null)
          .executeTakeFirst()
      : await trx
          .updateTable('outbox')
          .set(untried)
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .where('dead_at', 'is not', null)
          .executeTakeFirst();
    return numUpdatedRows > 0n;
  });
}

/** How much work is due and since when; one index read each. */
export async function runtimeHealth(reader: Kysely<Tables>, tenant: string, now: string): Promise<RuntimeHealth> {
  const { rows } = await sql<{ waiting: number; oldest: string | null; dead: number }>`
    select sum(waiting) as waiting, min(oldest) as oldest, sum(dead) as dead from (
      select count(*) as waiting, min(wake_at) as oldest, 0 as dead
        from wakeups where tenant = ${tenant} and wake_at <= ${now} and dead_at is null
      union all
      select count(*), min(created_at), 0
        from outbox where tenant = ${tenant} and created_at <= ${now} and sent_at is null and dead_at is null
      union all
      select 0, null, count(*) from wakeups where tenant = ${tenant} and dead_at is not null
      union all
      select 0, null, count(*) from outbox where tenant = ${tenant} and dead_at is not null
    ) as work`.execute(reader);
  const { waiting = 0, oldest = null, dead = 0 } = rows[0] ?? {};
  return {
    lagMs: oldest === null ? 0 : Math.max(0, Date.parse(now) - Date.parse(oldest)),
    ...(oldest !== null && { oldestDueAt: oldest }),
    waiting: Number(waiting),
    dead: Number(dead),
  };
}
