import { officeStream, type Change } from '@pqrs-kit/core';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** The changes of the tenant's cases after a sequence, oldest first. */
export async function changesAfter(
  reader: Kysely<Tables>,
  tenant: string,
  after: number,
  limit: number,
): Promise<Change[]> {
  const rows = await reader
    .selectFrom('events')
    .select(['sequence', 'case_id', 'type', 'at'])
    .where('tenant', '=', tenant)
    .where('sequence', '>', after)
    .where('case_id', '!=', officeStream)
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return rows.map(({ sequence, case_id, type, at }) => ({
    sequence,
    caseId: case_id,
    type: type as Change['type'],
    at,
  }));
}

/** Sequence of the tenant's newest change, 0 when there is none. */
export async function lastChange(reader: Kysely<Tables>, tenant: string): Promise<number> {
  const row = await reader.selectFrom('tenants').select('last_change').where('tenant', '=', tenant).executeTakeFirst();
  return row?.last_change ?? 0;
}
