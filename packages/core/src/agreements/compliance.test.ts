import { describe, expect, it } from 'vitest';
import type { PenaltyClause, PenaltyTier } from './agreement.js';
import { alwaysOn } from './agreementSamples.js';
import { complianceOf, measurePeriod } from './compliance.js';
import type { MeasuredClock } from './compliance.js';
import { penaltyOf } from './penalty.js';

const july = { from: '2026-07-01', until: '2026-07-31' };
const august = '2026-08-01T00:00:00-05:00';
const clock = (state: MeasuredClock['state'], more: Partial<MeasuredClock> = {}): MeasuredClock => ({
  target: 'resolution',
  priority: 'P1',
  dueAt: '2026-07-14T12:00:00-05:00',
  state,
  ...more,
});
const several = (count: number, ...of: Parameters<typeof clock>) => Array.from({ length: count }, () => clock(...of));

describe('compliance in a period', () => {
  it('is what was met of what was due, open cases included', () => {
    const clocks = [
      ...several(2, 'met'),
      clock('missed'),
      clock('met', { priority: 'P3', target: 'firstResponse' }),
      // Still running when it was read, and late by now.
      clock('running', { priority: 'P3' }),
    ];
    const found = complianceOf(alwaysOn, clocks, july, august);
    expect(found.byPriority).toEqual({
      P1: { measured: 3, met: 2, share: 2 / 3 },
      P2: { measured: 0, met: 0 },
      P3: { measured: 2, met: 1, share: 0.5 },
      P4: { measured: 0, met: 0 },
    });
    expect(found.byTarget.P3.firstResponse).toEqual({ measured: 1, met: 1, share: 1 });
    expect(found.total).toEqual({ measured: 5, met: 3, share: 0.6 });
  });

  it('takes the days of the zone, the last one to its end', () => {
    const due = (dueAt: string) => complianceOf(alwaysOn, [clock('missed', { dueAt })], july, august).total.measured;
    expect(due('2026-07-01T04:59:59Z')).toBe(0);
    expect(due('2026-07-01T05:00:00Z')).toBe(1);
    expect(due('2026-08-01T04:59:59Z')).toBe(1);
    expect(due('2026-08-01T05:00:00Z')).toBe(0);
  });

  it('leaves what is not due yet, met or not', () => {
    const dueAt = '2026-07-20T12:00:00-05:00';
    const clocks = [clock('missed'), clock('met', { dueAt }), clock('running', { dueAt })];
    expect(complianceOf(alwaysOn, clocks, july, '2026-07-20T12:00:00-05:00')).toMatchObject({
      total: { measured: 1, met: 0, share: 0 },
      notYetDue: 2,
    });
  });

  it('excludes only for a reason of the agreement', () => {
    const clocks = [clock('missed', { exclusion: 'forceMajeure' }), clock('missed', { exclusion: 'outOfScope' })];
    expect(complianceOf(alwaysOn, clocks, july, august)).toMatchObject({
      total: { measured: 1, met: 0 },
      excluded: 1,
      exclusionsRefused: 1,
    });
  });

  it('needs a period that ends after it starts', () => {
    const backward = { from: july.until, until: july.from };
    expect(() => complianceOf(alwaysOn, [], backward, august)).toThrowError(
      expect.objectContaining({ code: 'input-invalid', message: 'The period from 2026-07-31 ends on 2026-07-01.' }),
    );
  });

  it.each([
    ['month', '2028-02-15', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-09-30', '2026-07-01', '2026-09-30'],
    ['halfYear', '2026-07-01', '2026-07-01', '2026-12-31'],
    ['year', '2026-12-31', '2026-01-01', '2026-12-31'],
  ] as const)('of a %s around %s is from %s until %s', (window, date, from, until) => {
    expect(measurePeriod(window, date)).toEqual({ from, until });
  });
});

describe('what is owed', () => {
  const tier = (below: number, rate: number, capPesos = 100_000_000, basePesos = 40_000_000): PenaltyTier => ({
    belowShareBasisPoints: below,
    rateBasisPoints: rate,
    basePesos,
    capPesos,
  });
  const clause = (tiers: PenaltyTier[], more: Partial<PenaltyClause> = {}): PenaltyClause => ({
    clause: '12.3',
    kind: 'penalty',
    targets: ['resolution'],
    priorities: ['P1'],
    tiers,
    ...more,
  });
  const owed = (met: number, missed: number, ...penalties: PenaltyClause[]) =>
    penaltyOf(
      { penalties },
      complianceOf(alwaysOn, [...several(met, 'met'), ...several(missed, 'missed')], july, august),
    );
  const tiers = [tier(9_500, 500), tier(9_000, 1_000), tier(8_000, 2_000)];

  it.each([
    [19, 1, 0, '95 % is not below 95 %'],
    [18, 2, 2_000_000, '90 %: 5 % of 40 millions'],
    [17, 3, 4_000_000, '85 %: 10 %'],
    [3, 17, 8_000_000, '15 %: 20 %'],
    [0, 0, 0, 'nothing was due'],
  ])('with %i met and %i missed is %i pesos: %s', (met, missed, pesos) => {
    expect(owed(met, missed, clause(tiers)).totalPesos).toBe(pesos);
  });

  it('is no more than the cap', () => {
    expect(owed(18, 2, clause([tier(9_500, 500, 1_500_000)])).clauses).toEqual([
      {
        clause: '12.3',
        kind: 'penalty',
        measured: 20,
        met: 18,
        tier: tier(9_500, 500, 1_500_000),
        uncappedPesos: 2_000_000,
        pesos: 1_500_000,
        capped: true,
      },
    ]);
    expect(owed(18, 2, clause([tier(9_500, 500, 2_000_000)])).clauses[0]).toMatchObject({ capped: false });
  });

  it('is exact to the peso, half a peso up', () => {
    // 3,33 % of 1 234 567 890 150 is 41 111 110 741,995; 0,5 % of 100 is half a peso.
    const cap = 1_000_000_000_000;
    expect(owed(0, 1, clause([tier(9_500, 333, cap, 1_234_567_890_150)])).totalPesos).toBe(41_111_110_742);
    expect(owed(0, 1, clause([tier(9_500, 50, cap, 100)])).totalPesos).toBe(1);
    expect(owed(0, 1, clause([tier(9_500, 49, cap, 100)])).totalPesos).toBe(0);
  });

  it('adds up over clauses, each with what it measures', () => {
    const credit = clause([tier(9_900, 100)], { clause: '12.4', kind: 'credit', priorities: ['P1', 'P2'] });
    const other = clause([tier(9_900, 9_000)], { clause: '12.5', targets: ['firstResponse'] });
    expect(owed(18, 2, clause(tiers), credit, other)).toMatchObject({
      totalPesos: 2_400_000,
      creditPesos: 400_000,
      penaltyPesos: 2_000_000,
      clauses: [{ measured: 20 }, { measured: 20 }, { measured: 0, pesos: 0 }],
    });
  });
});
