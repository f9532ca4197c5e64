import { describe, expect, test } from 'vitest';
import { due } from '../../clock/due.js';

const dueDate = (rule: string, date: string) => due({ rule, receivedAt: `${date}T09:00:00-05:00` }).dueDate;

describe('refusals, appeals and silence (Ley 1437 de 2011)', () => {
  test.each([
    // Without Corpus Christi on 8 June and Sagrado Corazón on the 15th.
    ['co.pet.general.appeal', '2026-06-05', '2026-06-23'],
    ['co.pet.general.appeal.queja', '2026-06-05', '2026-06-16'],
    // Without Independencia de Cartagena on 16 November.
    ['co.pet.obscure', '2026-11-12', '2026-11-27'],
    ['co.pet.reserve_insistence', '2026-11-12', '2026-11-27'],
    ['co.pet.between_authorities', '2026-03-27', '2026-04-14'],
  ])('%s from %s ends on %s', (rule, date, expected) => {
    expect(dueDate(rule, date)).toBe(expected);
  });

  test('the vacation of the courts does not count for the judge, and counts for everybody else', () => {
    // 14-18 December, then 12-18 January: Reyes is on the 11th.
    expect(dueDate('co.pet.reserve_insistence.decision', '2026-12-11')).toBe('2027-01-18');
    expect(dueDate('co.pet.reserve_insistence', '2026-12-11')).toBe('2026-12-28');
  });

  test('an appeal is deemed denied after two months, which evidence suspends', () => {
    const appeal = { rule: 'co.pet.silence.appeals', receivedAt: '2026-02-28T09:00:00-05:00' };
    expect(due(appeal).explanation.silence).toMatchObject({
      effect: 'negative',
      takesEffectAt: '2026-04-28T23:59:59-05:00',
    });
    // Thirty days of evidence, both ends held.
    const evidence = [{ type: 'suspended', from: '2026-03-02', to: '2026-03-31' }] as const;
    expect(due({ ...appeal, events: evidence }).dueDate).toBe('2026-05-28');
  });

  test('against a sanction it is decided in favour after a year', () => {
    const { explanation } = due({ rule: 'co.pet.silence.appeals.sanction', receivedAt: '2026-02-27T09:00:00-05:00' });
    // 27 February 2027 is a Saturday.
    expect(explanation.silence).toMatchObject({ effect: 'positive', takesEffectAt: '2027-03-01T23:59:59-05:00' });
  });

  test('a petition is deemed denied after three months', () => {
    expect(due({ rule: 'co.pet.silence.negative', receivedAt: '2026-11-30T09:00:00-05:00' }).dueDate).toBe(
      '2027-03-01',
    );
  });
});

describe('public information (Ley 1712 de 2014)', () => {
  test('three days to appeal against a reserve of defence, without 13 July', () => {
    expect(dueDate('co.access_info.anonymous.reserve_appeal', '2026-07-10')).toBe('2026-07-16');
  });

  test('the vacation of the courts does not count for the judge', () => {
    expect(dueDate('co.access_info.anonymous.reserve_decision', '2026-12-11')).toBe('2027-01-18');
  });
});
