import type { Trace } from '../trace/trace.js';
import type { Connector, ReadResult, RowResult } from '../crm/connector.js';
import { CrmError } from '../crm/crmError.js';
import { planMemory } from '../crm/planMemory.js';
import type { SecretSource } from '../crm/secrets.js';
import { fixedSession, type Session } from '../crm/transport/session.js';
import { systemTimer, type Timer } from '../crm/transport/timer.js';
import { createTransport, type Transport, type TransportEvent } from '../crm/transport/transport.js';
import { createUsageCount } from '../crm/transport/usage.js';
import type { HintedPage } from '../crm/webhook.js';
import { hubspotSession, readAccount } from './access.js';
import { hubspotCapabilities } from './capabilities.js';
import { hubspotDialect } from './dialect.js';
import { openFile, ticketFiles, type HubspotFiles } from './files.js';
import { findNotes } from './findNotes.js';
import { journalHints, journalSession, subscribeToTickets, type HubspotJournal } from './journal.js';
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
  trace?: Trace;
  /** Where webhooks come in; without it every webhook is refused. */
  webhook?: HubspotWebhookOptions;
  /** Whether the journal of webhooks is read for hints, with the app of HUBSPOT_CLIENT_ID. Not unless said: polling is enough. */
  journal?: boolean;
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
  let secretsInUse: SecretSource | undefined;
  let journal: HubspotJournal | undefined;
  const dialect = hubspotDialect(() => timeZone);

  function connected(): Transport {
    if (transport) return transport;
    throw new CrmError({ kind: 'auth', message: 'HubSpot is not connected yet.', help: 'Call connect() first.' });
  }

  function newTransport(session: Session): Transport {
    const { random, deadlineMs, onEvent, trace } = options;
    return createTransport({
      ...{ dialect, session, timer, usage },
      ...(random && { random }),
      ...(deadlineMs !== undefined && { deadlineMs }),
      ...(onEvent && { onEvent }),
      ...{ crm: 'hubspot', ...(trace && { trace }) },
    });
  }

  /** Signed in and subscribed to at its first use. */
  async function* hints(after: string | null, signal?: AbortSignal): AsyncGenerator<HintedPage> {
    connected();
    if (!journal && secretsInUse) {
      const session = await journalSession(secretsInUse, { origin, version, timer, dialect });
      const opened = { transport: newTransport(session), version, accountId };
      await subscribeToTickets({ ...opened, signal });
      journal = opened;
    }
    if (journal) yield* journalHints({ ...journal, signal }, after);
  }

  const reading = (selection: HubspotReading['selection'], signal: AbortSignal | undefined): HubspotReading => ({
    ...{ transport: connected(), version, selection, signal },
  });
  const withoutEmails = { is: false };
  const files = (signal: AbortSignal | undefined): HubspotFiles => ({
    ...{ transport: connected(), version, signal, withoutEmails },
    elsewhere: (address) => newTransport(fixedSession('', address)),
  });
  const planned = planMemory(timer);
  const schema = () => hubspotSchema({ transport: connected(), version, accountId: () => accountId, planned });

  return {
    crm: 'hubspot',
    capabilities: hubspotCapabilities,

    async connect(secrets, expectedAccountId) {
      const session = await hubspotSession(secrets, { origin, version, timer, dialect, onRenewed: usage.refreshed });
      transport = newTransport(session);
      secretsInUse = secrets;
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
    findNotes: (asked, signal) => findNotes({ transport: connected(), version, signal }, asked),
    files: (ids, signal) => ticketFiles(files(signal), ids),
    openFile: (file, signal) => openFile(files(signal), file),
    readWebhook: (request, nowMs) => hubspotWebhook(webhook, request, nowMs),
    ...(options.journal && { hints }),
    usage: usage.read,
    serverNowMs: () => connected().serverNowMs(),
  };
}
