import type { ClaimRequest, Ledger } from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { sampleEntry } from './ledgerSamples.js';
import { arm, longLease, noted, now, request, series } from './ledgerWorkSamples.js';

/** Wake-ups: what is due is given out, to one at a time, until it is done or given up. */
export function describeWakeups(ledger: () => Ledger): void {
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

    it('of another organisation stay as they are, whatever their cases are called', async () => {
      for (const tenant of ['andina', 'otra'])
        for (const caseId of ['anew', 'ended']) await arm(ledger(), caseId, now, tenant);
      await ledger().rearm('andina', [
        { caseId: 'anew', version: 1, wakeAt: '2026-07-25T05:00:00.000Z' },
        { caseId: 'ended', version: 1 },
      ]);
      const due = async (tenant: string) => {
        const claims = await ledger().claimWakeups(tenant, request({ now: '2026-12-01T00:00:00.000Z' }));
        return claims.map(({ caseId, wakeAt }) => [caseId, wakeAt]).sort();
      };
      expect(await due('andina')).toEqual([['anew', '2026-07-25T05:00:00.000Z']]);
      expect(await due('otra')).toEqual([
        ['anew', now],
        ['ended', now],
      ]);
    });

    it('are armed by the hundred at once, each for its own instant', async () => {
      const ids = Array.from({ length: 300 }, (_, index) => `c${String(index).padStart(3, '0')}`);
      for (const caseId of ids) await arm(ledger(), caseId, now);
      const later = (index: number) => new Date(Date.parse(now) + index * 60_000).toISOString();
      await ledger().rearm(
        'andina',
        ids.map((caseId, index) => ({ caseId, version: 1, ...(index % 3 > 0 && { wakeAt: later(index) }) })),
      );
      const due = await ledger().claimWakeups('andina', request({ now: later(100), limit: 500 }));
      expect(due.map(({ caseId, wakeAt }) => [caseId, wakeAt])).toEqual(
        ids.flatMap((caseId, index) => (index % 3 > 0 && index <= 100 ? [[caseId, later(index)]] : [])),
      );
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
}
