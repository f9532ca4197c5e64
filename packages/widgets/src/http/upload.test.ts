import { isPqrsError, type PqrsError } from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { httpClient } from './httpClient.js';

const photo = { name: "daño d'Ana 😀.png", content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) };

async function failureOf(promise: Promise<unknown>): Promise<PqrsError> {
  try {
    await promise;
  } catch (error) {
    if (isPqrsError(error)) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

interface Call {
  url: string;
  init: RequestInit;
}

function gateway(answer: () => Response | Promise<Response>): { calls: Call[]; fetch: typeof fetch } {
  const calls: Call[] = [];
  const serve = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    calls.push({ url: input instanceof Request ? input.url : input.toString(), init });
    return Promise.resolve(answer());
  };
  return { calls, fetch: serve };
}

describe('a file over HTTP', () => {
  it('goes with its name in a header, without the token ahead of a filing and with it to a case', async () => {
    const { calls, fetch } = gateway(() => new Response('{"attachmentId":"a"}', { status: 201 }));
    const client = httpClient({ baseUrl: 'https://pqrs.example/', token: () => 'secret', fetch });
    const heard: number[][] = [];
    const staged = await client.uploadAttachment(photo, { onProgress: (...progress) => heard.push(progress) });
    await client.attach('01 A', photo);
    expect(staged.attachmentId).toBe('a');
    expect(heard).toEqual([
      [0, 4],
      [4, 4],
    ]);
    expect(calls.map(({ url }) => url)).toEqual([
      'https://pqrs.example/v1/attachments',
      'https://pqrs.example/v1/cases/01%20A/attachments',
    ]);
    const [ahead, attached] = calls.map(({ init }) => new Headers(init.headers));
    expect(ahead?.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''da%C3%B1o%20d%27Ana%20%F0%9F%98%80.png",
    );
    expect([ahead?.get('authorization'), attached?.get('authorization')]).toEqual([null, 'Bearer secret']);
    expect(calls[0]?.init.body).toEqual(photo.content);
  });

  it('is named by its id in the filing that follows, and a filing without files stays as it was', async () => {
    const { calls, fetch } = gateway(() => new Response('{}', { status: 201 }));
    const client = httpClient({ fetch });
    const submission = { category: 'queja' } as never;
    await client.submit(submission, { idempotencyKey: 'k-1', attachments: ['a'] });
    await client.submit(submission, { idempotencyKey: 'k-2', attachments: [] });
    expect(calls.map(({ init }) => init.body)).toEqual([
      '{"category":"queja","attachments":["a"]}',
      '{"category":"queja"}',
    ]);
  });

  it('fails with the problem that the gateway sent, and comes back as its bytes', async () => {
    const body = { code: 'input-invalid', detail: 'd', help: 'h', fields: [{ field: 'file', code: 'fileEmpty' }] };
    const refusing = gateway(() => new Response(JSON.stringify(body), { status: 422 }));
    const error = await failureOf(httpClient({ fetch: refusing.fetch }).uploadAttachment(photo));
    expect([error.code, error.fields?.[0]?.code]).toEqual(['input-invalid', 'fileEmpty']);
    const giving = gateway(() => new Response(photo.content));
    expect(await httpClient({ fetch: giving.fetch }).readAttachment('c', 'ab')).toEqual(photo.content);
    expect(giving.calls[0]?.url).toBe('/v1/cases/c/attachments/ab');
  });

  it('that was ended before it began is not sent, and offline it says so', async () => {
    const { calls, fetch } = gateway(() => Promise.reject(new TypeError('offline')));
    const client = httpClient({ fetch });
    const stopped = await failureOf(client.uploadAttachment(photo, { signal: AbortSignal.abort() }));
    expect([stopped.code, calls.length]).toEqual(['network-unreachable', 0]);
    expect((await failureOf(client.uploadAttachment(photo))).code).toBe('network-unreachable');
  });
});

describe('a file by the browser’s own request', () => {
  const large = { name: 'a.txt', content: new Uint8Array(3_000_000).fill(0x61) };

  it('tells how much of it has left, and what an answer that is not the gateway’s means', async () => {
    const heard: number[] = [];
    // Nothing of the tests' own server answers there.
    const client = httpClient({ baseUrl: `${location.origin}/nothing-here` });
    const error = await failureOf(client.uploadAttachment(large, { onProgress: (sent) => heard.push(sent) }));
    expect(error.code).not.toBe('internal-failure');
    expect([heard[0], heard.at(-1)]).toEqual([0, 3_000_000]);
  });

  it('ends when it is asked to, and out of reach says so', async () => {
    const stopping = new AbortController();
    const sent = httpClient({ baseUrl: location.origin }).uploadAttachment(large, { signal: stopping.signal });
    stopping.abort();
    expect((await failureOf(sent)).message).toBe('The upload was ended.');
    const nowhere = httpClient({ baseUrl: 'http://127.0.0.1:1' });
    expect((await failureOf(nowhere.uploadAttachment(photo))).code).toBe('network-unreachable');
  });
});
