import { describe, expect, test } from 'vitest';
import { createLaw } from '../norms/law.js';
import type { Norm } from '../norms/norm.js';
import { law } from '../norms/registry.js';
import { countsInDays } from './answersOn.js';
import { governingOfItems, governingTerm } from './governingTerm.js';

const reception = { receivedAt: '2026-07-01T10:00:00-05:00' };
const authority = { party: 'public', category: 'peticion', sector: 'general', matter: 'service' } as const;

const claim: Norm = {
  id: 'xx.claim',
  name: 'Reclamo',
  citation: 'Ley 1 de 2000, art. 1',
  source: 'https://example.org/',
  bound: 'quien responde',
  role: 'answer',
  term: { amount: 15, unit: 'businessDays' },
  trigger: 'recepción',
  binds: [{ category: 'reclamo' }],
  calendar: 'co',
  timeZone: 'America/Bogota',
  inForceFrom: '2000-01-01',
  verification: 'verified',
};
const urgent: Norm = {
  ...claim,
  id: 'xx.urgent',
  term: { amount: 24, unit: 'hours' },
  binds: [{ healthRisk: 'vital' }],
};
const requirement: Norm = { ...claim, id: 'xx.order', term: 'fromCase', binds: [{ requester: 'judge' }] };
const step: Norm = { ...claim, id: 'xx.forward', role: 'step', term: { amount: 2, unit: 'businessDays' } };
const afterwards: Norm = { ...claim, id: 'xx.report', startsAfter: 'xx.order', binds: [{ requester: 'oversight' }] };
const invented = createLaw([
  { id: 'xx', name: 'Equis', norms: [claim, urgent, requirement, step, afterwards], duties: [], open: [] },
]);

describe('the term that governs', () => {
  test('is that of the one norm that binds', () => {
    expect(
      governingTerm(law, { ...authority, subtype: 'informacion' }, { receivedAt: '2026-03-27T16:10:00-05:00' }),
    ).toEqual({
      governing: { norm: 'co.pet.documents', dueDate: '2026-04-14', dueAt: '2026-04-14T23:59:59-05:00' },
      terms: [{ norm: 'co.pet.documents', dueDate: '2026-04-14', dueAt: '2026-04-14T23:59:59-05:00' }],
      withoutTerm: [],
    });
  });

  test('is the earliest of several, and steps inside the handling have no part in it', () => {
    const found = governingTerm(invented, { category: 'reclamo', healthRisk: 'vital' }, reception);
    expect(found.governing).toEqual({
      norm: 'xx.urgent',
      dueDate: '2026-07-02',
      dueAt: '2026-07-02T10:00:00-05:00',
    });
    expect(found.terms.map(({ norm, dueDate }) => `${norm} ${dueDate}`)).toEqual([
      'xx.urgent 2026-07-02',
      'xx.claim 2026-07-24',
    ]);
  });

  test('leaves out and names what takes its term from the case', () => {
    expect(governingTerm(invented, { requester: 'judge' }, reception)).toEqual({
      terms: [],
      withoutTerm: ['xx.order'],
    });
    expect(governingTerm(invented, { requester: 'oversight' }, reception).withoutTerm).toEqual(['xx.report']);
    const both = governingTerm(invented, { requester: 'judge', category: 'reclamo' }, reception);
    expect([both.governing?.norm, both.withoutTerm]).toEqual(['xx.claim', ['xx.order']]);
  });

  test('is none where nothing binds', () => {
    expect(governingTerm(invented, {}, reception)).toEqual({ terms: [], withoutTerm: [] });
  });

  test('comes from the variant in force at reception, or the one that reached it', () => {
    const asked = { ...authority, subtype: 'general' } as const;
    for (const [receivedAt, norm, dueDate] of [
      ['2020-03-10T09:00:00-05:00', 'co.pet.general@covid', '2020-04-24'],
      ['2022-05-17T16:00:00-05:00', 'co.pet.general@covid', '2022-07-01'],
      ['2026-07-01T10:00:00-05:00', 'co.pet.general', '2026-07-24'],
    ] as const) {
      expect(governingTerm(law, asked, { receivedAt }).governing).toMatchObject({ norm, dueDate });
    }
  });

  test('counts on the calendar of who must answer', () => {
    const found = governingTerm(invented, { category: 'reclamo' }, { ...reception, saturday: 'included' });
    expect(found.governing?.dueDate).toBe('2026-07-21');
  });

  test('of a mixed case is the earliest of all its items, with the item', () => {
    const found = governingOfItems(
      law,
      [
        { id: 'consulta', facts: { ...authority, subtype: 'consulta' } },
        { id: 'copias', facts: { ...authority, subtype: 'informacion' } },
        { id: 'general', facts: { ...authority, subtype: 'general' } },
      ],
      { receivedAt: '2026-03-16T08:00:00-05:00' },
    );
    expect(found.governing).toMatchObject({ item: 'copias', norm: 'co.pet.documents', dueDate: '2026-03-31' });
    expect(found.terms.map(({ item, dueDate }) => `${item} ${dueDate}`)).toEqual([
      'copias 2026-03-31',
      'general 2026-04-09',
      'consulta 2026-04-30',
    ]);
  });

  test('of items without a date names those that take it from the case', () => {
    const items = [{ id: 'a', facts: { requester: 'judge' } }] as const;
    expect(governingOfItems(invented, items, reception)).toEqual({
      terms: [],
      withoutTerm: [{ item: 'a', norm: 'xx.order' }],
    });
    expect(governingOfItems(invented, [], reception)).toEqual({ terms: [], withoutTerm: [] });
  });

  test('of a reception that is no instant is an error', () => {
    expect(() => governingTerm(law, authority, { receivedAt: 'ayer' })).toThrowError(
      expect.objectContaining({ code: 'time-bad-instant' }),
    );
  });

  test.each([
    ['an emergency, in hours', 'xx.urgent', { healthRisk: 'vital' }, false],
    ['a claim, in days', 'xx.claim', { category: 'reclamo' }, true],
    ['a claim that is an emergency, too', 'xx.claim', { category: 'reclamo', healthRisk: 'vital' }, false],
  ] as const)('starts with the day of reception or with its hour: %s', (_, governing, facts, inDays) => {
    expect(countsInDays(invented, facts, governing, { ...reception, timezone: 'America/Bogota' })).toBe(inDays);
  });
});
