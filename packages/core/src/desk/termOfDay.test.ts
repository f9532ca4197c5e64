import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories, peticionSubtypes } from '../case/category.js';
import { fold } from '../case/evolve.js';
import type { CaseState } from '../case/state.js';
import { snapshot } from '../clock/takeSnapshot.js';
import { bindingNormOf } from './bindingNorm.js';
import { calendarRequest, caseClock } from './caseClock.js';
import { andina, citizen, filing } from './deskSamples.js';
import type { Organization } from './organization.js';

const sectors = ['general', 'telecom', 'utilities', 'postal', 'health', 'financial', 'airTransport'] as const;

function filed(receivedAt: string, category: CaseState['category'], subtype?: CaseState['subtype']): CaseState {
  const submission = { ...filing({ category }), ...(subtype && { subtype }) };
  const event = {
    type: 'registered',
    radicado: 'AND-2026-000001-1',
    receivedAt,
    submission,
    at: receivedAt,
    by: citizen,
  } as const;
  const state = fold([{ caseId: 'c1', version: 1, hash: '', event }]);
  if (!state) throw new TypeError('The case was not filed.');
  return state;
}

/** Counted for this case alone. */
function countedAlone(state: CaseState, organization: Organization) {
  const { receivedAt } = state;
  const rule = bindingNormOf(state, organization, receivedAt);
  return snapshot({ ...calendarRequest(organization), rule, receivedAt });
}

describe('the clock of a case, from that of others of its day', () => {
  it('is the one that the case has by itself, whoever came first that day', () => {
    const instant = fc.date({ min: new Date('2019-06-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    const organization = fc.record({
      regime: fc.constantFrom('public', 'private'),
      sector: fc.constantFrom(...sectors),
      consumerRelations: fc.boolean(),
      saturday: fc.constantFrom('excluded', 'included'),
      timeZone: fc.constantFrom('America/Bogota', 'Europe/Madrid'),
    });
    const what = fc.tuple(fc.constantFrom(...categories), fc.constantFrom(undefined, ...peticionSubtypes));
    fc.assert(
      fc.property(organization, instant, fc.array(what, { minLength: 1, maxLength: 3 }), (changes, day, cases) => {
        const own: Organization = { ...andina, ...changes };
        for (const [category, subtype] of cases) {
          for (const hours of [0, 1, 7, 16]) {
            const receivedAt = new Date(day.getTime() + hours * 3_600_000).toISOString();
            const state = filed(receivedAt, category, subtype);
            expect(caseClock(state, own)).toEqual(countedAlone(state, own));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says when this case was received, not when the other was', () => {
    const first = caseClock(filed('2026-07-01T15:00:00.000Z', 'reclamo'), andina);
    const second = caseClock(filed('2026-07-01T21:30:00.000Z', 'reclamo'), andina);
    expect([first.explanation.receivedAt, second.explanation.receivedAt]).toEqual([
      '2026-07-01T10:00:00-05:00',
      '2026-07-01T16:30:00-05:00',
    ]);
    expect([first.dueDate, second.dueDate]).toEqual(['2026-07-24', '2026-07-24']);
    // 05:00 in UTC is the next day in Bogotá.
    expect(caseClock(filed('2026-07-02T05:00:00.000Z', 'reclamo'), andina).dueDate).toBe('2026-07-27');
  });
});
