import { officeStream, type CaseEvent, type OfficeEvent, type StoredEvent } from '@pqrs-kit/core';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** Events read in one go: enough to be quick, few enough that memory stays flat. */
const eventsInOneRead = 2_000;

/** An event as its row has it. `event` is undefined where the body is no JSON. */
export interface EventRecord {
  caseId: string;
  version: number;
  type: string;
  at: string;
  hash: string;
  event: CaseEvent | OfficeEvent | undefined;
}

/** The events of one case, or of the office's book, in order. */
export interface CaseRecord {
  caseId: string;
  events: EventRecord[];
}

function parsed(body: string): EventRecord['event'] {
  try {
    return JSON.parse(body) as CaseEvent | OfficeEvent;
  } catch {
    return undefined;
  }
}

async function readAfter(
  reader: Kysely<Tables>,
  tenant: string,
  last: EventRecord | undefined,
): Promise<EventRecord[]> {
  let query = reader
    .selectFrom('events')
    .select(['case_id', 'version', 'type', 'at', 'hash', 'body'])
    .where('tenant', '=', tenant)
    .orderBy('case_id')
    .orderBy('version')
    .limit(eventsInOneRead);
  if (last) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('case_id', 'version'), '>', tuple(last.caseId, last.version)),
    );
  }
  const rows = await query.execute();
  return rows.map(({ case_id, body, ...row }) => ({ ...row, caseId: case_id, event: parsed(body) }));
}

/** The cases of a tenant with their events, as {@link eachStream}. */
export async function* eachCase(reader: Kysely<Tables>, tenant: string): AsyncGenerator<CaseRecord> {
  for await (const record of eachStream(reader, tenant)) if (record.caseId !== officeStream) yield record;
}

/**
 * The cases of a tenant and its office's book with their events, in the order of their ids, in bounded memory. What others write meanwhile
 * is seen from the next read on.
 */
export async function* eachStream(reader: Kysely<Tables>, tenant: string): AsyncGenerator<CaseRecord> {
  let current: CaseRecord | undefined;
  let last: EventRecord | undefined;
  for (;;) {
    const records = await readAfter(reader, tenant, last);
    for (const record of records) {
      if (current?.caseId !== record.caseId) {
        if (current) yield current;
        current = { caseId: record.caseId, events: [] };
      }
      current.events.push(record);
    }
    last = records.at(-1);
    if (records.length < eventsInOneRead) break;
  }
  if (current) yield current;
}

/** Events of a case as the core takes them; undefined where one cannot be read. */
export function storedEvents({ caseId, events }: CaseRecord): StoredEvent[] | undefined {
  const stored: StoredEvent[] = [];
  for (const { version, hash, event } of events) {
    if (!event) return undefined;
    stored.push({ caseId, version, hash, event: event as CaseEvent });
  }
  return stored;
}
