import { describe, expect, test } from 'vitest';
import { due } from '../../clock/due.js';
import { fullId } from '../norm.js';
import { law } from '../registry.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;

describe('right of petition (Ley 1755 de 2015)', () => {
  test.each([
    // Without Holy Thursday and Good Friday: CO-003.
    ['co.private.pet.natural_person.documents', '2026-03-27', '2026-04-14'],
    // Without San José and those two: CO-005.
    ['co.private.pet.natural_person.consultation', '2026-03-16', '2026-04-30'],
    // CO-001.
    ['co.private.pet.natural_person', '2026-07-01', '2026-07-24'],
  ])('%s has the same term as before an authority, and no silence: from %s to %s', (rule, date, dueDate) => {
    const found = due({ rule, receivedAt: `${date}T16:10:00-05:00` });
    expect(found.dueDate).toBe(dueDate);
    expect(found.explanation.silence).toBeUndefined();
  });

  test('the person who must complete it may have the month again, asked for before it ends', () => {
    const month = { rule: 'co.pet.incomplete.petitioner', receivedAt: '2026-01-30T12:00:00-05:00' };
    const again = (at: string) => due({ ...month, events: [{ type: 'extended', at, reason: 'Falta un documento.' }] });
    expect(again('2026-03-02T10:00:00-05:00').dueDate).toBe('2026-03-30');
    expect(() => again('2026-03-03T10:00:00-05:00')).toThrowError(code('clock-extension-refused'));
    expect(again('2026-03-02T10:00:00-05:00').explanation.silence).toMatchObject({
      effect: 'withdrawn',
      takesEffectAt: '2026-03-30T23:59:59-05:00',
    });
  });

  test('the extension is an entry of its own, also that of 2020, and has no date of its own', () => {
    const rules = law.duties.filter(({ id }) => id === 'co.pet.extension');
    expect(rules.map(fullId)).toEqual(['co.pet.extension', 'co.pet.extension@covid']);
    expect(rules[0]?.rule).toContain('no excede del doble');
    for (const rule of ['co.pet.extension', 'co.pet.extension@covid']) {
      expect(() => due({ rule, receivedAt: '2021-03-19T09:00:00-05:00' })).toThrowError(code('norm-without-term'));
    }
  });

  test('in 2020 the extension went to double the expanded term', () => {
    const { dueDate } = due({
      rule: 'co.pet.documents',
      receivedAt: '2021-03-19T09:00:00-05:00',
      events: [{ type: 'extended', at: '2021-04-20T09:00:00-05:00', reason: 'Archivo cerrado por la emergencia.' }],
    });
    // Twenty days end on 21 April; twenty more: 22-23, 26-30 April, 3-7, 10-14, 18-20 May, without Ascension on the 17th.
    expect(dueDate).toBe('2021-05-20');
  });
});
