import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Actor, Clock, Desk, Ledger, Office, Organization, Signer } from '@pqrs-kit/core';
import type { SyncStore } from '../crm/sync/store.js';
import type { WebhookEndpoint, WebhookRequest, WebhookResult } from '../crm/webhook.js';
import type { Context } from 'hono';
import type { Trace } from '../trace/trace.js';
import type { ChangeFeed } from './change-feed.js';
import type { FilingGuardOptions } from './filing-guard.js';
import type { Log } from './log.js';
import type { RateRule } from './rate-limit.js';
import type { Tokens } from './tokens.js';

/** What the gateway needs of the rest of the product, and how it should behave. */
export interface GatewayOptions {
  organization: Organization;
  desk: Desk;
  office: Office;
  /** Where the stream of changes comes from, and how the work on it stands. */
  ledger: Pick<Ledger, 'changes' | 'lastChange' | 'runtimeHealth' | 'deadLetters' | 'replayDeadLetter'>;
  /** Whether the ledger answers and is of this version. Never fails. */
  ledgerReady(): Promise<boolean>;
  /** The stamp of all that the ledger holds: see `OpenLedger`. Without it no answer is remembered. */
  ledgerStamp?(): Promise<string>;
  /** Says the key of the receipts that the desk gives out. */
  signer: Pick<Signer, 'publicKey'>;
  tokens: Tokens;
  clock: Clock;
  log: Log;
  trace?: Trace;
  /** The CRM that is synced, where there is one. */
  crm?: GatewayCrm;
  /** For `POST /v1/cases`, by remote address. */
  filingRate?: RateRule;
  /** Asks work of whoever files without a token; without it nothing is asked for. */
  filingProof?: FilingGuardOptions;
  /** For `POST /v1/attachments`, by remote address: two forms full of files at once, and one more form each two minutes, unless said. */
  attachmentRate?: RateRule;
  /** For `GET /v1/track/…`, by remote address. */
  trackingRate?: RateRule;
  /** Origins of other sites whose pages may call, such as `https://www.andina.example`. None by default. */
  allowedOrigins?: readonly string[];
  /** Whether a proxy in front of the gateway sets X-Forwarded-For: its last entry is then the remote address. */
  behindProxy?: boolean;
  /** Milliseconds between two looks for changes made by other processes. */
  changesEvery?: number;
  /** Milliseconds between two signs of life on a stream. */
  heartbeatEvery?: number;
  /** Pages that stand inside those of others. None by default. */
  embed?: GatewayGuest;
}

/** Pages of ours inside the pages of others, as the gateway takes them in. */
export interface GatewayGuest {
  /** Tokens, of which those that were given to such a page can be taken back. */
  heed(tokens: Tokens, tenant: string): Tokens;
  /** Adds its routes. */
  join(app: OpenAPIHono<GatewayEnv>, options: GatewayOptions, feed: ChangeFeed): void;
  /** Who asks by a signature in place of a token; undefined where the request bears none. @throws PqrsError `access-unauthenticated`, `access-forbidden` */
  signedActor(c: Context<GatewayEnv>, options: GatewayOptions): Promise<Actor | undefined>;
}

/** What the gateway needs of the CRM that is synced. */
export interface GatewayCrm {
  /** Such as `hubspot`. */
  name: string;
  /** `hubspot:33`; undefined while it is not known. */
  account(): string | undefined;
  hook: WebhookEndpoint;
  readWebhook(request: WebhookRequest, nowMs: number): WebhookResult;
  store: Pick<SyncStore, 'takeHint' | 'hints' | 'state' | 'counts' | 'rejections' | 'retryRejection'>;
}

/** What the routes share. */
export type GatewayEnv = {
  Variables: {
    requestId: string;
    actor: Actor;
    /** When the token of the request ends, in seconds since 1970. */
    tokenExpiresAt: number;
  };
};
