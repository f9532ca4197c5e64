import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataPolicy } from './security-headers.js';
import { filing } from './testing/filing.js';
import { serveMemory, type ServedGateway } from './testing/serve-memory.js';

let gateway: ServedGateway;
beforeAll(async () => {
  gateway = await serveMemory();
});
afterAll(() => gateway.close());

describe('every answer', () => {
  it.each(['/healthz', '/v1/cases', '/openapi.json', '/nada'])('of %s carries the headers of safety', async (path) => {
    const { headers } = await gateway.get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toBe(dataPolicy);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('other sites', () => {
  const preflight = {
    method: 'OPTIONS',
    headers: { origin: 'https://www.andina.example', 'access-control-request-method': 'POST' },
  };

  it('may not call unless they are named', async () => {
    const answer = await fetch(`${gateway.url}/v1/cases`, preflight);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may call when they are named, and only they', async () => {
    const served = await serveMemory({ allowedOrigins: ['https://www.andina.example'] });
    const asked = await fetch(`${served.url}/v1/cases`, preflight);
    expect(asked.headers.get('access-control-allow-origin')).toBe('https://www.andina.example');
    const filed = await served.post('/v1/cases', { ...filing, subject: '' }, { origin: 'https://www.andina.example' });
    expect(filed.status).toBe(422);
    expect(filed.headers.get('access-control-allow-origin')).toBe('https://www.andina.example');
    const other = await served.post('/v1/cases', filing, { origin: 'https://evil.example' });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    await served.close();
  });
});

describe('health', () => {
  it('tells the process from the ledger', async () => {
    const served = await serveMemory({ ledgerReady: () => Promise.resolve(false) });
    expect((await served.get('/healthz')).status).toBe(200);
    expect((await served.get('/readyz')).status).toBe(503);
    expect(await (await gateway.get('/readyz')).json()).toMatchObject({ status: 'ready' });
    await served.close();
  });

  it('says how far behind the work is', async () => {
    const served = await serveMemory();
    const ready = async () => (await (await served.get('/readyz')).json()) as unknown;
    expect(await ready()).toEqual({ status: 'ready', work: { lagMs: 0, waiting: 0, dead: 0 } });
    expect((await served.post('/v1/cases', filing)).status).toBe(201);
    served.clock.set('2026-11-24T10:00:30-05:00');
    expect(await ready()).toEqual({
      status: 'ready',
      work: { lagMs: 30_000, oldestDueAt: '2026-11-24T15:00:00.000Z', waiting: 1, dead: 0 },
    });
    await served.close();
  });
});
