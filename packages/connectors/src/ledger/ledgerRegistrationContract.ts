import type { Ledger } from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { and2026, register, sampleEntry } from './ledgerSamples.js';

/** Numbers of a series and idempotency keys: nothing is counted twice and no number is lost. */
export function describeRegistration(ledger: () => Ledger): void {
  describe('numbers of a series', () => {
    it('go up by one, without a gap, when many register at once', async () => {
      const given: number[] = [];
      const attempts = Array.from({ length: 25 }, (_, index) =>
        ledger().register('andina', and2026, undefined, async (sequence) => {
          given.push(sequence);
          return sampleEntry({ caseId: `c${index}`, radicado: `AND-2026-${sequence}` });
        }),
      );
      await Promise.all(attempts);
      const page = await ledger().page('andina', { query: { limit: 200 }, today: '2026-07-02' });
      const stored = page.items.map(({ radicado }) => Number(radicado.slice(9))).sort((a, b) => a - b);
      expect(stored).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
      expect(new Set(given)).toEqual(new Set(stored));
    });

    it('start at 1 for each prefix, year and tenant', async () => {
      const given: string[] = [];
      const take = (tenant: string, prefix: string, year: number) =>
        ledger().register(tenant, { prefix, year }, undefined, async (sequence) => {
          given.push(`${tenant} ${prefix} ${year} ${sequence}`);
          return sampleEntry({ caseId: `c${given.length}`, radicado: `R${given.length}` });
        });
      await take('andina', 'AND', 2026);
      await take('andina', 'AND', 2026);
      await take('andina', 'AND', 2027);
      await take('andina', 'COM', 2026);
      await take('otra', 'AND', 2026);
      expect(given).toEqual([
        'andina AND 2026 1',
        'andina AND 2026 2',
        'andina AND 2027 1',
        'andina COM 2026 1',
        'otra AND 2026 1',
      ]);
    });

    it('are not lost when the case cannot be made, and nothing of it is stored', async () => {
      await register(ledger(), 'first');
      const failing = ledger().register('andina', and2026, { key: 'k', bodyHash: 'b' }, async () => {
        throw new Error('no case');
      });
      await expect(failing).rejects.toThrow('no case');
      let sequence = 0;
      const next = await ledger().register('andina', and2026, { key: 'k', bodyHash: 'other' }, async (given) => {
        sequence = given;
        return sampleEntry({ caseId: 'second' });
      });
      expect(sequence).toBe(2);
      expect(next).toEqual({ caseId: 'second', repeated: false });
      expect(await ledger().lastChange('andina')).toBe(2);
    });
  });

  describe('several registrations in one go', () => {
    it('take numbers in their order, and one that cannot be made leaves no gap and no key', async () => {
      const given: string[] = [];
      const making = (caseId: string) => async (sequence: number) => {
        given.push(`${caseId} ${sequence}`);
        if (caseId === 'bad') throw new Error('no case');
        return sampleEntry({ caseId, radicado: `AND-2026-${sequence}` });
      };
      const key = (name: string) => ({ key: name, bodyHash: name });
      const results = await ledger().registerEach('andina', and2026, [
        { key: key('z'), make: making('first') },
        { key: key('y'), make: making('bad') },
        { key: key('x'), make: making('second') },
        { key: undefined, make: making('third') },
      ]);
      expect(results).toEqual([
        { caseId: 'first', repeated: false },
        { error: new Error('no case') },
        { caseId: 'second', repeated: false },
        { caseId: 'third', repeated: false },
      ]);
      expect(given).toEqual(['first 1', 'bad 2', 'second 2', 'third 3']);
      expect(await ledger().registerEach('andina', and2026, [{ key: key('y'), make: making('again') }])).toEqual([
        { caseId: 'again', repeated: false },
      ]);
      expect(given.at(-1)).toBe('again 4');
      expect(await ledger().findByRadicado('andina', 'AND-2026-3')).toBe('third');
    });

    it('know the keys of earlier ones, and refuse another content', async () => {
      const make = async (sequence: number) => sampleEntry({ caseId: `c${sequence}`, radicado: `R${sequence}` });
      await ledger().register('andina', and2026, { key: 'form-1', bodyHash: 'aa' }, make);
      const results = await ledger().registerEach('andina', and2026, [
        { key: { key: 'form-2', bodyHash: 'aa' }, make },
        { key: { key: 'form-1', bodyHash: 'bb' }, make },
        { key: { key: 'form-1b', bodyHash: 'aa' }, make },
      ]);
      const again = await ledger().registerEach('andina', and2026, [{ key: { key: 'form-1', bodyHash: 'aa' }, make }]);
      expect(results).toMatchObject([
        { caseId: 'c2', repeated: false },
        { error: { code: 'request-key-reused' } },
        { caseId: 'c3', repeated: false },
      ]);
      expect(again).toEqual([{ caseId: 'c1', repeated: true }]);
      expect(await ledger().registerEach('andina', and2026, [])).toEqual([]);
    });

    it('of the same keys at once register each once, whatever their order', async () => {
      const names = ['a', 'b', 'c', 'd'];
      const runs = [names, [...names].reverse(), names].map((order, run) =>
        ledger().registerEach(
          'andina',
          and2026,
          order.map((key) => ({
            key: { key, bodyHash: key },
            make: async (sequence: number) => sampleEntry({ caseId: `${key}${run}`, radicado: `R${sequence}` }),
          })),
        ),
      );
      const results = (await Promise.all(runs)).flat();
      expect(results.filter((one) => 'repeated' in one && !one.repeated)).toHaveLength(4);
      expect(new Set(results.map((one) => ('caseId' in one ? one.caseId : 'none'))).size).toBe(4);
    });

    it('store nothing where one of them cannot be stored', async () => {
      await register(ledger(), 'taken');
      const together = ledger().registerEach('andina', and2026, [
        { key: undefined, make: async () => sampleEntry({ caseId: 'fresh', radicado: 'R1' }) },
        { key: undefined, make: async () => sampleEntry({ caseId: 'taken', radicado: 'R2' }) },
      ]);
      await expect(together).rejects.toMatchObject({ code: 'case-version-conflict' });
      expect(await ledger().read('andina', 'fresh')).toEqual([]);
    });
  });

  describe('idempotency keys', () => {
    const key = { key: 'form-1', bodyHash: 'aa' };

    it('give the first case again for the same body, and write nothing', async () => {
      let made = 0;
      const make = async () => {
        made += 1;
        return sampleEntry({ caseId: `c${made}` });
      };
      expect(await ledger().register('andina', and2026, key, make)).toEqual({ caseId: 'c1', repeated: false });
      expect(await ledger().register('andina', and2026, key, make)).toEqual({ caseId: 'c1', repeated: true });
      expect(await ledger().lastChange('andina')).toBe(1);
    });

    it('refuse another body', async () => {
      await ledger().register('andina', and2026, key, async () => sampleEntry({ caseId: 'c1' }));
      const other = ledger().register('andina', and2026, { key: 'form-1', bodyHash: 'bb' }, async () =>
        sampleEntry({ caseId: 'c2' }),
      );
      await expect(other).rejects.toMatchObject({ name: 'PqrsError', code: 'request-key-reused' });
      expect(await ledger().read('andina', 'c2')).toEqual([]);
    });

    it('register once when the same request comes many times at once', async () => {
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          ledger().register('andina', and2026, key, async () => sampleEntry({ caseId: `c${index}` })),
        ),
      );
      expect(new Set(results.map(({ caseId }) => caseId)).size).toBe(1);
      expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect((await ledger().page('andina', { query: {}, today: '2026-07-02' })).total).toBe(1);
    });

    it('belong to a tenant', async () => {
      await ledger().register('andina', and2026, key, async () => sampleEntry({ caseId: 'c1' }));
      const other = await ledger().register('otra', and2026, key, async () => sampleEntry({ caseId: 'c2' }));
      expect(other).toEqual({ caseId: 'c2', repeated: false });
    });
  });
}
