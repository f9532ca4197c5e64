import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  createDelivery,
  createDesk,
  createOffice,
  fixedClock,
  randomIds,
  silentNotifier,
  wakesOf,
  webCryptoSigner,
  type AcknowledgedMessage,
  type Notifier,
} from '@pqrs-kit/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { organization, submission } from '../../../../test/support/organization.js';
import type { LogEntry } from '../gateway/log.js';
import { openLedger, type OpenLedger } from '../ledger/open.js';
import { createWorker, type Worker } from './worker.js';

const { tenant } = organization;
const named = { ...submission, anonymous: false, person: { name: 'José Muñoz', email: 'jose@example.com' } };

let folder: string;
let open: OpenLedger;
const clock = fixedClock('2026-07-01T10:00:00-05:00');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pqrs-worker-'));
  open = await openLedger({ file: join(folder, 'pqrs.db') });
  clock.set('2026-07-01T10:00:00-05:00');
});
afterEach(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

function setUp(notifiers: Record<string, Notifier> = { silent: silentNotifier() }) {
  const { ledger } = open;
  const signer = webCryptoSigner('a secret of the tests');
  const desk = createDesk({ ledger, clock, signer, ids: randomIds(clock), notifier: silentNotifier() }, organization);
  const office = createOffice({ ledger, clock, signer }, organization);
  const log: LogEntry[] = [];
  const worker = createWorker({
    ledger,
    desks: [{ tenant, desk: wakesOf(desk, office), deliver: createDelivery({ ledger, signer }, tenant) }],
    notifiers,
    clock,
    log: (entry) => log.push(entry),
    pace: { idleMs: 10 },
  });
  return { ledger, desk, office, log, worker };
}

/** Each time that it works, hours lie between: what was put off is due again. */
async function drainFor(worker: Worker, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await worker.drain();
    clock.set(new Date(Date.parse(clock.now()) + 2 * 3_600_000).toISOString());
  }
}

/** A notifier that fails while it is told to, and remembers what it took. */
function failing() {
  const taken: string[] = [];
  const state = { fails: true };
  const notifier: Notifier = {
    async acknowledged({ id }: AcknowledgedMessage) {
      if (state.fails) throw Object.assign(new Error('550 jose@example.com unknown'), { code: 'EENVELOPE' });
      taken.push(id);
    },
    alerted: () => Promise.resolve(),
  };
  return { notifier, taken, state };
}

