import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openFake, ticket, type OpenFake } from './testing/openFake.js';
import { signatureV3 } from './webhookSignature.js';

const secret = '5f1c3a2e-0000-4000-8000-pqrsdemo0001';
const timestamp = 1_795_490_000_000;

describe('a signature of version 3', () => {
  it('covers method, address, raw body and time', () => {
    const body =
      '[{"eventId":3816279340,"subscriptionId":25,"portalId":33,"appId":1160452,"occurredAt":1795489999000,"subscriptionType":"ticket.propertyChange","attemptNumber":0,"objectId":1246965,"propertyName":"hs_pipeline_stage","propertyValue":"2","changeSource":"CRM_UI"}]';
    const uri = 'https://pqrs.example.org/hooks/hubspot?tenant=acme';
    expect(signatureV3({ secret, method: 'POST', uri, body, timestamp })).toBe(
      '/fbmzdq1evHgwpE/NA3jPRvhVJ9P4Blu4V68oXut/PE=',
    );
  });

  it('takes escapes out of the address', () => {
    const uri = 'https://pqrs.example.org/embed/code?userId=7711&portalId=33&userEmail=ana%40example.org&appId=1160452';
    const signed = signatureV3({ secret, method: 'POST', uri, body: '{"ticketId":4242}', timestamp });
    expect(signed).toBe('wOUbXtZ5+CH2X6GbEa2+EUXmuF7ZNfJxzD7OvuITL18=');
  });
});

interface Received {
  headers: IncomingMessage['headers'];
  body: string;
}

const receivers: { close(): void }[] = [];
afterEach(() => receivers.splice(0).forEach((receiver) => receiver.close()));

