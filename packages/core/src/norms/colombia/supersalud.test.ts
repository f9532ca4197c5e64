import { describe, expect, test } from 'vitest';
import { due } from '../../clock/due.js';
import { governingTerm } from '../../clock/governingTerm.js';
import { bindingNorms } from '../binding.js';
import type { CaseFacts } from '../facts.js';
import { law } from '../registry.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;

describe('claims in health, in running hours', () => {
  test.each([
    // CO-058: Saturday night. CO-059: over Maundy Thursday and Good Friday. CO-060: over New Year.
    ['co.health.vital', '2026-07-18T22:15:00-05:00', '2026-07-19T22:15:00-05:00'],
    ['co.health.simple', '2026-04-01T16:00:00-05:00', '2026-04-04T16:00:00-05:00'],
    ['co.health.prioritised', '2026-12-31T18:00:00-05:00', '2027-01-02T18:00:00-05:00'],
    ['co.health.vital_minor', '2026-07-18T22:15:00-05:00', '2026-07-19T06:15:00-05:00'],
  ])('%s received %s: %s', (rule, receivedAt, dueAt) => {
    const result = due({ rule, receivedAt });
    expect(result.dueAt).toBe(dueAt);
    expect(result.skipped).toEqual([]);
    expect(due({ rule, receivedAt, receiptPolicy: 'deemedNextBusinessDay', officeHoursEnd: '17:00' }).dueAt).toBe(
      dueAt,
    );
  });

  test('nothing lengthens or stops them', () => {
    const request = { rule: 'co.health.simple', receivedAt: '2026-04-01T16:00:00-05:00' };
    const at = '2026-04-02T09:00:00-05:00';
    expect(() => due({ ...request, events: [{ type: 'extended', at, reason: 'Es festivo.' }] })).toThrowError(
      code('clock-extension-refused'),
    );
    expect(() => due({ ...request, events: [{ type: 'informationRequested', at }] })).toThrowError(
      code('clock-event-not-allowed'),
    );
  });

  test('began on 23 June 2023; until the day before a claim had five business days', () => {
    const regular = { rule: 'co.health.regular', receivedAt: '2023-06-22T09:00:00-05:00' };
    expect(due(regular)).toMatchObject({ dueDate: '2023-06-29', norm: { id: 'co.health.regular@2018' } });
    expect(() => due({ ...regular, receivedAt: '2023-06-23T09:00:00-05:00' })).toThrowError(code('norm-not-in-force'));
    expect(() => due({ ...regular, rule: 'co.health.vital' })).toThrowError(code('norm-not-in-force'));
  });

  test('the two days for a risk of life of 2018 are an open question', () => {
    expect(law.packs.flatMap((pack) => pack.open).map(({ id }) => id)).toContain('co.health.life_risk@2018');
    expect(() => due({ rule: 'co.health.life_risk', receivedAt: '2020-01-15T09:00:00-05:00' })).toThrowError(
      code('norm-unknown'),
    );
  });
});

describe('who is bound in health', () => {
  const claim: Partial<CaseFacts> = { party: 'private', sector: 'health', matter: 'service', category: 'reclamo' };
  const ids = (facts: Partial<CaseFacts>, date = '2026-11-24') =>
    bindingNorms(law, facts, date)
      .binding.map(({ id }) => id)
      .filter((id) => id.startsWith('co.health.'));

  test('each class of risk binds its own hours', () => {
    expect(ids({ ...claim, requester: 'person', healthRisk: 'vital' })).toEqual(['co.health.vital']);
    expect(ids({ ...claim, healthRisk: 'prioritised' })).toEqual(['co.health.prioritised']);
    expect(ids({ ...claim, healthRisk: 'simple' })).toEqual(['co.health.simple']);
    expect(ids(claim, '2023-06-22')).toEqual(['co.health.regular@2018']);
  });

  test('the eight hours of a child govern before the twenty-four of the others', () => {
    const { governing } = governingTerm(
      law,
      { ...claim, requester: 'child', healthRisk: 'vital' },
      { receivedAt: '2026-07-18T22:15:00-05:00' },
    );
    expect(governing).toMatchObject({ norm: 'co.health.vital_minor', dueAt: '2026-07-19T06:15:00-05:00' });
  });

  test('an unknown risk is asked for, and leaves every class open', () => {
    const { open, questions } = bindingNorms(law, { ...claim, requester: 'person' }, '2026-11-24');
    expect(questions).toContain('healthRisk');
    expect(open.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['co.health.vital', 'co.health.prioritised', 'co.health.simple']),
    );
  });

  test('what is no claim goes by the right of petition: 15, 10 or 30 business days', () => {
    const petition = { ...claim, category: 'peticion' } as const;
    expect(ids({ ...claim, category: 'queja' })).toEqual(['co.health.petition']);
    expect(ids({ ...petition, subtype: 'informacion' })).toEqual(['co.health.petition.documents']);
    expect(ids({ ...petition, subtype: 'consulta' })).toEqual(['co.health.petition.consultation']);
    const due15 = (rule: string) => due({ rule, receivedAt: '2026-03-16T08:00:00-05:00' }).dueDate;
    expect(due15('co.health.petition.consultation')).toBe('2026-04-30');
    expect(due15('co.health.petition.documents')).toBe('2026-03-31');
    expect(due15('co.health.petition')).toBe('2026-04-09');
  });
});
