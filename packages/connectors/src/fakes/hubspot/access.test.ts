import { describe, expect, it } from 'vitest';
import { openFake, ticket, type OpenFake } from './testing/openFake.js';

const tickets = '/crm/objects/2026-09/tickets';

async function token({ baseUrl, app }: OpenFake, sent: Record<string, string>, path = '/oauth/2026-03/token') {
  const form = new URLSearchParams({ client_id: app.clientId, client_secret: app.clientSecret, ...sent });
  const response = await fetch(`${baseUrl}${path}`, { method: 'POST', body: form });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** As when an account installs the app. */
async function install(hubspot: OpenFake, scopes: string[] = ['tickets']) {
  const code = hubspot.credentials.authorize(hubspot.portal.id, scopes);
  const { body } = await token(hubspot, { grant_type: 'authorization_code', code });
  return { access: String(body['access_token']), refresh: String(body['refresh_token']) };
}

const as = (access: string) => ({ authorization: `Bearer ${access}` });

describe('a token', () => {
  it('is asked for', async () => {
    const { call } = await openFake();
    for (const headers of [{ authorization: '' }, as('nobody'), { authorization: 'Basic eDp5' }]) {
      const { status, body } = await call('GET', tickets, undefined, headers);
      expect(status).toBe(401);
      expect(body).toMatchObject({
        status: 'error',
        category: 'INVALID_AUTHENTICATION',
        correlationId: expect.any(String) as string,
      });
    }
  });

  it('of an app lives 30 minutes', async () => {
    const hubspot = await openFake();
    const { access } = await install(hubspot);
    hubspot.clock.advance(1_799_999);
    expect((await hubspot.call('GET', tickets, undefined, as(access))).status).toBe(200);
    hubspot.clock.advance(1_001);
    const { status, body } = await hubspot.call('GET', tickets, undefined, as(access));
    expect(status).toBe(401);
    expect(body).toMatchObject({
      category: 'EXPIRED_AUTHENTICATION',
      message: 'The OAuth token used to make this call expired 1 second(s) ago.',
      context: { 'expire time': ['2026-11-24T12:30:00.000Z'] },
    });
  });

  it('needs the scope, and is told which', async () => {
    const hubspot = await openFake({ scopes: ['tickets'] });
    expect((await hubspot.call('GET', tickets)).status).toBe(200);
    const { status, body } = await hubspot.call('GET', '/crm/owners/2026-09');
    expect(status).toBe(403);
    expect(body).toMatchObject({
      category: 'MISSING_SCOPES',
      errors: [{ context: { requiredGranularScopes: ['crm.objects.owners.read'] } }],
    });
  });

  it('reads and writes contacts with different scopes', async () => {
    const { call } = await openFake({ scopes: ['crm.objects.contacts.read'] });
    expect((await call('GET', '/crm/objects/2026-09/contacts')).status).toBe(200);
    expect((await call('POST', '/crm/objects/2026-09/contacts', { properties: {} })).status).toBe(403);
  });
});

describe('a refresh', () => {
  it('gives a new token and uses the old refresh token up', async () => {
    const hubspot = await openFake();
    const { access, refresh } = await install(hubspot);
    const { status, body } = await token(hubspot, { grant_type: 'refresh_token', refresh_token: refresh });
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'bearer', expires_in: 1800, hub_id: 33, scopes: ['tickets'] });
    expect(body['access_token']).not.toBe(access);
    expect(String(body['access_token']).length).toBeGreaterThan(300);
    const again = await token(hubspot, { grant_type: 'refresh_token', refresh_token: refresh });
    expect(again).toMatchObject({ status: 400, body: { status: 'BAD_REFRESH_TOKEN', error: 'invalid_grant' } });
  });

  it('keeps the refresh token where none rotate', async () => {
    const hubspot = await openFake({ rotateRefreshTokens: false });
    const { refresh } = await install(hubspot);
    for (let turn = 0; turn < 2; turn += 1) {
      const { body } = await token(hubspot, { grant_type: 'refresh_token', refresh_token: refresh });
      expect(body['refresh_token']).toBe(refresh);
    }
  });

  it('is refused with another secret, and with secrets in the address', async () => {
    const hubspot = await openFake();
    const { refresh } = await install(hubspot);
    const wanted = { grant_type: 'refresh_token', refresh_token: refresh };
    expect((await token(hubspot, { ...wanted, client_secret: 'x' })).body['status']).toBe('BAD_CLIENT_SECRET');
    const inAddress = await token(hubspot, wanted, '/oauth/2026-03/token?client_secret=x');
    expect(inAddress.status).toBe(400);
  });

  it('can go wrong in each way', async () => {
    const hubspot = await openFake();
    const { refresh } = await install(hubspot);
    const next = async (mischief: 'invalidGrant' | 'wrongPortal' | 'badToken', refreshToken: string) => {
      hubspot.faults.add({ on: 'POST oauth/token', do: { kind: 'refresh', mischief } });
      return token(hubspot, { grant_type: 'refresh_token', refresh_token: refreshToken });
    };
    expect((await next('invalidGrant', refresh)).status).toBe(400);
    const bad = await next('badToken', refresh);
    expect(bad.status).toBe(200);
    expect((await hubspot.call('GET', tickets, undefined, as(String(bad.body['access_token'])))).status).toBe(401);
    const wrong = await next('wrongPortal', String(bad.body['refresh_token']));
    expect(wrong.body['hub_id']).toBe(34);
    await hubspot.call('POST', tickets, { properties: ticket() });
    const other = as(String(wrong.body['access_token']));
    expect((await hubspot.call('GET', '/account-info/2026-09/details', undefined, other)).body).toMatchObject({
      portalId: 34,
    });
    expect((await hubspot.call('GET', tickets, undefined, other)).body).toEqual({ results: [] });
  });
});

