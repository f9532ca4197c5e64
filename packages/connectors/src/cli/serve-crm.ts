import { randomUUID } from 'node:crypto';
import { isPqrsError, PqrsError } from '@pqrs-kit/core';
import { environmentSecrets } from '../crm/environmentSecrets.js';
import { installableCrm } from './installable-crm.js';
import { readFieldMap } from '../crm/sync/fieldMap.js';
import { syncOnce } from '../crm/sync/sync.js';
import type { SyncContext } from '../crm/sync/syncContext.js';
import type { Log } from '../gateway/log.js';
import type { GatewayCrm } from '../gateway/options.js';
import type { Trace } from '../trace/trace.js';
import { startLoop } from '../worker/loop.js';
import { readCrmAddress, readJournal } from './crmAddress.js';
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
  const { create, nameOf, hook, accountIdOf } = installableCrm(name);
  const map = await readFieldMap(environment['PQRS_CRM_MAP'] || mapMissing(name));
  const address = readCrmAddress(environment[`${name.toUpperCase()}_ADDRESS`]);
  const secrets = environmentSecrets(environment);
  const known = map.account === undefined ? undefined : accountIdOf(map.account);
  const webhooks = { environment, account: known };
  const connector = create({
    trace,
    webhooks,
    journal: readJournal(environment),
    ...(address !== undefined && { address }),
  });
  const holder = randomUUID();
  const stopping = new AbortController();
  // Connecting takes no signal: whoever stops does not wait for its patience.
  const stopped = new Promise<never>((_, reject) => {
    stopping.signal.addEventListener('abort', () => reject(new Error('stopped')));
  });
  stopped.catch(() => undefined);
  let account = known === undefined ? undefined : `${name}:${known}`;
  let connected = false;
  let loop: { stop(): Promise<void> } | undefined;

  const turn = async (): Promise<boolean> => {
    try {
      if (!connected) {
        account = `${name}:${(await Promise.race([connector.connect(secrets, known), stopped])).accountId}`;
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
    ...{ name, account: () => account, hook },
    readWebhook: connector.readWebhook,
    store,
    start: () => void (loop = startLoop({ name: 'crm', turn, idleMs: everyMs, log, trace })),
    async stop() {
      stopping.abort();
      await loop?.stop();
    },
  };
}

function mapMissing(crm: string): never {
  throw new PqrsError(
    'usage-invalid',
    'PQRS_CRM is set, but nobody says which field of a ticket is what.',
    `Set PQRS_CRM_MAP to a JSON file; docs/example/${crm}-map.json is one to begin with.`,
  );
}
