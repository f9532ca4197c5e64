import { describe, expect, it } from 'vitest';
import { desiredSchema } from '../../packages/connectors/src/crm/desiredSchema.js';
import type { SyncStore } from '../../packages/connectors/src/crm/sync/store.js';
import { expectNoSecretSaid, expectStepAgain } from './bothSidesEqual.js';
import { faultRun, runBefore, runWithChanges, type FaultRun } from './faultRun.js';

/** Longer than a run holds an account that it does not let go. */
const leaseMs = 180_000;

/** A store of a process that dies at its write number `at`, before or after it is on the disk; nothing is heard of it then. */
function dyingStore(store: SyncStore, at: number, when: 'before' | 'after'): SyncStore {
  let writes = 0;
  const dead = () => Promise.reject(new Error('killed'));
  return {
    ...store,
    async savePage(...page) {
      writes += 1;
      if (writes > at || (writes === at && when === 'before')) return dead();
      await store.savePage(...page);
      return writes === at ? dead() : undefined;
    },
    async beginNote(...note) {
      writes += 1;
      if (writes > at || (writes === at && when === 'before')) return dead();
      const taken = await store.beginNote(...note);
      return writes === at ? dead() : taken;
    },
    lease: (...asked) => (writes >= at ? dead() : store.lease(...asked)),
    release: (...asked) => (writes >= at ? Promise.resolve() : store.release(...asked)),
  };
}

/** From its request number `skip + 1` on the process is heard of no more. */
const gone = (skip: number, when: 'before' | 'midBody') =>
  ({ skip, times: 10_000, do: { kind: 'reset', when } }) as const;

async function startAgain(run: FaultRun): Promise<void> {
  run.hubspot.faults.clear();
  run.server.advance(leaseMs);
  await run.connect();
}

describe('Killed', () => {
  it.each(['before', 'midBody'] as const)(
    'the installer, after each of its requests (%s the answer): the same fields in the end, nothing to do for one more',
    async (when) => {
      for (let skip = 0, ended = false; !ended; skip += 1) {
        await using run = await faultRun();
        await run.connect();
        run.hubspot.faults.add(gone(skip, when));
        ended = await run.install().then(
          () => run.hubspot.faults.left() > 0 && skip >= 6,
          () => false,
        );
        await startAgain(run);
        await run.install();
        const { steps } = await run.context.connector.schema.plan(desiredSchema);
        expect(steps.map(({ action }) => action)).toEqual(Array.from({ length: 13 }, () => 'keep'));
        expect(skip).toBeLessThan(20);
      }
    },
  );

  it.each([
    ['first', 'before', runBefore, 4],
    ['first', 'midBody', runBefore, 4],
    ['later', 'before', runWithChanges, 6],
    ['later', 'midBody', runWithChanges, 6],
  ] as const)(
    'the %s sync, after each of its requests (%s the answer): both sides equal in the end',
    async (_which, when, world, count) => {
      for (let skip = 0, ended = false; !ended; skip += 1) {
        await using run = await world();
        run.hubspot.faults.add(gone(skip, when));
        const end = await run.sync();
        ended = end !== undefined && !('failed' in end);
        await startAgain(run);
        await expectStepAgain(run, { cases: count, tickets: count });
        expect(skip).toBeLessThan(20);
      }
    },
  );

  it.each([
    ['first', 'before', runBefore, 4],
    ['first', 'after', runBefore, 4],
    ['later', 'before', runWithChanges, 6],
    ['later', 'after', runWithChanges, 6],
  ] as const)(
    'the %s sync, at each of its writes to the ledger (%s the commit): both sides equal in the end',
    async (_which, when, world, count) => {
      for (let at = 1, ended = false; !ended; at += 1) {
        await using run = await world();
        const end = await run.sync({ store: dyingStore(run.store, at, when) }, 'killed');
        ended = end !== undefined && !('failed' in end);
        await startAgain(run);
        await expectStepAgain(run, { cases: count, tickets: count });
        expect(at).toBeLessThan(30);
      }
    },
  );
});

describe('Two at once', () => {
  it('two processes sync one account: one works, the other leaves it alone', async () => {
    await using run = await runWithChanges();
    const ends = await Promise.all([run.sync({}, 'one'), run.sync({}, 'two')]);
    expect(ends.filter((end) => end === undefined)).toHaveLength(1);
    await expectStepAgain(run, { cases: 6, tickets: 6 });
  });

  it.each([
    ['first', runBefore, 4],
    ['later', runWithChanges, 6],
  ] as const)(
    'two processes that both believe to hold the account, %s sync: nothing is made twice',
    async (_which, world, count) => {
      await using run = await world();
      const store: SyncStore = { ...run.store, lease: async () => true };
      await Promise.all([run.sync({ store }, 'one'), run.sync({ store }, 'two')]);
      await expectStepAgain(run, { cases: count, tickets: count });
      await expectNoSecretSaid(run);
    },
  );

  it('a process that is killed while it holds the account: another takes it after two minutes', async () => {
    await using run = await runWithChanges();
    await run.sync({ store: dyingStore(run.store, 1, 'before') }, 'killed');
    expect(await run.sync({}, 'two')).toBeUndefined();
    run.server.advance(leaseMs);
    expect(await run.sync({}, 'two')).toMatchObject({ pushed: 4 });
  });
});