describe('introspection', () => {
  it('tells a live token from others, in the body alone', async () => {
    const hubspot = await openFake();
    const { access } = await install(hubspot);
    const path = '/oauth/2026-03/token/introspect';
    expect((await token(hubspot, { token: access }, path)).body).toMatchObject({ active: true, hub_id: 33 });
    hubspot.clock.advance(1_800_000);
    expect((await token(hubspot, { token: access }, path)).body).toEqual({ active: false });
    expect((await token(hubspot, { token: 'nobody' }, path)).body).toEqual({ active: false });
  });
});

describe('the burst limit', () => {
  it('of a service key is 190 in 10 seconds', async () => {
    const { call, clock } = await openFake();
    const first = await call('GET', tickets);
    expect(first.headers.get('x-hubspot-ratelimit-max')).toBe('190');
    expect(first.headers.get('x-hubspot-ratelimit-remaining')).toBe('189');
    expect(first.headers.get('x-hubspot-ratelimit-interval-milliseconds')).toBe('10000');
    expect(first.headers.get('x-hubspot-ratelimit-daily')).toBe('650000');
    for (let turn = 1; turn < 190; turn += 1) expect((await call('GET', tickets)).status).toBe(200);
    clock.advance(7_500);
    const refused = await call('GET', tickets);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({
      status: 'error',
      message: 'You have reached your ten_secondly_rolling limit.',
      errorType: 'RATE_LIMIT',
      policyName: 'TEN_SECONDLY_ROLLING',
    });
    expect(refused.headers.get('retry-after')).toBe('3');
    clock.advance(2_500);
    expect((await call('GET', tickets)).status).toBe(200);
  });

  it('of an app is 110, and has no headers of a day', async () => {
    const hubspot = await openFake();
    const { access } = await install(hubspot);
    const { headers } = await hubspot.call('GET', tickets, undefined, as(access));
    expect(headers.get('x-hubspot-ratelimit-max')).toBe('110');
    expect(headers.get('x-hubspot-ratelimit-daily')).toBeNull();
  });

  it.each([
    ['date', 'Tue, 24 Nov 2026 12:00:10 GMT'],
    ['none', null],
  ] as const)('says when to come back by %s', async (retryAfter, header) => {
    const { call } = await openFake({ limits: { burst: 1, retryAfter } });
    await call('GET', tickets);
    expect((await call('GET', tickets)).headers.get('retry-after')).toBe(header);
  });
});

describe('the daily limit', () => {
  it('starts anew at midnight of the account', async () => {
    const { call, clock } = await openFake({ limits: { daily: 2 } });
    await call('GET', tickets);
    expect((await call('GET', tickets)).headers.get('x-hubspot-ratelimit-daily-remaining')).toBe('0');
    const refused = await call('GET', tickets);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ message: 'You have reached your daily limit.', policyName: 'DAILY' });
    clock.moveTo('2026-11-24T23:59:59-05:00');
    expect((await call('GET', tickets)).status).toBe(429);
    clock.moveTo('2026-11-25T00:00:00-05:00');
    expect((await call('GET', tickets)).status).toBe(200);
  });

  it('can be read', async () => {
    const { call } = await openFake();
    await call('GET', tickets);
    const { body } = await call('GET', '/account-info/v3/api-usage/daily/private-apps');
    expect(body).toMatchObject({
      results: [{ usageLimit: 650_000, currentUsage: 2, resetsAt: '2026-11-25T05:00:00.000Z' }],
    });
  });
});
