import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { emptySummary } from '../crm/sync/syncContext.js';
import { paceOf, progressLine, syncProgress } from './syncProgress.js';

const summary = { pulled: 500, pushed: 0, rejected: 2, requests: 5 };

describe('the progress of a sync', () => {
  it('says how far a run is, how fast, and how long it takes yet', () => {
    const reading = { ...summary, total: 1_500 };
    expect(progressLine(reading, paceOf(reading, 10))).toBe(
      '500 of 1500 tickets read, 0 written, 2 refused, 5 requests, 50/s, 20 s left',
    );
  });

  it('says nothing of the end where the CRM does not say how many there are', () => {
    expect(progressLine(summary, paceOf(summary, 0))).toBe('500 tickets read, 0 written, 2 refused, 5 requests, 0/s');
  });

  it('has another pace while tickets are written', () => {
    expect(paceOf({ ...summary, total: 500, writing: { looked: 100, of: 350 } }, 5)).toEqual({
      perSecond: 20,
      secondsLeft: 13,
    });
  });

  it('is one JSON line a second for programs, on standard error', () => {
    const error = new PassThrough({ encoding: 'utf8' });
    let now = 0;
    const { show, stop } = syncProgress(error, true, () => now);
    for (const [at, pulled] of [
      [500, 20],
      [1_400, 70],
      [2_000, 100],
    ] as const) {
      now = at;
      show({ ...emptySummary(), pulled, total: 400, requests: 3 });
    }
    now = 4_000;
    show({ ...emptySummary(), pulled: 400, total: 400, requests: 3, writing: { looked: 0, of: 400 } });
    now = 6_000;
    show({ ...emptySummary(), pulled: 400, total: 400, requests: 9, writing: { looked: 100, of: 400 } });
    stop();
    const lines = String(error.read())
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { event: 'progress', pulled: 20, perSecond: 40, secondsLeft: 10 },
      { event: 'progress', pulled: 100, perSecond: 50, secondsLeft: 6 },
      { event: 'progress', pulled: 400, perSecond: 0 },
      { event: 'progress', pulled: 400, requests: 9, perSecond: 50, secondsLeft: 6 },
    ]);
  });

  it('is nothing where nobody looks', () => {
    const error = new PassThrough({ encoding: 'utf8' });
    const { show, stop } = syncProgress(error, false);
    show(emptySummary());
    stop();
    expect(error.read()).toBeNull();
  });
});
