import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fixedClock } from '@pqrs-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import { acknowledged } from './notifySamples.js';
import { webhookNotifier } from './webhook.js';

const secret = 'a secret that both of them know, long enough';
const clock = fixedClock('2026-07-01T15:00:00.900Z');
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function receiver(answer: RequestListener): Promise<string> {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

describe('a webhook', () => {
  it('posts what happened, signed and without personal data', async () => {
    const received: { headers: IncomingMessage['headers']; body: string; url: string | undefined }[] = [];
    const url = await receiver((request, response) => {
      void bodyOf(request).then((body) => {
        received.push({ headers: request.headers, body, url: request.url });
        response.writeHead(204).end();
      });
    });
    const { acknowledged: post } = webhookNotifier({ url: `${url}/hooks?from=pqrs`, secret, clock });
    await post(acknowledged());
    await post(acknowledged());
    const [first, again] = received;
    expect(first?.url).toBe('/hooks?from=pqrs');
    expect(JSON.parse(first?.body ?? '')).toEqual({
      id: 'c1.1.acknowledged',
      kind: 'acknowledged',
      tenant: 'andina',
      caseId: 'c1',
      radicado: 'AND-2026-000001-1',
      receivedAt: '2026-07-01T10:00:00-05:00',
      dueDate: '2026-07-24',
    });
    const signed = createHmac('sha256', secret).update(`1782918000.${first?.body}`).digest('hex');
    expect(first?.headers).toMatchObject({
      'content-type': 'application/json',
      'pqrs-id': 'c1.1.acknowledged',
      'pqrs-timestamp': '1782918000',
      'pqrs-signature': `v1=${signed}`,
    });
    expect(again?.headers['pqrs-id']).toBe('c1.1.acknowledged');
  });

  it.each([302, 307, 400, 410, 500])('takes status %i for a refusal, and follows nowhere', async (status) => {
    let asked = 0;
    const url = await receiver((_request, response) => {
      asked += 1;
      response.writeHead(status, { location: '/elsewhere' }).end('José Muñoz');
    });
    const error: unknown = await webhookNotifier({ url, secret, clock })
      .acknowledged(acknowledged())
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'notification-failed',
      message: `The receiver of the webhook answered with status ${status}.`,
    });
    expect(asked).toBe(1);
  });

  it('gives up a receiver that hangs, that breaks off, or that is not there', async () => {
    const hanging = await receiver(() => {});
    const send = (url: string, timeoutMs?: number) =>
      webhookNotifier({ url, secret, clock, ...(timeoutMs !== undefined && { timeoutMs }) }).acknowledged(
        acknowledged(),
      );
    await expect(send(hanging, 50)).rejects.toMatchObject({
      code: 'notification-failed',
      message: 'The receiver of the webhook did not answer in time.',
    });
    server?.closeAllConnections();
    server?.close();
    const breaking = await receiver((request) => request.socket.destroy());
    const unreachable = { code: 'notification-failed', message: 'The receiver of the webhook cannot be reached.' };
    await expect(send(breaking)).rejects.toMatchObject(unreachable);
    server?.close();
    await expect(send(breaking)).rejects.toMatchObject(unreachable);
  });

  it.each([
    'http://example.com/hook',
    'http://127.0.0.1.example.com/',
    'ftp://127.0.0.1/',
    'https://user:secret@example.com/',
    'example.com',
    '',
  ])('is not posted to "%s"', (url) => {
    expect(() => webhookNotifier({ url, secret, clock })).toThrow(
      expect.objectContaining({ code: 'usage-invalid', message: expect.not.stringContaining('secret@') as string }),
    );
  });

  it('takes https, loopback, and no short secret', () => {
    for (const url of ['https://example.com/hook', 'http://localhost:1/', 'http://[::1]/'])
      expect(() => webhookNotifier({ url, secret, clock })).not.toThrow();
    expect(() => webhookNotifier({ url: 'https://example.com/', secret: 'short', clock })).toThrow(/has 5 characters/);
  });
});
