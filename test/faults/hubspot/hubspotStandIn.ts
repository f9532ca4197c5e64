import { readFileSync } from 'node:fs';
import type { SecretSource } from '../../../packages/connectors/src/crm/secrets.js';
import { parseFieldMap } from '../../../packages/connectors/src/crm/sync/fieldMap.js';
import { stillClock } from '../../../packages/connectors/src/fakes/hubspot/clock.js';
import {
  startFakeHubSpot,
  type FakeHubSpot,
  type FakeHubSpotOptions,
} from '../../../packages/connectors/src/fakes/hubspot/fakeHubSpot.js';
import { objectTypeOf } from '../../../packages/connectors/src/fakes/hubspot/portal/objectTypes.js';
import { everyScope } from '../../../packages/connectors/src/fakes/hubspot/routes/access.js';
import type { Fault } from '../../../packages/connectors/src/fakes/hubspot/serving/faults.js';
import { createHubspotConnector } from '../../../packages/connectors/src/hubspot/connector.js';
import { hubspotContract } from '../../contracts/hubspot.js';
import type { ChangedRun, FaultCase } from '../faultCase.js';
import { canary, deadlineMs, type StandIn } from '../standIn.js';

const mapText = readFileSync(new URL('../../../docs/example/hubspot-map.json', import.meta.url), 'utf8');
const tickets = objectTypeOf('tickets');
const contacts = objectTypeOf('contacts');
const notes = objectTypeOf('notes');

export interface HubspotOptions extends FakeHubSpotOptions {
  /** Whether an app with tokens of half an hour lets us in, and not a service key. */
  oauth?: boolean;
  /** Whether the connector reads the journal of webhooks. */
  journal?: boolean;
}

export interface HubspotStandIn extends StandIn<Fault> {
  hubspot: FakeHubSpot;
  /** What the people of the account give anew, once the old one is of no use. */
  giveNewRefreshToken(): void;
}

export type HubspotCase = FaultCase<HubspotStandIn, HubspotOptions, Fault>;
export type HubspotRun = ChangedRun<HubspotStandIn>;

