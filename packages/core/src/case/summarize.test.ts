import { describe, expect, it } from 'vitest';
import { snapshot } from '../clock/takeSnapshot.js';
import { caseAfter, filed } from './caseSamples.js';
import { summarize } from './summarize.js';

const clock = snapshot({ rule: 'co.consumer.direct_claim', receivedAt: '2026-07-01T15:00:00.000Z' });

describe('the row of a case', () => {
  it('is what the inbox shows', () => {
    expect(summarize(caseAfter(1), clock)).toEqual({
      caseId: 'c1',
      version: 2,
      radicado: 'AND-2026-000001-1',
      category: 'reclamo',
      subject: 'El datáfono no enciende',
      personName: 'José Muñoz',
      anonymous: false,
      restricted: false,
      stage: 'analysis',
      channel: 'web',
      assignee: { id: 'camila', name: 'Camila Restrepo' },
      receivedAt: '2026-07-01T15:00:00.000Z',
      receivedDate: '2026-07-01',
      normId: 'co.consumer.direct_claim',
      dueDate: '2026-07-24',
      dueAt: '2026-07-24T23:59:59-05:00',
      soonDate: '2026-07-21',
      unit: 'businessDays',
      updatedAt: '2026-07-01T16:00:00.000Z',
    });
  });

  it.each([
    ['co.health.simple', 'hours'],
    ['co.retract.refund', 'calendarDays'],
    ['co.pet.incomplete.petitioner', 'months'],
  ])('says the unit of %s: %s', (rule, unit) => {
    const other = snapshot({ rule, receivedAt: '2026-07-01T15:00:00.000Z' });
    expect(summarize(caseAfter(1), other).unit).toBe(unit);
  });

  it('of a denuncia has neither subject nor name', () => {
    const row = summarize(caseAfter(0, { submission: { ...filed, category: 'denuncia' } }), clock);
    expect(row).toMatchObject({ restricted: true, subject: '' });
    expect(row.personName).toBeUndefined();
  });

  it('says when the answer stopped the clock, and where the case came from', () => {
    const origin = { system: 'old', id: '7', status: 'Solved', outcome: 'open' } as const;
    const row = summarize(caseAfter(7, { origin }), { ...clock, stoppedAt: '2026-07-01T19:00:00.000Z' });
    expect(row).toMatchObject({
      stage: 'closed',
      answeredAt: '2026-07-01T19:00:00.000Z',
      closedAt: '2026-07-01T22:00:00.000Z',
      originSystem: 'old',
      originId: '7',
      originStatus: 'Solved',
    });
  });
});
