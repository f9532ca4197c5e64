import { PqrsError } from '@pqrs-kit/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preferredLocale } from './accept-language.js';
import { problemIn, refusalIn } from './testing/answers.js';
import { filing } from './testing/filing.js';
import { serveMemory, type ServedGateway } from './testing/serve-memory.js';

let gateway: ServedGateway;
beforeAll(async () => {
  gateway = await serveMemory();
});
afterAll(() => gateway.close());

describe('a problem', () => {
  it('keeps to RFC 9457', async () => {
    const answer = await gateway.get('/v1/track/AND-2026-000001-0?code=AAAA-AAAA');
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await problemIn(answer)).toEqual({
      type: 'urn:pqrs-kit:error:track-not-found',
      title: 'No encontramos un caso con ese radicado y ese código. Revise los dos datos del acuse.',
      status: 404,
      code: 'track-not-found',
      detail: 'No case answers to that radicado and that code together.',
      help: 'Check both against the acknowledgement.',
    });
  });

  it('speaks the language of its reader', async () => {
    const wrong = { ...filing, subject: '' };
    const titleIn = async (language: string) => {
      const answer = await gateway.post('/v1/cases', wrong, { 'accept-language': language });
      expect(answer.headers.get('vary')).toContain('Accept-Language');
      return [answer.headers.get('content-language'), (await problemIn(answer)).fields?.[0]?.message];
    };
    expect(await titleIn('es-CO,es;q=0.9')).toEqual(['es-CO', 'Escriba el asunto']);
    expect((await titleIn('en-GB'))[0]).toBe('en');
    expect((await titleIn('fr, pt;q=0.5'))[0]).toBe('pt-BR');
    expect((await titleIn('fr'))[0]).toBe('es-CO');
  });

  it.each([
    ['GET', '/nada'],
    ['DELETE', '/v1/cases'],
    ['GET', '/v1/nada'],
    ['POST', '/healthz'],
  ])('%s %s leads nowhere', async (method, path) => {
    const answer = await fetch(gateway.url + path, { method });
    expect(await refusalIn(answer)).toEqual([404, 'request-route-unknown']);
  });
});

describe('a failure that nobody foresaw', () => {
  it('says nothing of itself, and its frames stand in the log under the id of the request', async () => {
    const broken = {
      changes: () => Promise.resolve([]),
      lastChange: () => Promise.reject(new TypeError('password=hunter2 of María')),
      runtimeHealth: () => Promise.resolve({ lagMs: 0, waiting: 0, dead: 0 }),
      deadLetters: () => Promise.resolve([]),
      replayDeadLetter: () => Promise.resolve(false),
    };
    const served = await serveMemory({ ledger: broken });
    const answer = await served.get('/v1/stream', await served.as({}));
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ code: 'internal-failure', status: 500 });
    expect(text).not.toMatch(/hunter2|María|TypeError|\.ts/);
    const entry = served.log.find(({ event }) => event === 'failure');
    expect(entry).toMatchObject({ level: 'error', requestId: answer.headers.get('x-request-id'), name: 'TypeError' });
    expect(String(entry?.['frames'])).toContain('problems.test.ts');
    expect(JSON.stringify(served.log)).not.toMatch(/hunter2|María/);
    await served.close();
  });

  it('of the database asks to come back', async () => {
    const down = new PqrsError('ledger-unavailable', 'The database does not answer.', 'Start it.');
    const served = await serveMemory({
      ledger: {
        changes: () => Promise.reject(down),
        lastChange: () => Promise.reject(down),
        runtimeHealth: () => Promise.reject(down),
        deadLetters: () => Promise.reject(down),
        replayDeadLetter: () => Promise.reject(down),
      },
    });
    const answer = await served.get('/v1/stream', await served.as({}));
    expect(await refusalIn(answer)).toEqual([503, 'ledger-unavailable']);
    expect(await refusalIn(await served.get('/readyz'))).toEqual([503, 'ledger-unavailable']);
    await served.close();
  });
});

it.each([
  [undefined, 'es-CO'],
  ['', 'es-CO'],
  ['*', 'es-CO'],
  ['en;q=0, pt', 'pt-BR'],
  ['fr, en;q=0.8, pt;q=0.9', 'pt-BR'],
  ['EN-us', 'en'],
  ['en;q=nonsense', 'en'],
])('Accept-Language %j wants %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
