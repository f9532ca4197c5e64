import { describe, expect, it } from 'vitest';
import type { Cursor, PulledPage, Selection } from '../crm/connector.js';
import { objectTypeOf } from '../fakes/hubspot/portal/objectTypes.js';
import { installedHubspot } from './hubspotSamples.js';

const selection: Selection = { caseFields: ['subject', 'hs_pipeline_stage'], contactFields: ['firstname', 'email'] };
const objects = '/crm/objects/2026-09';

type Run = Awaited<ReturnType<typeof installedHubspot>>;

async function call(run: Run, path: string, body: unknown): Promise<{ results: { id: string }[] }> {
  const response = await fetch(`${run.hubspot.baseUrl}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${run.hubspot.serviceKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { results: { id: string }[] };
}

/** Makes tickets, a hundred at a time, all at the instant of the clock. */
async function tickets(run: Run, count: number, properties: Record<string, string> = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < count; from += 100) {
    const inputs = Array.from({ length: Math.min(100, count - from) }, (_, index) => ({
      properties: { subject: `Queja ${from + index}`, hs_pipeline_stage: '1', ...properties },
      associations: [],
    }));
    ids.push(...(await call(run, `${objects}/tickets/batch/create`, { inputs })).results.map(({ id }) => id));
    run.clock.advance(60);
  }
  run.hubspot.counts.reset();
  return ids;
}

async function pulled(run: Run, cursor: Cursor | null): Promise<{ pages: PulledPage[]; ids: string[]; next: Cursor }> {
  const pages: PulledPage[] = [];
  for await (const page of run.connector.pull(cursor, selection)) pages.push(page);
  const ids = pages.flatMap(({ records }) => records.map(({ remoteId }) => remoteId));
  return { pages, ids, next: pages.at(-1)?.next ?? { changedUntil: '' } };
}

describe('reading the whole of HubSpot', () => {
  it('lists each ticket once, a hundred at a time', async () => {
    await using run = await installedHubspot();
    const made = await tickets(run, 250);
    const { ids } = await pulled(run, null);
    expect(ids.sort()).toEqual(made.sort());
    expect(run.hubspot.counts.total()).toBe(3);
  });

  it('brings the company of a ticket that is not linked yet', async () => {
    await using run = await installedHubspot();
    const [ticket = ''] = await tickets(run, 1);
    const made = { properties: { name: 'Sonríe Más', domain: 'sonrie.example' }, associations: [] };
    const [company] = (await call(run, `${objects}/companies/batch/create`, { inputs: [made] })).results;
    const inputs = [{ from: { id: ticket }, to: { id: company?.id } }];
    await call(run, '/crm/associations/2026-09/tickets/companies/batch/associate/default', { inputs });
    const wanted = { ...selection, companyFields: ['name', 'domain'] };
    const [read] = await run.connector.read([ticket], wanted);
    expect(read).toMatchObject({
      ...{ ok: true },
      record: { company: { remoteId: company?.id, fields: { name: 'Sonríe Más', domain: 'sonrie.example' } } },
    });
  });

  it('brings the contact of a ticket that is not linked yet', async () => {
    await using run = await installedHubspot();
    const [ticket] = await tickets(run, 1);
    const contact = { properties: { firstname: 'María José', email: 'mj@example.com' }, associations: [] };
    const [person] = (await call(run, `${objects}/contacts/batch/create`, { inputs: [contact] })).results;
    const inputs = [{ from: { id: ticket }, to: { id: person?.id } }];
    await call(run, '/crm/associations/2026-09/tickets/contacts/batch/associate/default', { inputs });
    const { pages } = await pulled(run, null);
    expect(pages[0]?.records[0]?.contact).toEqual({
      remoteId: person?.id,
      fields: { firstname: 'María José', email: 'mj@example.com' },
    });
  });

  it('goes on where it was cut short', async () => {
    await using run = await installedHubspot();
    const made = await tickets(run, 2_050);
    const seen: string[] = [];
    let cursor: Cursor | null = null;
    for await (const page of run.connector.pull(null, selection)) {
      seen.push(...page.records.map(({ remoteId }) => remoteId));
      cursor = page.next;
      break;
    }
    expect(seen).toHaveLength(1_000);
    seen.push(...(await pulled(run, cursor)).ids);
    expect(seen.sort()).toEqual(made.sort());
  });
});

describe('reading a large account', () => {
  it.each([
    { written: 'again and again', persons: 150, contactRequests: 2 },
    { written: 'by somebody else each', persons: 3_150, contactRequests: 32 },
    { written: 'in turn by 930', persons: 930, contactRequests: 10 },
  ])('asks for each contact once, a hundred at a time: tickets $written', async ({ persons, contactRequests }) => {
    await using run = await installedHubspot();
    const { portal, counts, clock } = run.hubspot;
    const [ofTickets, ofContacts] = [objectTypeOf('tickets'), objectTypeOf('contacts')];
    const link = portal.associationTypes.plain(ofTickets, ofContacts);
    const checks = { adminRules: false };
    const people = Array.from({ length: persons }, (_, index) =>
      portal.records(ofContacts).create({ firstname: `Ana ${index}` }, checks),
    );
    for (let made = 0; made < 3_150; made += 1) {
      const ticket = portal.records(ofTickets).create({ subject: `T${made}`, hs_pipeline_stage: '1' }, checks);
      const person = people[made % persons];
      if (person) portal.associations.add(ticket, person, link);
    }
    clock.advance(60_000);
    counts.reset();
    const { pages, ids } = await pulled(run, null);
    expect(new Set(ids).size).toBe(3_150);
    expect(pages.flatMap(({ records }) => records).filter(({ contact }) => contact === null)).toEqual([]);
    expect(pages.at(-1)?.total).toBe(3_150);
    expect(Math.max(...pages.map(({ records }) => records.length))).toBeLessThanOrEqual(1_099);
    expect(counts.byEndpoint()).toEqual({
      'GET objects/tickets': 32,
      'POST objects/contacts/batch/read': contactRequests,
      'POST objects/tickets/search': 1,
    });
  });
});

describe('reading what changed', () => {
  it('takes one request when nothing did', async () => {
    await using run = await installedHubspot();
    await tickets(run, 5);
    run.clock.advance(600_000);
    const { next } = await pulled(run, null);
    run.clock.advance(600_000);
    run.hubspot.counts.reset();
    const second = await pulled(run, next);
    expect(second.ids).toEqual([]);
    expect(run.hubspot.counts.total()).toBe(1);
  });

  it('misses nothing that the search did not see yet', async () => {
    await using run = await installedHubspot({ searchLagMilliseconds: 30_000 });
    const { next } = await pulled(run, null);
    const made = await tickets(run, 3);
    const first = await pulled(run, next);
    run.clock.advance(120_000);
    const second = await pulled(run, first.next);
    expect(first.ids).toEqual([]);
    expect(second.ids.sort()).toEqual(made.sort());
  });

  it('asks for pages of two hundred', async () => {
    await using run = await installedHubspot();
    const { next } = await pulled(run, null);
    run.clock.advance(300_000);
    const made = await tickets(run, 450);
    run.clock.advance(120_000);
    const { ids } = await pulled(run, next);
    expect(ids.sort()).toEqual(made.sort());
    expect(run.hubspot.counts.of('POST objects/tickets/search')).toBe(3);
  });

  it('goes past the 10 000 results of a search', async () => {
    await using run = await installedHubspot({ limits: { burst: 1_000_000, searchesPerSecond: 1_000 } });
    const { next } = await pulled(run, null);
    run.clock.advance(300_000);
    const made = await tickets(run, 10_450);
    run.clock.advance(120_000);
    const { ids } = await pulled(run, next);
    expect(ids).toHaveLength(made.length);
    expect(new Set(ids).size).toBe(made.length);
    // 53 pages are the least; one more finds out that the first search is at its end.
    expect(run.hubspot.counts.of('POST objects/tickets/search')).toBeLessThanOrEqual(55);
  }, 120_000);

  it('goes past them also when all changed in one instant', async () => {
    await using run = await installedHubspot({ limits: { burst: 1_000_000, searchesPerSecond: 1_000 } });
    const { next } = await pulled(run, null);
    run.clock.advance(300_000);
    const frozen = run.clock.now();
    const made = await tickets(run, 10_450);
    for (const id of made) {
      run.clock.moveTo(new Date(frozen).toISOString());
      run.hubspot.admin({ change: 'editRecord', objectType: 'tickets', id, properties: { subject: 'Otra' } });
    }
    run.clock.advance(240_000);
    const { ids } = await pulled(run, next);
    expect(new Set(ids).size).toBe(made.length);
  }, 120_000);

  it('finds what was deleted, once an hour', async () => {
    await using run = await installedHubspot();
    const [kept, gone] = await tickets(run, 2);
    const { next } = await pulled(run, null);
    run.hubspot.admin({ change: 'deleteRecord', objectType: 'tickets', id: gone ?? '' });
    run.clock.advance(600_000);
    const soon = await pulled(run, next);
    expect(soon.pages.flatMap(({ tombstones }) => tombstones)).toEqual([]);
    run.clock.advance(3_600_000);
    const later = await pulled(run, soon.next);
    expect(later.pages.flatMap(({ tombstones }) => tombstones)).toMatchObject([{ remoteId: gone, mergedInto: null }]);
    expect(kept).toBeDefined();
  });

  it('finds what was merged, with the ticket that took it in', async () => {
    await using run = await installedHubspot();
    const [winner = '', loser = ''] = await tickets(run, 2);
    const { next } = await pulled(run, null);
    run.hubspot.admin({ change: 'mergeRecords', objectType: 'tickets', primaryId: winner, mergedId: loser });
    run.clock.advance(600_000);
    const { pages } = await pulled(run, next);
    const ends = pages.flatMap(({ tombstones }) => tombstones);
    expect(ends.map(({ remoteId, mergedInto }) => [remoteId, mergedInto === null])).toContainEqual([loser, false]);
  });

  it('works on the paths of the third version, too', async () => {
    await using run = await installedHubspot();
    const { createHubspotConnector } = await import('./connector.js');
    const older = createHubspotConnector({ origin: run.hubspot.baseUrl, timer: run.timer, version: 'v3' });
    await older.connect(run.secrets);
    const made = await tickets(run, 3);
    expect((await pulled({ ...run, connector: older }, null)).ids.sort()).toEqual(made.sort());
  });
});
