import { describe, expect, test } from 'vitest';
import { createLaw } from '../norms/law.js';
import type { Norm } from '../norms/norm.js';
import type { Term } from '../norms/term.js';
import { dueUnder } from './dueUnder.js';
import type { DueRequest, TermEvent } from './request.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;

/** A norm with nothing but its term, so that each unit is seen by itself. */
function norm(term: Norm['term'], more: Partial<Norm> = {}): Norm {
  return {
    id: 'co.test',
    name: 'Prueba',
    citation: 'Ley 4 de 1913, art. 62',
    source: 'http://www.secretariasenado.gov.co/senado/basedoc/ley_0004_1913.html',
    bound: 'nadie',
    role: 'answer',
    term,
    trigger: 'prueba',
    calendar: 'co',
    timeZone: 'America/Bogota',
    inForceFrom: '1990-01-01',
    verification: 'verified',
    ...more,
  };
}

function under(one: Norm, request: Omit<DueRequest, 'rule'>, ...others: Norm[]) {
  const law = createLaw([{ id: 'co', name: 'Colombia', norms: [one, ...others], duties: [], open: [] }]);
  return dueUnder(law, { rule: one.id, ...request });
}

const months = (amount: number): Term => ({ amount, unit: 'months' });
const held = { citation: 'Ley 1480 de 2011, art. 9', cause: 'el consumidor no tiene el bien' };
const lent: TermEvent = { type: 'loanerProvided', at: '2026-05-20T10:00:00-05:00' };

describe('months and years', () => {
  test.each([
    ['2026-01-30', 1, '2026-03-02'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-13', 1, '2026-04-13'],
    ['2026-08-31', 6, '2027-03-01'],
    ['2026-04-13', 3, '2026-07-14'],
  ])('%s and %i months end on %s', (date, amount, expected) => {
    expect(under(norm(months(amount)), { receivedAt: `${date}T12:00:00-05:00` }).dueDate).toBe(expected);
  });

  test('a year of 29 February ends on 28 February, or the business day after', () => {
    const year = norm({ amount: 1, unit: 'years' });
    expect(under(year, { receivedAt: '2024-02-29T12:00:00-05:00' }).dueDate).toBe('2025-02-28');
    expect(under(year, { receivedAt: '2025-11-23T12:00:00-05:00' }).dueDate).toBe('2026-11-23');
    expect(under(year, { receivedAt: '2024-11-23T12:00:00-05:00' }).dueDate).toBe('2025-11-24');
  });

  test('a term in years lists day zero, what did not count and the end', () => {
    const { explanation } = under(norm({ amount: 10, unit: 'years' }, { suspension: held }), {
      receivedAt: '2016-11-23T12:00:00-05:00',
      events: [{ type: 'suspended', from: '2020-03-02', to: '2020-03-03' }],
    });
    expect(explanation.days.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2016-11-23 received',
      '2020-03-02 paused',
      '2020-03-03 paused',
      '2026-11-25 counted',
    ]);
    expect(explanation.firstDay).toBe('2016-11-24');
  });

  test.each(['months', 'years'] as const)('the first day of a term in %s is the first that nothing held', (unit) => {
    const guarantee = norm({ amount: 1, unit }, { suspension: held });
    const receivedAt = '2026-05-11T12:00:00-05:00';
    expect(under(guarantee, { receivedAt }).explanation.firstDay).toBe('2026-05-12');
    const events: TermEvent[] = [{ type: 'suspended', from: '2026-05-12', to: '2026-05-14' }];
    expect(under(guarantee, { receivedAt, events }).explanation.firstDay).toBe('2026-05-15');
  });

  test('what was held comes on top, each day once, and the end rolls forward after that', () => {
    const guarantee = norm(months(1), { suspension: held });
    const request = (events: TermEvent[]) => ({ receivedAt: '2026-05-11T12:00:00-05:00', events });
    expect(under(guarantee, request([])).dueDate).toBe('2026-06-11');
    const spans: TermEvent[] = [
      { type: 'suspended', from: '2026-05-20', to: '2026-05-24' },
      { type: 'suspended', from: '2026-05-22T09:00:00-05:00', to: '2026-05-26T18:00:00-05:00' },
    ];
    // 20 to 26 May are seven days: 11 June becomes 18 June.
    expect(under(guarantee, request(spans)).dueDate).toBe('2026-06-18');
    expect(under(guarantee, request(spans)).explanation.skipped.map(({ date }) => date)).toEqual([
      '2026-05-20',
      '2026-05-21',
      '2026-05-22',
      '2026-05-23',
      '2026-05-24',
      '2026-05-25',
      '2026-05-26',
    ]);
    // Two days more end it on Saturday 20 June, so it goes on to Monday 22.
    expect(
      under(guarantee, request([...spans, { type: 'suspended', from: '2026-06-01', to: '2026-06-02' }])).dueDate,
    ).toBe('2026-06-22');
  });

  test('an extension adds whole months, counted from the same day', () => {
    const extension = { id: 'co.test.extension', citation: 'art. 17', condition: 'la pide', limit: { added: 1 } };
    const petitioner = norm(months(1), { extension });
    const extended = (more: object) =>
      under(petitioner, {
        receivedAt: '2026-01-30T12:00:00-05:00',
        events: [{ type: 'extended', at: '2026-02-20T12:00:00-05:00', reason: 'Espera un certificado.', ...more }],
      });
    expect(extended({}).dueDate).toBe('2026-03-30');
    expect(extended({}).explanation).toMatchObject({ term: { amount: 2, unit: 'months' }, norm: { amount: 1 } });
    expect(() => extended({ until: '2026-03-10' })).toThrowError(code('clock-extension-refused'));
  });
});

