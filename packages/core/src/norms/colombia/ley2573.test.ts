import { describe, expect, test } from 'vitest';
import { due } from '../../clock/due.js';
import type { TermEvent } from '../../clock/request.js';
import { bindingNorms } from '../binding.js';
import { law } from '../registry.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;
const request = { rule: 'co.identity_theft.request', receivedAt: '2026-11-20T09:00:00-05:00' };

describe('a person whose identity was taken (Ley 2573 de 2026)', () => {
  test('CO-052: ten business days on the first day of the law', () => {
    const { dueDate, skipped } = due(request);
    expect(dueDate).toBe('2026-12-04');
    expect(skipped.map(({ date, reason }) => `${date} ${reason}`).join('; ')).toBe(
      '2026-11-21 sábado; 2026-11-22 domingo; 2026-11-28 sábado; 2026-11-29 domingo',
    );
  });

  test('no extension, and silence in favour', () => {
    const told: TermEvent = { type: 'extended', at: '2026-12-01T09:00:00-05:00', reason: 'Falta el cotejo.' };
    expect(() => due({ ...request, events: [told] })).toThrowError(code('clock-extension-refused'));
    expect(due(request).explanation.silence).toMatchObject({
      effect: 'positive',
      takesEffectAt: '2026-12-04T23:59:59-05:00',
    });
  });

  test('the day before, the request was a claim to the source, with ten days to compare the documents', () => {
    const dayBefore = '2026-11-19T09:00:00-05:00';
    expect(() => due({ ...request, receivedAt: dayBefore })).toThrowError(code('norm-not-in-force'));
    const check = (receivedAt: string) => due({ rule: 'co.identity_theft.source_check', receivedAt });
    expect(check(dayBefore)).toMatchObject({
      dueDate: '2026-12-03',
      norm: { id: 'co.identity_theft.source_check@2157' },
    });
    expect(check(request.receivedAt)).toMatchObject({
      dueDate: '2026-12-04',
      norm: { id: 'co.identity_theft.source_check' },
    });
  });

  test('binds the answer and what stops at once from 20 November on; until then the claim of Ley 1266', () => {
    const ids = (date: string) =>
      bindingNorms(law, { matter: 'identityTheft', category: 'reclamo' }, date).binding.map(({ id }) => id);
    expect(ids('2026-11-19')).toEqual(['co.credit.claim@2157', 'co.identity_theft.source_check@2157']);
    expect(ids('2026-11-20')).toEqual([
      'co.identity_theft.request',
      'co.identity_theft.source_check',
      'co.identity_theft.stop_service',
      'co.identity_theft.stop_collection',
    ]);
  });

  test('the victim has twenty business days, without 8 December', () => {
    const report = due({ rule: 'co.identity_theft.victim_report', receivedAt: '2026-11-23T09:00:00-05:00' });
    expect(report.dueDate).toBe('2026-12-22');
  });

  test('the protocols were due six months after promulgation, before the rest was in force', () => {
    const protocols = due({ rule: 'co.identity_theft.regulation', receivedAt: '2026-05-20T12:00:00-05:00' });
    expect(protocols.dueDate).toBe('2026-11-20');
  });
});
