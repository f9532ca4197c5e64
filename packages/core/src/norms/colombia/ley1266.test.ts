import { describe, expect, test } from 'vitest';
import { due } from '../../clock/due.js';
import type { TermEvent } from '../../clock/request.js';
import { bindingNorms } from '../binding.js';
import { law } from '../registry.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;
const claim = { rule: 'co.credit.claim', receivedAt: '2026-06-01T09:00:00-05:00' };
const told = (at: string): TermEvent => ({ type: 'extended', at, reason: 'Falta la respuesta de la fuente.' });
const received = (date: string) => due({ rule: 'co.credit.claim', receivedAt: `${date}T09:00:00-05:00` });

describe('credit data (Ley 1266 de 2008, art. 16)', () => {
  test('a query: ten business days and five more; a claim: fifteen and eight more', () => {
    const query = { rule: 'co.credit.query', receivedAt: claim.receivedAt };
    expect(due(query).dueDate).toBe('2026-06-17');
    expect(due({ ...query, events: [told('2026-06-16T09:00:00-05:00')] }).dueDate).toBe('2026-06-24');
    expect(due(claim).dueDate).toBe('2026-06-24');
    expect(due({ ...claim, events: [told('2026-06-23T09:00:00-05:00')] }).dueDate).toBe('2026-07-07');
  });

  test('an incomplete claim: the holder has one month, and completing it starts the term', () => {
    const asked: TermEvent = { type: 'informationRequested', at: '2026-06-18T09:00:00-05:00' };
    const complete: TermEvent = { type: 'informationCompleted', at: '2026-07-01T09:00:00-05:00' };
    // 18 July is a Saturday and the 20th a holiday.
    expect(due({ ...claim, events: [asked] }).explanation.pauses[0]?.deadline).toBe('2026-07-21');
    // 2-3, 6-10, 14-17 and 21-24 July.
    expect(due({ ...claim, events: [asked, complete] }).dueDate).toBe('2026-07-24');
    const late: TermEvent = { type: 'informationRequested', at: '2026-06-25T09:00:00-05:00' };
    expect(() => due({ ...claim, events: [late] })).toThrowError(code('clock-event-not-allowed'));
  });

  test('that month by itself ends the claim', () => {
    const month = due({ rule: 'co.credit.claim.incomplete', receivedAt: '2026-01-30T09:00:00-05:00' });
    expect(month.dueDate).toBe('2026-03-02');
    expect(month.explanation.silence?.effect).toBe('withdrawn');
  });

  test('twenty calendar days before a negative report, and nothing moves the last one', () => {
    const notice = { rule: 'co.credit.prior_notice', receivedAt: '2026-12-05T09:00:00-05:00' };
    expect(due(notice).dueDate).toBe('2026-12-25');
    expect(due(notice).explanation.prudentDate).toBe('2026-12-24');
    expect(due({ ...notice, readings: { lastDay: 'rolls' } }).dueDate).toBe('2026-12-28');
  });

  test('a default is reported within eighteen months, since Ley 2157', () => {
    const report = (date: string) => due({ rule: 'co.credit.late_report', receivedAt: `${date}T09:00:00-05:00` });
    expect(report('2025-02-28').dueDate).toBe('2026-08-28');
    expect(() => report('2021-10-28')).toThrowError(code('norm-not-in-force'));
  });
});

describe('silence in a credit claim', () => {
  test.each([
    ['2021-10-28', 'co.credit.claim@2008', undefined],
    ['2021-10-29', 'co.credit.claim@2157', 'accepted'],
    ['2026-11-19', 'co.credit.claim@2157', 'accepted'],
    ['2026-11-20', 'co.credit.claim', 'positive'],
  ])('received on %s: %s, %s', (date, norm, effect) => {
    expect(received(date).norm.id).toBe(norm);
    expect(received(date).explanation.silence?.effect).toBe(effect);
  });

  test('a claim that was running keeps the wording under which it was filed', () => {
    // 11-13, 17-20 and 23-27 November, 30 November to 2 December.
    expect(received('2026-11-10').dueDate).toBe('2026-12-02');
    expect(received('2026-11-10').explanation).toMatchObject({
      silence: { effect: 'accepted' },
      transition: { kind: 'oldLawStays', changedOn: '2026-11-20', otherNorm: 'co.credit.claim' },
    });
  });

  test('the duty follows the same dates', () => {
    const facts = { matter: 'creditData', dataRequest: 'claim' } as const;
    const duties = (date: string) =>
      bindingNorms(law, facts, date)
        .binding.map(({ id }) => id)
        .filter((id) => id.startsWith('co.credit.silence'));
    expect(duties('2021-10-28')).toEqual([]);
    expect(duties('2026-11-19')).toEqual(['co.credit.silence']);
    expect(duties('2026-11-20')).toEqual(['co.credit.silence@2573']);
  });

  test('a query has none', () => {
    expect(due({ ...claim, rule: 'co.credit.query' }).explanation.silence).toBeUndefined();
  });
});

test('a query and a claim bind apart, credit data apart from other data, and what is unknown is asked', () => {
  const bound = (facts: object) => bindingNorms(law, facts, '2026-11-24');
  const ids = (facts: object) =>
    bound(facts)
      .binding.map(({ id }) => id)
      .filter((id) => /^co\.(credit|habeas|pet)\./.test(id));
  expect(ids({ matter: 'creditData', dataRequest: 'query' })).toEqual(['co.credit.query']);
  expect(ids({ matter: 'creditData', dataRequest: 'claim' })).toEqual(['co.credit.claim', 'co.credit.silence@2573']);
  expect(ids({ matter: 'personalData', dataRequest: 'query' })).toEqual(['co.habeas.query']);
  expect(bound({ matter: 'creditData' }).questions).toContain('dataRequest');
});
