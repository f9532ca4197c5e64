// A HubSpot stand-in, a connector and a sync between it and a ledger in a file, all on one clock that moves only when somebody waits.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { organization } from './connectors.mjs';
import { loadCore } from './subjects.mjs';

const core = await loadCore();
// The built package has only what it uses itself; the stand-in's clock is read from the sources.
await import('../../test/support/sources.mjs');
const part = (path) => import(`../../packages/connectors/src/${path.replace(/js$/, 'ts')}`);
const { stillClock } = await part('fakes/hubspot/clock.js');
const { startFakeHubSpot } = await part('fakes/hubspot/fakeHubSpot.js');
const { objectTypeOf } = await part('fakes/hubspot/portal/objectTypes.js');
const { createHubspotConnector } = await part('hubspot/connector.js');
const { openLedger } = await part('ledger/open.js');
const { syncOnce } = await part('crm/sync/sync.js');
const { parseFieldMap } = await part('crm/sync/fieldMap.js');
export const { desiredSchema } = await part('crm/desiredSchema.js');
export const { outgoingFields } = await part('crm/sync/outgoing.js');
export const { readRemote } = await part('crm/sync/readRemote.js');

const mapText = readFileSync(new URL('../../docs/example/hubspot-map.json', import.meta.url), 'utf8');
export const map = parseFieldMap(mapText, 'hubspot-map.json');

export async function openCrm() {
  const clock = stillClock('2026-11-24T15:00:00Z');
  const hubspot = await startFakeHubSpot({ clock });
  const timer = { nowMs: () => clock.now(), wait: async (ms) => clock.advance(ms) };
  const connector = createHubspotConnector({ origin: hubspot.baseUrl, timer, random: () => 0.5 });
  await connector.connect({ get: async (name) => (name === 'HUBSPOT_TOKEN' ? hubspot.serviceKey : undefined) });
  const folder = mkdtempSync(join(tmpdir(), 'pqrs-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const opened = await openLedger({ file: join(folder, 'pqrs.db') });
  const now = { now: () => new Date(clock.now()).toISOString() };
  const ports = {
    ...{ ledger: opened.ledger, clock: now, ids: core.randomIds(now), notifier: core.silentNotifier() },
    signer: core.webCryptoSigner('a secret of the benches'),
  };
  const desk = core.createDesk(ports, organization);
  const context = {
    ...{ connector, account: `hubspot:${hubspot.portal.id}`, map, desk, ledger: opened.ledger, store: opened.crm },
    ...{ organization, clock: now, nameOf: (key) => `pqrs_${key}` },
  };
  const tickets = hubspot.portal.records(objectTypeOf('tickets'));
  return {
    ...{ hubspot, clock, connector, desk, tickets },
    sync: () => syncOnce(context, 'bench'),
    /** Makes tickets, all of one person. */
    fill(count) {
      const values = { content: 'La compré el lunes.', hs_pipeline_stage: '1', source_type: 'EMAIL' };
      const { associations, associationTypes } = hubspot.portal;
      const contacts = objectTypeOf('contacts');
      const person = { firstname: 'María José', lastname: 'Núñez', email: 'mj@example.com' };
      const contact = hubspot.portal.records(contacts).create(person, { adminRules: false });
      const link = associationTypes.plain(objectTypeOf('tickets'), contacts);
      for (let made = 0; made < count; made += 1) {
        associations.add(tickets.create({ ...values, subject: `Queja ${made}` }, { adminRules: false }), contact, link);
      }
    },
    async close() {
      await opened.close();
      await hubspot.close();
    },
  };
}
