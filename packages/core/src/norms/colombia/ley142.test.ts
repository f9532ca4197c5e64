import { describe, expect, test } from 'vitest';
import { due } from '../../clock/due.js';
import type { TermEvent } from '../../clock/request.js';
import { bindingNorms } from '../binding.js';
import { law } from '../registry.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;
const receivedAt = '2026-10-22T09:00:00-05:00';
const request = { rule: 'co.utilities.pqr', receivedAt };

describe('a PQR to a company of public services (Ley 142 de 1994, art. 158)', () => {
  test('CO-055: fifteen business days, without 2 November', () => {
    const { dueDate, dueAt, skipped } = due(request);
    expect(dueDate).toBe('2026-11-13');
    expect(dueAt).toBe('2026-11-13T23:59:59-05:00');
    expect(skipped.map(({ date, reason }) => `${date} ${reason}`).join('; ')).toBe(
      '2026-10-24 sábado; 2026-10-25 domingo; 2026-10-31 sábado; 2026-11-01 domingo; 2026-11-02 festivo: Todos los Santos; 2026-11-07 sábado; 2026-11-08 domingo',
    );
  });

  test('CO-056: 72 running hours from the midnight that ends the fifteenth day', () => {
    const { dueDate, dueAt, skipped, explanation } = due({ rule: 'co.utilities.sap_recognition', receivedAt });
    expect([dueDate, explanation.dueDate]).toEqual(['2026-11-17', '2026-11-16']);
    expect(dueAt).toBe('2026-11-17T00:00:00-05:00');
    expect(skipped).toEqual([]);
    expect(explanation.startedBy).toEqual({
      norm: 'co.utilities.pqr',
      dueDate: '2026-11-13',
      dueAt: '2026-11-13T23:59:59-05:00',
    });
  });

  test('silence is positive at expiry, and says when it must be recognised', () => {
    expect(due(request).explanation.silence).toMatchObject({
      effect: 'positive',
      citation: 'Ley 142 de 1994, art. 158',
      takesEffectAt: '2026-11-13T23:59:59-05:00',
      recognition: {
        norm: 'co.utilities.sap_recognition',
        dueDate: '2026-11-16',
        dueAt: '2026-11-17T00:00:00-05:00',
      },
    });
  });

  test('by the literal text the day of receipt counts, and what follows comes a day earlier', () => {
    const readings = { receiptDay: 'included' };
    // 22 and 23 October, 26-30, 3-6 and 9-12 November.
    expect(due({ ...request, readings }).dueDate).toBe('2026-11-12');
    expect(due({ ...request, readings }).explanation.silence?.recognition?.dueAt).toBe('2026-11-16T00:00:00-05:00');
    expect(due({ ...request, rule: 'co.utilities.sap_recognition', readings }).dueAt).toBe('2026-11-16T00:00:00-05:00');
  });

  test('the extension of the right of petition does not reach it, and nothing stops it', () => {
    const at = '2026-10-26T09:00:00-05:00';
    const extended: TermEvent = { type: 'extended', at, reason: 'Falta la visita técnica.' };
    expect(() => due({ ...request, events: [extended] })).toThrowError(code('clock-extension-refused'));
    for (const type of ['informationRequested', 'transferred'] as const) {
      expect(() => due({ ...request, events: [{ type, at }] })).toThrowError(code('clock-event-not-allowed'));
    }
  });
});

describe('what follows, and what the user has', () => {
  test.each([
    // Friday 17 July: the 20th is a holiday, so 21-24 and 27.
    ['co.utilities.recourse', '2026-07-17', '2026-07-27'],
    ['co.utilities.notify', '2026-07-17', '2026-07-27'],
    // Five months from 31 January end on 30 June; those of 13 February on the holiday of 13 July.
    ['co.utilities.invoice_claim_window', '2026-01-31', '2026-06-30'],
    ['co.utilities.invoice_claim_window', '2026-02-13', '2026-07-14'],
  ])('%s from %s ends on %s', (rule, date, dueDate) => {
    expect(due({ rule, receivedAt: `${date}T15:00:00-05:00` }).dueDate).toBe(dueDate);
  });

  test('it binds all that a user files about the service, also an appeal, and not his data', () => {
    const user = { party: 'private', requester: 'person', sector: 'utilities', category: 'queja' } as const;
    const bound = (matter: 'service' | 'appeal' | 'personalData') =>
      bindingNorms(law, { ...user, matter }, '2026-10-22').binding.map(({ id }) => id);
    expect(bound('service')).toContain('co.utilities.pqr');
    expect(bound('appeal')).toContain('co.utilities.pqr');
    expect(bound('personalData')).not.toContain('co.utilities.pqr');
  });
});
