import { createHmac } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSocket, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage, startDemoWith, type Demo } from './demo.js';

const secret = 'the client secret of the app';
const appId = 1_160_452;

/** The demonstration as HubSpot shows it: its gateway on 127.0.0.1, and on localhost, which is another site, pages that stand for hosts. */
export interface EmbeddedDemo extends Demo {
  /** Origin whose pages may hold ours: it stands for HubSpot. */
  crm: string;
  /** Origin of a partner, whose pages may too, and talk to ours. */
  partner: string;
  /** Origin that nobody named. */
  stranger: string;
  /** Asks for a page as a card does, and gives its address. */
  address(body: object): Promise<string>;
  /** The case that was filed from a ticket, as a card finds it. */
  caseOfTicket(ticketId: number): Promise<string | null>;
  /** Id of an open case. */
  caseId(): Promise<string>;
}

export async function startEmbedded(): Promise<EmbeddedDemo> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const hosts = await Promise.all([0, 1, 2].map(() => serveHost(base)));
  const [crm, partner, stranger] = hosts.map(originOf) as [string, string, string];
  const file = join(mkdtempSync(join(tmpdir(), 'pqrs-embed-')), 'embed.json');
  const users = [{ userId: 7711, id: 'camila-restrepo', role: 'agent' }];
  const hubspot = { appId, portals: [33], users };
  const settings = { publicOrigin: base, frameAncestors: [crm, partner], bridgeOrigins: [partner], hubspot };
  writeFileSync(file, JSON.stringify(settings));
  const environment = { PQRS_EMBED: file, PQRS_HUBSPOT_SECRET: secret };
  const demo = await startDemoWith(environment, '--port', String(port));
  return {
    ...demo,
    crm,
    partner,
    stranger,
    address: async (body) => {
      const answer = await sendSigned(base, 'POST', '/embed/hubspot/code', JSON.stringify(body));
      return ((await answer.json()) as { url: string }).url;
    },
    caseOfTicket: async (ticketId) => {
      const answer = await sendSigned(base, 'GET', `/embed/hubspot/tickets/${ticketId}`);
      return ((await answer.json()) as { caseId: string | null }).caseId;
    },
    caseId: () => firstCase(base),
    async close() {
      await demo.close();
      for (const host of hosts) host.close();
    },
  };
}

/** Opens a page of a host that holds an address in a frame. */
export async function openInHost(demo: Demo, host: string, address: string, { width = 1280, dark = false } = {}) {
  const { page, complaints } = await openPage({ ...demo, base: host }, '/empty', width);
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.goto(`${host}/?${new URLSearchParams({ address }).toString()}`);
  return { page, complaints, frame: page.frameLocator('iframe') };
}

/** Sends as HubSpot does for a card of user 7711. */
function sendSigned(base: string, method: string, route: string, body = ''): Promise<Response> {
  const address = `${base}${route}?userId=7711&portalId=33&appId=${appId}`;
  const timestamp = String(Date.now());
  const signature = createHmac('sha256', secret)
    .update(method + address + body + timestamp)
    .digest('base64');
  const headers = { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp };
  return fetch(address, { method, headers, ...(body !== '' && { body }) });
}

/** Id of an open case. */
export async function firstCase(base: string): Promise<string> {
  const asked = await fetch(`${base}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ person: 'camila-restrepo' }),
  });
  const { token } = (await asked.json()) as { token: string };
  const headers = { authorization: `Bearer ${token}`, origin: base };
  const found = await fetch(`${base}/v1/cases?status=open&stage=analysis&limit=1`, { headers });
  return ((await found.json()) as { items: { caseId: string }[] }).items[0]!.caseId;
}

/** A host's page has a policy of its own, as HubSpot's have. It holds the frame, and speaks to it where it is a partner's. */
function serveHost(gateway: string): Promise<Server> {
  const server = createServer((request, answer) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const address = url.searchParams.get('address');
    const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src ${gateway}`;
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    answer.end(address === null ? empty : hostPage(address));
  });
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)));
}

const empty = '<!doctype html><html lang="es"><link rel="icon" href="data:," /><title>Vacía</title></html>';

function hostPage(address: string): string {
  const escaped = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><html lang="es"><head><meta charset="utf-8" /><title>Ticket</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <style>body { margin: 0; background: #f5f8fa; font: 14px sans-serif; } header { padding: 12px 16px; background: #2d3e50; color: #fff; }
    iframe { display: block; width: calc(100% - 32px); height: 780px; margin: 16px; border: 1px solid #cbd6e2; background: #fff; }
    @media (max-width: 480px) { iframe { width: 100%; margin: 0; border: 0; } }</style></head>
    <body><header>Ticket 4242</header>
    <iframe title="PQRS" src="${escaped}" sandbox="allow-scripts allow-same-origin allow-forms"></iframe></body></html>`;
}

export function originOf(server: Server): string {
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** A port that nobody has at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createSocket().listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });
}
