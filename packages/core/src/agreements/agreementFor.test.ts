import { describe, expect, it } from 'vitest';
import { agreementFor } from './agreementFor.js';
import { alwaysOn, inOfficeHours } from './agreementSamples.js';

const second = { ...alwaysOn, version: 2, validFrom: '2026-07-01' };
const third = {
  ...alwaysOn,
  version: 3,
  validFrom: '2026-09-01',
  validUntil: '2026-12-31',
  transition: 'move' as const,
};
const all = [third, inOfficeHours, second, { ...alwaysOn, validUntil: '2026-06-30' }];

describe('the version of an agreement that applies', () => {
  it('is the newest in force for a new case, from midnight in its zone', () => {
    const at = (instant: string) => agreementFor(all, 'Andina', 'C-7', instant).agreement.version;
    expect(at('2026-06-30T23:59:59-05:00')).toBe(1);
    expect(at('2026-07-01T00:00:00-05:00')).toBe(2);
    expect(at('2026-12-31T23:59:59-05:00')).toBe(3);
    // Version 2 has no end, so it rules again.
    expect(at('2027-01-01T00:00:00-05:00')).toBe(2);
    expect(agreementFor(all, 'Andina', 'C-8', '2026-07-01T00:00:00-05:00').agreement).toBe(inOfficeHours);
  });

  it.each([
    ['2026-06-30T09:00:00-05:00', 1, { rule: 'inForce', since: '2026-06-30T08:00:00-05:00' }],
    ['2026-08-31T23:59:59-05:00', 1, { rule: 'kept', since: '2026-06-30T08:00:00-05:00', newerVersion: 2 }],
    ['2026-09-01T00:00:00-05:00', 3, { rule: 'moved', since: '2026-09-01T00:00:00-05:00', fromVersion: 1 }],
    ['2027-02-01T09:00:00-05:00', 3, { rule: 'moved', since: '2026-09-01T00:00:00-05:00', fromVersion: 1 }],
  ])('of a case received on 30 June, asked at %s, is %i', (at, version, why) => {
    const applied = agreementFor(all, 'Andina', 'C-7', at, '2026-06-30T08:00:00-05:00');
    expect([applied.agreement.version, applied.why]).toEqual([version, why]);
  });

  it('stays where it has run out and nothing follows', () => {
    const ended = { ...alwaysOn, validUntil: '2026-06-30' };
    expect(agreementFor([ended], 'Andina', 'C-7', '2026-08-01T08:00:00Z', '2026-06-30T13:00:00Z').why).toEqual({
      rule: 'kept',
      since: '2026-06-30T08:00:00-05:00',
    });
  });

  it.each([
    ['Otra', 'C-7', '2026-07-01T00:00:00-05:00'],
    ['Andina', 'C-9', '2026-07-01T00:00:00-05:00'],
    ['Andina', 'C-7', '2025-12-31T23:59:59-05:00'],
  ])('is none for %s, %s, %s', (customer, contractId, at) => {
    expect(() => agreementFor(all, customer, contractId, at)).toThrowError(
      expect.objectContaining({ code: 'agreement-not-found' }),
    );
  });
});
