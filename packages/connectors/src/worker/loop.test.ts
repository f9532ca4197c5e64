import { expect, it } from 'vitest';
import type { LogEntry } from '../gateway/log.js';
import { startLoop } from './loop.js';

/** A turn that does what the list says, one after the other, and a promise of its end. */
function script(steps: readonly (() => boolean)[]) {
  let done = (): void => {};
  const ended = new Promise<void>((resolve) => (done = resolve));
  let taken = 0;
  const turn = async (): Promise<boolean> => {
    const step = steps[taken];
    taken += 1;
    if (taken >= steps.length) done();
    return step?.() ?? false;
  };
  return { turn, ended, taken: () => taken };
}

function fails(): boolean {
  throw Object.assign(new Error('no connection for José'), { code: 'ECONNREFUSED' });
}

it('goes on after turns that failed, and logs them without their words', async () => {
  const { turn, ended } = script([fails, fails, () => true, fails, () => false]);
  const log: LogEntry[] = [];
  const loop = startLoop({ name: 'outbox', turn, idleMs: 1, log: (entry) => log.push(entry) });
  await ended;
  await loop.stop();
  expect(log).toMatchObject([
    { level: 'error', event: 'worker-turn', loop: 'outbox', failures: 1, code: 'ECONNREFUSED' },
    { failures: 2 },
    { failures: 1 },
  ]);
  expect(JSON.stringify(log)).not.toContain('José');
});

it('takes the next turn at once while there is more, and rests otherwise until it is stopped', async () => {
  const busy = script([() => true, () => true, () => true, () => false]);
  const loop = startLoop({ name: 'wakeups', turn: busy.turn, idleMs: 3_600_000, log: () => {} });
  await busy.ended;
  await loop.stop();
  expect(busy.taken()).toBe(4);
});
