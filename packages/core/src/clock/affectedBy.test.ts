import { describe, expect, test } from 'vitest';
import { createLaw } from '../norms/law.js';
import type { Norm } from '../norms/norm.js';
import { affectedBy, affectedUnder } from './affectedBy.js';
import type { OpenCase } from './affectedBy.js';

const ley2578 = { from: '2026-05-31', to: '2026-06-01' };
const chiquinquira = {
  kind: 'day',
  date: '2026-07-13',
  name: 'Virgen de Chiquinquirá',
  law: 'Ley 2578/2026',
  publishedAt: '2026-06-01',
};

function receivedOn(date: string, rule = 'co.pet.general'): OpenCase {
  return { id: date, request: { rule, receivedAt: `${date}T10:00:00-05:00` } };
}

/** A reception on every calendar day from May to August 2026. */
function everyDay(): OpenCase[] {
  return [31, 30, 31, 31].flatMap((days, month) =>
    Array.from({ length: days }, (_, day) => receivedOn(`2026-0${5 + month}-${String(day + 1).padStart(2, '0')}`)),
  );
}

describe('a holiday that becomes known: Ley 2578 de 2026, published on 2026-06-01', () => {
  test('moves the terms of 15 days received from 2026-06-19 to 2026-07-12, and no other', () => {
    const moved = affectedBy(ley2578, everyDay());
    expect(moved.map(({ id }) => id)).toEqual([
      ...[19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30].map((day) => `2026-06-${day}`),
      ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((day) => `2026-07-${day}`),
    ]);
    for (const { why } of moved) expect(why).toEqual([chiquinquira]);
  });

  test('tells the date before and after', () => {
    expect(affectedBy(ley2578, [receivedOn('2026-07-01')])).toEqual([
      {
        id: '2026-07-01',
        before: { norm: 'co.pet.general', dueDate: '2026-07-23', dueAt: '2026-07-23T23:59:59-05:00' },
        after: { norm: 'co.pet.general', dueDate: '2026-07-24', dueAt: '2026-07-24T23:59:59-05:00' },
        why: [chiquinquira],
      },
    ]);
  });

  test('moves nothing where it was known before, or is not yet', () => {
    const july = [receivedOn('2026-07-01')];
    for (const [from, to] of [
      ['2026-06-01', '2026-11-24'],
      ['2026-01-01', '2026-05-31'],
      ['2026-06-01', '2026-06-01'],
    ] as const) {
      expect(affectedBy({ from, to }, july)).toEqual([]);
    }
    expect(affectedBy(ley2578, [])).toEqual([]);
  });

  test('a day on which the organisation is closed anyway moves nothing', () => {
    const { id, request } = receivedOn('2026-07-01');
    const closures = [{ date: '2026-07-13', name: 'Inventario' }];
    expect(affectedBy(ley2578, [{ id, request: { ...request, closures } }])).toEqual([]);
  });

  test('an extension promised until what became a holiday is refused, and told with the reason', () => {
    const { id, request } = receivedOn('2026-06-10');
    const events = [
      { type: 'extended', at: '2026-06-20T10:00:00-05:00', reason: 'Falta una prueba.', until: '2026-07-13' },
    ] as const;
    expect(affectedBy(ley2578, [{ id, request: { ...request, events } }])).toEqual([
      {
        id,
        before: { norm: 'co.pet.general', dueDate: '2026-07-13', dueAt: '2026-07-13T23:59:59-05:00' },
        after: { refused: 'clock-extension-refused', message: '2026-07-13 is not a business day.' },
        why: [chiquinquira],
      },
    ]);
  });

  test('its own receipt deemed on the day moves with it', () => {
    const { id, request } = receivedOn('2026-07-12');
    const deemed = { ...request, receiptPolicy: 'deemedNextBusinessDay' } as const;
    expect(affectedBy(ley2578, [{ id, request: deemed }])[0]).toMatchObject({
      before: { dueDate: '2026-08-04' },
      after: { dueDate: '2026-08-05' },
      why: [chiquinquira],
    });
  });
});