describe('a worker', () => {
  it('wakes the office: duties that fall due and that were missed, and a contract 30 days before its end, once each', async () => {
    const { office, ledger, worker } = setUp();
    await office.evaluate();
    await office.command(
      { id: 'paola', name: 'Paola Ruiz', role: 'head' },
      {
        type: 'addDocument',
        kind: 'contract',
        title: 'Contrato 8841',
        classification: 'confidential',
        validFrom: '2026-01-01',
        validUntil: '2026-08-01',
        link: 'https://archivo.example/8841',
        readerRoles: ['head'],
        readers: [],
      },
    );
    await worker.drain();
    clock.set('2026-07-02T00:00:00-05:00');
    await worker.drain();
    await worker.drain();
    const reminders = (await ledger.readOffice(tenant, 0)).flatMap(({ event }) =>
      event.type === 'reminded' ? [event] : [],
    );
    expect(reminders.map(({ on, due, missed, ending }) => [on, due.length, missed.length, ending])).toEqual([
      ['2026-07-01', 29, 0, []],
      ['2026-07-02', 29, 29, ['k1']],
    ]);
    expect((await ledger.runtimeHealth(tenant, clock.now())).waiting).toBe(0);
  });

  it('wakes the cases that are due, and leaves none waiting', async () => {
    const { desk, ledger, worker } = setUp();
    for (let count = 0; count < 3; count += 1) await desk.submit(submission);
    await worker.drain();
    // Half of fifteen business days has gone when 14 July begins; it is told of when the office opens.
    expect((await ledger.runtimeHealth(tenant, '2026-07-14T05:00:00.000Z')).waiting).toBe(3);
    clock.set('2026-07-14T00:00:00-05:00');
    await worker.drain();
    expect((await ledger.runtimeHealth(tenant, '2026-07-14T12:59:59.999Z')).waiting).toBe(0);
    expect((await ledger.runtimeHealth(tenant, '2026-07-14T13:00:00.000Z')).waiting).toBe(3);
  });

  const poisons: [string, string, string][] = [
    ['holds an instant that is none', `json_set(body, '$.receivedAt', 'José Muñoz, calle 8')`, 'time-bad-instant'],
    ['is no JSON at all', `'{"José Muñoz, calle 8'`, 'TypeError'],
  ];
  it.each(poisons)(
    'gives up a case that %s, keeps no other back, and says nothing personal',
    async (_, body, reason) => {
      const { desk, ledger, worker, log } = setUp();
      const cases = [await desk.submit(named), await desk.submit(named), await desk.submit(named)];
      const poisoned = cases[1]?.caseId ?? '';
      const direct = new DatabaseSync(join(folder, 'pqrs.db'));
      await worker.drain();
      direct.exec(`update events set body = ${body} where case_id = '${poisoned}'`);
      direct.close();
      clock.set('2026-07-21T00:00:00-05:00');
      await worker.drain();
      expect(await ledger.runtimeHealth(tenant, clock.now())).toMatchObject({ waiting: 1, dead: 0 });
      await drainFor(worker, 15);
      const letters = await ledger.deadLetters(tenant);
      expect(letters).toMatchObject([
        { id: `${poisoned}.wakeup`, kind: 'wakeup', caseId: poisoned, attempts: 15, reason },
      ]);
      expect(log).toHaveLength(15);
      expect(log.map(({ dead }) => dead).indexOf(true)).toBe(14);
      expect(JSON.stringify([letters, log])).not.toMatch(/José|calle/);
      expect(await ledger.runtimeHealth(tenant, clock.now())).toMatchObject({ waiting: 0, dead: 1 });
      expect(await ledger.replayDeadLetter(tenant, `${poisoned}.wakeup`)).toBe(true);
      await worker.drain();
      expect(log).toHaveLength(16);
    },
  );

  it('sends a message by each way once, and tries again only the way that failed', async () => {
    const steady = failing();
    steady.state.fails = false;
    const shaky = failing();
    const { desk, ledger, worker, log } = setUp({ steady: steady.notifier, shaky: shaky.notifier });
    const { caseId } = await desk.submit(named);
    await drainFor(worker, 3);
    shaky.state.fails = false;
    await drainFor(worker, 3);
    expect(steady.taken).toEqual([`${caseId}.1.acknowledged`]);
    expect(shaky.taken).toEqual([`${caseId}.1.acknowledged`]);
    expect(log).toMatchObject([1, 2, 3].map((attempt) => ({ attempt, reasons: ['shaky: Error EENVELOPE'] })));
    expect(JSON.stringify(log)).not.toContain('jose@');
    expect(await ledger.runtimeHealth(tenant, clock.now())).toMatchObject({ waiting: 0, dead: 0 });
  });

  it('gives a message up after fifteen tries, until a person replays it', async () => {
    const { notifier, taken, state } = failing();
    const { desk, ledger, worker } = setUp({ smtp: notifier });
    const { caseId } = await desk.submit(named);
    await drainFor(worker, 16);
    const id = `${caseId}.1.acknowledged`;
    expect(await ledger.deadLetters(tenant)).toMatchObject([{ id, attempts: 15, reason: 'smtp: Error EENVELOPE' }]);
    state.fails = false;
    await drainFor(worker, 1);
    expect(taken).toEqual([]);
    await ledger.replayDeadLetter(tenant, id);
    await drainFor(worker, 1);
    expect(taken).toEqual([id]);
    expect(await ledger.deadLetters(tenant)).toEqual([]);
  });

  /** A worker that claims and is never heard of again. */
  async function die(times: number): Promise<void> {
    for (let died = 0; died < times; died += 1) {
      const request = { worker: `died-${died}`, now: clock.now(), limit: 10, leaseMs: 0 };
      await open.ledger.claimWakeups(tenant, request);
      await open.ledger.claimOutbox(tenant, request);
    }
  }

  it('does what others were killed over, however often', async () => {
    const { notifier, taken, state } = failing();
    state.fails = false;
    const { desk, ledger, worker, log } = setUp({ smtp: notifier });
    const { caseId } = await desk.submit(named);
    clock.set('2026-07-21T00:00:00-05:00');
    await die(100);
    await worker.drain();
    expect(taken).toEqual([`${caseId}.1.acknowledged`]);
    expect(await ledger.runtimeHealth(tenant, clock.now())).toEqual({ lagMs: 0, waiting: 0, dead: 0 });
    expect(log.map(({ dead }) => dead)).toEqual([false, false]);
  });

  it('gives up what ends its workers each time, and counts that before it tries', async () => {
    const { desk, ledger } = setUp();
    const { caseId } = await desk.submit(named);
    clock.set('2026-07-21T00:00:00-05:00');
    await die(4);
    for (let died = 0; died < 15; died += 1) {
      // It never comes back from either, as if the process had ended there.
      let reached = 0;
      let both = (): void => {};
      const ended = new Promise<void>((resolve) => (both = resolve));
      const never = () => {
        reached += 1;
        if (reached === 2) both();
        return new Promise<never>(() => {});
      };
      const deadly = { evaluate: never, evaluateEach: never, sweepAttachments: () => Promise.resolve(0) };
      const { drain } = createWorker({
        ledger,
        desks: [{ tenant, desk: deadly, deliver: never }],
        notifiers: { smtp: silentNotifier() },
        clock,
        log: () => {},
      });
      await Promise.race([drain(), ended]);
      clock.set(new Date(Date.parse(clock.now()) + 2 * 3_600_000).toISOString());
    }
    const reason = 'Its worker ended before it was done, every time.';
    expect(
      (await ledger.deadLetters(tenant)).map((letter) => [letter.id, letter.attempts, letter.reason]).sort(),
    ).toEqual([
      [`${caseId}.1.acknowledged`, 15, reason],
      [`${caseId}.wakeup`, 15, reason],
    ]);
  });

  it('finishes what it holds when it is stopped, and takes nothing new', async () => {
    let arrived = (): void => {};
    let proceed = (): void => {};
    const underWay = new Promise<void>((resolve) => (arrived = resolve));
    const gate = new Promise<void>((resolve) => (proceed = resolve));
    const taken: string[] = [];
    const slow: Notifier = {
      async acknowledged({ id }) {
        arrived();
        await gate;
        taken.push(id);
      },
      alerted: () => Promise.resolve(),
    };
    const { desk, ledger, worker } = setUp({ slow });
    const { caseId } = await desk.submit(named);
    worker.start();
    await underWay;
    const stopped = worker.stop();
    await desk.submit(named);
    proceed();
    await stopped;
    expect(taken).toEqual([`${caseId}.1.acknowledged`]);
    expect((await ledger.runtimeHealth(tenant, clock.now())).waiting).toBe(1);
  });
});
