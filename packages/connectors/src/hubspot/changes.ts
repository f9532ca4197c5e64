import { hubspotCapabilities } from './capabilities.js';
import { hubspotPath } from './paths.js';
import type { HubspotReading } from './reading.js';
import { readAs, stampOf, stampProperty, ticketPage, ticketProperties, type Ticket } from './ticket.js';

const pageSize = hubspotCapabilities.pageSize;
/** A search gives that many results and then fails, whatever is asked. */
const searchCap = 10_000;

interface Filter {
  propertyName: string;
  operator: 'GTE' | 'LTE' | 'EQ' | 'GT';
  value: string;
}

/**
 * Tickets stamped from one instant to another, oldest first, each once. Where a search would pass its 10 000 results it begins
 * anew at the last stamp seen; where all of them bear one stamp, it goes on by their ids.
 *
 * @param fromMs milliseconds since 1970, included
 * @param untilMs milliseconds since 1970, included
 */
export async function* hubspotChanges(
  reading: HubspotReading,
  fromMs: number,
  untilMs: number,
): AsyncGenerator<Ticket[]> {
  const until: Filter = { propertyName: stampProperty, operator: 'LTE', value: String(untilMs) };
  let lowerMs = fromMs;
  let atLower = new Set<string>();
  while (lowerMs <= untilMs) {
    const from: Filter = { propertyName: stampProperty, operator: 'GTE', value: String(lowerMs) };
    const window = searchPages(reading, [from, until], stampProperty);
    let lastMs = lowerMs;
    let atLast = atLower;
    let step = await window.next();
    for (; !step.done; step = await window.next()) {
      const fresh = step.value.filter(({ id }) => !atLower.has(id));
      for (const ticket of step.value) {
        const stampMs = Date.parse(stampOf(ticket));
        if (stampMs > lastMs) [lastMs, atLast] = [stampMs, new Set()];
        if (stampMs === lastMs) atLast.add(ticket.id);
      }
      if (fresh.length > 0) yield fresh;
    }
    if (step.value === 'complete') return;
    if (lastMs > lowerMs) {
      [lowerMs, atLower] = [lastMs, atLast];
      continue;
    }
    yield* sameStamp(reading, lowerMs, atLast);
    [lowerMs, atLower] = [lowerMs + 1, new Set()];
  }
}

/** All tickets of one stamp, by their ids, but those that were given already. */
async function* sameStamp(
  reading: HubspotReading,
  stampMs: number,
  given: ReadonlySet<string>,
): AsyncGenerator<Ticket[]> {
  const stamp: Filter = { propertyName: stampProperty, operator: 'EQ', value: String(stampMs) };
  let afterId = '0';
  for (;;) {
    const beyond: Filter = { propertyName: 'hs_object_id', operator: 'GT', value: afterId };
    const window = searchPages(reading, [stamp, beyond], 'hs_object_id');
    let step = await window.next();
    for (; !step.done; step = await window.next()) {
      afterId = step.value.at(-1)?.id ?? afterId;
      const fresh = step.value.filter(({ id }) => !given.has(id));
      if (fresh.length > 0) yield fresh;
    }
    if (step.value === 'complete') return;
  }
}

/** Pages of one search until it ends, or until it would give no more. */
async function* searchPages(
  { transport, version, selection, signal }: HubspotReading,
  filters: readonly Filter[],
  sortBy: string,
): AsyncGenerator<Ticket[], 'complete' | 'capped'> {
  let after: string | undefined;
  let given = 0;
  do {
    const answer = await transport.send({
      endpoint: 'tickets.search',
      method: 'POST',
      path: hubspotPath(version, 'objects', 'tickets', 'search'),
      json: {
        filterGroups: [{ filters }],
        sorts: [{ propertyName: sortBy, direction: 'ASCENDING' }],
        properties: ticketProperties(selection),
        limit: pageSize,
        ...(after === undefined ? {} : { after }),
      },
      lane: 'search',
      repeatable: true,
      signal,
    });
    const page = readAs(ticketPage, answer.body);
    given += page.results.length;
    after = page.paging?.next?.after;
    yield page.results;
  } while (after !== undefined && given + pageSize <= searchCap);
  return after === undefined ? 'complete' : 'capped';
}