export async function startHubspot({
  oauth = false,
  journal = false,
  ...options
}: HubspotOptions = {}): Promise<HubspotStandIn> {
  const server = options.clock ?? stillClock('2026-11-24T15:00:00Z');
  const hubspot = await startFakeHubSpot({ clientSecret: `secret-${canary}`, ...options, clock: server });
  const { credentials, portal } = hubspot;
  const key = `pat-na1-${canary}`;
  credentials.addServiceKey(key, portal.id, everyScope);
  const secretsSeen = new Set<string>([canary]);
  const { refresh } = credentials;
  credentials.refresh = (token) => {
    const granted = refresh(token);
    secretsSeen.add(granted.credential.token).add(granted.refreshToken);
    return granted;
  };
  const freshRefreshToken = () => credentials.exchange(credentials.authorize(portal.id, everyScope)).refreshToken;
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
  const person = portal
    .records(contacts)
    .create(
      { firstname: 'María José', lastname: 'Núñez Peña', email: 'mj@example.com', phone: '3001234567' },
      { adminRules: false },
    );

  return {
    ...{ contract: hubspotContract, baseUrl: hubspot.baseUrl },
    ...{ crm: 'HubSpot', account: `hubspot:${portal.id}`, hubspot, server, secrets, secretsSeen },
    environment: { HUBSPOT_ADDRESS: hubspot.baseUrl, HUBSPOT_TOKEN: key },
    map: parseFieldMap(mapText, 'hubspot-map.json'),
    nameOf: (name) => `pqrs_${name}`,
    newConnector: (timer, say) =>
      createHubspotConnector({
        ...{ origin: hubspot.baseUrl, random: () => 0.5, deadlineMs, onEvent: say, timer, journal },
      }),
    ticket(fields = {}) {
      const record = portal.records(tickets).create(
        {
          ...{ subject: 'Nevera que no enfría', content: 'La compré el lunes y no enfría.', hs_pipeline_stage: '1' },
          ...{ hs_ticket_category: 'PRODUCT_ISSUE', source_type: 'EMAIL', hubspot_owner_id: '77001' },
          ...fields,
        },
        { adminRules: false },
      );
      portal.associations.add(record, person, portal.associationTypes.plain(tickets, contacts));
      return record.id;
    },
    edit: (id, properties) => hubspot.admin({ change: 'editRecord', objectType: 'tickets', id, properties }),
    tickets: () =>
      portal
        .records(tickets)
        .list(false)
        .map(({ id, properties }) => ({ id, fields: properties })),
    notes(ticketId) {
      const all = portal.records(objectTypeOf('notes'));
      const ticket = portal.records(tickets).find(ticketId);
      const linked = ticket ? portal.associations.of(ticket, 'notes') : [];
      return linked.map(({ toObjectId }) => all.find(String(toObjectId))?.properties['hs_note_body'] ?? '');
    },
    attach(ticketId, name, content) {
      const id = portal.newId();
      const dot = name.lastIndexOf('.');
      const about = {
        name: name.slice(0, dot),
        extension: name.slice(dot + 1),
        path: `/hidden/${id}`,
        createdAt: server.now(),
      };
      portal.files.set(id, {
        id,
        ...about,
        type: 'DOCUMENT',
        size: content.length,
        access: 'HIDDEN_PRIVATE',
        bytes: content,
      });
      const note = portal
        .records(notes)
        .create(
          { hs_timestamp: new Date(server.now()).toISOString(), hs_note_body: 'Anexo', hs_attachment_ids: id },
          { adminRules: false },
        );
      const ticket = portal.records(tickets).find(ticketId);
      if (ticket) portal.associations.add(ticket, note, portal.associationTypes.plain(tickets, notes));
      return id;
    },
    detach(fileId, itself) {
      const bearer = portal
        .records(notes)
        .list(false)
        .find(({ properties }) => properties['hs_attachment_ids'] === fileId);
      if (itself || !bearer) return void portal.files.delete(fileId);
      for (const { toObjectId } of portal.associations.of(bearer, 'tickets')) {
        const ticket = portal.records(tickets).find(toObjectId);
        if (ticket) portal.associations.remove(ticket, bearer);
      }
    },
    files(ticketId) {
      const ticket = portal.records(tickets).find(ticketId);
      const linked = ticket ? portal.associations.of(ticket, 'notes') : [];
      return linked.flatMap(({ toObjectId }) => {
        const ids = portal.records(notes).find(toObjectId)?.properties['hs_attachment_ids']?.split(';') ?? [];
        return ids.flatMap((id) => {
          const file = portal.files.get(id);
          return file ? [{ name: `${file.name}.${file.extension}`, content: file.bytes }] : [];
        });
      });
    },
    handsOut: (url) => /\/files\/[^/]+\/content\//.test(url),
    ...{ subjectField: 'subject', ownerField: 'hubspot_owner_id', ownerless: { hubspot_owner_id: '' } },
    owners: { '77001': 'camila-restrepo', '77002': 'julian-avila' },
    addFaults: (faults) => hubspot.faults.add(...faults),
    goneAfter: (skip, when) => hubspot.faults.add({ skip, times: 10_000, do: { kind: 'reset', when } }),
    endFaults: () => hubspot.faults.clear(),
    onRequest(listener) {
      const { take } = hubspot.faults;
      hubspot.faults.take = (endpoint) => {
        listener();
        return take(endpoint);
      };
    },
    requests: () => hubspot.counts.byEndpoint(),
    resetRequests: () => hubspot.counts.reset(),
    idle: { 'POST objects/tickets/search': 1 },
    installSteps: 13,
    giveNewRefreshToken: () => void (refreshToken = freshRefreshToken()),
    close: () => hubspot.close(),
  };
}
