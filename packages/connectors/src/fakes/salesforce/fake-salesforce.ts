import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { insteadOf, sendSpoiled } from './broken-answers.js';
import { BulkJobs } from './bulk/jobs.js';
import { answerControl } from './control/control.js';
import { FaultScript, type Fault } from './faults.js';
import { send, serveLoopback, type HttpServer } from './http-server.js';
import { Limits, type LimitSettings } from './limits.js';
import { AuthorizationCodes } from './login/authorization-codes.js';
import type { ClientApp } from './login/client-apps.js';
import { answerIdentity } from './login/identity.js';
import { Sessions } from './login/sessions.js';
import { answerToken, type Login } from './login/token-endpoint.js';
import { Components } from './metadata/components.js';
import { Deployments } from './metadata/deploy.js';
import { answerSoap, type MetadataServices } from './metadata/soap.js';
import { Org } from './org.js';
import { Outbound } from './outbound.js';
import { longId } from './record-id.js';
import { noSuchResource } from './refusal.js';
import { RequestCounter } from './request-counter.js';
import { answerData } from './rest/data-api.js';
import { Locators } from './rest/locators.js';
import type { DataServices } from './rest/visit.js';
import { plantSample } from './sample.js';
import { VirtualClock } from './virtual-clock.js';
import { headerOf, type Answer, type Call } from './wire.js';

export interface FakeSalesforceOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  controlPort?: number;
  /** Instant the clock starts at, ISO with offset. It stands still until moved. */
  now?: string;
  /** A clock in epoch milliseconds to run with, in place of one that stands still. */
  machineClock?: () => number;
  limits?: Partial<LimitSettings>;
  /** How many cases to begin with. */
  sampleCases?: number;
  /** Where a browser may be sent back to after it logged in. */
  redirectUris?: readonly string[];
}

/** A stand-in for one Salesforce org that listens on this machine, with all its parts in reach of a test. */
export class FakeSalesforce {
  readonly org: Org;
  readonly clock: VirtualClock;
  readonly faults = new FaultScript();
  readonly requests = new RequestCounter();
  readonly limits: Limits;
  readonly sessions: Sessions;
  readonly bulk: BulkJobs;
  readonly components: Components;
  readonly deployments: Deployments;
  readonly locators: Locators;
  readonly outbound: Outbound;
  /** The app that the connector logs in as. */
  readonly app: ClientApp;
  /** The user that the app acts as, and its name to log in. */
  readonly userId: string;
  readonly username = 'integracion@andina.example.com';
  readonly apps = new Map<string, ClientApp>();
  #login: Login | undefined;
  #servers: HttpServer[] = [];
  #urls = { base: '', control: '' };

  private constructor(options: FakeSalesforceOptions) {
    const { now = '2026-11-02T08:00:00-05:00', machineClock } = options;
    this.clock = new VirtualClock(machineClock?.() ?? Date.parse(now), machineClock);
    this.org = new Org(this.clock);
    this.limits = new Limits(this.clock, { dailyRequests: 15_000, concurrentLongRequests: 5, ...options.limits });
    this.sessions = new Sessions(this.clock);
    this.bulk = new BulkJobs(this.org);
    this.components = new Components(this.org);
    this.deployments = new Deployments(this.org, this.components);
    this.locators = new Locators(this.clock);
    this.outbound = new Outbound(this.org);
    this.userId = this.org.addUser({ username: this.username, name: 'Integración PQRS' });
    this.app = {
      clientId: `3MVG9${randomBytes(24).toString('base64url')}`,
      clientSecret: randomBytes(32).toString('hex'),
      runAs: this.userId,
      approvedUsers: [this.userId],
      redirectUris: options.redirectUris ?? ['http://localhost:8788/oauth/callback'],
      rotatesRefreshTokens: false,
    };
    this.apps.set(this.app.clientId, this.app);
    if (options.sampleCases !== undefined) plantSample(this.org, this.userId, options.sampleCases);
  }

  /** Starts the stand-in and its control port. */
  static async start(options: FakeSalesforceOptions = {}): Promise<FakeSalesforce> {
    const fake = new FakeSalesforce(options);
    const main = await serveLoopback(options.port ?? 0, (call, response) => fake.#handle(call, response));
    fake.#servers.push(main);
    const control = await serveLoopback(options.controlPort ?? 0, async (call, response) =>
      send(response, await answerControl(fake, call)),
    );
    fake.#servers.push(control);
    fake.#urls = { base: `http://127.0.0.1:${main.port}`, control: `http://127.0.0.1:${control.port}` };
    return fake;
  }

  /** Where the org answers, without a slash at the end. */
  get baseUrl(): string {
    return this.#urls.base;
  }

  get controlUrl(): string {
    return this.#urls.control;
  }

  async close(): Promise<void> {
    this.faults.clear();
    await Promise.all(this.#servers.map((server) => server.close()));
  }

  get #loginServices(): Login {
    this.#login ??= {
      org: this.org,
      sessions: this.sessions,
      apps: this.apps,
      codes: new AuthorizationCodes(this.clock, this.userId),
      instanceUrl: this.baseUrl,
    };
    return this.#login;
  }

  async #handle(call: Call, response: ServerResponse): Promise<void> {
    this.requests.add(call);
    response.setHeader('date', new Date(this.clock.now()).toUTCString());
    const end = this.limits.begin();
    try {
      const fault = this.faults.take(call);
      const instead = fault && insteadOf(fault);
      if (instead === 'reset') response.socket?.resetAndDestroy();
      else if (instead) send(response, instead);
      else {
        await this.#prepare(call, fault);
        sendSpoiled(response, await this.#answer(call, fault), fault);
      }
    } finally {
      end();
    }
  }

  async #prepare(call: Call, fault: Fault | undefined): Promise<void> {
    if (fault?.kind === 'hang') await this.faults.untilReleased();
    if (fault?.kind === 'expireLocators') this.locators.expireAll();
    if (fault?.kind === 'clock') this.clock.advance(fault.milliseconds);
    if (fault?.kind === 'expireSession') {
      const bearer = /^(?:Bearer|OAuth) (.+)$/i.exec(headerOf(call, 'authorization') ?? '')?.[1];
      const inBody = /<(?:\w+:)?sessionId>([^<]+)</.exec(call.body.toString('utf8'))?.[1];
      this.sessions.end(bearer ?? inBody ?? '');
    }
  }

  async #answer(call: Call, fault: Fault | undefined): Promise<Answer> {
    const { path } = call;
    const twist = {
      dead: fault?.kind === 'deadToken',
      ...(fault?.kind === 'otherOrg' ? { otherOrganization: longId('00Dxx0000000099') } : {}),
    };
    if (path === '/services/oauth2/token' && call.method === 'POST')
      return answerToken(this.#loginServices, call, twist);
    if (path === '/services/oauth2/authorize') return this.#loginServices.codes.authorize(this.apps, call.query);
    if (/^\/services\/oauth2\/(userinfo|revoke)$|^\/id\//.test(path)) return answerIdentity(this.#loginServices, call);
    if (/^\/services\/Soap\/m\/\d{2}\.0\/?$/.test(path) && call.method === 'POST')
      return answerSoap(this.#metadata, call);
    if (path.startsWith('/services/data')) return answerData(this.#data, this.sessions, call);
    return noSuchResource().asAnswer();
  }

  get #data(): DataServices {
    const { org, limits, faults, locators, bulk } = this;
    return { org, limits, faults, locators, bulk };
  }

  get #metadata(): MetadataServices {
    const { org, sessions, limits, components, deployments } = this;
    return { org, sessions, limits, components, deployments };
  }
}
