import { outboxId } from '@pqrs-kit/core';
import type { ClaimRequest, Entry, Ledger } from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { nextEntry, sampleEntry } from './ledgerSamples.js';

const series = { prefix: 'AND', year: 2026 };
const now = '2026-07-21T05:00:00.000Z';
const longLease = 600_000;

function request(changes: Partial<ClaimRequest> = {}): ClaimRequest {
  return { worker: 'one', now, limit: 10, leaseMs: longLease, ...changes };
}

function acknowledgement(caseId: string, version = 1) {
  const body = { radicado: `AND-2026-${caseId}`, parts: [1, null, { 'ñ "': true }] };
  return { id: outboxId(caseId, version, 'acknowledged'), kind: 'acknowledged', caseId, body } as const;
}

function arm(ledger: Ledger, caseId: string, wakeAt: string, tenant = 'andina') {
  return ledger.register(tenant, series, undefined, async () => ({ ...sampleEntry({ caseId }), wakeAt }));
}

function send(ledger: Ledger, caseId: string, updatedAt = '2026-07-01T15:00:00.000Z', tenant = 'andina') {
  return ledger.register(tenant, series, undefined, async () => ({
    ...sampleEntry({ caseId, updatedAt }),
    outbox: [acknowledgement(caseId)],
  }));
}

function noted(caseId: string, version: number): Entry {
  return nextEntry(caseId, version, { type: 'noted', text: 'uno' });
}

