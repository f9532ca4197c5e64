import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBucket } from './bucket.js';
import { steppedTimer } from './transportSamples.js';

it('lets 110 go in ten seconds, and the next only when the first is a little more than ten seconds old', async () => {
  const { timer, waits, move } = steppedTimer(0);
  const bucket = createBucket({ requests: 110, perMs: 10_000 }, timer);
  for (let sent = 0; sent < 110; sent += 1) {
    await bucket.take();
    move(10);
  }
  expect(waits).toEqual([]);
  expect(await bucket.take()).toBe(9_000);
});

it('never lets more through in any window than the limit', async () => {
  const limits = fc.record({ requests: fc.integer({ min: 1, max: 6 }), perMs: fc.integer({ min: 1, max: 50 }) });
  const gaps = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(limits, gaps, async (limit, pauses) => {
      const { timer, move } = steppedTimer(0);
      const bucket = createBucket(limit, timer);
      const at: number[] = [];
      for (const gap of pauses) {
        await bucket.take();
        at.push(timer.nowMs());
        move(gap);
      }
      for (const start of at) {
        expect(at.filter((time) => time >= start && time < start + limit.perMs).length).toBeLessThanOrEqual(
          limit.requests,
        );
      }
    }),
  );
});

it('stands still as long as the CRM asked', async () => {
  const { timer } = steppedTimer(0);
  const bucket = createBucket({ requests: 5, perMs: 1_000 }, timer);
  bucket.pause(4_000);
  expect([await bucket.take(), await bucket.take()]).toEqual([4_000, 0]);
});

it('gives up a turn that is no longer wanted, and the next goes on', async () => {
  const { timer } = steppedTimer(0);
  const bucket = createBucket({ requests: 1, perMs: 1_000 }, timer);
  await bucket.take();
  await expect(bucket.take(AbortSignal.abort())).rejects.toThrow();
  expect(await bucket.take()).toBe(1_010);
});
