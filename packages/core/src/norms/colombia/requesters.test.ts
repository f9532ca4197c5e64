import { describe, expect, test } from 'vitest';
import { due } from '../../clock/due.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;
const dueDate = (rule: string, date: string) => due({ rule, receivedAt: `${date}T16:00:00-05:00` }).dueDate;

describe('Congress and Defensoría', () => {
  test.each([
    // CO-029 and CO-030: without 1 May.
    ['co.congress.report', '2026-04-30', '2026-05-08'],
    ['co.congress.docs', '2026-04-30', '2026-05-15'],
    ['co.defensoria.information', '2026-04-30', '2026-05-08'],
    ['co.defensoria.complaint_forwarded', '2026-04-30', '2026-05-08'],
  ])('%s from %s ends on %s', (rule, date, expected) => {
    expect(dueDate(rule, date)).toBe(expected);
  });

  test('the questionnaire of a citation is of calendar days: from Tuesday to Sunday', () => {
    const questionnaire = { rule: 'co.congress.questionnaire', receivedAt: '2026-07-14T16:00:00-05:00' };
    expect(due(questionnaire).dueDate).toBe('2026-07-19');
    expect(due(questionnaire).explanation.prudentDate).toBe('2026-07-17');
    // Monday 20 July is a holiday.
    expect(due({ ...questionnaire, readings: { lastDay: 'rolls' } }).dueDate).toBe('2026-07-21');
  });

  test('a report to Congress is not extended as a petition is', () => {
    const told = { type: 'extended', at: '2026-05-07T09:00:00-05:00', reason: 'Faltan datos.' } as const;
    expect(() =>
      due({ rule: 'co.congress.report', receivedAt: '2026-04-30T16:00:00-05:00', events: [told] }),
    ).toThrowError(code('clock-extension-refused'));
  });
});

describe('requirements and orders, whose term is the one that they say', () => {
  const order = { rule: 'co.control.order', receivedAt: '2026-04-30T16:00:00-05:00' };

  test.each(['co.control.order', 'co.tutela', 'co.tutela.report'])('%s has none without it', (rule) => {
    expect(() => due({ ...order, rule })).toThrowError(code('clock-term-missing'));
    expect(due({ ...order, rule, term: { amount: 3, unit: 'businessDays' } }).dueDate).toBe('2026-05-06');
  });

  test('an order of hours runs on', () => {
    const { dueAt } = due({ ...order, rule: 'co.tutela', term: { amount: 48, unit: 'hours' } });
    expect(dueAt).toBe('2026-05-02T16:00:00-05:00');
  });

  test('what is not reported to the judge is taken as true', () => {
    const { explanation } = due({ ...order, rule: 'co.tutela.report', term: { amount: 1, unit: 'businessDays' } });
    expect(explanation.silence).toMatchObject({
      effect: 'evidence',
      note: 'Si el informe no se rinde en el plazo, se tienen por ciertos los hechos.',
      takesEffectAt: '2026-05-04T23:59:59-05:00',
    });
  });

  test('the decree gives the numbers of the decision, its challenge and its compliance', () => {
    // Without Holy Thursday and Good Friday.
    expect(dueDate('co.tutela.decision', '2026-03-26')).toBe('2026-04-13');
    expect(dueDate('co.tutela.challenge', '2026-03-31')).toBe('2026-04-07');
    // Without 1 May.
    expect(dueDate('co.tutela.challenge.decision', '2026-04-06')).toBe('2026-05-05');
    for (const rule of ['co.tutela.compliance', 'co.tutela.noncompliance', 'co.tutela.noncompliance.superior']) {
      expect(due({ rule, receivedAt: '2026-04-01T16:00:00-05:00' }).dueAt).toBe('2026-04-03T16:00:00-05:00');
    }
  });
});