describe('calendar days', () => {
  const term = norm({ amount: 15, unit: 'calendarDays' });

  test('end where they end, with the business day before to be on the safe side', () => {
    const { dueDate, explanation, skipped } = under(term, { receivedAt: '2026-12-11T13:00:00-05:00' });
    expect(dueDate).toBe('2026-12-26');
    expect(skipped).toEqual([]);
    expect(explanation.prudentDate).toBe('2026-12-24');
    expect(under(term, { receivedAt: '2026-12-07T13:00:00-05:00' }).explanation.prudentDate).toBeUndefined();
  });

  test('roll forward by the other reading, where the norm has one', () => {
    const reading = { values: ['stays', 'rolls'], note: 'El último día es inhábil.' } as const;
    const read = norm({ amount: 15, unit: 'calendarDays' }, { readings: { lastDay: reading } });
    const request = { receivedAt: '2026-12-11T13:00:00-05:00', readings: { lastDay: 'rolls' } };
    expect(under(read, request).dueDate).toBe('2026-12-28');
    expect(under(read, request).skipped.map(({ date, reason }) => `${date} ${reason}`)).toEqual([
      '2026-12-26 sábado',
      '2026-12-27 domingo',
    ]);
    expect(under(read, request).explanation.prudentDate).toBeUndefined();
    expect(() => under(term, request)).toThrowError(code('clock-reading-unknown'));
  });
});

describe('hours', () => {
  const hours = (amount: number) => norm({ amount, unit: 'hours' });

  test('run on through nights, weekends and holidays, to the second', () => {
    const result = under(hours(72), { receivedAt: '2026-04-01T16:00:01-05:00' });
    expect(result).toMatchObject({ dueDate: '2026-04-04', dueAt: '2026-04-04T16:00:01-05:00', skipped: [] });
    expect(result.explanation.days).toHaveLength(4);
  });

  test('know no receipt policy and no suspension', () => {
    const deemed = { receiptPolicy: 'deemedNextBusinessDay', officeHoursEnd: '17:00' } as const;
    const late = under(hours(24), { receivedAt: '2026-07-18T22:15:00-05:00', ...deemed });
    expect(late.dueAt).toBe('2026-07-19T22:15:00-05:00');
    expect(late.explanation.receiptPolicy).toBe('asReceived');
  });

  test('start at the midnight that ends another term', () => {
    const first = norm({ amount: 15, unit: 'businessDays' }, { id: 'co.first' });
    const then = norm({ amount: 72, unit: 'hours' }, { startsAfter: 'co.first' });
    const { dueDate, dueAt, explanation } = under(then, { receivedAt: '2026-10-22T09:00:00-05:00' }, first);
    expect(dueAt).toBe('2026-11-17T00:00:00-05:00');
    // The midnight ends Monday 16: the last day on which anything can be done.
    expect([dueDate, explanation.dueDate]).toEqual(['2026-11-17', '2026-11-16']);
    expect(explanation.days.map((day) => day.date)).toEqual(['2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16']);
    expect(explanation.startedBy).toEqual({
      norm: 'co.first',
      dueDate: '2026-11-13',
      dueAt: '2026-11-13T23:59:59-05:00',
    });
  });
});

describe('a term that a requirement says', () => {
  const open = norm('fromCase');
  const receivedAt = '2026-04-30T16:00:00-05:00';

  test('must be given, and counts like any other', () => {
    expect(() => under(open, { receivedAt })).toThrowError(code('clock-term-missing'));
    expect(under(open, { receivedAt, term: { amount: 2, unit: 'businessDays' } }).dueDate).toBe('2026-05-05');
    expect(under(open, { receivedAt, term: { amount: 48, unit: 'hours' } }).dueAt).toBe('2026-05-02T16:00:00-05:00');
  });

  test.each([
    { amount: 0, unit: 'businessDays' },
    { amount: -3, unit: 'businessDays' },
    { amount: 1.5, unit: 'businessDays' },
    { amount: Number.NaN, unit: 'businessDays' },
    { amount: 3, unit: 'fortnights' },
    { amount: 1_000_000, unit: 'businessDays' },
  ])('$amount $unit is refused', (term) => {
    expect(() => under(open, { receivedAt, term: term as Term })).toThrowError(code('input-invalid'));
  });

  test('is refused where the law says the term', () => {
    expect(() => under(norm(months(1)), { receivedAt, term: months(2) })).toThrowError(code('input-invalid'));
  });
});

