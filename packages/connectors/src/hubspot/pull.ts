import type { Cursor, PulledPage, RemoteTombstone } from '../crm/connector.js';
import { associationBatch, casesWithContacts, nobodyYet, type KnownPeople } from './contacts.js';
import { listTickets, ticketsInAll } from './listTickets.js';
import { hubspotPath } from './paths.js';
import type { HubspotReading } from './reading.js';
import { hubspotChanges } from './changes.js';
import { hubspotCapabilities } from './capabilities.js';
import { mergedIds, readAs, stampOf, ticketPage, type Ticket } from './ticket.js';

/** Tickets in the archive are read that often: HubSpot lists all of them each time. */
const archiveEveryMs = 3_600_000;

/**
 * Everything that changed since the cursor. Without one the whole account is listed, 100 at a time with their contacts' ids, since
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
    yield { ...(await pageOf(reading, tickets)), next: { changedUntil, ...kept } };
  }
  const isDue = untilMs - Date.parse(deletedUntil) >= archiveEveryMs;
  const changedUntil = [iso(untilMs), cursor.changedUntil].sort().at(-1) ?? iso(untilMs);
  yield {
    records: [],
    tombstones: isDue ? await archivedSince(reading, Date.parse(deletedUntil)) : [],
    next: { changedUntil, deletedUntil: isDue ? iso(untilMs) : deletedUntil },
  };
}

/** From so many tickets on, one more request is worth knowing how many there are. */
const countedFrom = 2_000;

/** The list takes the cursor that stands at its start: what changes meanwhile comes with the first search. */
async function* listAll(reading: HubspotReading, start: Cursor): AsyncGenerator<PulledPage> {
  const { listing: from, ...rest } = start;
  const people = nobodyYet();
  let read = 0;
  let total: number | undefined;
  for await (const { tickets, contacts, listing } of listTickets(reading, from, people)) {
    read += tickets.length;
    if (listing !== undefined && read >= countedFrom) total ??= await ticketsInAll(reading);
    const next = listing === undefined ? rest : { ...rest, listing };
    yield { ...(await pageOf(reading, tickets, contacts, people)), next, ...(total !== undefined && { total }) };
  }
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
  inline?: ReadonlyMap<string, string>,
  people?: KnownPeople,
): Promise<Pick<PulledPage, 'records' | 'tombstones'>> {
  return {
    records: await casesWithContacts(reading, tickets, inline, people),
    tombstones: tickets.flatMap((ticket) =>
      mergedIds(ticket).map((remoteId) => ({
        ...{ remoteId, externalId: null, stamp: stampOf(ticket), mergedInto: ticket.id },
      })),
    ),
  };
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
