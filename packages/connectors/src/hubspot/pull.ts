import { z } from 'zod';
import type { Cursor, PulledPage, RemoteCase, RemoteContact, RemoteTombstone } from '../crm/connector.js';
import { batchesOf } from '../crm/batches.js';
import { hubspotPath } from './paths.js';
import type { HubspotReading } from './reading.js';
import { hubspotChanges } from './changes.js';
import { hubspotCapabilities } from './capabilities.js';
import { caseOfTicket, mergedIds, readAs, stampOf, ticketPage, ticketProperties, type Ticket } from './ticket.js';

/** Tickets whose contacts are looked up in one request. */
const associationBatch = 1_000;
const objectBatch = 100;
/** Tickets in the archive are read that often: HubSpot lists all of them each time. */
const archiveEveryMs = 3_600_000;

/**
 * Everything that changed since the cursor. Without one the whole account is listed, 100 a page with its contacts' ids, since
 * search stops at 10 000; after that changes are searched, 200 a page, up to a minute ago: search does not see a write at once.
 */
export async function* pullTickets(reading: HubspotReading, cursor: Cursor | null): AsyncGenerator<PulledPage> {
  const untilMs = reading.transport.serverNowMs() - hubspotCapabilities.lagMs;
  if (cursor === null || cursor.listing !== undefined) {
    yield* listAll(reading, cursor ?? { changedUntil: iso(untilMs), deletedUntil: iso(untilMs) });
    return;
  }
  const fromMs = Date.parse(cursor.changedUntil) - hubspotCapabilities.lookbackMs;
  const deletedUntil = cursor.deletedUntil ?? cursor.changedUntil;
  const kept = { deletedUntil };
  for await (const tickets of gathered(hubspotChanges(reading, fromMs, untilMs))) {
    const reached = tickets.map(stampOf).sort().at(-1) ?? cursor.changedUntil;
    const changedUntil = [reached, cursor.changedUntil].sort().at(-1) ?? reached;
    yield { ...(await pageOf(reading, tickets, undefined)), next: { changedUntil, ...kept } };
  }
  const isDue = untilMs - Date.parse(deletedUntil) >= archiveEveryMs;
  const changedUntil = [iso(untilMs), cursor.changedUntil].sort().at(-1) ?? iso(untilMs);
  yield {
    records: [],
    tombstones: isDue ? await archivedSince(reading, Date.parse(deletedUntil)) : [],
    next: { changedUntil, deletedUntil: isDue ? iso(untilMs) : deletedUntil },
  };
}

/** The list takes the cursor that stands at its start: what changes meanwhile comes with the first search. */
async function* listAll(reading: HubspotReading, start: Cursor): AsyncGenerator<PulledPage> {
  const { transport, version, selection, signal } = reading;
  let after = start.listing;
  do {
    const answer = await transport.send({
      endpoint: 'tickets.list',
      method: 'GET',
      path: hubspotPath(version, 'objects', 'tickets'),
      query: {
        limit: 100,
        properties: ticketProperties(selection).join(','),
        associations: 'contacts',
        ...(after === undefined ? {} : { after }),
      },
      repeatable: true,
      signal,
    });
    const page = readAs(ticketPage, answer.body);
    after = page.paging?.next?.after;
    const { listing: _, ...rest } = start;
    const next = after === undefined ? rest : { ...rest, listing: after };
    yield { ...(await pageOf(reading, page.results, inlineContacts(page.results))), next };
  } while (after !== undefined);
}

/** Pages of a search joined, so that contacts are asked for as seldom as they can be. */
async function* gathered(pages: AsyncIterable<Ticket[]>): AsyncGenerator<Ticket[]> {
  let waiting: Ticket[] = [];
  for await (const page of pages) {
    waiting.push(...page);
    if (waiting.length + 200 <= associationBatch) continue;
    yield waiting;
    waiting = [];
  }
  if (waiting.length > 0) yield waiting;
}

async function pageOf(
  reading: HubspotReading,
  tickets: readonly Ticket[],
  inline: ReadonlyMap<string, string> | undefined,
): Promise<Pick<PulledPage, 'records' | 'tombstones'>> {
  const records = tickets.map((ticket) => caseOfTicket(ticket, reading.selection.caseFields));
  const fresh = records.filter(({ externalId }) => externalId === null);
  const wanted = reading.selection.contactFields.length > 0 ? fresh.map(({ remoteId }) => remoteId) : [];
  const contactIds = inline ?? (await contactsOf(reading, wanted));
  const contacts = await readContacts(
    reading,
    wanted.flatMap((id) => contactIds.get(id) ?? []),
  );
  return {
    records: records.map((record) => withContact(record, contacts.get(contactIds.get(record.remoteId) ?? ''))),
    tombstones: tickets.flatMap((ticket) =>
      mergedIds(ticket).map((remoteId) => ({
        ...{ remoteId, externalId: null, stamp: stampOf(ticket), mergedInto: ticket.id },
      })),
    ),
  };
}

const withContact = (record: RemoteCase, contact: RemoteContact | undefined): RemoteCase =>
  contact ? { ...record, contact } : record;

function inlineContacts(tickets: readonly Ticket[]): ReadonlyMap<string, string> {
  const pairs = tickets.flatMap(({ id, associations }): [string, string][] => {
    const first = associations?.['contacts']?.results[0]?.id;
    return first === undefined ? [] : [[id, first]];
  });
  return new Map(pairs);
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

async function archivedSince(reading: HubspotReading, sinceMs: number): Promise<RemoteTombstone[]> {
  const { transport, version, signal } = reading;
  const found: RemoteTombstone[] = [];
  let after: string | undefined;
  do {
    const answer = await transport.send({
      endpoint: 'tickets.archived',
      method: 'GET',
      path: hubspotPath(version, 'objects', 'tickets'),
      query: { limit: 100, archived: true, properties: 'pqrs_id', ...(after === undefined ? {} : { after }) },
      repeatable: true,
      signal,
    });
    const page = readAs(ticketPage, answer.body);
    for (const ticket of page.results) {
      const stamp = ticket.archivedAt ?? ticket.updatedAt;
      if (Date.parse(stamp) < sinceMs - hubspotCapabilities.lookbackMs) continue;
      const externalId = ticket.properties['pqrs_id'] || null;
      found.push({ remoteId: ticket.id, externalId, stamp, mergedInto: null });
    }
    after = page.paging?.next?.after;
  } while (after !== undefined);
  return found;
}

const iso = (ms: number): string => new Date(ms).toISOString();
