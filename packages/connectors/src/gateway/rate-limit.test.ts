import { describe, expect, it } from 'vitest';
import { fixedClock } from '@pqrs-kit/core';
import { createRateLimit, placeOf } from './rate-limit.js';
import { refusalIn } from './testing/answers.js';
import { filing } from './testing/filing.js';
import { serveMemory } from './testing/serve-memory.js';

describe('a rate limit', () => {
  it('lets a burst through and then one each time a token drops in', () => {
    const clock = fixedClock('2026-11-24T10:00:00Z');
    const take = createRateLimit({ burst: 2, perMinute: 6 }, clock.now);
    expect([take('a'), take('a')]).toEqual([{ allowed: true }, { allowed: true }]);
    expect(take('a')).toEqual({ allowed: false, retryAfterSeconds: 10 });
    expect(take('b')).toEqual({ allowed: true });
    clock.set('2026-11-24T10:00:09Z');
    expect(take('a')).toEqual({ allowed: false, retryAfterSeconds: 1 });
    clock.set('2026-11-24T10:00:10Z');
    expect(take('a')).toEqual({ allowed: true });
  });

  it('never fills beyond its burst, and does not mind a clock set back', () => {
    const clock = fixedClock('2026-11-24T10:00:00Z');
    const take = createRateLimit({ burst: 1, perMinute: 60 }, clock.now);
    take('a');
    clock.set('2026-11-24T12:00:00Z');
    expect(take('a').allowed).toBe(true);
    expect(take('a').allowed).toBe(false);
    clock.set('2026-11-24T09:00:00Z');
    expect(take('a').allowed).toBe(false);
  });

  it('forgets who was not heard of for longest, in bounded memory', () => {
    const clock = fixedClock('2026-11-24T10:00:00Z');
    const take = createRateLimit({ burst: 1, perMinute: 1 }, clock.now);
    take('first');
    for (let place = 0; place < 9_999; place++) take(`place ${place}`);
    expect(take('first').allowed).toBe(false);
    for (let place = 0; place < 10_000; place++) take(`other ${place}`);
    expect(take('first').allowed).toBe(true);
  });

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::7', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('counts %s as %s', (address, place) => {
    expect(placeOf(address)).toBe(place);
  });
});

describe('the gateway', () => {
  it('answers 429 with Retry-After to what comes too often, and tracking has a count of its own', async () => {
    const served = await serveMemory({
      filingRate: { burst: 1, perMinute: 2 },
      trackingRate: { burst: 1, perMinute: 2 },
    });
    expect((await served.post('/v1/cases', filing)).status).toBe(201);
    const second = await served.post('/v1/cases', filing);
    expect(await refusalIn(second)).toEqual([429, 'request-too-many']);
    expect(second.headers.get('retry-after')).toBe('30');
    expect((await served.get('/v1/track/AND-2026-000001-0?code=x')).status).toBe(404);
    expect((await served.get('/v1/track/AND-2026-000001-0?code=x')).status).toBe(429);
    await served.close();
  });

  it('believes the entry that its own proxy wrote, and nothing without a proxy', async () => {
    const rate = { filingRate: { burst: 1, perMinute: 1 } };
    const behind = await serveMemory({ ...rate, behindProxy: true });
    const from = (served: typeof behind, chain: string) =>
      served.post('/v1/cases', filing, { 'x-forwarded-for': chain });
    expect((await from(behind, '10.0.0.1, 192.0.2.1')).status).toBe(201);
    expect((await from(behind, '10.0.0.2, 192.0.2.1')).status).toBe(429);
    expect((await from(behind, '10.0.0.1, 192.0.2.2')).status).toBe(201);
    await behind.close();
    const direct = await serveMemory(rate);
    expect((await from(direct, '192.0.2.1')).status).toBe(201);
    expect((await from(direct, '192.0.2.2')).status).toBe(429);
    await direct.close();
  });
});
