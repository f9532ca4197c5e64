import { describe, expect, test } from 'vitest';
import { due } from '../../clock/due.js';
import type { TermEvent } from '../../clock/request.js';
import { bindingNorms } from '../binding.js';
import { law } from '../registry.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;

describe('a complaint to a supervised entity', () => {
  const complaint = { rule: 'co.financial.complaint', receivedAt: '2026-09-24T09:00:00-05:00' };

  test('has the term of the right of petition, and its extension', () => {
    expect(due(complaint).dueDate).toBe('2026-10-16');
    const told: TermEvent = { type: 'extended', at: '2026-10-15T09:00:00-05:00', reason: 'Falta un soporte.' };
    expect(due({ ...complaint, events: [told] }).dueDate).toBe('2026-11-09');
    expect(due(complaint).norm.citation).toContain('Ley 1328 de 2009');
  });

  test('had that of 2020 while it was in force', () => {
    // 20 business days of 19 March 2021 end on 21 April; ten more on 5 May.
    const { dueDate, norm } = due({ ...complaint, receivedAt: '2021-03-19T09:00:00-05:00' });
    expect(dueDate).toBe('2021-05-05');
    expect(norm).toMatchObject({ id: 'co.financial.complaint@covid', verification: 'secondary' });
  });

  test('binds a queja or a reclamo to a financial entity', () => {
    const client = { party: 'private', sector: 'financial', matter: 'service', category: 'queja' } as const;
    const ids = (facts: object) => bindingNorms(law, facts, '2026-09-24').binding.map(({ id }) => id);
    expect(ids(client)).toContain('co.financial.complaint');
    expect(ids({ ...client, category: 'peticion', subtype: 'consulta' })).not.toContain('co.financial.complaint');
  });

  test('what SmartSupervision asks for was not read, so it is a question and no norm', () => {
    expect(() => due({ ...complaint, rule: 'co.financial.smartsupervision' })).toThrowError(code('norm-unknown'));
    const open = law.packs.flatMap((pack) => pack.open);
    expect(open.find(({ id }) => id === 'co.financial.smartsupervision')?.question).toContain('023 de 2021');
  });
});

describe('the Defensor del Consumidor Financiero (Decreto 2555 de 2010, art. 2.34.2.1.5)', () => {
  test.each([
    ['co.financial.dcf.forward', '2026-10-08', '2026-10-14'],
    ['co.financial.dcf.admission', '2026-10-08', '2026-10-14'],
    ['co.financial.dcf.entity_reply', '2026-10-01', '2026-10-14'],
    ['co.financial.dcf.decision', '2026-10-14', '2026-10-26'],
    ['co.financial.dcf.decision.notice', '2026-10-30', '2026-11-03'],
  ])('%s from %s: %s', (rule, date, dueDate) => {
    expect(due({ rule, receivedAt: `${date}T10:00:00-05:00` }).dueDate).toBe(dueDate);
  });

  test('sets the term to complete the complaint himself, and it must be given', () => {
    const information = { rule: 'co.financial.dcf.information', receivedAt: '2026-10-01T10:00:00-05:00' };
    expect(() => due(information)).toThrowError(code('clock-term-missing'));
    const given = due({ ...information, term: { amount: 8, unit: 'businessDays' } });
    expect(given.dueDate).toBe('2026-10-14');
    expect(given.explanation.silence?.effect).toBe('withdrawn');
  });
});

test('a year for the action before the supervisor, forward from a holiday', () => {
  expect(due({ rule: 'co.financial.sfc_action', receivedAt: '2025-07-20T10:00:00-05:00' }).dueDate).toBe('2026-07-21');
});
