import { civilDateAt, type Clock, type Organization, type Ports } from '@pqrs-kit/core';
import { addDemo } from '../demo/routes.js';
import { seedDemo } from '../demo/seed/seedDemo.js';
import { seedOffice } from '../demo/seed/seedOffice.js';
import { embedGuest } from '../embed/embedGuest.js';
import { findWidgets } from '../gateway/find-widgets.js';
import { createGateway } from '../gateway/gateway.js';
import type { GatewayCrm } from '../gateway/options.js';
import { listen } from '../gateway/listen.js';
import type { Log } from '../gateway/log.js';
import type { RateRule } from '../gateway/rate-limit.js';
import { createTokens } from '../gateway/tokens.js';
import { openDesk, type OpenDesk } from './open-desk.js';
import { openServedCrm } from './serve-crm.js';
import { openWorker } from './open-worker.js';
import type { Environment, ServeSettings } from './serve-settings.js';

/** Whoever tries the demonstration may hurry. */
const demoRate: RateRule = { burst: 600, perMinute: 600 };

/** A second of a telephone. */
const filingBits = 16;

/** A server that answers or works, with all that it keeps open. */
export interface RunningServer {
  /** Where the gateway listens, if it does. */
  port?: number;
  /** Whether the built widgets were found; only the demonstration and embedded pages need them. */
  widgets: boolean;
  /** Ends streams, lets requests and messages under way finish, and lets the database go. */
  close(): Promise<void>;
}

/**
 * Opens the ledger, serves the gateway over it, with the demonstration's pages and cases where the settings say so, and
 * wakes its cases.
 *
 * @throws PqrsError `server-port-taken`, `server-folder-unwritable`, `ledger-newer-version`, `ledger-unavailable`, `usage-invalid`
 */
export async function startServer(
  settings: ServeSettings,
  clock: Clock,
  log: Log,
  environment: Environment,
): Promise<RunningServer> {
  const { parts, demo, organization } = settings;
  const opened = await openDesk(settings, clock);
  try {
    if (demo) await seedOnce(opened.ports, organization);
    const worker = parts.worker ? openWorker(settings, opened, log, environment) : undefined;
    const crm = await openServedCrm(settings, opened, log, environment);
    const gateway = parts.gateway ? await serveDesk(settings, opened, log, crm) : undefined;
    if (worker) await opened.office.evaluate();
    worker?.start();
    if (parts.worker) crm?.start();
    return {
      ...(gateway && { port: gateway.port }),
      widgets: gateway?.widgets ?? false,
      async close() {
        await Promise.all([gateway?.close(), worker?.stop(), crm?.stop()]);
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function serveDesk(
  settings: ServeSettings,
  opened: OpenDesk,
  log: Log,
  crm: GatewayCrm | undefined,
): Promise<RunningServer & { port: number }> {
  const { organization, demo, embed } = settings;
  const { desk, office, ports, keys } = opened;
  const { ledger, clock, signer } = ports;
  const tokens = createTokens(keys.tokens, organization.tenant, clock.now);
  const widgets = demo || embed ? findWidgets() : undefined;
  const gateway = createGateway({
    organization,
    desk,
    office,
    ledger,
    ledgerReady: opened.ready,
    signer,
    tokens,
    clock,
    log,
    allowedOrigins: settings.allowedOrigins,
    behindProxy: settings.behindProxy,
    ...(settings.filingProof && { filingProof: { key: keys.filing, bits: filingBits } }),
    ...(crm && { crm }),
    ...(demo && { filingRate: demoRate, attachmentRate: demoRate, trackingRate: demoRate }),
    ...(embed && { embed: embedGuest({ settings: embed, store: opened.embed, key: keys.embed, widgets }) }),
  });
  if (demo) addDemo(gateway.app, { tokens, office, now: clock.now, widgets });
  const server = await listen(gateway.app.fetch, settings);
  return {
    port: server.port,
    widgets: widgets !== undefined,
    async close() {
      gateway.close();
      await server.close();
    },
  };
}

/** Fills an empty ledger; a second start finds it filled. */
async function seedOnce({ ledger, signer, clock }: Ports, organization: Organization): Promise<void> {
  if ((await ledger.lastChange(organization.tenant)) > 0) return;
  const today = civilDateAt(clock.now(), organization.timeZone);
  await seedDemo({ ledger, signer }, organization, today);
  await seedOffice({ ledger, signer }, organization, today);
}
