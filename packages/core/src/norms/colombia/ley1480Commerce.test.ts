import { describe, expect, test } from 'vitest';
import { due } from '../../clock/due.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;
const at = (date: string) => `${date}T13:00:00-05:00`;

describe('retract (Ley 1480 de 2011, art. 47)', () => {
  test('CO-042 and CO-043: five business days to withdraw, fifteen calendar days to pay back', () => {
    expect(due({ rule: 'co.retract.exercise', receivedAt: at('2026-12-03') }).dueDate).toBe('2026-12-11');
    const refund = due({ rule: 'co.retract.refund', receivedAt: at('2026-12-11') });
    expect([refund.dueDate, refund.explanation.prudentDate]).toEqual(['2026-12-26', '2026-12-24']);
    expect(refund.skipped).toEqual([]);
  });

  test('until 18 December 2024 the refund had thirty calendar days', () => {
    const refund = (date: string) => due({ rule: 'co.retract.refund', receivedAt: at(date) });
    expect(refund('2024-12-18')).toMatchObject({ dueDate: '2025-01-17', norm: { id: 'co.retract.refund@pre2439' } });
    expect(refund('2024-12-19')).toMatchObject({ dueDate: '2025-01-03', norm: { id: 'co.retract.refund' } });
  });
});

describe('electronic commerce (art. 50)', () => {
  test('CO-045: thirty calendar days from the day after the order, late at night', () => {
    expect(due({ rule: 'co.ecommerce.delivery_default', receivedAt: '2026-11-30T22:00:00-05:00' }).dueDate).toBe(
      '2026-12-30',
    );
    expect(due({ rule: 'co.ecommerce.order_ack', receivedAt: '2026-11-30T22:00:00-05:00' }).dueDate).toBe('2026-12-01');
    expect(due({ rule: 'co.ecommerce.delivery_refund', receivedAt: at('2026-11-30') }).dueDate).toBe('2026-12-15');
  });

  test('the terms of Ley 2439 begin four months after it', () => {
    for (const rule of ['co.ecommerce.delivery_default', 'co.ecommerce.delivery_refund']) {
      expect(() => due({ rule, receivedAt: at('2025-04-18') })).toThrowError(code('norm-not-in-force'));
      expect(due({ rule, receivedAt: at('2025-04-19') }).norm.id).toBe(rule);
    }
  });

  test('the proof is kept ten years, that end on 1 May', () => {
    expect(due({ rule: 'co.ecommerce.records', receivedAt: at('2016-05-01') }).dueDate).toBe('2026-05-04');
  });
});

describe('actions and recall', () => {
  test.each(['co.consumer.action.warranty', 'co.consumer.action.contract', 'co.consumer.action.other'])(
    '%s: a year that ends on a Sunday goes on to Monday',
    (rule) => {
      expect(due({ rule, receivedAt: at('2026-01-31') }).dueDate).toBe('2027-02-01');
    },
  );

  test('SIC is told within three calendar days, on a holiday too; better on Friday', () => {
    const recall = due({ rule: 'co.consumer.recall', receivedAt: at('2026-05-15') });
    expect([recall.dueDate, recall.explanation.prudentDate]).toEqual(['2026-05-18', '2026-05-15']);
  });
});

describe('reversal of a payment (art. 51, Decreto 587 de 2016)', () => {
  test.each([
    // Without 12 October.
    ['co.payment_reversal.complaint', '2026-10-08', '2026-10-16'],
    ['co.payment_reversal.return_goods', '2026-10-08', '2026-10-16'],
    ['co.payment_reversal.debit', '2026-10-08', '2026-10-16'],
    ['co.payment_reversal.debit.charge', '2026-10-08', '2026-10-16'],
    ['co.payment_reversal.execute', '2026-10-08', '2026-10-30'],
    // A month of the 31st ends on the 30th.
    ['co.payment_reversal.debit.periodic', '2026-10-31', '2026-11-30'],
  ])('%s from %s ends on %s', (rule, date, expected) => {
    expect(due({ rule, receivedAt: at(date) }).dueDate).toBe(expected);
  });

  test('was not there before the decree', () => {
    expect(() => due({ rule: 'co.payment_reversal.execute', receivedAt: at('2016-10-10') })).toThrowError(
      code('norm-not-in-force'),
    );
  });
});
