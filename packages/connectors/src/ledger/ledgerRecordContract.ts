import type { Ledger } from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { and2026, hashOf, nextEntry, register, sampleEntry } from './ledgerSamples.js';

/** Versions, look-ups and changes: what makes the ledger a legal record. */
export function describeRecord(ledger: () => Ledger): void {
  describe('events of a case', () => {
    it('come back as they were stored, numbered from 1', async () => {
      const entry = sampleEntry({ caseId: 'c1' });
      await ledger().register('andina', and2026, undefined, async () => entry);
      const note = nextEntry('c1', 2, {
        type: 'noted',
        text: 'Llamé: «no contesta» 📵\n\tمرحبا <script>alert(1)</script> \\ \' "',
      });
      await ledger().append('andina', 1, note);
      expect(await ledger().read('andina', 'c1')).toEqual([
        { caseId: 'c1', version: 1, event: entry.events[0]?.event, hash: hashOf('c1', 1) },
        { caseId: 'c1', version: 2, event: note.events[0]?.event, hash: hashOf('c1', 2) },
      ]);
    });

    it('are none for a case that does not exist or is of another tenant', async () => {
      await register(ledger(), 'c1');
      expect(await ledger().read('andina', 'nobody')).toEqual([]);
      expect(await ledger().read('otra', 'c1')).toEqual([]);
    });

    it('refuse a version that is not the last, and write nothing', async () => {
      await register(ledger(), 'c1');
      const assigned = nextEntry(
        'c1',
        2,
        { type: 'assigned', to: { id: 'camila', name: 'Camila Restrepo' } },
        { stage: 'analysis', assignee: { id: 'camila', name: 'Camila Restrepo' } },
      );
      for (const wrong of [0, 2, 7]) {
        await expect(ledger().append('andina', wrong, assigned)).rejects.toMatchObject({
          code: 'case-version-conflict',
        });
      }
      expect(await ledger().read('andina', 'c1')).toHaveLength(1);
      expect(await ledger().lastChange('andina')).toBe(1);
      const { items } = await ledger().page('andina', { query: {}, today: '2026-07-02' });
      expect(items[0]).toMatchObject({ version: 1, stage: 'unassigned' });
    });

    it('let one of those who write at the same version through', async () => {
      await register(ledger(), 'c1');
      const attempts = Array.from({ length: 6 }, (_, index) =>
        ledger().append('andina', 1, nextEntry('c1', 2, { type: 'noted', text: `nota ${index}` })),
      );
      const results = await Promise.allSettled(attempts);
      const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
      expect(failed).toHaveLength(5);
      for (const reason of failed) expect(reason).toMatchObject({ code: 'case-version-conflict' });
      expect(await ledger().read('andina', 'c1')).toHaveLength(2);
    });

    it('replace the row of the case', async () => {
      await register(ledger(), 'c1');
      const change = nextEntry(
        'c1',
        2,
        { type: 'assigned', to: { id: 'camila', name: 'Camila Restrepo' } },
        {
          stage: 'analysis',
          assignee: { id: 'camila', name: 'Camila Restrepo' },
        },
      );
      await ledger().append('andina', 1, change);
      const { items } = await ledger().page('andina', { query: {}, today: '2026-07-02' });
      expect(items).toEqual([change.summary]);
      const bare = nextEntry('c1', 3, { type: 'noted', text: 'sin responsable' });
      await ledger().append('andina', 2, bare);
      expect((await ledger().page('andina', { query: {}, today: '2026-07-02' })).items).toEqual([bare.summary]);
    });
  });

  describe('look-ups', () => {
    it('find a case by its radicado within its tenant', async () => {
      await ledger().register('andina', and2026, undefined, async () =>
        sampleEntry({ caseId: 'c1', radicado: 'AND-2026-000001-0' }),
      );
      expect(await ledger().findByRadicado('andina', 'AND-2026-000001-0')).toBe('c1');
      expect(await ledger().findByRadicado('andina', 'AND-2026-000002-8')).toBeUndefined();
      expect(await ledger().findByRadicado('otra', 'AND-2026-000001-0')).toBeUndefined();
    });

    it('tell in which cases something of a type happened, each once', async () => {
      for (const caseId of ['a', 'b', 'c']) await register(ledger(), caseId);
      await register(ledger(), 'd', and2026, 'otra');
      const agreement = {
        type: 'agreementSet',
        customer: 'Caribe',
        contractId: 'C-7',
        impact: 'high',
        urgency: 'low',
      } as const;
      await ledger().append('andina', 1, nextEntry('a', 2, agreement));
      await ledger().append('andina', 2, nextEntry('a', 3, agreement));
      await ledger().append('andina', 1, nextEntry('c', 2, { type: 'noted', text: 'n' }));
      await ledger().append('otra', 1, nextEntry('d', 2, agreement));
      expect(await ledger().casesWith('andina', 'agreementSet')).toEqual(['a']);
      expect((await ledger().casesWith('andina', 'registered')).sort()).toEqual(['a', 'b', 'c']);
      expect(await ledger().casesWith('andina', 'closed')).toEqual([]);
    });

    it('tell which cases of an origin are known, however many are asked for', async () => {
      const origin = { originSystem: 'comcast', originStatus: 'Open' };
      await ledger().register('andina', and2026, undefined, async () =>
        sampleEntry({ caseId: 'a', ...origin, originId: '17' }),
      );
      await ledger().register('andina', and2026, undefined, async () =>
        sampleEntry({ caseId: 'b', ...origin, originId: '4017' }),
      );
      await ledger().register('andina', and2026, undefined, async () =>
        sampleEntry({ caseId: 'c', ...origin, originSystem: 'otro', originId: '18' }),
      );
      const ids = Array.from({ length: 5_000 }, (_, index) => String(index));
      expect((await ledger().knownOrigins('andina', 'comcast', ids)).sort()).toEqual(['17', '4017']);
      expect(await ledger().knownOrigins('andina', 'comcast', [])).toEqual([]);
      expect(await ledger().knownOrigins('otra', 'comcast', ids)).toEqual([]);
    });
  });

  describe('changes', () => {
    it('come in the order in which they were recorded, page by page', async () => {
      await register(ledger(), 'c1');
      await register(ledger(), 'c2');
      await ledger().append('andina', 1, nextEntry('c1', 2, { type: 'noted', text: 'uno' }));
      const changes = await ledger().changes('andina', 0, 10);
      expect(changes.map(({ caseId, type, at }) => ({ caseId, type, at }))).toEqual([
        { caseId: 'c1', type: 'registered', at: '2026-07-01T15:00:00.000Z' },
        { caseId: 'c2', type: 'registered', at: '2026-07-01T15:00:00.000Z' },
        { caseId: 'c1', type: 'noted', at: '2026-07-02T15:00:02.000Z' },
      ]);
      const [first, second, third] = changes.map(({ sequence }) => sequence);
      expect(first).toBeLessThan(second ?? 0);
      expect(second).toBeLessThan(third ?? 0);
      expect(await ledger().changes('andina', first ?? 0, 1)).toEqual([changes[1]]);
      expect(await ledger().changes('andina', third ?? 0, 10)).toEqual([]);
      expect(await ledger().lastChange('andina')).toBe(third);
    });

    it('belong to a tenant', async () => {
      await register(ledger(), 'c1', and2026, 'otra');
      expect(await ledger().changes('andina', 0, 10)).toEqual([]);
      expect(await ledger().lastChange('andina')).toBe(0);
    });
  });
}