/** Wake-ups and outbox: what is due is given out, to one at a time, until it is done or given up. */
export function describeRuntime(ledger: () => Ledger): void {
  const claimed = async (changes: Partial<ClaimRequest> = {}) =>
    (await ledger().claimWakeups('andina', request(changes))).map(({ caseId }) => caseId);

  describe('wake-ups', () => {
    it('are given out once they are due, the oldest first, as many as asked for', async () => {
      await arm(ledger(), 'late', '2026-07-21T04:59:59.999Z');
      await arm(ledger(), 'due', now);
      await arm(ledger(), 'ahead', '2026-07-21T05:00:00.001Z');
      await arm(ledger(), 'older', '2026-07-19T05:00:00.000Z');
      await arm(ledger(), 'elsewhere', now, 'otra');
      await ledger().register('andina', series, undefined, async () => sampleEntry({ caseId: 'never' }));
      expect(await ledger().claimWakeups('andina', request({ limit: 2 }))).toEqual([
        { caseId: 'older', version: 1, wakeAt: '2026-07-19T05:00:00.000Z', attempts: 0, lapses: 0 },
        { caseId: 'late', version: 1, wakeAt: '2026-07-21T04:59:59.999Z', attempts: 0, lapses: 0 },
      ]);
      expect(await claimed()).toEqual(['due']);
    });

    it('are given to nobody else before the lease ends, and then with word that it lapsed', async () => {
      await arm(ledger(), 'a', '2026-07-20T05:00:00.000Z');
      await arm(ledger(), 'b', now);
      expect(await claimed({ leaseMs: 0, limit: 1 })).toEqual(['a']);
      expect(await ledger().claimWakeups('andina', request({ worker: 'two' }))).toMatchObject([
        { caseId: 'a', attempts: 0, lapses: 1 },
        { caseId: 'b', attempts: 0, lapses: 0 },
      ]);
      expect(await claimed({ worker: 'three' })).toEqual([]);
      expect(await claimed({ worker: 'two' })).toEqual([]);
    });

    it('give each case to one of those who ask at once', async () => {
      const ids = Array.from({ length: 30 }, (_, index) => `c${String(index).padStart(2, '0')}`);
      for (const caseId of ids) await arm(ledger(), caseId, now);
      const taken = await Promise.all(['one', 'two', 'three'].map((worker) => claimed({ worker })));
      const rest = await claimed({ worker: 'four', limit: 100 });
      expect([...taken.flat(), ...rest].sort()).toEqual(ids);
    });

    it('are replaced by an append, with the claim and the tries before it', async () => {
      await arm(ledger(), 'c1', '2026-07-20T05:00:00.000Z');
      await claimed();
      await ledger().append('andina', 1, { ...noted('c1', 2), wakeAt: now });
      expect(await ledger().claimWakeups('andina', request())).toEqual([
        { caseId: 'c1', version: 2, wakeAt: now, attempts: 0, lapses: 0 },
      ]);
      await ledger().append('andina', 2, noted('c1', 3));
      expect(await claimed({ now: '2027-01-01T00:00:00.000Z' })).toEqual([]);
    });

    it('stay as they were when the append is refused', async () => {
      await arm(ledger(), 'c1', now);
      await expect(ledger().append('andina', 4, noted('c1', 5))).rejects.toMatchObject({
        code: 'case-version-conflict',
      });
      expect(await claimed()).toEqual(['c1']);
    });

    it('are armed anew, or ended, where the case still stands at that version', async () => {
      for (const caseId of ['anew', 'ended', 'changed', 'changedToo']) await arm(ledger(), caseId, now);
      await claimed();
      for (const caseId of ['changed', 'changedToo'])
        await ledger().append('andina', 1, { ...noted(caseId, 2), wakeAt: '2026-07-22T00:00:00.000Z' });
      await ledger().rearm('andina', [
        { caseId: 'anew', version: 1, wakeAt: '2026-07-25T05:00:00.000Z' },
        { caseId: 'ended', version: 1 },
        { caseId: 'changed', version: 1 },
        { caseId: 'changedToo', version: 1, wakeAt: '2026-07-25T05:00:00.000Z' },
        { caseId: 'nobody', version: 1, wakeAt: now },
      ]);
      const due = await ledger().claimWakeups('andina', request({ now: '2026-12-01T00:00:00.000Z' }));
      expect(due.map(({ caseId, wakeAt, lapses }) => [caseId, wakeAt, lapses]).sort()).toEqual([
        ['anew', '2026-07-25T05:00:00.000Z', 0],
        ['changed', '2026-07-22T00:00:00.000Z', 0],
        ['changedToo', '2026-07-22T00:00:00.000Z', 0],
      ]);
    });

    it('that fail are put off, and count their tries', async () => {
      await arm(ledger(), 'c1', now);
      const one = { worker: 'one', now };
      await claimed();
      await ledger().failWakeup('andina', 'c1', one, { retryAfterMs: longLease });
      expect(await claimed()).toEqual([]);
      await ledger().append('andina', 1, { ...noted('c1', 2), wakeAt: now });
      await claimed();
      await ledger().failWakeup('andina', 'c1', one, { retryAfterMs: 0 });
      expect(await ledger().claimWakeups('andina', request())).toMatchObject([
        { caseId: 'c1', attempts: 1, lapses: 0 },
      ]);
    });

    it('that are given up wait as dead letters until somebody replays them or the case changes', async () => {
      for (const caseId of ['a', 'b']) {
        await arm(ledger(), caseId, now);
        await claimed();
        await ledger().failWakeup('andina', caseId, { worker: 'one', now }, { deadReason: 'TypeError' });
      }
      expect(await claimed({ now: '2027-01-01T00:00:00.000Z' })).toEqual([]);
      const letter = { kind: 'wakeup', attempts: 1, reason: 'TypeError', diedAt: now };
      expect((await ledger().deadLetters('andina')).sort((x, y) => (x.id < y.id ? -1 : 1))).toEqual([
        { id: 'a.wakeup', caseId: 'a', ...letter },
        { id: 'b.wakeup', caseId: 'b', ...letter },
      ]);
      expect(await ledger().deadLetters('otra')).toEqual([]);
      expect(await ledger().replayDeadLetter('otra', 'a.wakeup')).toBe(false);
      expect(await ledger().replayDeadLetter('andina', 'a.wakeup')).toBe(true);
      expect(await ledger().replayDeadLetter('andina', 'a.wakeup')).toBe(false);
      await ledger().append('andina', 1, { ...noted('b', 2), wakeAt: now });
      expect(await ledger().deadLetters('andina')).toEqual([]);
      expect((await claimed()).sort()).toEqual(['a', 'b']);
    });

    it('are not touched by one who holds no claim', async () => {
      await arm(ledger(), 'c1', now);
      await claimed({ worker: 'two' });
      await ledger().failWakeup('andina', 'c1', { worker: 'one', now }, { deadReason: 'TypeError' });
      await ledger().failWakeup('andina', 'c1', { worker: 'one', now }, { retryAfterMs: 0 });
      expect(await ledger().deadLetters('andina')).toEqual([]);
      expect(await claimed()).toEqual([]);
    });
  });

  describe('the outbox', () => {
    const messages = (changes: Partial<ClaimRequest> = {}) => ledger().claimOutbox('andina', request(changes));

    it('gives out what an entry brought, as it was, to one at a time', async () => {
      await send(ledger(), 'second', '2026-07-02T15:00:00.000Z');
      await send(ledger(), 'first');
      await send(ledger(), 'elsewhere', now, 'otra');
      expect(await messages()).toEqual([
        { ...acknowledgement('first'), attempts: 0, lapses: 0, delivered: [] },
        { ...acknowledgement('second'), attempts: 0, lapses: 0, delivered: [] },
      ]);
      expect(await messages({ worker: 'two' })).toEqual([]);
    });

    it('holds nothing of an entry that was refused, and a message of one id once', async () => {
      await send(ledger(), 'c1');
      const again = { outbox: [acknowledgement('c1'), acknowledgement('c1', 2)] };
      await expect(ledger().append('andina', 3, { ...noted('c1', 4), ...again })).rejects.toMatchObject({
        code: 'case-version-conflict',
      });
      expect((await messages({ leaseMs: 0 })).map(({ id }) => id)).toEqual(['c1.1.acknowledged']);
      await ledger().append('andina', 1, { ...noted('c1', 2), ...again });
      expect((await messages()).map(({ id }) => id)).toEqual(['c1.1.acknowledged', 'c1.2.acknowledged']);
    });

    it('never gives out again what was sent, also when the same is written again', async () => {
      await send(ledger(), 'c1');
      await messages();
      await ledger().settleOutbox('andina', 'c1.1.acknowledged', { worker: 'one', now }, { delivered: ['file'] });
      await ledger().append('andina', 1, { ...noted('c1', 2), outbox: [acknowledgement('c1')] });
      expect(await messages({ now: '2027-01-01T00:00:00.000Z' })).toEqual([]);
    });

    it('remembers by which ways a message left, until it has left by all', async () => {
      await send(ledger(), 'c1');
      await messages();
      const one = { worker: 'one', now };
      const failure = { retryAfterMs: 0 };
      await ledger().settleOutbox('andina', 'c1.1.acknowledged', one, { delivered: ['webhook'], failure });
      expect(await messages()).toMatchObject([{ attempts: 1, lapses: 0, delivered: ['webhook'] }]);
      await ledger().settleOutbox('andina', 'c1.1.acknowledged', { worker: 'two', now }, { delivered: [], failure });
      expect(await messages({ leaseMs: 0 })).toEqual([]);
      await ledger().settleOutbox('andina', 'c1.1.acknowledged', one, { delivered: ['webhook', 'smtp'] });
      expect((await ledger().runtimeHealth('andina', now)).waiting).toBe(0);
    });

    it('takes the word of one whose claim was over that a message left', async () => {
      await send(ledger(), 'c1');
      await messages({ leaseMs: 0 });
      await messages({ worker: 'two' });
      await ledger().settleOutbox('andina', 'c1.1.acknowledged', { worker: 'one', now }, { delivered: ['smtp'] });
      const failure = { retryAfterMs: 0 };
      await ledger().settleOutbox('andina', 'c1.1.acknowledged', { worker: 'two', now }, { delivered: [], failure });
      expect(await messages()).toEqual([]);
      expect((await ledger().runtimeHealth('andina', now)).waiting).toBe(0);
    });

    it('keeps what was given up for a person to replay', async () => {
      await send(ledger(), 'c1');
      await messages();
      const failure = { deadReason: 'ECONNREFUSED' };
      await ledger().settleOutbox('andina', 'c1.1.acknowledged', { worker: 'one', now }, { delivered: [], failure });
      expect(await messages()).toEqual([]);
      expect(await ledger().deadLetters('andina')).toEqual([
        {
          id: 'c1.1.acknowledged',
          kind: 'acknowledged',
          caseId: 'c1',
          attempts: 1,
          reason: 'ECONNREFUSED',
          diedAt: now,
        },
      ]);
      expect(await ledger().replayDeadLetter('andina', 'c1.1.acknowledged')).toBe(true);
      expect(await messages()).toMatchObject([{ id: 'c1.1.acknowledged', attempts: 0, lapses: 0 }]);
    });
  });

  it('reads the events of several cases in the order asked for', async () => {
    await arm(ledger(), 'a', now);
    await arm(ledger(), 'b', now);
    await ledger().append('andina', 1, noted('b', 2));
    const [b, nobody, a] = await ledger().readMany('andina', ['b', 'nobody', 'a']);
    expect(b).toEqual(await ledger().read('andina', 'b'));
    expect(b).toHaveLength(2);
    expect(nobody).toEqual([]);
    expect(a).toEqual(await ledger().read('andina', 'a'));
  });

  it('says how far behind it is', async () => {
    expect(await ledger().runtimeHealth('andina', now)).toEqual({ lagMs: 0, waiting: 0, dead: 0 });
    await arm(ledger(), 'ahead', '2026-07-22T05:00:00.000Z');
    await arm(ledger(), 'due', '2026-07-21T04:59:00.000Z');
    await send(ledger(), 'unsent', '2026-07-21T04:58:00.000Z');
    await send(ledger(), 'dead', '2026-07-01T00:00:00.000Z');
    await arm(ledger(), 'elsewhere', '2026-01-01T00:00:00.000Z', 'otra');
    await ledger().claimOutbox('andina', request({ limit: 1 }));
    const failure = { deadReason: 'TypeError' };
    await ledger().settleOutbox('andina', 'dead.1.acknowledged', { worker: 'one', now }, { delivered: [], failure });
    expect(await ledger().runtimeHealth('andina', now)).toEqual({
      lagMs: 120_000,
      oldestDueAt: '2026-07-21T04:58:00.000Z',
      waiting: 2,
      dead: 1,
    });
  });
}
