import { describe, expect, it } from 'vitest';
import { defaultSeverityRules, severityOf } from './severity.js';

describe('severity', () => {
  it.each([
    [{}, 'low', []],
    [{ safety: false, penaltyAmountCop: 0 }, 'low', []],
    [{ repeated: true }, 'medium', ['repeated']],
    [{ repeated: true, strategicAccount: true }, 'medium', ['strategicAccount', 'repeated']],
    [{ regulatorOrJudge: true, repeated: true }, 'high', ['regulatorOrJudge']],
    [{ vulnerablePerson: true, media: true }, 'high', ['media', 'vulnerablePerson']],
    [{ penaltyAmountCop: 49_999_999 }, 'medium', ['penaltyAmountCop']],
    [{ penaltyAmountCop: 50_000_000, media: true }, 'high', ['media', 'penaltyAmountCop']],
    [{ penaltyAmountCop: 500_000_000, media: true }, 'critical', ['penaltyAmountCop']],
    [{ safety: true, media: true, penaltyAmountCop: 1 }, 'critical', ['safety']],
  ] as const)('of %j is %s, decided by %j', (facts, severity, decidedBy) => {
    expect(severityOf(facts)).toEqual({ severity, decidedBy });
  });

  it('goes by the rules of the organisation', () => {
    const rules = { ...defaultSeverityRules, facts: { ...defaultSeverityRules.facts, media: 'critical' } } as const;
    expect(severityOf({ media: true }, rules)).toEqual({ severity: 'critical', decidedBy: ['media'] });
  });
});
