import type { Ledger, OfficeEntry, OfficeFact } from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { hashOf, sampleEntry } from './ledgerSamples.js';
import { request, series } from './ledgerWorkSamples.js';

const paola = { id: 'paola', name: 'Paola Ruiz', role: 'head' } as const;

/** An entry of the office's book whose first event is `version`. */
function officeEntry(version: number, facts: readonly OfficeFact[], wakeAt?: string): OfficeEntry {
  return {
    events: facts.map((fact, index) => ({
      event: { ...fact, at: '2026-07-01T15:00:00.000Z', by: paola },
      hash: hashOf('book', version + index),
    })),
    ...(wakeAt !== undefined && { wakeAt }),
  };
}

const opened: OfficeFact = { type: 'opened', on: '2026-07-01' };
const ended = (n: number): OfficeFact => ({ type: 'documentEnded', documentId: `k${n}`, reason: 'Terminado 😕' });

/** The office's book: one stream an organisation, beside its cases. */
export function describeOffice(ledger: () => Ledger): void {
  describe('the office', () => {
    it('keeps its events in order, from any version on', async () => {
      expect(await ledger().readOffice('andina', 0)).toEqual([]);
      await ledger().appendOffice('andina', 0, officeEntry(1, [opened, ended(1)]));
      await ledger().appendOffice('andina', 2, officeEntry(3, [ended(2)]));
      const all = await ledger().readOffice('andina', 0);
      expect(all.map(({ version, hash }) => [version, hash])).toEqual([
        [1, hashOf('book', 1)],
        [2, hashOf('book', 2)],
        [3, hashOf('book', 3)],
      ]);
      expect(all[1]?.event).toEqual({ ...ended(1), at: '2026-07-01T15:00:00.000Z', by: paola });
      expect(await ledger().readOffice('andina', 2)).toEqual(all.slice(2));
      expect(await ledger().readOffice('otra', 0)).toEqual([]);
    });

    it('refuses another version than it stands at, and writes nothing', async () => {
      await ledger().appendOffice('andina', 0, officeEntry(1, [opened]));
      for (const expected of [0, 2]) {
        await expect(
          ledger().appendOffice('andina', expected, officeEntry(expected + 1, [ended(1)])),
        ).rejects.toMatchObject({
          code: 'office-version-conflict',
        });
      }
      expect(await ledger().readOffice('andina', 0)).toHaveLength(1);
      await ledger().appendOffice('andina', 1, officeEntry(2, [ended(1)]));
      expect(await ledger().readOffice('andina', 1)).toHaveLength(1);
    });

    it('lets one of those win who append at once', async () => {
      const results = await Promise.allSettled(
        [1, 2, 3, 4, 5].map((n) => ledger().appendOffice('andina', 0, officeEntry(1, [ended(n)]))),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await ledger().readOffice('andina', 0)).toHaveLength(1);
    });

    it('wakes up under its own id, and sleeps where an append brings no time', async () => {
      const at = '2026-07-20T05:00:00.000Z';
      await ledger().appendOffice('andina', 0, officeEntry(1, [opened], at));
      expect(await ledger().claimWakeups('andina', request())).toEqual([
        { caseId: 'office', version: 1, wakeAt: at, attempts: 0, lapses: 0 },
      ]);
      await ledger().rearm('andina', [{ caseId: 'office', version: 1, wakeAt: at }]);
      expect(await ledger().claimWakeups('andina', request())).toHaveLength(1);
      await ledger().appendOffice('andina', 1, officeEntry(2, [ended(1)]));
      expect(await ledger().claimWakeups('andina', request({ now: '2027-01-01T00:00:00.000Z' }))).toEqual([]);
    });

    it('is no case, and none of the changes of cases', async () => {
      await ledger().appendOffice('andina', 0, officeEntry(1, [opened]));
      await ledger().register('andina', series, undefined, async () => sampleEntry({ caseId: 'c1' }));
      await ledger().appendOffice('andina', 1, officeEntry(2, [ended(1)]));
      expect(await ledger().read('andina', 'office')).toEqual([]);
      expect(await ledger().readMany('andina', ['c1', 'office'])).toMatchObject([[{ caseId: 'c1' }], []]);
      expect((await ledger().changes('andina', 0, 10)).map(({ caseId }) => caseId)).toEqual(['c1']);
      expect((await ledger().page('andina', { query: { status: 'all' }, today: '2026-07-01' })).total).toBe(1);
    });
  });
}
