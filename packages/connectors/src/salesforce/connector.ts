import type { Trace } from '../trace/trace.js';
import type { Connector, ReadResult, RowResult } from '../crm/connector.js';
import { CrmError } from '../crm/crmError.js';
import { planMemory } from '../crm/planMemory.js';
import { systemTimer, type Timer } from '../crm/transport/timer.js';
import { createTransport, type Transport, type TransportEvent } from '../crm/transport/transport.js';
import { createUsageCount } from '../crm/transport/usage.js';
import { salesforceSession } from './access.js';
import { readAccount } from './account.js';
import { salesforceCapabilities } from './capabilities.js';
import { salesforceDialect } from './dialect.js';
import { findNotes } from './findNotes.js';
import { salesforceSchema } from './metadata/schema.js';
import { pushNotes } from './notes.js';
import { pullCases } from './pull.js';
import { pushCases } from './push.js';
import { readCases } from './readCases.js';
import type { SalesforceReading } from './reading.js';
import { salesforceWebhook, type SalesforceWebhookOptions } from './webhook.js';

export interface SalesforceOptions {
  /** Where we log in, in place of SALESFORCE_LOGIN_ADDRESS; a stand-in for tests. */
  loginAddress?: string;
  timer?: Timer;
  /** From 0 up to 1. */
  random?: () => number;
  /** Milliseconds within which Salesforce has to answer: 30 s unless said; what is known to take long has its own. */
  deadlineMs?: number;
  onEvent?: (event: TransportEvent) => void;
  trace?: Trace;
  /** Which orgs may send outbound messages; without it every one is refused. */
  webhook?: SalesforceWebhookOptions;
}

interface Connected {
  transport: Transport;
  accountId: string;
  userId(): string;
  installation: { mayBe: boolean };
}

/**
 * The connector for Salesforce. Polling is enough by itself: outbound messages are hints only.
 *
 * @example
 * const salesforce = createSalesforceConnector();
 * await salesforce.connect(environmentSecrets(process.env)); // { crm: 'salesforce', accountId: '00D…', … }
 */
export function createSalesforceConnector(options: SalesforceOptions = {}): Connector {
  const { loginAddress, timer = systemTimer, random = Math.random, deadlineMs, onEvent, webhook } = options;
  const usage = createUsageCount();
  let state: Connected | undefined;

  function connected(): Connected {
    if (state) return state;
    throw new CrmError({ kind: 'auth', message: 'Salesforce is not connected yet.', help: 'Call connect() first.' });
  }

  const reading = (selection: SalesforceReading['selection'], signal: AbortSignal | undefined): SalesforceReading => ({
    ...{ transport: connected().transport, selection, signal },
  });
  const writing = (signal: AbortSignal | undefined) => ({ transport: connected().transport, timer, random, signal });
  const planned = planMemory(timer);
  const schema = () => salesforceSchema({ ...connected(), timer, planned });

  return {
    crm: 'salesforce',
    capabilities: salesforceCapabilities,

    async connect(secrets, expectedAccountId) {
      const { session, userId } = await salesforceSession(secrets, {
        ...{ loginAddress, timer, onRenewed: usage.refreshed },
      });
      const transport = createTransport({
        ...{ dialect: salesforceDialect, session, timer, usage, random },
        ...(deadlineMs !== undefined && { deadlineMs }),
        ...(onEvent && { onEvent }),
        ...{ crm: 'salesforce', ...(options.trace && { trace: options.trace }) },
      });
      const { account, mayBeInstalled } = await readAccount(transport, expectedAccountId);
      state = { transport, userId, accountId: account.accountId, installation: { mayBe: mayBeInstalled } };
      return account;
    },

    schema: {
      plan: (desired) => schema().plan(desired),
      apply: (plan) => schema().apply(plan),
      planRemoval: (desired, how) => schema().planRemoval(desired, how),
      drift: (desired) => schema().drift(desired),
    },

    pull: (cursor, selection, signal) => pullCases(reading(selection, signal), cursor),
    read: (ids, selection, signal): Promise<ReadResult[]> => readCases(reading(selection, signal), ids),
    push: (changes, signal): Promise<RowResult[]> => pushCases(writing(signal), changes),
    note: (notes, signal): Promise<RowResult[]> => pushNotes(writing(signal), notes),
    findNotes: (asked, signal) => findNotes(writing(signal), asked),
    readWebhook: (request) => salesforceWebhook(webhook, request),
    usage: usage.read,
    serverNowMs: () => connected().transport.serverNowMs(),
  };
}
