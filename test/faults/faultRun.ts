import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import {
  createDesk,
  randomIds,
  silentNotifier,
  webCryptoSigner,
  type Actor,
  type Clock,
  type Desk,
  type Ledger,
} from '@pqrs-kit/core';
import { desiredSchema } from '../../packages/connectors/src/crm/desiredSchema.js';
import type { SecretSource } from '../../packages/connectors/src/crm/secrets.js';
import { parseFieldMap } from '../../packages/connectors/src/crm/sync/fieldMap.js';
import type { CrmConflict, CrmRejection, SyncStore } from '../../packages/connectors/src/crm/sync/store.js';
import { syncOnce } from '../../packages/connectors/src/crm/sync/sync.js';
import type { SyncContext, SyncSummary } from '../../packages/connectors/src/crm/sync/syncContext.js';
import { demoOrganization as organization } from '../../packages/connectors/src/demo/organization.js';
import { stillClock, type FakeClock } from '../../packages/connectors/src/fakes/hubspot/clock.js';
import {
  startFakeHubSpot,
  type FakeHubSpot,
  type FakeHubSpotOptions,
} from '../../packages/connectors/src/fakes/hubspot/fakeHubSpot.js';
import { objectTypeOf } from '../../packages/connectors/src/fakes/hubspot/portal/objectTypes.js';
import type { CrmRecord } from '../../packages/connectors/src/fakes/hubspot/portal/record.js';
import { everyScope } from '../../packages/connectors/src/fakes/hubspot/routes/access.js';
import { createHubspotConnector } from '../../packages/connectors/src/hubspot/connector.js';
import { openLedger } from '../../packages/connectors/src/ledger/open.js';
import { submission } from '../support/organization.js';

/** In every credential of a run: found anywhere else, it leaked. */
export const canary = 'CANARIO7f3a';

export const lead: Actor = { id: 'paola-ruiz', name: 'Paola Ruiz', role: 'head' };

/** An answer that does not come within this is lost. Only what hangs waits for it. */
const deadlineMs = 1_000;
const mapText = readFileSync(new URL('../../docs/example/hubspot-map.json', import.meta.url), 'utf8');
const tickets = objectTypeOf('tickets');
const contacts = objectTypeOf('contacts');

export interface RunOptions extends FakeHubSpotOptions {
  /** Whether an app with tokens of half an hour lets us in, and not a service key. */
  oauth?: boolean;
  /** Milliseconds that the clock here is ahead of HubSpot's. */
  aheadMs?: number;
}

/** Ends of one sync: what it did, or the code of the error that ended it. */
export type SyncEnd = SyncSummary | { failed: string } | undefined;

export interface FaultRun extends AsyncDisposable {
  hubspot: FakeHubSpot;
  /** HubSpot's clock; the one here is `local.aheadMs` ahead. */
  server: FakeClock;
  local: { aheadMs: number };
  clock: Clock;
  desk: Desk;
  store: SyncStore;
  ledger: Ledger;
  context: SyncContext;
  place: { file: string };
  /** Every secret that was in use. */
  secretsSeen: ReadonlySet<string>;
  /** What a process does before its first sync, and a new one after a kill. */
  connect(): Promise<void>;
  install(): Promise<void>;
  sync(changes?: Partial<SyncContext>, holder?: string): Promise<SyncEnd>;
  /** Makes a ticket as an agent does, with its contact. Gives its id. */
  ticket(properties?: Record<string, string>): string;
  edit(id: string, properties: Record<string, string>): void;
  /** Files a case here. Gives its id. */
  file(subject?: string): Promise<string>;
  /** What the people of the account give anew, once the old one is of no use. */
  giveNewRefreshToken(): void;
  tickets(): readonly CrmRecord[];
  /** Texts of the notes under a ticket. */
  notes(ticketId: string): string[];
  /** How many cases there are. */
  cases(): Promise<number>;
  rejections(): Promise<CrmRejection[]>;
  conflicts(): Promise<CrmConflict[]>;
  /** Everything that was written anywhere, the ledger's files included. */
  everythingSaid(): Promise<string>;
}

