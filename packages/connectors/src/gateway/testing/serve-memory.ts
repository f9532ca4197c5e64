import {
  createDesk,
  createOffice,
  fixedClock,
  memoryFiles,
  memoryLedger,
  randomIds,
  silentNotifier,
  webCryptoSigner,
  type Desk,
  type FixedClock,
  type Ledger,
} from '@pqrs-kit/core';
import { demoOrganization } from '../../demo/organization.js';
import { addDemo } from '../../demo/routes.js';
import { createGateway } from '../gateway.js';
import { listen } from '../listen.js';
import type { LogEntry } from '../log.js';
import type { GatewayOptions } from '../options.js';
import { deriveKeys } from '../secret.js';
import { createTokens, type Grant, type Tokens } from '../tokens.js';

export const testKey = deriveKeys('a secret that is long enough for the tests').tokens;

/** A gateway that listens on a free port of this machine, over a ledger in memory. */
export interface ServedGateway {
  url: string;
  clock: FixedClock;
  ledger: Ledger;
  desk: Desk;
  tokens: Tokens;
  log: LogEntry[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Headers of somebody at the desk. */
  as(grant: Partial<Grant['actor']>): Promise<{ authorization: string }>;
  close(): Promise<void>;
}

interface ServeMemoryOptions extends Partial<GatewayOptions> {
  demo?: { widgets: string | undefined };
}

/** Serves for a test. Tuesday 24 November 2026, 10:00 in Bogotá, unless the test moves the clock. */
export async function serveMemory({ demo, ...options }: ServeMemoryOptions = {}): Promise<ServedGateway> {
  const clock = fixedClock('2026-11-24T10:00:00-05:00');
  const ledger = options.ledger ? (options.ledger as Ledger) : memoryLedger();
  const signer = webCryptoSigner('a secret of the tests');
  const files = memoryFiles();
  const desk = createDesk(
    { ledger, files, clock, signer, ids: randomIds(clock), notifier: silentNotifier() },
    demoOrganization,
  );
  const office = createOffice({ ledger, clock, signer }, demoOrganization);
  const tokens = createTokens(testKey, demoOrganization.tenant, clock.now);
  const log: LogEntry[] = [];
  const gateway = createGateway({
    organization: demoOrganization,
    desk,
    office,
    ledger,
    ledgerReady: () => Promise.resolve(true),
    signer,
    tokens,
    clock,
    log: (entry) => log.push(entry),
    filingRate: { burst: 1_000, perMinute: 1_000 },
    attachmentRate: { burst: 1_000, perMinute: 1_000 },
    trackingRate: { burst: 1_000, perMinute: 1_000 },
    ...options,
  });
  if (demo) addDemo(gateway.app, { tokens, office, now: clock.now, ...demo });
  const server = await listen(gateway.app.fetch, { port: 0, host: '127.0.0.1' }, gateway.quick);
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    clock,
    ledger,
    desk,
    tokens,
    log,
    get: (path, headers = {}) => fetch(url + path, { headers }),
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    async as(actor) {
      const whole = { id: 'camila-restrepo', name: 'Camila Restrepo', role: 'agent', ...actor } as const;
      return { authorization: `Bearer ${await tokens.mint({ actor: whole }, 900)}` };
    },
    async close() {
      gateway.close();
      await server.close(100);
    },
  };
}
