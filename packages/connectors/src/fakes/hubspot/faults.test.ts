import { describe, expect, it } from 'vitest';
import { openFake, ticket, type OpenFake } from './testing/openFake.js';

const tickets = '/crm/objects/2026-09/tickets';
const creation = 'POST objects/tickets';

const create = ({ call }: OpenFake) => call('POST', tickets, { properties: ticket() });
const count = async ({ call }: OpenFake): Promise<number> =>
  ((await call('GET', tickets)).body as { results: unknown[] }).results.length;

describe('a fault', () => {
  it('of a status before the commit leaves nothing behind; after it the record is there', async () => {
    const hubspot = await openFake();
    const raw = () =>
      fetch(`${hubspot.baseUrl}${tickets}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${hubspot.serviceKey}` },
        body: JSON.stringify({ properties: ticket() }),
      });
    hubspot.faults.add({ on: creation, do: { kind: 'status', status: 502, when: 'before' } });
    const before = await raw();
    expect(before.status).toBe(502);
    expect(before.headers.get('content-type')).toBe('text/html');
    expect(await count(hubspot)).toBe(0);
    hubspot.faults.add({ on: creation, do: { kind: 'status', status: 502, when: 'after' } });
    expect((await raw()).status).toBe(502);
    expect(await count(hubspot)).toBe(1);
  });

  it('of a reset breaks the connection, before or in the middle of the answer', async () => {
    const hubspot = await openFake();
    hubspot.faults.add({ on: creation, do: { kind: 'reset', when: 'before' } });
    await expect(create(hubspot)).rejects.toThrow();
    expect(await count(hubspot)).toBe(0);
    hubspot.faults.add({ on: creation, do: { kind: 'reset', when: 'midBody' } });
    await expect(create(hubspot)).rejects.toThrow();
    expect(await count(hubspot)).toBe(1);
  });

  it('cuts the JSON', async () => {
    const hubspot = await openFake();
    hubspot.faults.add({ on: creation, do: { kind: 'truncate' } });
    await expect(create(hubspot)).rejects.toThrow(SyntaxError);
    expect(await count(hubspot)).toBe(1);
  });

  it('answers a page with 200', async () => {
    const hubspot = await openFake();
    hubspot.faults.add({ on: 'GET objects/tickets', do: { kind: 'html' } });
    await expect(hubspot.call('GET', tickets)).rejects.toThrow(SyntaxError);
  });

  it('never answers, until who asked gives up', async () => {
    const hubspot = await openFake();
    hubspot.faults.add({ on: creation, do: { kind: 'hang', when: 'after' } });
    const gaveUp = new AbortController();
    const committed = new Promise<void>((resolve) => hubspot.portal.watch(() => resolve()));
    const asked = fetch(`${hubspot.baseUrl}${tickets}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${hubspot.serviceKey}` },
      body: JSON.stringify({ properties: ticket() }),
      signal: gaveUp.signal,
    });
    await committed;
    gaveUp.abort();
    await expect(asked).rejects.toThrow();
  });

  it('drips', async () => {
    const hubspot = await openFake();
    hubspot.faults.add({ on: 'GET objects/tickets', do: { kind: 'drip', everyMilliseconds: 1 } });
    expect((await hubspot.call('GET', tickets)).body).toEqual({ results: [] });
  });

  it.each([
    ['TEN_SECONDLY_ROLLING', '2', 'You have reached your ten_secondly_rolling limit.'],
    ['SECONDLY', 'Tue, 24 Nov 2026 12:00:05 GMT', 'You have reached your secondly limit.'],
    ['DAILY', undefined, 'You have reached your daily limit.'],
  ] as const)('is a 429 of %s', async (policy, retryAfter, message) => {
    const hubspot = await openFake();
    hubspot.faults.add({ do: { kind: 'rateLimit', policy, ...(retryAfter !== undefined && { retryAfter }) } });
    const { status, headers, body } = await hubspot.call('GET', tickets);
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe(retryAfter ?? null);
    expect(body).toMatchObject({ policyName: policy, message });
  });

  it('waits for its turn, and ends after it', async () => {
    const hubspot = await openFake();
    hubspot.faults.add({
      on: 'GET objects/*',
      skip: 1,
      times: 2,
      do: { kind: 'status', status: 503, when: 'before', body: {} },
    });
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await hubspot.call('GET', tickets)).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect(hubspot.faults.left()).toBe(0);
    expect(hubspot.counts.of('GET objects/tickets')).toBe(4);
  });

  it('lets tokens expire', async () => {
    const hubspot = await openFake();
    hubspot.credentials.authorize(hubspot.portal.id, ['tickets']);
    const { credential } = hubspot.credentials.exchange(hubspot.credentials.authorize(hubspot.portal.id, ['tickets']));
    const headers = { authorization: `Bearer ${credential.token}` };
    expect((await hubspot.call('GET', tickets, undefined, headers)).status).toBe(200);
    hubspot.faults.add({ do: { kind: 'expireTokens' } });
    expect((await hubspot.call('GET', tickets, undefined, headers)).body).toMatchObject({
      category: 'EXPIRED_AUTHENTICATION',
    });
    expect((await hubspot.call('GET', tickets)).status).toBe(200);
  });

  it('lets an admin in between, and sets the clock wrong', async () => {
    const hubspot = await openFake();
    const { id } = (await create(hubspot)).body as { id: string };
    hubspot.faults.add(
      { on: 'PATCH *', do: { kind: 'admin', change: { change: 'deleteRecord', objectType: 'tickets', id } } },
      { on: creation, do: { kind: 'clock', milliseconds: -600_000 } },
    );
    expect((await hubspot.call('PATCH', `${tickets}/${id}`, { properties: {} })).status).toBe(404);
    const made = await create(hubspot);
    expect(made.body).toMatchObject({ createdAt: '2026-11-24T11:50:00.000Z' });
    expect(made.headers.get('date')).toBe('Tue, 24 Nov 2026 11:50:00 GMT');
  });
});

