import type { ClockSnapshot, DueRequest } from '@pqrs-kit/core';
import { fullId, norms, snapshot } from '@pqrs-kit/core';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { clockSnapshot } from './clock.js';

describe('the contract of a clock', () => {
  it('is the type of the core, no more and no less', () => {
    expectTypeOf<z.output<typeof clockSnapshot>>().toEqualTypeOf<ClockSnapshot>();
  });

  it.each<[string, DueRequest]>([
    ['started by another term', { rule: 'co.utilities.sap_recognition', receivedAt: '2026-10-22T09:00:00-05:00' }],
    ['reached by a new law', { rule: 'co.pet.general', receivedAt: '2020-03-20T09:00:00-05:00', asOf: '2026-01-01' }],
    ['with a prudent date', { rule: 'co.retract.refund', receivedAt: '2026-12-11T13:00:00-05:00' }],
    [
      'with what the organisation closes, a pause and an extension',
      {
        rule: 'co.pet.documents',
        receivedAt: '2026-07-01T10:00:00-05:00',
        closures: [{ date: '2026-07-10', name: 'Inventario' }],
        workingSaturdays: ['2026-07-11'],
        events: [
          { type: 'informationRequested', at: '2026-07-03T09:00:00-05:00' },
          { type: 'informationCompleted', at: '2026-07-06T09:00:00-05:00' },
          { type: 'extended', at: '2026-07-08T09:00:00-05:00', reason: 'Falta una prueba.' },
        ],
      },
    ],
  ])('allows a clock %s', (_name, request) => {
    const clock = snapshot(request, { stoppedAt: '2026-12-20T10:00:00-05:00' });
    expect(clockSnapshot.parse(clock)).toEqual(clock);
  });

  it('allows a clock of every norm', () => {
    for (const norm of norms) {
      const clock = snapshot({
        rule: fullId(norm),
        receivedAt: `${norm.inForceUntil ?? '2026-12-01'}T10:00:00-05:00`,
        ...(norm.term === 'fromCase' ? { term: { amount: 48, unit: 'hours' } } : {}),
      });
      expect(clockSnapshot.safeParse(clock)).toMatchObject({ success: true });
    }
  });

  it('refuses what it does not know', () => {
    const clock = snapshot({ rule: 'co.pet.general', receivedAt: '2026-07-01T10:00:00-05:00' });
    expect(clockSnapshot.safeParse({ ...clock, hours: 3 }).success).toBe(false);
    const { term: _term, ...explanation } = clock.explanation;
    expect(clockSnapshot.safeParse({ ...clock, explanation }).success).toBe(false);
  });
});
