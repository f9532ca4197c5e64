import type { ReadResult } from '../crm/connector.js';
import { CrmError } from '../crm/crmError.js';
import { hubspotPath } from './paths.js';
import { casesWithContacts } from './contacts.js';
import { batchesOf } from '../crm/batches.js';
import type { HubspotReading } from './reading.js';
import { mergedIds, readAs, ticketPage, ticketProperties, type Ticket } from './ticket.js';

/** Tickets by their ids, in that order; one that is gone is a failure of its row. */
export async function readTickets(reading: HubspotReading, ids: readonly string[]): Promise<ReadResult[]> {
  const { transport, version, selection, signal } = reading;
  const found = new Map<string, Ticket>();
  for (const batch of batchesOf([...new Set(ids)], 100)) {
    const answer = await transport.send({
      endpoint: 'tickets.read',
      method: 'POST',
      path: hubspotPath(version, 'objects', 'tickets', 'batch', 'read'),
      json: { inputs: batch.map((id) => ({ id })), properties: ticketProperties(selection), propertiesWithHistory: [] },
      repeatable: true,
      signal,
    });
    for (const ticket of readAs(ticketPage, answer.body).results) found.set(ticket.id, ticket);
  }
  const records = await casesWithContacts(reading, [...found.values()]);
  const byId = new Map(records.map((record) => [record.remoteId, record]));
  const merged = new Map([...found.values()].flatMap((ticket) => mergedIds(ticket).map((id) => [id, ticket.id])));
  return ids.map((id): ReadResult => {
    const record = byId.get(id);
    return record ? { ok: true, record } : { ok: false, error: gone(id, merged.get(id)) };
  });
}

function gone(id: string, mergedInto: string | undefined): CrmError {
  return new CrmError({
    kind: mergedInto === undefined ? 'deleted' : 'not-found',
    scope: 'row',
    message:
      mergedInto === undefined
        ? `The ticket ${id} is not in HubSpot.`
        : `The ticket ${id} went into the ticket ${mergedInto}.`,
    help: 'It was deleted or merged. The next sync says which.',
  });
}
