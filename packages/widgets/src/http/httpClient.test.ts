import { waitUntil } from '@open-wc/testing';
import { isPqrsError, PqrsError } from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { eventsOf } from './eventStream.js';
import { httpClient } from './httpClient.js';

interface Call {
  url: string;
  init: RequestInit;
}

/** A gateway of one answer, which keeps what it was asked. */
function gateway(answer: () => Response | Promise<Response>): { calls: Call[]; fetch: typeof fetch } {
  const calls: Call[] = [];
  const serve = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    calls.push({ url: input instanceof Request ? input.url : input.toString(), init });
    return Promise.resolve(answer());
  };
  return { calls, fetch: serve };
}

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

const headerOf = (call: Call | undefined, name: string): string | null => new Headers(call?.init.headers).get(name);

async function failureOf(promise: Promise<unknown>): Promise<PqrsError> {
  try {
    await promise;
  } catch (error) {
    if (isPqrsError(error)) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

describe('a client over HTTP', () => {
  it('asks for a page with the filters as the gateway reads them, and the token in a header', async () => {
    const { calls, fetch } = gateway(() => json({ items: [] }));
    const client = httpClient({ baseUrl: 'https://pqrs.example/', token: () => 'secret', fetch });
    await client.listCases({ status: 'open', category: ['queja', 'reclamo'], search: 'garantía y más', limit: 50 });
    expect(calls[0]?.url).toBe(
      'https://pqrs.example/v1/cases?status=open&category=queja%2Creclamo&search=garant%C3%ADa+y+m%C3%A1s&limit=50',
    );
    expect(headerOf(calls[0], 'authorization')).toBe('Bearer secret');
    expect(calls[0]?.init.credentials).toBe('omit');
  });

  it('tells a host that cannot bring a token that the network failed, and leaves its own problem as it is', async () => {
    const failing = (cause: Error) => httpClient({ token: () => Promise.reject(cause) }).listAssignees();
    await expect(failing(new TypeError('Failed to fetch'))).rejects.toMatchObject({ code: 'network-unreachable' });
    const ended = new PqrsError('access-unauthenticated', 'The session is over.', 'Sign in again.');
    await expect(failing(ended)).rejects.toBe(ended);
  });

  it('files with an idempotency key and without the token', async () => {
    const { calls, fetch } = gateway(() => json({ radicado: 'AND-2026-000001-0' }, 201));
    const client = httpClient({ token: () => 'secret', fetch });
    const submission = { category: 'queja' } as never;
    await client.submit(submission, { idempotencyKey: 'k-1' });
    expect([calls[0]?.url, calls[0]?.init.method]).toEqual(['/v1/cases', 'POST']);
    expect(headerOf(calls[0], 'idempotency-key')).toBe('k-1');
    expect(headerOf(calls[0], 'authorization')).toBe(null);
    expect(calls[0]?.init.body).toBe('{"category":"queja"}');
  });

  it('sends the version that the person saw with a command', async () => {
    const { calls, fetch } = gateway(() => json({}));
    await httpClient({ fetch }).command('01 A', { type: 'close' }, 7);
    expect(calls[0]?.url).toBe('/v1/cases/01%20A/commands');
    expect(calls[0]?.init.body).toBe('{"type":"close","expectedVersion":7}');
  });

  it('looks a case up with its code as the contract says', async () => {
    const { calls, fetch } = gateway(() => json({}));
    await httpClient({ fetch }).track('AND-2026-000001-0', 'H2WX8P4C');
    expect(calls[0]?.url).toBe('/v1/track/AND-2026-000001-0?code=H2WX8P4C');
  });

  it('fails with the problem that the gateway sent', async () => {
    const problem = {
      code: 'input-invalid',
      detail: 'The command breaks 1 rule.',
      help: 'Mend it.',
      fields: [{ field: 'reason', code: 'required', message: '' }],
    };
    const { fetch } = gateway(() => json(problem, 422));
    const error = await failureOf(httpClient({ fetch }).listAssignees());
    expect([error.code, error.message, error.help, error.fields?.[0]?.field]).toEqual([
      'input-invalid',
      'The command breaks 1 rule.',
      'Mend it.',
      'reason',
    ]);
  });

  it('makes something of an answer that is not the gateway’s', async () => {
    const codes: string[] = [];
    for (const status of [401, 403, 404, 413, 429, 500, 502]) {
      const { fetch } = gateway(() => new Response('<html>', { status }));
      codes.push((await failureOf(httpClient({ fetch }).openCase('a'))).code);
    }
    expect(codes).toEqual([
      'access-unauthenticated',
      'access-forbidden',
      'request-route-unknown',
      'input-too-large',
      'request-too-many',
      'internal-failure',
      'network-unreachable',
    ]);
  });

  it('says that the service is out of reach, and not where it is', async () => {
    const { fetch } = gateway(() => Promise.reject(new TypeError('Failed to fetch https://pqrs.example/v1?code=H2')));
    const error = await failureOf(httpClient({ fetch }).openCase('a'));
    expect(error.code).toBe('network-unreachable');
    expect(error.message + error.help).not.toContain('example');
  });

  it('gives up after its time', async () => {
    const never = (_input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> =>
      new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    const error = await failureOf(httpClient({ fetch: never, timeout: 1 }).openCase('a'));
    expect(error.code).toBe('network-unreachable');
  });
});

/** A stream of text in the pieces given, however they cut it. */
function streamed(...pieces: string[]): Response {
  const encoder = new TextEncoder();
  return new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(encoder.encode(piece));
        controller.close();
      },
    }),
  );
}

describe('the stream of changes', () => {
  it('is read whole, wherever the network cuts it', async () => {
    const text = 'retry: 2000\nid: 1\nevent: ready\ndata: {}\n\n: keep\n\nid: 2\r\ndata: {"caseId":"á"}\r\n\r\n';
    for (let at = 1; at < text.length; at += 1) {
      const events = [];
      for await (const event of eventsOf(streamed(text.slice(0, at), text.slice(at)))) events.push(event);
      expect(events).toEqual([
        { id: '1', data: '{}' },
        { id: '2', data: '{"caseId":"á"}' },
      ]);
    }
  });

  it('tells of changes and stops when asked', async () => {
    const { calls, fetch } = gateway(() => streamed('id: 9\nevent: change\ndata: {"caseId":"a"}\n\n'));
    const heard: string[] = [];
    const stop = httpClient({ token: () => 'secret', fetch }).watch?.(({ caseId }) => heard.push(caseId));
    await waitUntil(() => heard.length > 0);
    stop?.();
    expect(heard[0]).toBe('a');
    expect(calls[0]?.url).toBe('/v1/stream');
    expect(headerOf(calls[0], 'authorization')).toBe('Bearer secret');
  });
});