describe('the control port', () => {
  const control = async ({ controlUrl }: OpenFake, method: string, path: string, body?: unknown) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${controlUrl}/__fake/${path}`, { method, ...sent });
    return { status: response.status, body: (await response.json()) as unknown };
  };

  it('takes faults', async () => {
    const hubspot = await openFake();
    const faults = [{ on: creation, do: { kind: 'rateLimit', policy: 'DAILY' } }];
    expect(await control(hubspot, 'POST', 'faults', { faults })).toEqual({ status: 200, body: { left: 1 } });
    expect((await create(hubspot)).status).toBe(429);
    expect((await create(hubspot)).status).toBe(201);
  });

  it('refuses faults that there are not', async () => {
    const hubspot = await openFake();
    const faults = [{ on: creation, do: { kind: 'earthquake' } }];
    expect((await control(hubspot, 'POST', 'faults', { faults })).status).toBe(400);
    expect((await control(hubspot, 'POST', 'nothing')).status).toBe(404);
    expect((await control(hubspot, 'POST', 'clock', { moveTo: 'tomorrow' })).status).toBe(400);
  });

  it('is not for pages in a browser', async () => {
    const { controlUrl } = await openFake();
    const headers = { origin: 'https://example.com' };
    expect((await fetch(`${controlUrl}/__fake/counts`, { headers })).status).toBe(403);
  });

  it('is not on the port of the API', async () => {
    const { baseUrl, call } = await openFake();
    expect((await call('POST', '/__fake/faults', { faults: [] })).status).toBe(404);
    expect(baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('moves the clock, counts requests and lets an admin work', async () => {
    const hubspot = await openFake();
    const { id } = (await create(hubspot)).body as { id: string };
    const moved = await control(hubspot, 'POST', 'clock', { advanceMilliseconds: 1_000 });
    expect(moved.body).toEqual({ now: '2026-11-24T12:00:01.000Z' });
    const changes = [{ change: 'editRecord', objectType: 'tickets', id, properties: { subject: 'Por teléfono' } }];
    expect((await control(hubspot, 'POST', 'admin', { changes })).status).toBe(200);
    expect((await hubspot.call('GET', `${tickets}/${id}`)).body).toMatchObject({
      properties: { subject: 'Por teléfono', hs_lastmodifieddate: '2026-11-24T12:00:01.000Z' },
    });
    expect((await control(hubspot, 'GET', 'counts')).body).toEqual({
      total: 2,
      tokens: 0,
      byEndpoint: { 'GET objects/tickets/{id}': 1, [creation]: 1 },
    });
  });
});
