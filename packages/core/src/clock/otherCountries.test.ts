import { describe, expect, test } from 'vitest';
import { due } from './due.js';
import type { TermEvent } from './request.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;

describe('Regulation 1182/71 with the GDPR', () => {
  const request = (receivedAt: string, events: TermEvent[] = []) =>
    due({ rule: 'ec-eu.gdpr.request', receivedAt, events });

  test.each([
    // The day of the event is not counted (art. 3(1)); a month ends on the same date, or on the last day (art. 3(2)c).
    ['2026-02-10T10:00:00+01:00', '2026-03-10'],
    ['2025-01-31T10:00:00+01:00', '2025-02-28'],
    // A last day on a Saturday, Sunday or holiday moves to the next working day (art. 3(4)).
    ['2026-01-31T10:00:00+01:00', '2026-03-02'],
    ['2026-02-01T10:00:00+01:00', '2026-03-02'],
    ['2026-11-25T10:00:00+01:00', '2026-12-28'],
    // 23:30 in Brussels is still 30 June.
    ['2026-06-30T23:30:00+02:00', '2026-07-30'],
  ])('received %s: %s', (receivedAt, dueDate) => {
    expect(request(receivedAt).dueDate).toBe(dueDate);
  });

  test('a member state that keeps Easter Monday says so with a layer; without it the date is the safe one', () => {
    const received = { rule: 'ec-eu.gdpr.request', receivedAt: '2026-03-06T10:00:00+01:00' };
    expect(due(received).dueDate).toBe('2026-04-06');
    const kept = due({ ...received, calendarLayers: ['eu-target'] });
    expect(kept.dueDate).toBe('2026-04-07');
    expect(kept.skipped).toEqual([
      { date: '2026-04-06', reason: 'TARGET closing day TARGET (states and institutions that keep it)' },
    ]);
  });

  test('two further months when told within the first, with reasons', () => {
    const told: TermEvent = { type: 'extended', at: '2026-03-05T10:00:00+01:00', reason: 'Complexity.' };
    expect(request('2026-02-10T10:00:00+01:00', [told]).dueDate).toBe('2026-05-11');
    const late: TermEvent = { type: 'extended', at: '2026-03-11T10:00:00+01:00', reason: 'Complexity.' };
    expect(() => request('2026-02-10T10:00:00+01:00', [late])).toThrowError(code('clock-extension-refused'));
  });

  test('is marked as unverified, and was not in force before 25 May 2018', () => {
    expect(request('2026-02-10T10:00:00+01:00').norm.verification).toBe('unverified');
    expect(() => request('2018-05-24T10:00:00+02:00')).toThrowError(code('norm-not-in-force'));
  });
});

describe('Libro de Reclamaciones of Peru', () => {
  const request = (receivedAt: string, events: TermEvent[] = []) =>
    due({ rule: 'pe.libro.complaint', receivedAt, events });

  test('fifteen business days over Fiestas Patrias', () => {
    // Friday 17 July 2026. 20-22 make 3, 24 is 4 (the 23rd is a holiday), 27 is 5 (28 and 29 are holidays), 30-31 make 7,
    // 3-5 August 10 (the 6th is a holiday), 7 is 11, 10-13 make 15.
    const { dueDate, dueAt, skipped } = request('2026-07-17T16:00:00-05:00');
    expect(dueDate).toBe('2026-08-13');
    expect(dueAt).toBe('2026-08-13T23:59:59-05:00');
    expect(skipped.filter(({ reason }) => reason.startsWith('festivo')).map(({ date }) => date)).toEqual([
      '2026-07-23',
      '2026-07-28',
      '2026-07-29',
      '2026-08-06',
    ]);
    expect(skipped.find(({ date }) => date === '2026-07-23')?.reason).toBe(
      'festivo: Día de la Fuerza Aérea (Ley 31822)',
    );
  });

  test('is not extended', () => {
    const extended: TermEvent = { type: 'extended', at: '2026-07-20T16:00:00-05:00', reason: 'Falta una prueba.' };
    expect(() => request('2026-07-17T16:00:00-05:00', [extended])).toThrowError(code('clock-extension-refused'));
  });
});
