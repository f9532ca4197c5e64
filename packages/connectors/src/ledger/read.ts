import { officeStream, type CaseEvent, type StoredEvent } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { LedgerDatabase } from './database.js';
import type { Tables } from './tables.js';

// Below the number of parameters that any of the databases takes in one statement.
const idsInOneStatement = 500;

/** Events of a case in order; empty when there is none. The office's book is no case. */
export async function readEvents(reader: Kysely<Tables>, tenant: string, caseId: string): Promise<StoredEvent[]> {
  if (caseId === officeStream) return [];
  const rows = await reader
    .selectFrom('events')
    .select(['version', 'body', 'hash'])
    .where('tenant', '=', tenant)
    .where('case_id', '=', caseId)
    .orderBy('version')
    .execute();
  return rows.map(({ version, body, hash }) => ({ caseId, version, event: eventOf(body), hash }));
}

/** Events of several cases, each in order, in the order of the ids. */
export async function readMany(
  { reader, isOneOf }: Pick<LedgerDatabase, 'reader' | 'isOneOf'>,
  tenant: string,
  caseIds: readonly string[],
): Promise<StoredEvent[][]> {
  const found = new Map<string, StoredEvent[]>(
    caseIds.filter((caseId) => caseId !== officeStream).map((caseId) => [caseId, []]),
  );
  const rows = await reader
    .selectFrom('events')
    .select(['case_id', 'version', 'body', 'hash'])
    .where('tenant', '=', tenant)
    .where(isOneOf(sql`case_id`, caseIds))
    .orderBy('case_id')
    .orderBy('version')
    .execute();
  for (const { case_id: caseId, version, body, hash } of rows) {
    found.get(caseId)?.push({ caseId, version, event: eventOf(body), hash });
  }
  return caseIds.map((caseId) => found.get(caseId) ?? []);
}

/** A body that is no JSON is damage to this case, not a failure of the database. */
function eventOf(body: string): CaseEvent {
  try {
    return JSON.parse(body) as CaseEvent;
  } catch {
    throw new TypeError('The ledger holds an event that is not JSON.');
  }
}

/** Id of the case that was filed under an idempotency key. */
export async function filedUnder(reader: Kysely<Tables>, tenant: string, key: string): Promise<string | undefined> {
  const row = await reader
    .selectFrom('idempotency')
    .select('case_id')
    .where('tenant', '=', tenant)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.case_id;
}

/** Id of the case of a radicado, letter for letter. */
export async function findByRadicado(
  reader: Kysely<Tables>,
  tenant: string,
  radicado: string,
): Promise<string | undefined> {
  const row = await reader
    .selectFrom('cases')
    .select('case_id')
    .where('tenant', '=', tenant)
    .where('radicado', '=', radicado)
    .executeTakeFirst();
  return row?.case_id;
}

/** Ids of the cases in which an event of a type was ever recorded. */
export async function casesWith(reader: Kysely<Tables>, tenant: string, type: CaseEvent['type']): Promise<string[]> {
  const rows = await reader
    .selectFrom('events')
    .select('case_id')
    .distinct()
    .where('tenant', '=', tenant)
    // Written out, so that an index on one type is known to hold all that is asked for.
    .where('type', '=', sql.lit(type))
    .execute();
  return rows.map(({ case_id }) => case_id);
}

/** Those of `ids`, in their order, that were imported from the system before. */
export async function knownOrigins(
  reader: Kysely<Tables>,
  tenant: string,
  system: string,
  ids: readonly string[],
): Promise<string[]> {
  const asked = [...new Set(ids)];
  const known = new Set<string>();
  for (let start = 0; start < asked.length; start += idsInOneStatement) {
    const rows = await reader
      .selectFrom('cases')
      .select('origin_id')
      .where('tenant', '=', tenant)
      .where('origin_system', '=', system)
      .where('origin_id', 'in', asked.slice(start, start + idsInOneStatement))
      .execute();
    for (const { origin_id } of rows) if (origin_id !== null) known.add(origin_id);
  }
  return asked.filter((id) => known.has(id));
}
