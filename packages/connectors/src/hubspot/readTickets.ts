import type { ReadResult } from '../crm/connector.js';
import { CrmError } from '../crm/crmError.js';
import { hubspotPath } from './paths.js';
import { batchesOf } from '../crm/batches.js';
import type { HubspotReading } from './reading.js';
import { caseOfTicket, readAs, ticketPage, ticketProperties, type Ticket } from './ticket.js';

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
  return ids.map((id): ReadResult => {
    const ticket = found.get(id);
    return ticket ? { ok: true, record: caseOfTicket(ticket, selection.caseFields) } : { ok: false, error: gone(id) };
  });
}

function gone(id: string): CrmError {
  return new CrmError({
    kind: 'deleted',
    scope: 'row',
    message: `The ticket ${id} is not in HubSpot.`,
    help: 'It was deleted or merged. The next sync says which.',
  });
}
