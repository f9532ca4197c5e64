import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filing } from '../../gateway/testing/filing.js';
import { serveMemory, type ServedGateway } from '../../gateway/testing/serve-memory.js';
import { filedIn } from '../../gateway/testing/answers.js';
import { openLedger } from '../../ledger/open.js';
import { embedGuest } from '../embedGuest.js';
import type { EmbedOptions } from '../options.js';
import type { EmbedSettings, HubSpotSettings } from '../settings.js';

export const publicOrigin = 'https://pqrs.example.org';
export const clientSecret = '5f1c3a2e-0000-4000-8000-pqrsdemo0001';

/** Camila works at the desk, Paola runs it; user 7799 of the account does not work there. */
export const hubspot: HubSpotSettings = {
  appId: 1_160_452,
  portals: [33],
  users: [
    { userId: 7711, id: 'camila-restrepo', role: 'agent' },
    { userId: 7712, id: 'paola-ruiz', role: 'head' },
  ],
  workflowsAs: { id: 'camila-restrepo', role: 'agent' },
  secrets: [clientSecret],
};

/** A gateway over a SQLite file that cards of HubSpot may call. */
export interface ServedEmbed extends ServedGateway {
  /** Files a case and gives its id. */
  file(changes?: Partial<typeof filing>): Promise<string>;
}

interface ServeEmbedOptions extends Partial<EmbedSettings> {
  widgets?: EmbedOptions['widgets'];
}

export async function serveEmbed({ widgets, ...settings }: ServeEmbedOptions = {}): Promise<ServedEmbed> {
  const folder = mkdtempSync(join(tmpdir(), 'pqrs-embed-'));
  const opened = await openLedger({ file: join(folder, 'pqrs.db') });
  const embed: EmbedOptions = {
    settings: {
      publicOrigin,
      frameAncestors: ['https://app.hubspot.com', 'https://app-eu1.hubspot.com'],
      bridgeOrigins: [],
      hubspot,
      ...settings,
    },
    store: opened.embed,
    key: createHash('sha256').update('a key of the tests').digest(),
    widgets,
  };
  const gateway = await serveMemory({ ledger: opened.ledger, embed: embedGuest(embed) });
  return {
    ...gateway,
    async file(changes = {}) {
      return (await filedIn(await gateway.post('/v1/cases', { ...filing, ...changes }))).caseId;
    },
    async close() {
      await gateway.close();
      await opened.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What HubSpot adds to the address of a card's request. */
export const cardQuery = (changes: Record<string, string> = {}) =>
  new URLSearchParams({
    userId: '7711',
    portalId: '33',
    userEmail: 'ana@example.org',
    appId: '1160452',
    ...changes,
  }).toString();

interface Sent {
  method?: string;
  body?: unknown;
  /** Query as HubSpot would send it. */
  query?: string;
  secret?: string;
  /** Milliseconds from the gateway's own time. */
  skew?: number;
  /** What is sent in place of what was signed. */
  instead?: { query?: string; body?: string; headers?: Record<string, string> };
  origin?: string;
}

/** Sends what a card would send, signed as HubSpot signs it. */
export async function sendCard(gateway: ServedGateway, path: string, sent: Sent = {}): Promise<Response> {
  const { method = 'POST', query = cardQuery(), secret = clientSecret, skew = 0, instead = {} } = sent;
  const body = sent.body === undefined ? '' : JSON.stringify(sent.body);
  const timestamp = String(Date.parse(gateway.clock.now()) + skew);
  const signed = `${sent.origin ?? publicOrigin}${path}?${query.replaceAll('%40', '@')}`;
  const signature = createHmac('sha256', secret)
    .update(method + signed + body + timestamp)
    .digest('base64');
  const sentBody = instead.body ?? body;
  return fetch(`${gateway.url}${path}?${instead.query ?? query}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-hubspot-signature-v3': signature,
      'x-hubspot-request-timestamp': timestamp,
      ...instead.headers,
    },
    ...(sentBody !== '' && { body: sentBody }),
  });
}

/** Asks for a page as a card does, and gives its address. */
export async function addressOf(gateway: ServedGateway, body: unknown, query = cardQuery()): Promise<URL> {
  const answer = await sendCard(gateway, '/embed/hubspot/code', { body, query });
  return new URL(((await answer.json()) as { url: string }).url);
}

/** What a page does first: exchanges the code of its fragment. */
export function exchange(
  gateway: ServedGateway,
  address: URL,
  headers: Record<string, string> = { origin: publicOrigin },
) {
  return gateway.post('/embed/exchange', { code: address.hash.replace('#c=', '') }, headers);
}

/** Headers of a page that exchanged its code. */
export async function openedBy(
  gateway: ServedGateway,
  address: URL,
): Promise<{ authorization: string; origin: string }> {
  const { token } = (await (await exchange(gateway, address)).json()) as { token: string };
  return { authorization: `Bearer ${token}`, origin: publicOrigin };
}
