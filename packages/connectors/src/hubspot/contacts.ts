import { z } from 'zod';
import { batchesOf } from '../crm/batches.js';
import type { RemoteCase, RemoteContact } from '../crm/connector.js';
import { hubspotPath } from './paths.js';
import type { HubspotReading } from './reading.js';
import { caseOfTicket, readAs, type Ticket } from './ticket.js';

/** Tickets whose contacts or companies are looked up in one request. */
export const associationBatch = 1_000;
/** Contacts or companies that are read in one request. */
export const objectBatch = 100;
/** Contacts, and as many companies, that are kept while a list is read: who wrote once often wrote again soon. */
const mostKept = 5_000;

/** Contacts and companies that were read before, by their ids. */
export type KnownPeople = Record<'contacts' | 'companies', Map<string, RemoteContact>>;

export const nobodyYet = (): KnownPeople => ({ contacts: new Map(), companies: new Map() });

/**
 * Tickets as the sync reads them. Those that are not linked yet come with their contact, who the case will be of, and
 * their company.
 *
 * @param inline ids of contacts by ticket, where they are known already
 * @param known those of these tickets are added to it
 */
export async function casesWithContacts(
  reading: HubspotReading,
  tickets: readonly Ticket[],
  inline?: ReadonlyMap<string, string>,
  known = nobodyYet(),
): Promise<RemoteCase[]> {
  const records = tickets.map((ticket) => caseOfTicket(ticket, reading.selection.caseFields));
  const { contactFields, companyFields = [] } = reading.selection;
  const fresh = records.filter(({ externalId }) => externalId === null).map(({ remoteId }) => remoteId);
  const contacts = await behind(reading, 'contacts', fresh, contactFields, known, inline);
  const companies = await behind(reading, 'companies', fresh, companyFields, known);
  return records.map((record) => {
    const [contact, company] = [contacts.get(record.remoteId), companies.get(record.remoteId)];
    return { ...record, ...(contact && { contact }), ...(company && { company }) };
  });
}

/** The contact or company behind each ticket, by the ticket's id. */
async function behind(
  reading: HubspotReading,
  type: keyof KnownPeople,
  ticketIds: readonly string[],
  fields: readonly string[],
  { [type]: known }: KnownPeople,
  inline?: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, RemoteContact>> {
  if (fields.length === 0) return new Map();
  const ids = inline ?? (await firstOf(reading, type, ticketIds));
  const asked = ticketIds.flatMap((id) => ids.get(id) ?? []).filter((id) => !known.has(id));
  for (const [id, object] of await readObjects(reading, type, asked, fields)) known.set(id, object);
  const found = new Map(
    ticketIds.flatMap((id) => {
      const object = known.get(ids.get(id) ?? '');
      return object ? [[id, object] as const] : [];
    }),
  );
  // A map gives its keys in the order in which they came: the oldest go.
  for (const id of known.keys()) if (known.size > mostKept) known.delete(id);
  return found;
}

const associationAnswer = z.object({
  results: z.array(
    z.object({
      from: z.object({ id: z.string() }),
      to: z.array(z.object({ toObjectId: z.union([z.string(), z.number()]).transform(String) })),
    }),
  ),
});

/** The first contact or company of each ticket. */
async function firstOf(
  { transport, version, signal }: HubspotReading,
  type: 'contacts' | 'companies',
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const ids of batchesOf(ticketIds, associationBatch)) {
    const answer = await transport.send({
      endpoint: 'associations.read',
      method: 'POST',
      path: hubspotPath(version, 'associations', 'tickets', type, 'batch', 'read'),
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

const objectPage = z.object({
  results: z.array(z.object({ id: z.string(), properties: z.record(z.string(), z.string().nullable()) })),
});

async function readObjects(
  { transport, version, signal }: HubspotReading,
  type: 'contacts' | 'companies',
  objectIds: readonly string[],
  names: readonly string[],
): Promise<ReadonlyMap<string, RemoteContact>> {
  const found = new Map<string, RemoteContact>();
  for (const ids of batchesOf([...new Set(objectIds)], objectBatch)) {
    const answer = await transport.send({
      endpoint: `${type}.read`,
      method: 'POST',
      path: hubspotPath(version, 'objects', type, 'batch', 'read'),
      json: { inputs: ids.map((id) => ({ id })), properties: names, propertiesWithHistory: [] },
      repeatable: true,
      signal,
    });
    for (const { id, properties } of readAs(objectPage, answer.body).results) {
      const fields = Object.fromEntries(names.map((name) => [name, properties[name] ?? null]));
      found.set(id, { remoteId: id, fields });
    }
  }
  return found;
}
