import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemIn } from './testing/answers.js';
import { filing } from './testing/filing.js';
import { serveMemory, type ServedGateway } from './testing/serve-memory.js';

let gateway: ServedGateway;
beforeAll(async () => {
  gateway = await serveMemory();
});
afterAll(() => gateway.close());

const thirtyMegabytes = 30 * 1024 * 1024;

/** Sends bytes without saying how many there will be; resolves with the status of the answer. */
function sendStreamed(bytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const sending = request(`${gateway.url}/v1/cases`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    sending.on('error', reject);
    for (let sent = 0; sent < bytes; sent += 65_536) sending.write(Buffer.alloc(65_536, 'x'));
    sending.end();
  });
}

describe('the body of a request', () => {
  it('of 30 MB gets its answer', async () => {
    const answer = await fetch(`${gateway.url}/v1/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.alloc(thirtyMegabytes, 'x'),
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'input-too-large', status: 413 });
  });

  it('of 30 MB without a length gets its answer, too', async () => {
    expect(await sendStreamed(thirtyMegabytes)).toBe(413);
  });

  it('may have 256 kB and not one byte more', async () => {
    const post = (size: number) => {
      const bare = Buffer.byteLength(JSON.stringify({ ...filing, facts: '' }));
      return gateway.post('/v1/cases', { ...filing, facts: 'x'.repeat(size - bare) });
    };
    expect((await post(256 * 1024)).status).toBe(422);
    expect((await post(256 * 1024 + 1)).status).toBe(413);
  });

  it.each([
    ['no media type', {}, 415],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['text', { 'content-type': 'text/plain' }, 415],
    ['another charset', { 'content-type': 'application/json; charset=latin1' }, 415],
    ['a packed body', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, 415],
    ['a charset that is UTF-8', { 'content-type': 'application/json; charset="UTF-8"' }, 400],
  ])('with %s', async (_what, headers: Record<string, string>, status) => {
    const answer = await fetch(`${gateway.url}/v1/cases`, { method: 'POST', headers, body: Buffer.from('{') });
    expect(answer.status).toBe(status);
  });

  it.each([
    ['empty', ''],
    ['half', '{"category":'],
    ['with a comment', '{} // hola'],
    ['with a trailing comma', '{"a":1,}'],
    ['not in UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ])('that is %s is not JSON', async (_what, body) => {
    const answer = await fetch(`${gateway.url}/v1/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(400);
    expect((await problemIn(answer)).code).toBe('input-not-json');
  });
});