/** A receiver that answers with each status in turn, and the last one from then on. */
async function receive(...statuses: number[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(statuses[received.length - 1] ?? statuses.at(-1) ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receivers.push({ close: () => server.close() });
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/hubspot?tenant=acme` };
}

const asApp = ({ credentials }: OpenFake, ...scopes: string[]) => ({
  authorization: `Bearer ${credentials.ofApp(scopes).token}`,
});

async function subscribe(hubspot: OpenFake, targetUrl: string, ...wanted: Record<string, unknown>[]) {
  const path = `/app-webhooks/2026-09/${hubspot.app.appId}`;
  const throttling = { maxConcurrentRequests: 10, period: 'SECONDLY' };
  await hubspot.call('PUT', `${path}/settings`, { targetUrl, throttling }, asApp(hubspot));
  for (const one of wanted) {
    const body = { active: true, ...one };
    expect((await hubspot.call('POST', `${path}/subscriptions`, body, asApp(hubspot))).status).toBe(201);
  }
}

describe('webhooks', () => {
  it('tell what somebody subscribed to, signed over the raw body', async () => {
    const hubspot = await openFake();
    const { received, url } = await receive(204);
    await subscribe(
      hubspot,
      url,
      { eventType: 'ticket.creation' },
      { eventType: 'ticket.propertyChange', propertyName: 'hs_pipeline_stage' },
    );
    const path = '/crm/objects/2026-09/tickets';
    const { id } = (await hubspot.call('POST', path, { properties: ticket() })).body as { id: string };
    await hubspot.call('PATCH', `${path}/${id}`, { properties: { hs_pipeline_stage: '2', subject: 'Otro' } });
    expect(await hubspot.webhooks.deliver()).toMatchObject([{ status: 204 }]);
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    expect(JSON.parse(body)).toMatchObject([
      { subscriptionType: 'ticket.creation', objectId: Number(id), portalId: 33, appId: 1_160_452, attemptNumber: 0 },
      {
        subscriptionType: 'ticket.propertyChange',
        propertyName: 'hs_pipeline_stage',
        propertyValue: '2',
        occurredAt: Date.parse('2026-11-24T12:00:00Z'),
      },
    ]);
    const sentAt = Number(headers['x-hubspot-request-timestamp']);
    expect(sentAt).toBe(Date.parse('2026-11-24T12:00:00Z'));
    expect(headers['x-hubspot-signature-v3']).toBe(
      signatureV3({ secret, method: 'POST', uri: url, body, timestamp: sentAt }),
    );
    expect(await hubspot.webhooks.deliver()).toEqual([]);
  });

  it('come again, with one more attempt, until they are taken', async () => {
    const hubspot = await openFake();
    const { received, url } = await receive(500, 204);
    await subscribe(hubspot, url, { eventType: 'ticket.creation' });
    await hubspot.call('POST', '/crm/objects/2026-09/tickets', { properties: ticket() });
    await hubspot.webhooks.deliver();
    await hubspot.webhooks.deliver();
    const attempts = received.map(({ body }) => (JSON.parse(body) as { attemptNumber: number }[])[0]?.attemptNumber);
    expect(attempts).toEqual([0, 1]);
    expect(hubspot.webhooks.waiting()).toEqual([]);
  });

  it('come in batches of up to 100', async () => {
    const hubspot = await openFake();
    const { received, url } = await receive(204);
    await subscribe(hubspot, url, { eventType: 'ticket.creation' });
    const inputs = Array.from({ length: 100 }, () => ({ properties: ticket() }));
    await hubspot.call('POST', '/crm/objects/2026-09/tickets/batch/create', { inputs });
    await hubspot.call('POST', '/crm/objects/2026-09/tickets', { properties: ticket() });
    await hubspot.webhooks.deliver();
    expect(received.map(({ body }) => (JSON.parse(body) as unknown[]).length)).toEqual([100, 1]);
  });

  it('are not for service keys, nor to addresses that are not secure', async () => {
    const hubspot = await openFake();
    const path = `/webhooks/v3/${hubspot.app.appId}/settings`;
    expect((await hubspot.call('GET', path)).status).toBe(403);
    const settings = { targetUrl: 'http://pqrs.example.org', throttling: { maxConcurrentRequests: 10 } };
    expect((await hubspot.call('PUT', path, settings, asApp(hubspot))).status).toBe(400);
    expect((await hubspot.call('GET', '/webhooks/2026-09/1160452/settings', undefined, asApp(hubspot))).status).toBe(
      404,
    );
  });
});

describe('the journal', () => {
  it('is read entry by entry, for three days', async () => {
    const hubspot = await openFake();
    const scope = 'developer.webhooks_journal';
    const headers = asApp(hubspot, `${scope}.read`, `${scope}.subscriptions.write`);
    const read = (path: string) => hubspot.call('GET', `/webhooks-journal/journal/2026-03/${path}`, undefined, headers);
    expect((await read('earliest')).status).toBe(204);
    const wanted = {
      ...{ subscriptionType: 'OBJECT', objectTypeId: '0-5', portalId: 33, actions: ['CREATE', 'DELETE'] },
      ...{ objectIds: [], properties: [] },
    };
    await hubspot.call('POST', '/webhooks-journal/subscriptions/2026-03', wanted, headers);
    const path = '/crm/objects/2026-09/tickets';
    const { id } = (await hubspot.call('POST', path, { properties: ticket() })).body as { id: string };
    await hubspot.call('PATCH', `${path}/${id}`, { properties: { subject: 'Otro' } });
    await hubspot.call('DELETE', `${path}/${id}`);

    const first = (await read('earliest')).body as { url: string; currentOffset: string };
    const file = (await (await fetch(first.url)).json()) as unknown;
    expect(file).toMatchObject({ journalEvents: [{ action: 'CREATE', objectTypeId: '0-5', objectId: Number(id) }] });
    const second = (await read(`offset/${first.currentOffset}/next`)).body as { url: string; currentOffset: string };
    expect(await (await fetch(second.url)).json()).toMatchObject({ journalEvents: [{ action: 'DELETE' }] });
    expect((await read(`offset/${second.currentOffset}/next`)).status).toBe(204);

    hubspot.clock.advance(3 * 86_400_000);
    const later = asApp(hubspot, `${scope}.read`);
    const gone = `/webhooks-journal/journal/2026-03/offset/${second.currentOffset}/next`;
    expect((await hubspot.call('GET', gone, undefined, later)).status).toBe(404);
  });

  it('needs a token of the app', async () => {
    const { call } = await openFake();
    expect((await call('GET', '/webhooks-journal/journal/2026-03/earliest')).status).toBe(403);
  });
});
