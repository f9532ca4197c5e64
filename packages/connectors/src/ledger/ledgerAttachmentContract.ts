import type { Ledger, StagedAttachment } from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { nextEntry, sampleEntry } from './ledgerSamples.js';

const and2026 = { prefix: 'AND', year: 2026 };

function staged(attachmentId: string, changes: Partial<StagedAttachment> = {}): StagedAttachment {
  return {
    attachmentId,
    sha256: 'a'.repeat(64),
    name: 'קבלה 😀.pdf',
    bytes: 48_211,
    mediaType: 'application/pdf',
    expiresAt: '2026-07-02T15:00:00.000Z',
    ...changes,
  };
}

const gone = (...places: number[]): unknown =>
  expect.objectContaining({
    code: 'input-invalid',
    fields: places.map((place) => ({ field: `attachments.${place}`, code: 'fileGone' })),
  });

/** Files that came, the cases that have them, and appending to two cases at once. */
export function describeAttachments(ledger: () => Ledger): void {
  const register = (caseId: string, claims: readonly string[], tenant = 'andina') =>
    ledger().register(tenant, and2026, undefined, async () => ({ ...sampleEntry({ caseId }), claims }));

  describe('a file that came', () => {
    it('is known as it was noted, to its own tenant', async () => {
      await ledger().stageAttachment('andina', staged('f1'));
      expect(await ledger().stagedAttachments('andina', ['f1', 'f2'])).toEqual([staged('f1')]);
      expect(await ledger().stagedAttachments('otra', ['f1'])).toEqual([]);
      expect(await ledger().stagedAttachments('andina', [])).toEqual([]);
    });

    it('belongs to the one case that names it first', async () => {
      await ledger().stageAttachment('andina', staged('f1'));
      await register('c1', ['f1']);
      await expect(register('c2', ['f1'])).rejects.toThrow(gone(0));
      expect(await ledger().read('andina', 'c2')).toEqual([]);
      expect((await ledger().page('andina', { query: {}, today: '2026-07-02' })).total).toBe(1);
    });

    it('is one case’s alone when two name it at once', async () => {
      await ledger().stageAttachment('andina', staged('f1'));
      const results = await Promise.allSettled([register('c1', ['f1']), register('c2', ['f1'])]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('is not given out that is unknown, over its time, or another tenant’s', async () => {
      await ledger().stageAttachment('andina', staged('over', { expiresAt: '2026-07-01T15:00:00.000Z' }));
      await ledger().stageAttachment('otra', staged('theirs'));
      for (const id of ['over', 'theirs', 'unknown']) await expect(register('c1', [id])).rejects.toThrow(gone(0));
      expect(await ledger().lastChange('andina')).toBe(0);
    });

    it('comes to a case with a later event, too', async () => {
      await ledger().stageAttachment('andina', staged('f1', { expiresAt: '2026-07-03T15:00:00.000Z' }));
      await register('c1', []);
      await ledger().append('andina', 1, { ...nextEntry('c1', 2, { type: 'noted', text: 'n' }), claims: ['f1'] });
      await expect(
        ledger().append('andina', 2, { ...nextEntry('c1', 3, { type: 'noted', text: 'n' }), claims: ['f1'] }),
      ).rejects.toThrow(gone(0));
      expect(await ledger().read('andina', 'c1')).toHaveLength(2);
    });

    it('is over once its time has passed and no case has it', async () => {
      await ledger().stageAttachment('andina', staged('kept'));
      await ledger().stageAttachment('andina', staged('second', { expiresAt: '2026-07-02T10:00:00.000Z' }));
      await ledger().stageAttachment('andina', staged('first', { expiresAt: '2026-07-02T09:00:00.000Z' }));
      await register('c1', ['kept']);
      const expired = (before: string, limit = 10) =>
        ledger()
          .expiredAttachments('andina', before, limit)
          .then((found) => found.map(({ attachmentId }) => attachmentId));
      expect(await expired('2026-07-02T09:00:00.000Z')).toEqual([]);
      expect(await expired('2027-01-01T00:00:00.000Z')).toEqual(['first', 'second']);
      expect(await expired('2027-01-01T00:00:00.000Z', 1)).toEqual(['first']);
      await ledger().dropAttachments('andina', ['first', 'kept']);
      expect(await expired('2027-01-01T00:00:00.000Z')).toEqual(['second']);
      expect(await ledger().stagedAttachments('andina', ['first', 'kept'])).toEqual([staged('kept')]);
    });

    it('is wanted while a case has it or its time runs', async () => {
      const wanted = (before: string) => ledger().isFileWanted('andina', 'a'.repeat(64), before);
      expect(await wanted('2026-07-01T00:00:00.000Z')).toBe(false);
      await ledger().stageAttachment('andina', staged('f1'));
      expect(await wanted('2026-07-02T15:00:00.000Z')).toBe(true);
      expect(await wanted('2026-07-02T15:00:00.001Z')).toBe(false);
      await register('c1', ['f1']);
      expect(await wanted('2027-01-01T00:00:00.000Z')).toBe(true);
      expect(await ledger().isFileWanted('otra', 'a'.repeat(64), '2026-01-01T00:00:00.000Z')).toBe(false);
    });
  });

  describe('two cases at once', () => {
    const part = (caseId: string, version: number) => ({
      expectedVersion: version - 1,
      entry: nextEntry(caseId, version, { type: 'noted', text: 'n' }),
    });

    it('are appended to both or neither', async () => {
      for (const caseId of ['c1', 'c2']) await register(caseId, []);
      await ledger().appendTogether('andina', [part('c2', 2), part('c1', 2)]);
      await expect(ledger().appendTogether('andina', [part('c1', 3), part('c2', 2)])).rejects.toThrow(
        expect.objectContaining({ code: 'case-version-conflict' }),
      );
      const records = await ledger().readMany('andina', ['c1', 'c2']);
      expect(records.map((events) => events.length)).toEqual([2, 2]);
      expect(await ledger().lastChange('andina')).toBe(4);
    });

    it('wait for no other, whatever the order', async () => {
      for (const caseId of ['c1', 'c2']) await register(caseId, []);
      const results = await Promise.allSettled(
        Array.from({ length: 10 }, (_, n) =>
          ledger().appendTogether('andina', n % 2 ? [part('c1', 2), part('c2', 2)] : [part('c2', 2), part('c1', 2)]),
        ),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const codes = results.flatMap((one) =>
        one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
      );
      expect(new Set(codes)).toEqual(new Set(['case-version-conflict']));
    });
  });

  it('the open cases of a product are found between two instants', async () => {
    const at = (caseId: string, hour: string, changes = {}) =>
      ledger().register('andina', and2026, undefined, async () =>
        sampleEntry({ caseId, productSerial: 'TP-80', receivedAt: `2026-07-01T${hour}:00:00.000Z`, ...changes }),
      );
    await at('c2', '11');
    await at('c1', '10', { productSerial: 'tp 80' });
    await at('c3', '12', { receivedAt: '2026-07-01T07:00:00.000-05:00' });
    await at('c4', '11', { productSerial: 'TP-81' });
    await at('c5', '11', { stage: 'closed' });
    await at('c6', '13');
    const find = (from: string, to: string, limit = 10) =>
      ledger().openOfSerial('andina', {
        serial: 'tp80',
        from: `2026-07-01T${from}:00:00.000Z`,
        to: `2026-07-01T${to}:00:00.000Z`,
        limit,
      });
    expect(await find('10', '12')).toEqual(['c1', 'c2', 'c3']);
    expect(await find('11', '11')).toEqual(['c2']);
    expect(await find('10', '23', 2)).toEqual(['c1', 'c2']);
  });
}