/**
 * A HubSpot, a ledger in a file and a connector between them. Time stands still but for who waits for it, so that no run
 * takes longer than its work.
 */
export async function faultRun(options: RunOptions = {}): Promise<FaultRun> {
  const { oauth = false, aheadMs = 0, ...world } = options;
  const server = stillClock('2026-11-24T15:00:00Z');
  const hubspot = await startFakeHubSpot({ clock: server, clientSecret: `secret-${canary}`, ...world });
  const folder = mkdtempSync(join(tmpdir(), 'pqrs-faults-'));
  const opened = await openLedger({ file: join(folder, 'pqrs.db') });
  const local = { aheadMs };
  const nowMs = () => server.now() + local.aheadMs;
  const clock: Clock = { now: () => new Date(nowMs()).toISOString() };
  const signer = webCryptoSigner('a secret of the tests');
  const ports = { ledger: opened.ledger, clock, signer, ids: randomIds(clock), notifier: silentNotifier() };
  const desk = createDesk(ports, organization);

  const said: string[] = [];
  const say = (what: unknown) => void said.push(typeof what === 'string' ? what : inspect(what, { depth: 12 }));
  const key = `pat-na1-${canary}`;
  hubspot.credentials.addServiceKey(key, hubspot.portal.id, everyScope);
  const secretsSeen = new Set<string>([canary]);
  const { refresh } = hubspot.credentials;
  hubspot.credentials.refresh = (token) => {
    const granted = refresh(token);
    secretsSeen.add(granted.credential.token).add(granted.refreshToken);
    return granted;
  };
  let refreshToken = oauth ? freshRefreshToken() : '';
  const secrets: SecretSource = {
    async get(name) {
      if (name === 'HUBSPOT_TOKEN') return oauth ? undefined : key;
      if (name === 'HUBSPOT_CLIENT_ID') return hubspot.app.clientId;
      if (name === 'HUBSPOT_CLIENT_SECRET') return hubspot.app.clientSecret;
      return refreshToken;
    },
    async rotate(_name, value) {
      refreshToken = value;
    },
  };
  function freshRefreshToken(): string {
    const { credentials, portal } = hubspot;
    return credentials.exchange(credentials.authorize(portal.id, everyScope)).refreshToken;
  }

  const newConnector = () =>
    createHubspotConnector({
      ...{ origin: hubspot.baseUrl, random: () => 0.5, deadlineMs, onEvent: say },
      timer: {
        nowMs,
        async wait(ms, signal) {
          signal?.throwIfAborted();
          server.advance(ms);
        },
      },
    });

  const map = parseFieldMap(mapText, 'hubspot-map.json');
  const context: SyncContext = {
    ...{ connector: newConnector(), account: `hubspot:${hubspot.portal.id}`, map, organization, clock },
    ...{ desk, ledger: opened.ledger, store: opened.crm, nameOf: (name: string) => `pqrs_${name}` },
  };

  async function connect(): Promise<void> {
    context.connector = newConnector();
    await context.connector.connect(secrets, String(hubspot.portal.id));
  }

  async function install(): Promise<void> {
    const plan = await context.connector.schema.plan(desiredSchema);
    say(plan);
    say(await context.connector.schema.apply(plan));
  }

  async function sync(changes: Partial<SyncContext> = {}, holder = 'one'): Promise<SyncEnd> {
    try {
      const summary = await syncOnce({ ...context, ...changes }, holder);
      say(summary);
      return summary;
    } catch (error) {
      say(error);
      return { failed: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
    }
  }

  const person = hubspot.portal
    .records(contacts)
    .create(
      { firstname: 'María José', lastname: 'Núñez Peña', email: 'mj@example.com', phone: '3001234567' },
      { adminRules: false },
    );
  function ticket(properties: Record<string, string> = {}): string {
    const { associations, associationTypes } = hubspot.portal;
    const record = hubspot.portal.records(tickets).create(
      {
        ...{ subject: 'Nevera que no enfría', content: 'La compré el lunes y no enfría.', hs_pipeline_stage: '1' },
        ...{ hs_ticket_category: 'PRODUCT_ISSUE', source_type: 'EMAIL', hubspot_owner_id: '77001' },
        ...properties,
      },
      { adminRules: false },
    );
    associations.add(record, person, associationTypes.plain(tickets, contacts));
    return record.id;
  }
  const edit = (id: string, properties: Record<string, string>) =>
    hubspot.admin({ change: 'editRecord', objectType: 'tickets', id, properties });

  return {
    ...{ hubspot, server, local, clock, desk, context, secretsSeen },
    ...{ store: opened.crm, ledger: opened.ledger, place: { file: join(folder, 'pqrs.db') } },
    ...{ connect, install, sync, ticket, edit },
    giveNewRefreshToken: () => void (refreshToken = freshRefreshToken()),
    file: async (subject = 'Factura con cobro doble') => (await desk.submit({ ...submission, subject })).caseId,
    tickets: () => hubspot.portal.records(tickets).list(false),
    notes(ticketId) {
      const all = hubspot.portal.records(objectTypeOf('notes'));
      const ticket = hubspot.portal.records(tickets).find(ticketId);
      const linked = ticket ? hubspot.portal.associations.of(ticket, 'notes') : [];
      return linked.map(({ toObjectId }) => all.find(String(toObjectId))?.properties['hs_note_body'] ?? '');
    },
    async cases() {
      return (await desk.list(lead, { limit: 1 })).total;
    },
    rejections: () => opened.crm.rejections(organization.tenant, context.account),
    conflicts: () => opened.crm.conflicts(organization.tenant, context.account, 1_000),
    async everythingSaid(): Promise<string> {
      say(await opened.crm.rejections(organization.tenant, context.account));
      say(await opened.crm.conflicts(organization.tenant, context.account, 1_000));
      say(await opened.crm.state(organization.tenant, context.account));
      say(context.connector.usage());
      const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
      return [...said, ...files].join('\n');
    },
    async [Symbol.asyncDispose]() {
      await opened.close();
      await hubspot.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The same, installed, with tickets and a case that were never synced. */
export async function runBefore(options: RunOptions = {}): Promise<FaultRun> {
  const run = await faultRun(options);
  await run.connect();
  await run.install();
  for (let made = 0; made < 3; made += 1) run.ticket();
  await run.file();
  run.server.advance(600_000);
  run.hubspot.counts.reset();
  return run;
}

export interface ChangedRun extends FaultRun {
  /** Tickets by what happened to them. */
  ids: { owned: string; tampered: string; worked: string; added: string };
  /** The map that a person will put in place of the one in use. */
  correctMap?: SyncContext['map'];
  /** The case that was filed last. */
  filed: string;
}

/** The same, installed, with tickets and cases in step, and then a change of every kind on either side. */
export async function runWithChanges(options: RunOptions = {}): Promise<ChangedRun> {
  const run = await faultRun(options);
  await run.connect();
  await run.install();
  const [owned, tampered, worked] = [run.ticket(), run.ticket(), run.ticket({ hubspot_owner_id: '' })];
  await run.file();
  run.server.advance(400_000);
  await run.sync();
  run.server.advance(400_000);
  await run.sync();
  run.server.advance(400_000);
  run.edit(owned, { hubspot_owner_id: '77002' });
  run.edit(tampered, { pqrs_due_at: '2027-06-30T00:00:00Z' });
  const caseId = run.hubspot.portal.records(tickets).find(worked)?.properties['pqrs_id'] ?? '';
  await run.desk.command(lead, caseId, { type: 'assign', to: { id: 'julian-avila', name: 'Julián Ávila' } });
  const added = run.ticket({ subject: 'Cobro doble en la factura' });
  const filed = await run.file('Queja por la demora');
  run.server.advance(180_000);
  run.hubspot.counts.reset();
  return Object.assign(run, { ids: { owned, tampered, worked, added }, filed });
}
