import { describe, expect, it } from 'vitest';
import { desiredSchema } from '../../packages/connectors/src/crm/desiredSchema.js';
import type { SyncStore } from '../../packages/connectors/src/crm/sync/store.js';
import { notifyAnswer } from '../../packages/connectors/src/crm/sync/answerSample.js';
import { fileSamples } from '../support/files.js';
import { expectNoSecretSaid, expectStepAgain, type AnyRun } from './bothSidesEqual.js';
import { faultRun, runBefore, runWithChanges } from './faultRun.js';
import { startHubspot } from './hubspot/hubspotStandIn.js';
import { startSalesforce } from './salesforce/salesforceStandIn.js';
import type { StandIn } from './standIn.js';

type Start = () => Promise<StandIn<never>>;

/** A case that is killed at each of its steps takes a minute on a slow machine. */
const patience = 240_000;
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

async function startAgain(run: AnyRun): Promise<void> {
  run.endFaults();
  run.server.advance(leaseMs);
  await run.connect();
}

/** A ticket that was never synced and has files, and an answer whose letter is to go out. */
async function runWithFiles(remote: StandIn<never>): Promise<AnyRun> {
  const run = await faultRun(remote);
  await run.connect();
  await run.install();
  const ticket = run.ticket();
  run.attach(ticket, 'recibo.pdf', fileSamples.pdf);
  run.attach(ticket, 'foto.png', fileSamples.png);
  const filed = await run.file();
  await notifyAnswer(run.desk, filed);
  run.server.advance(600_000);
  run.resetRequests();
  return run;
}

const worlds = {
  files: { begin: async (start: Start) => runWithFiles(await start()), count: 2 },
  first: { begin: async (start: Start) => runBefore(await start()), count: 4 },
  later: { begin: async (start: Start) => runWithChanges(await start()), count: 6 },
} as const;

describe.each<[string, Start]>([
  ['HubSpot', startHubspot],
  ['Salesforce', startSalesforce],
])('%s', (_, start) => {
  describe('Killed', () => {
    it.each(['before', 'midBody'] as const)(
      'the installer, after each of its requests (%s the answer): the same fields in the end, nothing to do for one more',
      async (when) => {
        let killed = 0;
        for (let ended = false; !ended; killed += 1) {
          await using run: AnyRun = await faultRun(await start());
          await run.connect();
          run.goneAfter(killed, when);
          ended = await run.install().then(
            () => true,
            () => false,
          );
          await startAgain(run);
          await run.install();
          const { steps } = await run.context.connector.schema.plan(desiredSchema);
          expect(steps.map(({ action }) => action)).toEqual(Array.from({ length: run.installSteps }, () => 'keep'));
          expect(killed).toBeLessThan(20);
        }
        expect(killed).toBeGreaterThanOrEqual(5);
      },
    );

    it.each([
      ['first', 'before'],
      ['first', 'midBody'],
      ['later', 'before'],
      ['later', 'midBody'],
      ['files', 'before'],
      ['files', 'midBody'],
    ] as const)(
      'the %s sync, after each of its requests (%s the answer): both sides equal in the end',
      async (which, when) => {
        const { begin, count } = worlds[which];
        for (let skip = 0, ended = false; !ended; skip += 1) {
          await using run: AnyRun = await begin(start);
          run.goneAfter(skip, when);
          const end = await run.sync();
          ended = end !== undefined && !('failed' in end);
          await startAgain(run);
          await expectStepAgain(run, { cases: count, tickets: count });
          expect(skip).toBeLessThan(30);
        }
      },
      patience,
    );

    it.each([
      ['first', 'before'],
      ['first', 'after'],
      ['later', 'before'],
      ['later', 'after'],
      ['files', 'before'],
      ['files', 'after'],
    ] as const)(
      'the %s sync, at each of its writes to the ledger (%s the commit): both sides equal in the end',
      async (which, when) => {
        const { begin, count } = worlds[which];
        for (let at = 1, ended = false; !ended; at += 1) {
          await using run: AnyRun = await begin(start);
          const end = await run.sync({ store: dyingStore(run.store, at, when) }, 'killed');
          ended = end !== undefined && !('failed' in end);
          await startAgain(run);
          await expectStepAgain(run, { cases: count, tickets: count });
          expect(at).toBeLessThan(30);
        }
      },
      patience,
    );
  });

  describe('Two at once', () => {
    it('two processes sync one account: one works, the other leaves it alone', async () => {
      await using run: AnyRun = await worlds.later.begin(start);
      const ends = await Promise.all([run.sync({}, 'one'), run.sync({}, 'two')]);
      expect(ends.filter((end) => end === undefined)).toHaveLength(1);
      await expectStepAgain(run, { cases: 6, tickets: 6 });
    });

    it.each(['first', 'later', 'files'] as const)(
      'two processes that both believe to hold the account, %s sync: nothing is made twice',
      async (which) => {
        const { begin, count } = worlds[which];
        await using run: AnyRun = await begin(start);
        const store: SyncStore = { ...run.store, lease: async () => true };
        await Promise.all([run.sync({ store }, 'one'), run.sync({ store }, 'two')]);
        await expectStepAgain(run, { cases: count, tickets: count });
        await expectNoSecretSaid(run);
      },
    );

    it('a process that is killed while it holds the account: another takes it after two minutes', async () => {
      await using run: AnyRun = await worlds.later.begin(start);
      await run.sync({ store: dyingStore(run.store, 1, 'before') }, 'killed');
      expect(await run.sync({}, 'two')).toBeUndefined();
      run.server.advance(leaseMs);
      expect(await run.sync({}, 'two')).toMatchObject({ pushed: 4 });
    });
  });
});
