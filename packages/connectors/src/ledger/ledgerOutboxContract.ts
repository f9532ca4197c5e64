import type { ClaimRequest, Ledger } from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { acknowledgement, arm, noted, now, request, send } from './ledgerWorkSamples.js';

/** The outbox: what was written with the events is given out until it was sent or given up. */
export function describeOutbox(ledger: () => Ledger): void {
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
