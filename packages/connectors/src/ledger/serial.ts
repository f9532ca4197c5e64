import type { SerialQuery } from '@pqrs-kit/core';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** Ids of the open cases of a product that were received in a time, the earliest first. */
export async function openOfSerial(
  reader: Kysely<Tables>,
  tenant: string,
  { serial, from, to, limit }: SerialQuery,
): Promise<string[]> {
  const rows = await reader
    .selectFrom('cases')
    .select('case_id')
    .where('tenant', '=', tenant)
    .where('product_serial', '=', serial)
    .where('received_at', '>=', from)
    .where('received_at', '<=', to)
    .where('is_closed', '=', 0)
    .orderBy('received_at')
    .orderBy('case_id')
    .limit(limit)
    .execute();
  return rows.map(({ case_id }) => case_id);
}
