import { describe, expect, it } from 'vitest';
import type { Agreement, PenaltyClause, PenaltyTier } from './agreement.js';
import { alwaysOn, inOfficeHours } from './agreementSamples.js';
import { checkAgreement, checkAgreements } from './checkAgreement.js';

const tier = (below: number, rate: number): PenaltyTier => ({
  belowShareBasisPoints: below,
  rateBasisPoints: rate,
  basePesos: 40_000_000,
  capPesos: 3_000_000,
});
const clause = (...tiers: PenaltyTier[]): PenaltyClause => ({
  clause: '12.3',
  kind: 'penalty',
  targets: ['resolution'],
  priorities: ['P1'],
  tiers,
});
const owing = (...tiers: PenaltyTier[]): Agreement => ({ ...alwaysOn, penalties: [clause(...tiers)] });
/** What a file may hold in spite of the types. */
const broken = (part: object) => ({ ...alwaysOn, ...part });

describe('the data of an agreement', () => {
  it.each([
    ['runs always', alwaysOn],
    ['in office hours', inOfficeHours],
    ['valid on one day alone', { ...alwaysOn, validUntil: '2026-01-01' }],
    ['with tiers', owing(tier(9_500, 500), tier(9_000, 1_000), tier(8_000, 1_000))],
  ])('pass: %s', (_, agreement) => {
    expect(checkAgreement(agreement)).toBe(agreement);
  });

  it.each<[string, Agreement, string, string]>([
    ['no customer', broken({ customer: ' ' }), 'customer', 'required'],
    ['no version', broken({ version: undefined }), 'version', 'required'],
    ['version 0', broken({ version: 0 }), 'version', 'notAllowed'],
    ['a start that is no day', broken({ validFrom: '2026-02-30' }), 'validFrom', 'badDate'],
    ['an end before its start', broken({ validUntil: '2025-12-31' }), 'validUntil', 'notAllowed'],
    ['an unknown transition', broken({ transition: 'drop' }), 'transition', 'unknownValue'],
    ['an unknown class', broken({ sensitivity: 'secreta' }), 'sensitivity', 'unknownValue'],
    ['no zone', broken({ timeZone: '' }), 'timeZone', 'required'],
    ['an unknown zone', broken({ timeZone: 'America/Macondo' }), 'calendar', 'notAllowed'],
    ['no open time', broken({ calendar: { hours: {} } }), 'calendar', 'notAllowed'],
    ['no matrix', broken({ priorities: undefined }), 'priorities.high.high', 'required'],
    [
      'a hole in the matrix',
      broken({ priorities: { ...alwaysOn.priorities, low: { high: 'P3', low: 'P4' } } }),
      'priorities.low.medium',
      'required',
    ],
    [
      'a priority that is none',
      broken({ priorities: { ...alwaysOn.priorities, low: { high: 'P3', medium: 'P5', low: 'P4' } } }),
      'priorities.low.medium',
      'unknownValue',
    ],
    [
      'no times for P4',
      broken({ targets: { ...alwaysOn.targets, P4: undefined } }),
      'targets.P4.acknowledgement',
      'required',
    ],
    [
      'a time of nothing',
      broken({
        targets: {
          ...alwaysOn.targets,
          P4: { ...alwaysOn.targets.P4, nextUpdate: { amount: 0, unit: 'workingMinutes' } },
        },
      }),
      'targets.P4.nextUpdate.amount',
      'notAllowed',
    ],
    [
      'a time in another unit',
      broken({
        targets: { ...alwaysOn.targets, P4: { ...alwaysOn.targets.P4, nextUpdate: { amount: 2, unit: 'hours' } } },
      }),
      'targets.P4.nextUpdate.unit',
      'unknownValue',
    ],
    ['an unknown pause reason', broken({ pauseReasons: ['lunch'] }), 'pauseReasons', 'unknownValue'],
    ['no list of exclusions', broken({ exclusions: undefined }), 'exclusions', 'required'],
    ['an unknown exclusion', broken({ exclusions: ['badWeather'] }), 'exclusions', 'unknownValue'],
    ['an unknown window', broken({ measureWindow: 'week' }), 'measureWindow', 'unknownValue'],
    [
      'tiers that overlap',
      owing(tier(9_500, 500), tier(9_500, 600)),
      'penalties.0.tiers.1.belowShareBasisPoints',
      'notAllowed',
    ],
    [
      'tiers upward',
      owing(tier(9_000, 500), tier(9_500, 600)),
      'penalties.0.tiers.1.belowShareBasisPoints',
      'notAllowed',
    ],
    [
      'worse that owes less',
      owing(tier(9_500, 600), tier(9_000, 500)),
      'penalties.0.tiers.1.rateBasisPoints',
      'notAllowed',
    ],
    ['a rate above all', owing(tier(9_500, 10_001)), 'penalties.0.tiers.0.rateBasisPoints', 'notAllowed'],
    ['half a peso', owing({ ...tier(9_500, 500), basePesos: 0.5 }), 'penalties.0.tiers.0.basePesos', 'notAllowed'],
    ['no tier', owing(), 'penalties.0.tiers', 'required'],
    [
      'a clause twice',
      broken({ penalties: [clause(tier(9_500, 1)), clause(tier(9_000, 2))] }),
      'penalties.1.clause',
      'notAllowed',
    ],
  ])('do not: %s', (_, agreement, field, code) => {
    expect(() => checkAgreement(agreement)).toThrowError(
      expect.objectContaining({ code: 'agreement-invalid', fields: [{ field, code }] }),
    );
  });

  it('say the value and what to do', () => {
    expect(() => checkAgreement({ ...alwaysOn, validUntil: '2025-12-31' })).toThrowError(
      expect.objectContaining({
        message: 'The agreement is valid until 2025-12-31, before it begins on 2026-01-01.',
        help: 'Give the last date on which it is in force, or none.',
      }),
    );
  });

  it('come once for each contract and version', () => {
    checkAgreements([alwaysOn, { ...alwaysOn, version: 2 }, inOfficeHours]);
    expect(() => checkAgreements([alwaysOn, { ...alwaysOn }])).toThrowError(
      expect.objectContaining({ code: 'agreement-invalid', message: 'The contract "C-7" has version 1 twice.' }),
    );
  });
});
