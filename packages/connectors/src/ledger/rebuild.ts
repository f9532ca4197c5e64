import { officeStream, summaryOfEvents } from '@pqrs-kit/core';
import type { Organization } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { eachCase, storedEvents } from './eachCase.js';
import { rowOf } from './projection.js';
import type { CaseRow, Tables } from './tables.js';

/** How far a rebuild is. `changed`: rows that were not what their events give, and now are. */
export interface Rebuilt {
  cases: number;
  changed: number;
  /** Cases whose events cannot be read; their rows are left alone (see `verifyTables`). */
  unreadable: number;
}

/**
 * Makes every inbox row of an organisation again from the events, and writes those that differ. A case that somebody
 * works on meanwhile keeps the newer row. Running cases, and an office's
 * book, that nothing would wake any more are looked at once.
 */
export async function* rebuildRows(
  reader: Kysely<Tables>,
  writer: Kysely<Tables>,
  organization: Organization,
): AsyncGenerator<Rebuilt> {
  const progress: Rebuilt = { cases: 0, changed: 0, unreadable: 0 };
  const { tenant } = organization;
  for await (const record of eachCase(reader, tenant)) {
    progress.cases += 1;
    const events = storedEvents(record);
    const summary = events && foldable(events, organization);
    if (!summary) progress.unreadable += 1;
    else if (await replaceRow(writer, rowOf(tenant, summary))) progress.changed += 1;
    if (progress.cases % 1_000 === 0) yield { ...progress };
  }
  await armUnarmed(writer, tenant);
  yield progress;
}

/** One that has rightly nothing ahead of it loses its wake-up again when it is looked at. */
async function armUnarmed(writer: Kysely<Tables>, tenant: string): Promise<void> {
  await writer.transaction().execute((trx) =>
    sql`
      insert into wakeups (tenant, case_id, version, wake_at, attempts, lapses)
      select tenant, case_id, version, received_at, 0, 0 from cases
      where tenant = ${tenant} and is_closed = 0 and answered_at is null
      union all
      select tenant, case_id, max(version), max(at), 0, 0 from events
      where tenant = ${tenant} and case_id = ${officeStream} group by tenant, case_id
      on conflict (tenant, case_id) do nothing`.execute(trx),
  );
}

function foldable(events: NonNullable<ReturnType<typeof storedEvents>>, organization: Organization) {
  try {
    return summaryOfEvents(events, organization);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Columns that are compared and written: all but the key. */
function sameRow(left: CaseRow, right: CaseRow): boolean {
  return (Object.keys(right) as (keyof CaseRow)[]).every((column) => left[column] === right[column]);
}

async function replaceRow(writer: Kysely<Tables>, row: CaseRow): Promise<boolean> {
  const { tenant, case_id, version } = row;
  const found = await writer
    .selectFrom('cases')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('case_id', '=', case_id)
    .executeTakeFirst();
  if (!found) {
    await writer
      .insertInto('cases')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return true;
  }
  if (found.version > version || sameRow(found, row)) return false;
  const { tenant: _tenant, case_id: _case, ...columns } = row;
  await writer
    .updateTable('cases')
    .set(columns)
    .where('tenant', '=', tenant)
    .where('case_id', '=', case_id)
    .where('version', '<=', version)
    .execute();
  return true;
}
