import { randomUUID } from 'node:crypto';
import { isPqrsError, PqrsError } from '@pqrs-kit/core';
import { environmentSecrets } from '../crm/environmentSecrets.js';
import { installableCrm } from './installable-crm.js';
import { readFieldMap } from '../crm/sync/fieldMap.js';
import { syncOnce } from '../crm/sync/sync.js';
import type { SyncContext } from '../crm/sync/syncContext.js';
import type { Log } from '../gateway/log.js';
import type { GatewayCrm } from '../gateway/options.js';
import { secretsInTurn } from '../notify/secretSetting.js';
import type { HubspotWebhookOptions } from '../hubspot/webhook.js';
import type { Trace } from '../trace/trace.js';
import { startLoop } from '../worker/loop.js';
import { readCrmAddress } from './crmAddress.js';
import type { OpenDesk } from './open-desk.js';
import type { Environment, ServeSettings } from './serve-settings.js';

const everyMs = 60_000;

/** The sync of `pqrs serve`. */
export interface ServedCrm extends GatewayCrm {
  /** Syncs every minute until it is stopped; a CRM that fails stops nothing else. */
  start(): void;
  stop(): Promise<void>;
}

/**
 * The CRM that PQRS_CRM names, with the field map of PQRS_CRM_MAP; undefined where none is named.
 *
 * @throws PqrsError `usage-invalid`, `import-file-unreadable`, `import-map-invalid`
 */
export async function openServedCrm(
  { organization }: Pick<ServeSettings, 'organization'>,
  { desk, ports, crm: store }: OpenDesk,
  log: Log,
  environment: Environment,
  trace: Trace,
): Promise<ServedCrm | undefined> {
  const name = environment['PQRS_CRM'];
  if (!name) return undefined;
  const { create, nameOf } = installableCrm(name);
  const map = await readFieldMap(environment['PQRS_CRM_MAP'] || mapMissing());
  const address = readCrmAddress(environment[`${name.toUpperCase()}_ADDRESS`]);
  const secrets = environmentSecrets(environment);
  const webhook = readWebhookOptions(environment, map.account);
  const connector = create({ trace, ...(address !== undefined && { address }), ...(webhook && { webhook }) });
  const holder = randomUUID();
  const stopping = new AbortController();
  // Connecting takes no signal: whoever stops does not wait for its patience.
  const stopped = new Promise<never>((_, reject) => {
    stopping.signal.addEventListener('abort', () => reject(new Error('stopped')));
  });
  stopped.catch(() => undefined);
  let account = map.account === undefined ? undefined : `${name}:${map.account}`;
  let connected = false;
  let loop: { stop(): Promise<void> } | undefined;

  const turn = async (): Promise<boolean> => {
    try {
      if (!connected) {
        account = `${name}:${(await Promise.race([connector.connect(secrets, map.account), stopped])).accountId}`;
        connected = true;
      }
      const context: SyncContext = {
        ...{ connector, account: account ?? name, map, desk, store, organization, nameOf },
        ...{ ledger: ports.ledger, clock: ports.clock, signal: stopping.signal, trace },
        ...(environment['PQRS_CASE_LINK'] && { caseLink: environment['PQRS_CASE_LINK'] }),
      };
      const summary = await syncOnce(context, holder);
      if (summary) log({ level: 'info', event: 'crm-sync', ...summary });
    } catch (error) {
      if (stopping.signal.aborted) return false;
      // What a CRM says of itself is told by its code; what nobody foresaw goes to the loop, which tries again.
      if (!isPqrsError(error)) throw error;
      if (error.code === 'crm-unauthorized') connected = false;
      log({ level: 'error', event: 'crm-sync', problem: error.code });
    }
    return false;
  };

  return {
    account: () => account,
    readWebhook: connector.readWebhook,
    store,
    start: () => void (loop = startLoop({ name: 'crm', turn, idleMs: everyMs, log, trace })),
    async stop() {
      stopping.abort();
      await loop?.stop();
    },
  };
}

/** Webhooks come in where the gateway has a public address: they need the app's secret and the account, too. Without them the sync polls. */
function readWebhookOptions(environment: Environment, account: string | undefined): HubspotWebhookOptions | undefined {
  const publicOrigin = environment['PQRS_PUBLIC_ADDRESS'] ?? '';
  if (publicOrigin === '') return undefined;
  const secrets = secretsInTurn(environment, 'PQRS_HUBSPOT_SECRET');
  const isOrigin = URL.canParse(publicOrigin) && new URL(publicOrigin).origin === publicOrigin;
  if (isOrigin && secrets.length > 0 && account !== undefined) return { publicOrigin, secrets, portals: [account] };
  throw new PqrsError(
    'usage-invalid',
    'PQRS_PUBLIC_ADDRESS is set, but webhooks cannot be taken there yet.',
    'Set it to an origin such as https://pqrs.example.org, PQRS_HUBSPOT_SECRET to the client secret of the app, and "account" in the field map.',
  );
}

function mapMissing(): never {
  throw new PqrsError(
    'usage-invalid',
    'PQRS_CRM is set, but nobody says which field of a ticket is what.',
    'Set PQRS_CRM_MAP to a JSON file; docs/example/hubspot-map.json is one to begin with.',
  );
}
