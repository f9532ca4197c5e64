import { describe, expect, test } from 'vitest';
import { due } from '../../clock/due.js';
import type { TermEvent } from '../../clock/request.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;
const at = (date: string) => `${date}T10:00:00-05:00`;
const dueDate = (rule: string, date: string, events: readonly TermEvent[] = []) =>
  due({ rule, receivedAt: at(date), events }).dueDate;

describe('how long a guarantee lasts (Ley 1480 de 2011, arts. 8 and 9)', () => {
  test.each([
    ['co.warranty.term.default', '2026-01-15', '2027-01-15'],
    ['co.warranty.term.used', '2026-01-31', '2026-04-30'],
    ['co.warranty.term.service_repair', '2026-01-31', '2026-04-30'],
    // 1 March 2026 is a Sunday.
    ['co.warranty.term.real_estate', '2016-03-01', '2026-03-02'],
    ['co.warranty.term.real_estate.finishes', '2025-03-01', '2026-03-02'],
  ])('%s of a good delivered on %s ends on %s', (rule, date, expected) => {
    expect(dueDate(rule, date)).toBe(expected);
  });

  test('it stands still for the twenty days in which the consumer is without the good', () => {
    const away: TermEvent = { type: 'suspended', from: '2026-06-01', to: '2026-06-20' };
    expect(dueDate('co.warranty.term.default', '2026-01-15', [away])).toBe('2027-02-04');
  });

  test('a full replacement starts it again: a year that ends on a Sunday', () => {
    const replaced: TermEvent = { type: 'replaced', at: at('2026-06-20') };
    expect(dueDate('co.warranty.term.default', '2026-01-15', [replaced])).toBe('2027-06-21');
    expect(() => dueDate('co.warranty.repair', '2026-05-15', [replaced])).toThrowError(code('clock-event-not-allowed'));
  });
});

describe('repair, replacement and refund (Decreto 1074 de 2015, ch. 2.2.2.32)', () => {
  // 18 May, 8, 15 and 29 June do not count.
  test('thirty business days for the repair, sixty in all with a loaner, or by the other reading ninety', () => {
    expect(dueDate('co.warranty.repair', '2026-05-15')).toBe('2026-07-02');
    const lent: TermEvent = { type: 'loanerProvided', at: at('2026-05-20') };
    expect(dueDate('co.warranty.repair', '2026-05-15', [lent])).toBe('2026-08-19');
    expect(dueDate('co.warranty.repair.loaner', '2026-05-15')).toBe('2026-08-19');
    const added = {
      rule: 'co.warranty.repair',
      receivedAt: at('2026-05-15'),
      events: [lent],
      readings: { loaner: 'added' },
    };
    expect(due(added).dueDate).toBe('2026-09-30');
  });

  test.each([
    // CO-040: without 8 December.
    ['co.warranty.replacement', '2026-12-01', '2026-12-16'],
    ['co.warranty.refund', '2026-12-01', '2026-12-23'],
    ['co.warranty.replacement.hand_over', '2026-12-01', '2026-12-23'],
    // Without 12 October, 2 and 16 November.
    ['co.warranty.replacement.registered', '2026-10-09', '2026-11-25'],
  ])('%s from %s ends on %s', (rule, date, expected) => {
    expect(dueDate(rule, date)).toBe(expected);
  });

  test('the isolation of 2020 suspended the terms of the supplier, not those of the consumer', () => {
    const isolation: TermEvent = { type: 'suspended', from: '2020-03-25', to: '2020-05-31' };
    expect(dueDate('co.warranty.repair', '2020-03-10')).toBe('2020-04-24');
    expect(dueDate('co.warranty.repair', '2020-03-10', [isolation])).toBe('2020-07-02');
    expect(() => dueDate('co.warranty.refund.hand_over', '2020-03-10', [isolation])).toThrowError(
      code('clock-event-not-allowed'),
    );
  });
});

describe('guarantee of real estate (art. 2.2.2.32.3.3)', () => {
  const longer = (on: string): TermEvent[] => [{ type: 'extended', at: at(on), reason: 'Falta el estudio de suelos.' }];

  test('visit, answer and repair of finishes', () => {
    // Without 8 June; without 15 and 29 June; without 13 and 20 July and 7 August.
    expect(dueDate('co.warranty.real_estate.procedure', '2026-06-04')).toBe('2026-06-12');
    expect(dueDate('co.warranty.real_estate.procedure.answer', '2026-06-12')).toBe('2026-06-30');
    expect(dueDate('co.warranty.real_estate.procedure.repair', '2026-06-30')).toBe('2026-08-14');
  });

  test('the answer may have as much again, with reasons; the repair may not', () => {
    expect(dueDate('co.warranty.real_estate.procedure.answer', '2026-06-12', longer('2026-06-30'))).toBe('2026-07-15');
    expect(() => dueDate('co.warranty.real_estate.procedure.repair', '2026-06-30', longer('2026-07-30'))).toThrowError(
      code('clock-extension-refused'),
    );
  });

  test('stability: thirty days to answer, sixty with reasons', () => {
    expect(dueDate('co.warranty.real_estate.stability', '2026-06-04')).toBe('2026-06-12');
    expect(dueDate('co.warranty.real_estate.stability.answer', '2026-06-12')).toBe('2026-07-30');
    expect(dueDate('co.warranty.real_estate.stability.answer', '2026-06-12', longer('2026-07-30'))).toBe('2026-09-14');
  });
});

describe('a good that nobody collects (art. 18)', () => {
  test('a month of waiting, then two after the notice, and it is deemed abandoned', () => {
    // 28 November 2026 and 30 January 2027 are Saturdays.
    expect(dueDate('co.abandonment.wait', '2026-10-28')).toBe('2026-11-30');
    const final = due({ rule: 'co.abandonment.final', receivedAt: at('2026-11-30') });
    expect(final.dueDate).toBe('2027-02-01');
    expect(final.explanation.silence).toMatchObject({
      effect: 'abandoned',
      takesEffectAt: '2027-02-01T23:59:59-05:00',
    });
  });

  test('who says that he cannot collect it has the term suspended', () => {
    const unable: TermEvent = { type: 'suspended', from: '2026-12-01', to: '2026-12-10' };
    expect(dueDate('co.abandonment.final', '2026-11-30', [unable])).toBe('2027-02-09');
    expect(() => dueDate('co.abandonment.wait', '2026-10-28', [unable])).toThrowError(code('clock-event-not-allowed'));
  });

  test('the file is kept three years', () => {
    expect(dueDate('co.abandonment.records', '2023-10-28')).toBe('2026-10-28');
  });
});