describe('a layer that becomes known: Decreto 302 de 2025, published on 2025-03-17', () => {
  test('moves only the cases that count it', () => {
    const { request } = receivedOn('2025-03-14', 'co.pet.documents');
    const calendarLayers = ['co-civic-national-executive'];
    const cases = [
      { id: 'national', request: { ...request, calendarLayers } },
      { id: 'private', request },
    ];
    expect(affectedBy({ from: '2025-03-16', to: '2025-03-17' }, cases)).toMatchObject([
      {
        id: 'national',
        before: { dueDate: '2025-03-31' },
        after: { dueDate: '2025-04-01' },
        why: [{ kind: 'day', date: '2025-03-18', name: 'Día cívico', law: 'Decreto 302/2025' }],
      },
    ]);
  });
});

describe('a norm that comes into force', () => {
  const decreto491 = { from: '2020-03-27', to: '2020-03-28' };

  test('and reaches what is running moves it', () => {
    expect(affectedBy(decreto491, [receivedOn('2020-03-10')])).toEqual([
      {
        id: '2020-03-10',
        before: { norm: 'co.pet.general', dueDate: '2020-04-01', dueAt: '2020-04-01T23:59:59-05:00' },
        after: { norm: 'co.pet.general@covid', dueDate: '2020-04-24', dueAt: '2020-04-24T23:59:59-05:00' },
        why: [
          {
            kind: 'norm',
            norm: 'co.pet.general@covid',
            citation: 'Decreto Legislativo 491 de 2020, art. 5',
            inForceFrom: '2020-03-28',
          },
        ],
      },
    ]);
  });

  test('and does not reach what ended before moves nothing', () => {
    expect(affectedBy(decreto491, [receivedOn('2020-03-04')])).toEqual([]);
  });

  const recent: Norm = {
    id: 'xx.claim',
    name: 'Reclamo',
    citation: 'Ley 1 de 2026, art. 1',
    source: 'https://example.org/',
    bound: 'quien responde',
    role: 'answer',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'recepción',
    calendar: 'co',
    timeZone: 'America/Bogota',
    inForceFrom: '2026-11-20',
    verification: 'verified',
  };
  const delivery: Norm = { ...recent, id: 'xx.delivery', startsAfter: 'xx.claim', inForceFrom: '2000-01-01' };
  const law = createLaw([{ id: 'xx', name: 'Equis', norms: [recent, delivery], duties: [], open: [] }]);

  test('gives a date to what had none', () => {
    const moved = affectedUnder(law, { from: '2026-11-19', to: '2026-11-20' }, [receivedOn('2026-11-20', 'xx.claim')]);
    expect(moved).toMatchObject([
      {
        before: { refused: 'norm-not-in-force' },
        after: { norm: 'xx.claim', dueDate: '2026-11-27' },
        why: [{ kind: 'norm', norm: 'xx.claim', inForceFrom: '2026-11-20' }],
      },
    ]);
  });

  test('is told where it is the term before the one asked for', () => {
    const moved = affectedUnder(law, { from: '2026-11-19', to: '2026-11-20' }, [
      receivedOn('2026-11-20', 'xx.delivery'),
    ]);
    expect(moved).toMatchObject([{ after: { dueDate: '2026-12-04' }, why: [{ kind: 'norm', norm: 'xx.claim' }] }]);
  });
});

describe('a change that is none', () => {
  test('one that goes back in time, or from a date that does not exist, is refused', () => {
    const cases = [receivedOn('2026-07-01')];
    expect(() => affectedBy({ from: '2026-06-02', to: '2026-06-01' }, cases)).toThrowError(
      expect.objectContaining({ code: 'input-invalid' }),
    );
    expect(() => affectedBy({ from: '2026-06-31', to: '2026-07-01' }, cases)).toThrowError(
      expect.objectContaining({ code: 'time-bad-date' }),
    );
  });

  test('a request that is wrong on both days is no case that moves', () => {
    expect(affectedBy(ley2578, [receivedOn('2026-07-01', 'co.none')])).toEqual([]);
  });
});
