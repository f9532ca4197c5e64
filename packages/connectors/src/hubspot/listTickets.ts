import { objectBatch, type KnownPeople } from './contacts.js';
import { hubspotPath } from './paths.js';
import type { HubspotReading } from './reading.js';
import { externalIdProperty, readAs, ticketPage, ticketProperties, type Ticket } from './ticket.js';

/** Tickets of the list that are worked on together, and where to go on after them. */
interface ListedTickets {
  tickets: Ticket[];
  /** Contacts of them by ticket. */
  contacts: ReadonlyMap<string, string>;
  /** Undefined behind the last. */
  listing: string | undefined;
}

/** So many are read before their contacts are asked for. */
const listedTogether = 1_000;

/** A ticket, and the page of the list that it stands on. */
interface Waiting {
  ticket: Ticket;
  contact: string | undefined;
  page: string | undefined;
}

/**
 * Lists all tickets, 100 a request. Contacts are read by 100, too: tickets beyond the last full hundred of contacts wait for the next ones, so that the
 * last request alone is not full. Where a run is cut short, those that waited are listed again.
 *
 * @param known contacts that need not be asked for
 */
export async function* listTickets(
  reading: HubspotReading,
  start: string | undefined,
  known: Pick<KnownPeople, 'contacts'>,
): AsyncGenerator<ListedTickets> {
  let waiting: Waiting[] = [];
  for await (const { tickets, page, after } of listPages(reading, start)) {
    waiting.push(...tickets.map((ticket) => ({ ticket, contact: contactOf(ticket), page })));
    if (after !== undefined && waiting.length < listedTogether) continue;
    const count = after === undefined ? waiting.length : withFullHundreds(waiting, known);
    yield { ...together(waiting.slice(0, count)), listing: waiting[count]?.page ?? after };
    waiting = waiting.slice(count);
  }
}

/** How many of those that wait, from the first, have contacts that fill their requests. */
function withFullHundreds(waiting: readonly Waiting[], { contacts }: Pick<KnownPeople, 'contacts'>): number {
  const asked = new Set<string>();
  let full = 0;
  for (const [index, { ticket, contact }] of waiting.entries()) {
    if (contact !== undefined && !ticket.properties[externalIdProperty] && !contacts.has(contact)) asked.add(contact);
    if (asked.size > 0 && asked.size % objectBatch === 0) full = index + 1;
  }
  return full === 0 ? waiting.length : full;
}

function together(tickets: readonly Waiting[]): Pick<ListedTickets, 'tickets' | 'contacts'> {
  return {
    tickets: tickets.map(({ ticket }) => ticket),
    contacts: new Map(
      tickets.flatMap(({ ticket, contact }) => (contact === undefined ? [] : [[ticket.id, contact] as const])),
    ),
  };
}

const contactOf = ({ associations }: Ticket): string | undefined => associations?.['contacts']?.results[0]?.id;

async function* listPages(
  { transport, version, selection, signal }: HubspotReading,
  start: string | undefined,
): AsyncGenerator<{ tickets: Ticket[]; page: string | undefined; after: string | undefined }> {
  let page = start;
  do {
    const answer = await transport.send({
      endpoint: 'tickets.list',
      method: 'GET',
      path: hubspotPath(version, 'objects', 'tickets'),
      query: {
        limit: 100,
        properties: ticketProperties(selection).join(','),
        associations: 'contacts',
        ...(page === undefined ? {} : { after: page }),
      },
      repeatable: true,
      signal,
    });
    const { results, paging } = readAs(ticketPage, answer.body);
    const after = paging?.next?.after;
    yield { tickets: results, page, after };
    page = after;
  } while (page !== undefined);
}

/** A list does not say how long it is: a search does. */
export async function ticketsInAll({ transport, version, signal }: HubspotReading): Promise<number> {
  const answer = await transport.send({
    endpoint: 'tickets.count',
    method: 'POST',
    path: hubspotPath(version, 'objects', 'tickets', 'search'),
    json: { limit: 1 },
    lane: 'search',
    repeatable: true,
    signal,
  });
  return readAs(ticketPage, answer.body).total ?? 0;
}