describe('what makes a term longer, or start again', () => {
  const loaner = {
    id: 'co.test.loaner',
    citation: 'Decreto 1074 de 2015, art. 2.2.2.32.2.7',
    amount: 60,
    reading: { values: ['total', 'added'], note: '60 en total o 30 + 60' } as const,
  };
  const repair = norm({ amount: 30, unit: 'businessDays' }, { loaner });
  const receivedAt = '2026-05-15T10:00:00-05:00';

  test('a loaner makes thirty days sixty, or ninety by the other reading', () => {
    expect(under(repair, { receivedAt, events: [lent] }).dueDate).toBe('2026-08-19');
    expect(under(repair, { receivedAt, events: [lent] }).explanation.term.amount).toBe(60);
    const added = under(repair, { receivedAt, events: [lent], readings: { loaner: 'added' } });
    expect(added.explanation.term.amount).toBe(90);
  });

  test('not twice, not after expiry, and not where no loan matters', () => {
    expect(() => under(repair, { receivedAt, events: [lent, lent] })).toThrowError(code('clock-event-not-allowed'));
    const late: TermEvent = { type: 'loanerProvided', at: '2026-08-01T10:00:00-05:00' };
    expect(() => under(repair, { receivedAt, events: [late] })).toThrowError(code('clock-event-not-allowed'));
    expect(() => under(norm(months(1)), { receivedAt, events: [lent] })).toThrowError(code('clock-event-not-allowed'));
  });

  test('a replacement starts the guarantee again; elsewhere it is refused', () => {
    const events: TermEvent[] = [{ type: 'replaced', at: '2026-11-20T10:00:00-05:00' }];
    const guarantee = norm({ amount: 1, unit: 'years' }, { replacement: { citation: 'Ley 1480 de 2011, art. 9' } });
    expect(under(guarantee, { receivedAt, events }).dueDate).toBe('2027-11-22');
    expect(() => under(repair, { receivedAt, events })).toThrowError(code('clock-event-not-allowed'));
  });

  test('a suspension of business days takes out the business days of the span', () => {
    const term = norm({ amount: 5, unit: 'businessDays' }, { suspension: held });
    const events: TermEvent[] = [{ type: 'suspended', from: '2026-11-25', to: '2026-11-29' }];
    const result = under(term, { receivedAt: '2026-11-23T10:00:00-05:00', events });
    // Tuesday 24 counts; Wednesday to Sunday do not; Monday 30 to Thursday 3 make the other four.
    expect(result.dueDate).toBe('2026-12-03');
    expect(result.skipped.map(({ date, reason }) => `${date} ${reason}`)).toEqual([
      '2026-11-25 término detenido: el consumidor no tiene el bien',
      '2026-11-26 término detenido: el consumidor no tiene el bien',
      '2026-11-27 término detenido: el consumidor no tiene el bien',
      '2026-11-28 sábado',
      '2026-11-29 domingo',
    ]);
  });

  test('a suspension that ends before it starts, comes after expiry, before reception, or without ground is refused', () => {
    const term = norm({ amount: 5, unit: 'businessDays' }, { suspension: held });
    const suspended = (from: string, to: string, one = term) =>
      under(one, { receivedAt: '2026-11-23T10:00:00-05:00', events: [{ type: 'suspended', from, to }] });
    expect(() => suspended('2026-11-26', '2026-11-25')).toThrowError(code('clock-event-not-allowed'));
    expect(() => suspended('2026-12-01', '2026-12-02')).toThrowError(code('clock-event-not-allowed'));
    expect(() => suspended('2026-11-22', '2026-11-25')).toThrowError(code('clock-events-out-of-order'));
    expect(() => suspended('2026-02-30', '2026-03-01')).toThrowError(code('time-bad-date'));
    expect(() => suspended('2026-11-25', '2026-11-26', repair)).toThrowError(code('clock-event-not-allowed'));
  });

  test('a requirement that comes before day zero holds no day', () => {
    const completion = {
      citation: 'art. 17',
      cause: 'se pidió completar',
      askWithin: 10,
      personHas: 1,
      reading: { values: ['resume', 'restart'], note: '' },
    } as const;
    const term = norm({ amount: 15, unit: 'businessDays' }, { completion });
    const evening = '2026-07-01T20:00:00-05:00';
    const request = {
      receivedAt: evening,
      receiptPolicy: 'deemedNextBusinessDay',
      officeHoursEnd: '17:00',
    } as const;
    const asked: TermEvent[] = [
      { type: 'informationRequested', at: evening },
      { type: 'informationCompleted', at: evening },
    ];
    expect(under(term, { ...request, events: asked }).dueDate).toBe(under(term, request).dueDate);
  });
});
