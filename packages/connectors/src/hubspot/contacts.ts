import { z } from 'zod';
import { batchesOf } from '../crm/batches.js';
import type { RemoteCase, RemoteContact } from '../crm/connector.js';
import { hubspotPath } from './paths.js';
import type { HubspotReading } from './reading.js';
import { caseOfTicket, readAs, type Ticket } from './ticket.js';

/** Tickets whose contacts are looked up in one request. */
export const associationBatch = 1_000;
const objectBatch = 100;
/** Contacts that are kept while a list is read: who wrote once often wrote again soon. */
const peopleKept = 5_000;

/**
 * Tickets as the sync reads them. Those that are not linked yet come with their contact: it is who the case will be of.
 *
 * @param inline ids of contacts by ticket, where they are known already
 * @param people contacts that were read before, up to {@link peopleKept}; those of these tickets are added
 */
export async function casesWithContacts(
  reading: HubspotReading,
  tickets: readonly Ticket[],
  inline?: ReadonlyMap<string, string>,
  people = new Map<string, RemoteContact>(),
): Promise<RemoteCase[]> {
  const records = tickets.map((ticket) => caseOfTicket(ticket, reading.selection.caseFields));
  const fresh = records.filter(({ externalId }) => externalId === null);
  const wanted = reading.selection.contactFields.length > 0 ? fresh.map(({ remoteId }) => remoteId) : [];
  const contactIds = inline ?? (await contactsOf(reading, wanted));
  const asked = wanted.flatMap((id) => contactIds.get(id) ?? []).filter((id) => !people.has(id));
  for (const [id, contact] of await readContacts(reading, asked)) people.set(id, contact);
  const withContacts = records.map((record) => {
    const contact = people.get(contactIds.get(record.remoteId) ?? '');
    return contact ? { ...record, contact } : record;
  });
  // A map gives its keys in the order in which they came: the oldest go.
  for (const id of people.keys()) if (people.size > peopleKept) people.delete(id);
  return withContacts;
}

const associationAnswer = z.object({
  results: z.array(
    z.object({
      from: z.object({ id: z.string() }),
      to: z.array(z.object({ toObjectId: z.union([z.string(), z.number()]).transform(String) })),
    }),
  ),
});

/** The first contact of each ticket. */
async function contactsOf(
  { transport, version, signal }: HubspotReading,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const ids of batchesOf(ticketIds, associationBatch)) {
    const answer = await transport.send({
      endpoint: 'associations.read',
      method: 'POST',
      path: hubspotPath(version, 'associations', 'tickets', 'contacts', 'batch', 'read'),
      json: { inputs: ids.map((id) => ({ id })) },
      repeatable: true,
      signal,
    });
    for (const { from, to } of readAs(associationAnswer, answer.body).results) {
      if (to[0]) found.set(from.id, to[0].toObjectId);
    }
  }
  return found;
}

const contactPage = z.object({
  results: z.array(z.object({ id: z.string(), properties: z.record(z.string(), z.string().nullable()) })),
});

async function readContacts(
  { transport, version, selection, signal }: HubspotReading,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, RemoteContact>> {
  const found = new Map<string, RemoteContact>();
  for (const ids of batchesOf([...new Set(contactIds)], objectBatch)) {
    const answer = await transport.send({
      endpoint: 'contacts.read',
      method: 'POST',
      path: hubspotPath(version, 'objects', 'contacts', 'batch', 'read'),
      json: { inputs: ids.map((id) => ({ id })), properties: selection.contactFields },
      repeatable: true,
      signal,
    });
    for (const { id, properties } of readAs(contactPage, answer.body).results) {
      const fields = Object.fromEntries(selection.contactFields.map((name) => [name, properties[name] ?? null]));
      found.set(id, { remoteId: id, fields });
    }
  }
  return found;
}
