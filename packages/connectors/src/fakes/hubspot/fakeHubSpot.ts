import { answerControl } from './control.js';
import { answerConsentPage, isConsentPage } from './consentPage.js';
import { runningClock, type FakeClock } from './clock.js';
import { createJournal, type Journal } from './journal.js';
import { applyAdminChange, type AdminChange } from './portal/adminChange.js';
import { createPortal, type Portal } from './portal/portal.js';
import { everyScope } from './routes/access.js';
import { createRoutes } from './routes/routes.js';
import { answerRequest } from './serving/answering.js';
import { createCredentials, type AppRegistration, type Credentials } from './serving/credentials.js';
import { endpointName, findEndpoint } from './serving/endpoint.js';
import { createFaultScript, type FaultScript } from './serving/faults.js';
import { serveOnLoopback } from './serving/httpServer.js';
import { answerOrGoWrong, goWrongBefore } from './serving/mishap.js';
import { createRates, professionalLimits, type Limits } from './serving/rates.js';
import { createRequestCounts, type RequestCounts } from './serving/requestCounts.js';
import { readRaw, send, toWire } from './serving/send.js';
import { createWebhooks, type Webhooks } from './webhooks.js';

/** How a stand-in is set up. Nothing is needed. */
export interface FakeHubSpotOptions {
  /** 0, and nothing given, take a free one. */
  port?: number;
  /** Port of the controls; 0, and nothing given, take a free one. */
  controlPort?: number;
  /** Runs with this machine's clock if none is given. */
  clock?: FakeClock;
  /** IANA name; the daily limit starts anew at its midnight. Bogotá if none is given. */
  timeZone?: string;
  portalId?: number;
  /** Those of a Professional account, with what is given in their place. */
  limits?: Partial<Limits>;
  /** Milliseconds until a search sees a write: 10 s if nothing is given. HubSpot promises none. */
  searchLagMilliseconds?: number;
  /** Secret of the app; the one that "pqrs fake hubspot" shows if none is given. */
  clientSecret?: string;
  /** Where the app may send a browser back to; where "pqrs login" waits, if nothing is given. */
  redirectUris?: readonly string[];
  /** Scopes of the service key; all if none are given. */
  scopes?: readonly string[];
  /** Whether a refresh token is used up by its use; true if nothing is given. */
  rotateRefreshTokens?: boolean;
  /** Whether the paths of v1 to v4 still answer: they are supported until 2027. True if nothing is given. */
  legacyPaths?: boolean;
}

/** A HubSpot account on this machine, served over HTTP. */
export interface FakeHubSpot {
  /** Stands for https://api.hubapi.com. */
  baseUrl: string;
  controlUrl: string;
  /** A service key that works. */
  serviceKey: string;
  app: AppRegistration;
  portal: Portal;
  clock: FakeClock;
  credentials: Credentials;
  faults: FaultScript;
  counts: RequestCounts;
  webhooks: Webhooks;
  journal: Journal;
  /** What an admin or agent does in HubSpot itself. */
  admin(change: AdminChange): void;
  close(): Promise<void>;
}

const defaultApp: AppRegistration = {
  appId: 1_160_452,
  clientId: 'fake-client-id',
  clientSecret: '5f1c3a2e-0000-4000-8000-pqrsdemo0001',
  redirectUris: ['http://localhost:8788/oauth/callback'],
};
const defaultKey = 'pat-na1-fake-service-key';
const defaultPortalId = 33;

/**
 * Starts a strict, stateful stand-in of HubSpot on this machine. It refuses what HubSpot refuses, and what tests tell it to.
 *
 * @throws PqrsError `server-port-taken`
 * @example
 * const hubspot = await startFakeHubSpot({ clock: stillClock('2026-11-24T12:00:00Z') });
 * await fetch(`${hubspot.baseUrl}/crm/objects/2026-09/tickets`, { headers: { authorization: `Bearer ${hubspot.serviceKey}` } });
 * await hubspot.close();
 */
export async function startFakeHubSpot(options: FakeHubSpotOptions = {}): Promise<FakeHubSpot> {
  const { clock = runningClock(), timeZone = 'America/Bogota', portalId = defaultPortalId } = options;
  const {
    searchLagMilliseconds: searchLag = 10_000,
    scopes = everyScope,
    rotateRefreshTokens: rotate = true,
  } = options;
  const { clientSecret = defaultApp.clientSecret, redirectUris = defaultApp.redirectUris } = options;
  const app = { ...defaultApp, clientSecret, redirectUris };
  const credentials = createCredentials(clock, app, { rotate, otherPortalId: portalId + 1 });
  credentials.addServiceKey(defaultKey, portalId, scopes);
  const rates = createRates(clock, { ...professionalLimits, ...options.limits });
  const faults = createFaultScript();
  const counts = createRequestCounts();
  const webhooks = createWebhooks(app, () => clock.now());
  const journal = createJournal(() => clock.now());

  const portals = new Map<number, Portal>();
  const portalOf = (id: number): Portal => {
    const found = portals.get(id) ?? createPortal({ id, timeZone, clock, searchLag });
    if (!portals.has(id)) {
      portals.set(id, found);
      webhooks.watch(found);
      journal.watch(found);
    }
    return found;
  };
  const portal = portalOf(portalId);

  const all = createRoutes({ credentials, rates, webhooks, journal, appId: app.appId });
  const routes =
    options.legacyPaths === false
      ? all.map((route) => ({ ...route, versions: route.versions.filter((version) => !version.startsWith('v')) }))
      : all;
  const answering = { credentials, rates, portalOf, ownPortal: portal, baseUrl: () => api.url };

  const api = await serveOnLoopback(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (isConsentPage(pathname)) {
      send(response, toWire(answerConsentPage(credentials, portalId, searchParams), clock.now()));
      return;
    }
    const method = request.method ?? '';
    const endpoint = findEndpoint(routes, method, pathname);
    const name = endpoint ? endpointName(endpoint) : `${method} unknown`;
    counts.add(name);
    const fault = faults.take(name);
    const rawBody = await readRaw(request);
    if (goWrongBefore(fault, { portal, credentials }, request, response)) return;
    answerOrGoWrong(fault, { portal }, response, await answerRequest(answering, endpoint, request, rawBody));
  }, options.port ?? 0);
  const controlled = { portal, faults, counts, webhooks };
  const control = await serveOnLoopback(
    (request, response) => answerControl(controlled, request, response),
    options.controlPort ?? 0,
  ).catch(async (error: unknown) => {
    await api.close();
    throw error;
  });

  return {
    baseUrl: api.url,
    controlUrl: control.url,
    serviceKey: defaultKey,
    app,
    portal,
    clock,
    credentials,
    faults,
    counts,
    webhooks,
    journal,
    admin: (change) => applyAdminChange(portal, change),
    async close() {
      await Promise.all([api.close(), control.close()]);
    },
  };
}
