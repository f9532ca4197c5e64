// A stand-in of a CRM, a connector and a sync between it and a ledger in a file, all on one clock that moves only when somebody waits.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { organization } from './organization.mjs';
import { loadCore } from './subjects.mjs';

const core = await loadCore();
// The built package has only what it uses itself; the stand-in's clock is read from the sources.
await import('../../test/support/sources.mjs');
const part = (path) => import(`../../packages/connectors/src/${path.replace(/js$/, 'ts')}`);
const { stillClock } = await part('fakes/hubspot/clock.js');
const { startFakeHubSpot } = await part('fakes/hubspot/fakeHubSpot.js');
const { objectTypeOf } = await part('fakes/hubspot/portal/objectTypes.js');
const { createHubspotConnector } = await part('hubspot/connector.js');
const { FakeSalesforce } = await part('fakes/salesforce/fake-salesforce.js');
const { createSalesforceConnector } = await part('salesforce/connector.js');
const { salesforceName } = await part('salesforce/names.js');
const { openLedger } = await part('ledger/open.js');
const { syncOnce } = await part('crm/sync/sync.js');
const { parseFieldMap } = await part('crm/sync/fieldMap.js');
export const { desiredSchema } = await part('crm/desiredSchema.js');
export const { outgoingFields } = await part('crm/sync/outgoing.js');
export const { readRemote } = await part('crm/sync/readRemote.js');

const mapOf = (crm) =>
  parseFieldMap(
    readFileSync(new URL(`../../docs/example/${crm}-map.json`, import.meta.url), 'utf8'),
    `${crm}-map.json`,
  );
export const map = mapOf('hubspot');

/** A ledger in a file, and a sync between it and a connector. */
async function openSync({ connector, account, clock, nameOf }) {
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
    ...{ connector, account, map: mapOf(connector.crm), desk, ledger: opened.ledger, store: opened.crm },
    ...{ organization, clock: now, nameOf },
  };
  return { desk, sync: () => syncOnce(context, 'bench'), close: opened.close };
}

const timerOf = (clock) => ({ nowMs: () => clock.now(), wait: async (ms) => clock.advance(ms) });
const secretsOf = (secrets) => ({ get: async (name) => secrets[name] });

/** The same for Salesforce. */
export async function openSalesforce() {
  const salesforce = await FakeSalesforce.start({ now: '2026-11-24T15:00:00Z', limits: { dailyRequests: 110_000 } });
  const { clock, org, app } = salesforce;
  const connector = createSalesforceConnector({
    ...{ loginAddress: salesforce.baseUrl, timer: timerOf(clock), random: () => 0.5 },
  });
  const { accountId } = await connector.connect(
    secretsOf({ SALESFORCE_CLIENT_ID: app.clientId, SALESFORCE_CLIENT_SECRET: app.clientSecret }),
  );
  const run = await openSync({ connector, account: `salesforce:${accountId}`, clock, nameOf: salesforceName });
  return {
    ...{ salesforce, clock, connector, ...run },
    /** Makes Cases, all of one person. */
    fill(count) {
      const ContactId = org.plant('Contact', { LastName: 'Núñez', Name: 'María Núñez', Email: 'mj@example.com' });
      const values = { Description: 'La compré el lunes.', Status: 'New', Origin: 'Email', Type: 'Problem', ContactId };
      return Array.from({ length: count }, (_, made) =>
        org.plant('Case', { ...values, CaseNumber: org.nextCaseNumber(), Subject: `Queja ${made}` }),
      );
    },
    async close() {
      await run.close();
      await salesforce.close();
    },
  };
}

export async function openCrm() {
  const clock = stillClock('2026-11-24T15:00:00Z');
  const hubspot = await startFakeHubSpot({ clock });
  const connector = createHubspotConnector({
    ...{ origin: hubspot.baseUrl, timer: timerOf(clock), random: () => 0.5 },
  });
  await connector.connect(secretsOf({ HUBSPOT_TOKEN: hubspot.serviceKey }));
  const account = `hubspot:${hubspot.portal.id}`;
  const run = await openSync({ connector, account, clock, nameOf: (key) => `pqrs_${key}` });
  const tickets = hubspot.portal.records(objectTypeOf('tickets'));
  return {
    ...{ hubspot, clock, connector, tickets, ...run },
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
      await run.close();
      await hubspot.close();
    },
  };
}
