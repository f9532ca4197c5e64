import { describe, expect, test } from 'vitest';
import { due } from '../../clock/due.js';
import { bindingNorms } from '../binding.js';
import { law } from '../registry.js';

describe('air transport', () => {
  test('retract: 48 hours under the RAC, five business days since the Consejo de Estado suspended its limits', () => {
    const bought = (receivedAt: string) => due({ rule: 'co.air.retract', receivedAt });
    expect(bought('2019-11-27T10:00:00-05:00')).toMatchObject({
      dueAt: '2019-11-29T10:00:00-05:00',
      norm: { id: 'co.air.retract@rac' },
    });
    expect(bought('2019-11-28T10:00:00-05:00')).toMatchObject({
      dueAt: '2019-12-05T23:59:59-05:00',
      norm: { id: 'co.air.retract' },
    });
  });

  test('a receipt policy moves the five days, whose other variant was in hours', () => {
    const policy = { receiptPolicy: 'deemedNextBusinessDay', officeHoursEnd: '17:00' } as const;
    // Thursday evening is deemed Friday 29 November: 2-6 December.
    expect(due({ rule: 'co.air.retract', receivedAt: '2019-11-28T20:00:00-05:00', ...policy }).dueDate).toBe(
      '2019-12-06',
    );
  });

  test('the refund is of calendar days, and nothing moves its last one', () => {
    const refund = { rule: 'co.air.refund', receivedAt: '2026-11-26T10:00:00-05:00' };
    expect(due(refund).dueDate).toBe('2026-12-26');
    expect(due(refund).explanation.prudentDate).toBe('2026-12-24');
    expect(due({ ...refund, readings: { lastDay: 'rolls' } }).dueDate).toBe('2026-12-28');
  });

  test('a claim by air or by land binds its own fifteen days', () => {
    const claim = { party: 'private', requester: 'person', category: 'reclamo', matter: 'service' } as const;
    const ids = (sector: 'airTransport' | 'landTransport' | 'general') =>
      bindingNorms(law, { ...claim, sector }, '2026-09-24').binding.map(({ id }) => id);
    expect(ids('airTransport')).toContain('co.air.claim');
    expect(ids('landTransport')).toContain('co.land.claim');
    expect(ids('general')).not.toContain('co.air.claim');
    const receivedAt = '2026-09-24T09:00:00-05:00';
    expect(due({ rule: 'co.air.claim', receivedAt }).dueDate).toBe('2026-10-16');
    expect(due({ rule: 'co.land.claim', receivedAt }).norm.verification).toBe('unverified');
  });
});
