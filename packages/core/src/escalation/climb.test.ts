import { describe, expect, it } from 'vitest';
import { snapshot } from '../clock/takeSnapshot.js';
import type { EscalationAlert, GivenAlert } from './alert.js';
import { alertsDue, nextAlertAt } from './alertsDue.js';
import { caseOf, general, inShort, lived, received, recorded } from './escalationSamples.js';
import type { EscalationInput } from './input.js';
import { defaultMatrix } from './matrix.js';
import type { LevelTriggers } from './matrix.js';
import type { EscalationLevel } from './words.js';

describe('a critical case', () => {
  it('at 23:59 on a Saturday tells everybody within the hour, at once', () => {
    const at = '2026-07-04T23:59:00-05:00';
    const { told } = lived(caseOf(general(at), { safety: true }, at), at, '2026-07-05T12:00:00-05:00');
    expect(told.map((one) => [inShort(one), one.deliverBy])).toEqual([
      ['N1 detection 2026-07-04T23:59:00-05:00 > 2026-07-04T23:59:00-05:00', '2026-07-04T23:59:00-05:00'],
      ['N2 detection 2026-07-04T23:59:00-05:00 > 2026-07-04T23:59:00-05:00', '2026-07-05T00:14:00-05:00'],
      ['N3 detection 2026-07-05T00:14:00-05:00 > 2026-07-05T00:14:00-05:00', '2026-07-05T00:29:00-05:00'],
      ['N4 detection 2026-07-05T00:29:00-05:00 > 2026-07-05T00:29:00-05:00', '2026-07-05T00:59:00-05:00'],
    ]);
    expect(told[0]?.trigger).toEqual({ type: 'detection', facts: ['safety'] });
  });

  it('repeats no level that was told while it was less, and goes on with the rest', () => {
    const before = lived(caseOf(general()), received, '2026-07-22T12:00:00-05:00');
    expect(before.told.map((one) => one.level)).toEqual(['N1', 'N2']);
    const risenAt = '2026-07-22T20:00:00-05:00';
    const risen = { ...before.state, facts: [...before.state.facts, { at: risenAt, facts: { safety: true } }] };
    expect(lived(risen, risenAt, '2026-07-23T12:00:00-05:00').told.map(inShort)).toEqual([
      'N3 detection 2026-07-22T20:15:00-05:00 > 2026-07-22T20:15:00-05:00',
      'N4 detection 2026-07-22T20:30:00-05:00 > 2026-07-22T20:30:00-05:00',
    ]);
  });

  it('counts from when it became critical, whatever else comes to be known', () => {
    const input = caseOf(general(), { safety: true });
    const facts = [...input.facts, { at: '2026-07-01T10:20:00-05:00', facts: { safety: true, repeated: true } }];
    expect(alertsDue({ ...input, facts }, '2026-07-01T10:30:00-05:00').map((one) => one.at.slice(11, 16))).toEqual([
      '10:00',
      '10:00',
      '10:15',
      '10:30',
    ]);
  });
});

describe('a severity that rises', () => {
  it('tells at once the levels that it has already reached, and no level again', () => {
    const before = lived(caseOf(general()), received, '2026-07-14T12:00:00-05:00');
    expect(before.told.map((one) => one.level)).toEqual(['N1']);
    const risenAt = '2026-07-15T11:00:00-05:00';
    const risen = { ...before.state, facts: [...before.state.facts, { at: risenAt, facts: { media: true } }] };
    expect(lived(risen, risenAt, '2026-07-24T12:00:00-05:00').told.map(inShort)).toEqual([
      'N2 share 2026-07-15T11:00:00-05:00 > 2026-07-15T11:00:00-05:00',
      'N3 share 2026-07-21T00:00:00-05:00 > 2026-07-21T08:00:00-05:00',
      'N4 share 2026-07-24T00:00:00-05:00 > 2026-07-24T08:00:00-05:00',
    ]);
  });
});

function answered(input: EscalationInput, level: EscalationLevel, acknowledgedAt: string): EscalationInput {
  const given = input.given.map((one): GivenAlert => (one.level === level ? { ...one, acknowledgedAt } : one));
  return { ...input, given };
}

function told(input: EscalationInput, at: string): EscalationInput {
  return recorded(input, alertsDue(input, at));
}

const whenAndWhy = ({ level, trigger, at }: EscalationAlert) => `${level} ${trigger.type} ${at.slice(0, 16)}`;

