import type { Connector, ReadResult, RowResult } from '../crm/connector.js';
import { CrmError } from '../crm/crmError.js';
import { planMemory } from '../crm/planMemory.js';
import { systemTimer, type Timer } from '../crm/transport/timer.js';
import { createTransport, type Transport, type TransportEvent } from '../crm/transport/transport.js';
import { createUsageCount } from '../crm/transport/usage.js';
import { hubspotSession, readAccount } from './access.js';
import { hubspotCapabilities } from './capabilities.js';
import { hubspotDialect } from './dialect.js';
import { pushNotes } from './notes.js';
import { hubspotPath, type HubspotVersion } from './paths.js';
import { pullTickets } from './pull.js';
import type { HubspotReading } from './reading.js';
import { pushTickets } from './push.js';
import { readTickets } from './readTickets.js';
import { hubspotSchema } from './schema.js';
import { hubspotWebhook, type HubspotWebhookOptions } from './webhook.js';

export interface HubspotOptions {
  /** `https://api.hubapi.com` unless said; a stand-in for tests. */
  origin?: string;
  version?: HubspotVersion;
  timer?: Timer;
  random?: () => number;
  /** Milliseconds within which HubSpot has to answer: 30 s unless said. */
  deadlineMs?: number;
  onEvent?: (event: TransportEvent) => void;
  /** Where webhooks come in; without it every webhook is refused. */
  webhook?: HubspotWebhookOptions;
}

/**
 * The connector for HubSpot. Polling is enough by itself: service keys have no webhooks.
 *
 * @example
 * const hubspot = createHubspotConnector();
 * await hubspot.connect(environmentSecrets(process.env)); // { crm: 'hubspot', accountId: '33', … }
 */
export function createHubspotConnector(options: HubspotOptions = {}): Connector {
  const { origin = 'https://api.hubapi.com', version = '2026-09', timer = systemTimer, webhook } = options;
  const usage = createUsageCount();
  let timeZone = 'UTC';
  let accountId = '';
  let transport: Transport | undefined;
  const dialect = hubspotDialect(() => timeZone);

  function connected(): Transport {
    if (transport) return transport;
    throw new CrmError({ kind: 'auth', message: 'HubSpot is not connected yet.', help: 'Call connect() first.' });
  }

  const reading = (selection: HubspotReading['selection'], signal: AbortSignal | undefined): HubspotReading => ({
    ...{ transport: connected(), version, selection, signal },
  });
  const planned = planMemory(timer);
  const schema = () => hubspotSchema({ transport: connected(), version, accountId: () => accountId, planned });

  return {
    crm: 'hubspot',
    capabilities: hubspotCapabilities,

    async connect(secrets, expectedAccountId) {
      const session = await hubspotSession(secrets, { origin, version, timer, dialect, onRenewed: usage.refreshed });
      const { random, deadlineMs, onEvent } = options;
      transport = createTransport({
        ...{ dialect, session, timer, usage },
        ...(random && { random }),
        ...(deadlineMs !== undefined && { deadlineMs }),
        ...(onEvent && { onEvent }),
      });
      const answer = await transport.send({
        endpoint: 'account',
        method: 'GET',
        path: hubspotPath(version, 'account'),
        repeatable: true,
      });
      const account = readAccount(answer.body, version, expectedAccountId);
      ({ timeZone, accountId } = account);
      return account;
    },

    schema: {
      plan: (desired) => schema().plan(desired),
      apply: (plan) => schema().apply(plan),
      planRemoval: (desired, how) => schema().planRemoval(desired, how),
      drift: (desired) => schema().drift(desired),
    },

    pull: (cursor, selection, signal) => pullTickets(reading(selection, signal), cursor),
    read: (ids, selection, signal): Promise<ReadResult[]> => readTickets(reading(selection, signal), ids),
    push: (changes, signal): Promise<RowResult[]> => pushTickets({ transport: connected(), version, signal }, changes),
    note: (notes, signal): Promise<RowResult[]> => pushNotes({ transport: connected(), version, signal }, notes),
    readWebhook: (request, nowMs) => hubspotWebhook(webhook, request, nowMs),
    usage: usage.read,
    serverNowMs: () => connected().serverNowMs(),
  };
}
