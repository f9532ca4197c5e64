import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalIn } from './testing/answers.js';
import { serveMemory, testKey, type ServedGateway } from './testing/serve-memory.js';
import { createTokens } from './tokens.js';

let gateway: ServedGateway;
beforeAll(async () => {
  gateway = await serveMemory();
});
afterAll(() => gateway.close());

const camila = { id: 'camila-restrepo', name: 'Camila Restrepo', role: 'agent' } as const;
const routes = [
  '/v1/cases',
  '/v1/cases/01ABC',
  '/v1/cases/01ABC/card',
  '/v1/cases/01ABC/letter',
  '/v1/assignees',
  '/v1/stream',
  '/v1/office',
];

describe.each(routes)('GET %s', (route) => {
  it('asks for a token', async () => {
    const answer = await gateway.get(route);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await refusalIn(answer)).toEqual([401, 'access-unauthenticated']);
  });

  it('refuses a citizen', async () => {
    expect(await refusalIn(await gateway.get(route, await gateway.as({ role: 'citizen' })))).toEqual([
      403,
      'access-forbidden',
    ]);
  });
});

it('asks for a token before it reads a command', async () => {
  expect(await refusalIn(await gateway.post('/v1/cases/01ABC/commands', { type: 'close' }))).toEqual([
    401,
    'access-unauthenticated',
  ]);
});

describe('a token', () => {
  const send = async (token: string, headers = {}) =>
    gateway.get('/v1/assignees', { authorization: `Bearer ${token}`, ...headers });

  it('opens the desk until it ends', async () => {
    gateway.clock.set('2026-11-24T10:00:00-05:00');
    const token = await gateway.tokens.mint({ actor: camila }, 60);
    gateway.clock.set('2026-11-24T10:00:59-05:00');
    expect((await send(token)).status).toBe(200);
    gateway.clock.set('2026-11-24T10:01:00-05:00');
    expect(await refusalIn(await send(token))).toEqual([401, 'access-unauthenticated']);
    gateway.clock.set('2026-11-24T10:00:00-05:00');
  });

  it('of another tenant is none', async () => {
    const token = await createTokens(testKey, 'other', gateway.clock.now).mint({ actor: camila }, 60);
    expect(await refusalIn(await send(token))).toEqual([401, 'access-unauthenticated']);
  });

  it('signed with another key is none', async () => {
    const token = await createTokens(new Uint8Array(32), 'andina', gateway.clock.now).mint({ actor: camila }, 60);
    expect(await refusalIn(await send(token))).toEqual([401, 'access-unauthenticated']);
  });

  it('that is not signed is none', async () => {
    const [, payload] = (await gateway.tokens.mint({ actor: { ...camila, role: 'head' } }, 60)).split('.');
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await refusalIn(await send(`${header}.${payload}.`))).toEqual([401, 'access-unauthenticated']);
  });

  it('that never ends is none', async () => {
    const token = await new SignJWT({ role: 'agent', name: 'Camila' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('pqrs-kit')
      .setAudience('andina')
      .setSubject('camila')
      .sign(testKey);
    expect(await refusalIn(await send(token))).toEqual([401, 'access-unauthenticated']);
  });

  it('with the role of the product itself is none', async () => {
    const token = await new SignJWT({ role: 'system', name: 'x' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('pqrs-kit')
      .setAudience('andina')
      .setSubject('x')
      .setExpirationTime('1h')
      .sign(testKey);
    expect(await refusalIn(await send(token))).toEqual([401, 'access-unauthenticated']);
  });

  it('of a page is good for that page alone', async () => {
    const token = await gateway.tokens.mint({ actor: camila, origin: 'https://crm.example' }, 60);
    expect((await send(token, { origin: 'https://crm.example' })).status).toBe(200);
    expect(await refusalIn(await send(token, { origin: 'https://evil.example' }))).toEqual([403, 'access-forbidden']);
  });

  it('of a server is good for no page', async () => {
    const token = await gateway.tokens.mint({ actor: camila }, 60);
    expect(await refusalIn(await send(token, { origin: 'https://crm.example' }))).toEqual([403, 'access-forbidden']);
  });
});