describe('silence', () => {
  // Medium: 240 working minutes from 8:00, when the reminder was delivered, are over at 12:00.
  const reminded = told(caseOf(general(), { repeated: true }), '2026-07-14T00:00:00-05:00');

  it('goes on to the next level when its minutes are over', () => {
    expect(nextAlertAt(reminded, '2026-07-14T00:00:00-05:00')).toBe('2026-07-14T12:00:00-05:00');
    expect(alertsDue(reminded, '2026-07-14T11:59:59-05:00')).toEqual([]);
    expect(alertsDue(reminded, '2026-07-14T12:00:00-05:00')).toMatchObject([
      { level: 'N2', trigger: { type: 'silence', unanswered: 'N1', minutes: 240 }, roles: ['lead'] },
    ]);
  });

  it('ends with an acknowledgement one minute before', () => {
    const known = answered(reminded, 'N1', '2026-07-14T11:59:00-05:00');
    expect(alertsDue(known, '2026-07-14T12:00:00-05:00')).toEqual([]);
    expect(nextAlertAt(known, '2026-07-14T11:59:00-05:00')).toBe('2026-07-21T00:00:00-05:00');
  });

  it('climbs level by level to the top, and tells none of them again at its share', () => {
    const silent = lived(caseOf(general(), { repeated: true }), received, '2026-07-24T23:00:00-05:00', false);
    expect(silent.told.map(whenAndWhy)).toEqual([
      'N1 share 2026-07-14T00:00',
      'N2 silence 2026-07-14T12:00',
      'N3 silence 2026-07-14T16:00',
      'N4 silence 2026-07-15T11:00',
    ]);
  });

  it('does not count a weekend with a holiday', () => {
    // High: 60 working minutes, of which 30 on Friday 10 July from 16:30 and 30 on Tuesday 14; Monday 13 is a holiday.
    const late = told(caseOf(general(), { media: true }), '2026-07-10T16:30:00-05:00');
    expect(late.given.map((one) => one.level)).toEqual(['N1']);
    expect(alertsDue(late, '2026-07-14T08:29:00-05:00')).toEqual([]);
    expect(alertsDue(late, '2026-07-14T08:30:00-05:00').map(whenAndWhy)).toEqual(['N2 silence 2026-07-14T08:30']);
  });

  it('of a critical case counts every minute', () => {
    const at = '2026-07-04T23:59:00-05:00';
    const triggers = { ...defaultMatrix.triggers.critical, N3: { minutesAfterDetection: { from: 120, to: 180 } } };
    const matrix = { ...defaultMatrix, triggers: { ...defaultMatrix.triggers, critical: triggers } };
    const silent = told({ ...caseOf(general(at), { safety: true }, at), matrix }, at);
    expect(nextAlertAt(silent, at)).toBe('2026-07-05T00:14:00-05:00');
  });
});

describe('a matrix of its own', () => {
  function withLow(low: Partial<Record<EscalationLevel, LevelTriggers>>): EscalationInput {
    const triggers = { ...defaultMatrix.triggers, low: { ...defaultMatrix.triggers.low, ...low } };
    return { ...caseOf(general()), matrix: { ...defaultMatrix, triggers } };
  }

  it('may tell a level some business days or hours before the end', () => {
    const days = withLow({ N1: { beforeDue: { amount: 3, unit: 'businessDays' } } });
    expect(nextAlertAt(days, received)).toBe('2026-07-21T00:00:00-05:00');
    const hours = withLow({ N1: { beforeDue: { amount: 96, unit: 'hours' } } });
    expect(nextAlertAt(hours, received)).toBe('2026-07-20T23:59:59-05:00');
  });

  it('may tell a level of a fact, and those below it with it', () => {
    const input = withLow({ N3: { sharePercent: 90, facts: ['penaltyAmountCop'] } });
    const at = '2026-07-02T09:00:00-05:00';
    const rules = { ...defaultMatrix.severityRules, penaltyFromCop: { medium: 100, high: 200, critical: 300 } };
    const facts = [{ at, facts: { penaltyAmountCop: 50 } }];
    const found = alertsDue(
      { ...input, facts, matrix: { ...(input.matrix ?? defaultMatrix), severityRules: rules } },
      at,
    );
    expect(found.map(whenAndWhy)).toEqual([
      'N1 fact 2026-07-02T09:00',
      'N2 fact 2026-07-02T09:00',
      'N3 fact 2026-07-02T09:00',
    ]);
  });

  it('that tells a level of a fact tells it again of what a new end of the term brings', () => {
    const input = withLow({ N1: { sharePercent: 50, facts: ['penaltyAmountCop'] } });
    const rules = { ...defaultMatrix.severityRules, penaltyFromCop: { medium: 100, high: 200, critical: 300 } };
    const matrix = { ...(input.matrix ?? defaultMatrix), severityRules: rules };
    const known = { ...input, matrix, facts: [{ at: received, facts: { penaltyAmountCop: 50 } }] };
    const before = lived(known, received, '2026-07-02T09:00:00-05:00');
    expect(before.told.map(whenAndWhy)).toEqual(['N1 fact 2026-07-01T10:00']);
    // Ten days, of which day 5 is Wednesday 8 July.
    const documents = snapshot({ rule: 'co.pet.documents', receivedAt: received });
    const dueSince = '2026-07-02T09:00:00-05:00';
    const moved = { ...before.state, clock: { ...general(), snapshot: documents, dueSince } };
    expect(nextAlertAt(moved, dueSince)).toBe('2026-07-08T00:00:00-05:00');
  });
});
