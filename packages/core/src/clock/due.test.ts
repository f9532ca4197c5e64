import { describe, expect, test } from 'vitest';
import { due } from './due.js';
import type { DueRequest, TermEvent } from './request.js';

const petition = { rule: 'co.pet.general', receivedAt: '2026-05-04T09:00:00-05:00' } satisfies DueRequest;
const code = (value: string) => expect.objectContaining({ code: value }) as Error;

describe('what a due date carries', () => {
  test('the ledger of a plain term', () => {
    const { explanation, norm } = due({ rule: 'co.pet.general', receivedAt: '2026-07-01T15:00:00Z' });
    expect(norm).toEqual({ id: 'co.pet.general', citation: 'Ley 1755 de 2015, art. 14', verification: 'verified' });
    expect(explanation).toMatchObject({
      timeZone: 'America/Bogota',
      receivedAt: '2026-07-01T10:00:00-05:00',
      receivedDate: '2026-07-01',
      effectiveDate: '2026-07-01',
      firstDay: '2026-07-02',
      total: 15,
      dueDate: '2026-07-24',
      dueAt: '2026-07-24T23:59:59-05:00',
      readings: { extension: 'total', incomplete: 'resume' },
      receiptPolicy: 'asReceived',
      calendar: { id: 'co', version: '2026-06-01', saturday: 'excluded', layers: [] },
      extensions: [],
      pauses: [],
    });
    expect(explanation.days).toHaveLength(24);
    expect(explanation.days.slice(0, 5)).toEqual([
      { date: '2026-07-01', kind: 'received' },
      { date: '2026-07-02', kind: 'counted', count: 1 },
      { date: '2026-07-03', kind: 'counted', count: 2 },
      { date: '2026-07-04', kind: 'saturday' },
      { date: '2026-07-05', kind: 'sunday' },
    ]);
    expect(explanation.days[12]).toEqual({
      date: '2026-07-13',
      kind: 'holiday',
      name: 'Virgen de Chiquinquirá',
      law: 'Ley 2578/2026',
    });
    expect(explanation.days.at(-1)).toEqual({ date: '2026-07-24', kind: 'counted', count: 15 });
  });

  test('a holiday on a Sunday stays a Sunday, and keeps its name', () => {
    const { explanation } = due({ rule: 'co.consumer.direct_claim', receivedAt: '2025-06-29T20:00:00-05:00' });
    expect(explanation.days.find((day) => day.date === '2025-07-20')).toEqual({
      date: '2025-07-20',
      kind: 'sunday',
      name: 'Independencia',
      law: 'Ley 51/1983',
    });
    expect(explanation.days.find((day) => day.date === '2025-06-30')?.name).toBe(
      'San Pedro y San Pablo / Sagrado Corazón',
    );
  });

  test('a zone of another place moves the day of receipt and the end of the term', () => {
    const result = due({ rule: 'co.pet.general', receivedAt: '2026-11-13T23:59:00-05:00', timezone: 'Europe/Madrid' });
    expect(result.explanation.receivedDate).toBe('2026-11-14');
    expect(result.dueAt).toBe('2026-12-07T23:59:59+01:00');
  });

  test('as of the day before Ley 2578 de 2026 was published, 13 July counted', () => {
    const request = { rule: 'co.pet.general', receivedAt: '2026-07-01T10:00:00-05:00', asOf: '2026-05-31' };
    expect(due(request).dueDate).toBe('2026-07-23');
    expect(due(request).explanation.asOf).toBe('2026-05-31');
    expect(due({ ...request, asOf: '2026-06-01' }).dueDate).toBe('2026-07-24');
  });
});

describe('the terms of the emergency of 2020', () => {
  const received = (date: string, rule = 'co.pet.general') => due({ rule, receivedAt: `${date}T09:00:00-05:00` });

  test('reach a petition that was in progress on 28 March 2020, and none that had expired', () => {
    expect(received('2020-03-10').norm).toMatchObject({ id: 'co.pet.general@covid', verification: 'secondary' });
    expect(received('2020-03-10').dueDate).toBe('2020-04-24');
    // Fifteen days of 6 March end on 30 March, those of 5 March on Friday 27.
    expect(received('2020-03-06').norm.id).toBe('co.pet.general@covid');
    expect(received('2020-03-05').norm.id).toBe('co.pet.general');
    expect(received('2020-03-05').dueDate).toBe('2020-03-27');
  });

  test('as of the day before the decree, the ordinary term was right', () => {
    const request = { rule: 'co.pet.general', receivedAt: '2020-03-10T09:00:00-05:00', asOf: '2020-03-27' };
    expect(due(request).dueDate).toBe('2020-04-01');
  });

  test('ended with what was received on 17 May 2022', () => {
    expect(received('2022-05-17').dueDate).toBe('2022-07-01');
    expect(received('2022-05-18').dueDate).toBe('2022-06-09');
    expect(() => received('2022-05-18', 'co.pet.general@covid')).toThrowError(code('norm-not-in-force'));
  });
});

describe('how a petition was received', () => {
  const at = (receivedAt: string, policy: Partial<DueRequest>) =>
    due({ rule: 'co.pet.general', receivedAt, ...policy });
  const deemed = { receiptPolicy: 'deemedNextBusinessDay' } as const;

  test('as received is the rule; a published rule may deem it received the next business day', () => {
    expect(at('2026-10-10T11:00:00-05:00', {}).dueDate).toBe('2026-11-03');
    const later = at('2026-10-10T11:00:00-05:00', deemed);
    expect(later.dueDate).toBe('2026-11-04');
    expect(later.explanation).toMatchObject({
      receivedDate: '2026-10-10',
      effectiveDate: '2026-10-13',
      firstDay: '2026-10-14',
      receiptPolicy: 'deemedNextBusinessDay',
    });
    expect(later.skipped[0]).toEqual({ date: '2026-10-17', reason: 'sábado' });
  });

  test('with office hours only what comes after them, or on a closed day, is deemed later', () => {
    const office = { ...deemed, officeHoursEnd: '17:00' };
    expect(at('2026-07-01T17:00:00-05:00', office).explanation.effectiveDate).toBe('2026-07-01');
    expect(at('2026-07-01T17:00:01-05:00', office).explanation.effectiveDate).toBe('2026-07-02');
    expect(at('2026-07-01T22:00:00Z', office).explanation.effectiveDate).toBe('2026-07-01');
    expect(at('2026-10-10T08:00:00-05:00', office).explanation.effectiveDate).toBe('2026-10-13');
    expect(() => at('2026-07-01T17:00:00-05:00', { ...office, officeHoursEnd: '5 p. m.' })).toThrowError(
      code('input-invalid'),
    );
  });
});

describe('extensions', () => {
  const extend = (event: Partial<Extract<TermEvent, { type: 'extended' }>>, more: Partial<DueRequest> = {}) =>
    due({
      ...petition,
      ...more,
      events: [{ type: 'extended', at: '2026-05-20T09:00:00-05:00', reason: 'Falta una prueba.', ...event }],
    });

  test('go to double the term in all, or by the other reading add as much again', () => {
    expect(extend({}).dueDate).toBe('2026-06-18');
    expect(extend({}).explanation).toMatchObject({
      total: 30,
      extensions: [{ at: '2026-05-20T09:00:00-05:00', reason: 'Falta una prueba.', addedDays: 15 }],
    });
    expect(extend({}, { readings: { extension: 'added' } }).explanation.total).toBe(45);
    expect(extend({}, { readings: { extension: 'added' } }).dueDate).toBe('2026-07-10');
  });

  test('may go only to the day that was told', () => {
    expect(extend({ until: '2026-06-03' }).dueDate).toBe('2026-06-03');
    expect(extend({ until: '2026-06-03' }).explanation.extensions[0]?.addedDays).toBe(6);
    expect(extend({ until: '2026-06-18' }).explanation.total).toBe(30);
  });

  test('can be told until the last second of the term', () => {
    expect(extend({ at: '2026-05-26T23:59:59-05:00' }).dueDate).toBe('2026-06-18');
    expect(() => extend({ at: '2026-05-27T00:00:00-05:00' })).toThrowError(code('clock-extension-refused'));
  });

  test.each([
    ['without a reason', { reason: '  ' }],
    ['beyond the limit', { until: '2026-06-19' }],
    ['to a day that is no business day', { until: '2026-06-06' }],
    ['to a day that is not later', { until: '2026-05-26' }],
  ])('are refused %s', (_why, event) => {
    expect(() => extend(event)).toThrowError(code('clock-extension-refused'));
  });

  test('are refused twice', () => {
    const event = {
      type: 'extended',
      at: '2026-05-20T09:00:00-05:00',
      reason: 'Falta una prueba.',
      until: '2026-06-01',
    } as const;
    expect(() => due({ ...petition, events: [event, { ...event, until: '2026-06-10' }] })).toThrowError(
      code('clock-extension-refused'),
    );
  });

  test('are refused where the law has none', () => {
    const claim = { rule: 'co.consumer.direct_claim', receivedAt: petition.receivedAt };
    const events = [{ type: 'extended', at: '2026-05-20T09:00:00-05:00', reason: 'Falta una prueba.' }] as const;
    expect(() => due({ ...claim, events })).toThrowError(code('clock-extension-refused'));
  });
});

describe('an incomplete petition (art. 17)', () => {
  const base = { rule: 'co.pet.general', receivedAt: '2026-01-13T10:00:00-05:00' };
  const asked: TermEvent = { type: 'informationRequested', at: '2026-01-20T09:00:00-05:00' };
  const complete: TermEvent = { type: 'informationCompleted', at: '2026-02-20T16:00:00-05:00' };

  test('resumes with the days left', () => {
    const { dueDate, explanation } = due({ ...base, events: [asked, complete] });
    expect(dueDate).toBe('2026-03-06');
    expect(explanation.total).toBe(15);
    expect(explanation.pauses).toEqual([
      { from: '2026-01-21', to: '2026-02-20', cause: 'se pidió completar la petición', deadline: '2026-02-20' },
    ]);
    expect(explanation.days.filter((day) => day.kind === 'paused')).toHaveLength(23);
    expect(explanation.skipped).toContainEqual({
      date: '2026-01-21',
      reason: 'término detenido: se pidió completar la petición',
    });
    expect(explanation.days.find((day) => day.date === '2026-02-23')?.count).toBe(6);
  });

  test('by the other reading it starts again', () => {
    const { dueDate, explanation } = due({ ...base, events: [asked, complete], readings: { incomplete: 'restart' } });
    expect(dueDate).toBe('2026-03-13');
    expect(explanation.total).toBe(15);
    expect(explanation.days.find((day) => day.date === '2026-02-23')?.count).toBe(1);
  });

  test('while nobody completed it, the date is that of the last day the person has', () => {
    const { explanation } = due({ ...base, events: [asked] });
    expect(explanation.pauses).toEqual([
      { from: '2026-01-21', cause: 'se pidió completar la petición', deadline: '2026-02-20' },
    ]);
    expect(explanation.dueDate).toBe('2026-03-06');
  });

  test('an extension while it stands adds to the days left', () => {
    const extended: TermEvent = { type: 'extended', at: '2026-02-24T09:00:00-05:00', reason: 'Falta un concepto.' };
    expect(due({ ...base, events: [asked, complete, extended] }).explanation).toMatchObject({
      total: 30,
      dueDate: '2026-03-30',
    });
  });

  test('stopped on its last day, one day is left', () => {
    const documents = { rule: 'co.pet.documents', receivedAt: base.receivedAt };
    const events: TermEvent[] = [
      { type: 'informationRequested', at: '2026-01-27T09:00:00-05:00' },
      { type: 'informationCompleted', at: '2026-02-02T09:00:00-05:00' },
    ];
    expect(due({ ...documents, events }).dueDate).toBe('2026-02-03');
  });

  test('completed on the day it was asked for, it holds no day', () => {
    const events: TermEvent[] = [asked, { type: 'informationCompleted', at: '2026-01-20T16:00:00-05:00' }];
    expect(due({ ...base, events }).explanation).toMatchObject({ dueDate: '2026-02-03', pauses: [] });
    expect(due({ ...base, events, readings: { incomplete: 'restart' } }).dueDate).toBe('2026-02-10');
  });

  test('can be asked within ten business days of filing, and once', () => {
    const late: TermEvent = { type: 'informationRequested', at: '2026-01-28T09:00:00-05:00' };
    const onTime: TermEvent = { type: 'informationRequested', at: '2026-01-27T09:00:00-05:00' };
    expect(due({ ...base, events: [onTime] }).explanation.pauses).toHaveLength(1);
    expect(() => due({ ...base, events: [late] })).toThrowError(code('clock-event-not-allowed'));
    const again: TermEvent = { type: 'informationRequested', at: '2026-02-21T09:00:00-05:00' };
    expect(() => due({ ...base, events: [asked, complete, again] })).toThrowError(code('clock-event-not-allowed'));
  });

  test('a consumer claim is not stopped by it', () => {
    const claim = { rule: 'co.consumer.direct_claim', receivedAt: base.receivedAt };
    expect(() => due({ ...claim, events: [asked] })).toThrowError(code('clock-event-not-allowed'));
    expect(() => due({ ...claim, events: [complete] })).toThrowError(code('clock-event-not-allowed'));
  });
});

describe('other events', () => {
  test('after a transfer the term of the competent body starts when it receives the petition', () => {
    const request = { rule: 'co.pet.general', receivedAt: '2026-08-03T14:00:00-05:00' };
    const events: TermEvent[] = [{ type: 'transferred', at: '2026-08-11T08:00:00-05:00' }];
    expect(due(request).dueDate).toBe('2026-08-26');
    expect(due({ ...request, events }).dueDate).toBe('2026-09-02');
    expect(due({ ...request, events }).explanation).toMatchObject({
      receivedDate: '2026-08-03',
      effectiveDate: '2026-08-11',
    });
  });

  test('nothing else stops these terms', () => {
    for (const event of [
      { type: 'suspended', from: '2026-05-10T00:00:00-05:00', to: '2026-05-12T00:00:00-05:00' },
      { type: 'loanerProvided', at: '2026-05-10T00:00:00-05:00' },
    ] as const) {
      expect(() => due({ ...petition, events: [event] })).toThrowError(code('clock-event-not-allowed'));
    }
  });

  test('events come in order and after reception', () => {
    const complete: TermEvent = { type: 'informationCompleted', at: '2026-05-10T09:00:00-05:00' };
    const asked: TermEvent = { type: 'informationRequested', at: '2026-05-08T09:00:00-05:00' };
    const early: TermEvent = { type: 'informationRequested', at: '2026-05-04T08:59:59-05:00' };
    for (const events of [[complete, asked], [early], [complete]]) {
      expect(() => due({ ...petition, events })).toThrowError(code('clock-events-out-of-order'));
    }
  });

  test('a reading that the norm does not have is refused', () => {
    for (const readings of [{ extension: 'triple' }, { incompleto: 'restart' }, { toString: 'x' }]) {
      expect(() => due({ ...petition, readings })).toThrowError(code('clock-reading-unknown'));
    }
    expect(() =>
      due({ rule: 'co.consumer.direct_claim', receivedAt: petition.receivedAt, readings: { extension: 'added' } }),
    ).toThrowError(code('clock-reading-unknown'));
  });

  test.each([
    [{ rule: 'co.pet.nothing' }, 'norm-unknown'],
    [{ receivedAt: '2026-05-04' }, 'time-bad-instant'],
    [{ receivedAt: '2015-06-29T09:00:00-05:00' }, 'norm-not-in-force'],
    [{ receivedAt: '2100-12-29T09:00:00-05:00' }, 'time-out-of-range'],
    [{ timezone: 'America/Macondo' }, 'time-bad-zone'],
    [{ calendarLayers: ['co-nothing'] }, 'input-invalid'],
    [{ asOf: 'yesterday' }, 'time-bad-date'],
  ])('%j is %s', (change, expected) => {
    expect(() => due({ ...petition, ...change })).toThrowError(code(expected));
  });
});

describe('terms of months', () => {
  test.each([
    ['2026-01-30T12:00:00-05:00', '2026-03-02'],
    ['2026-11-23T12:00:00-05:00', '2026-12-23'],
    ['2026-12-13T12:00:00-05:00', '2027-01-13'],
    ['2025-12-11T12:00:00-05:00', '2026-01-13'],
  ])('one month from %s ends on %s', (receivedAt, dueDate) => {
    const result = due({ rule: 'co.pet.incomplete.petitioner', receivedAt });
    expect(result.dueDate).toBe(dueDate);
    expect(result.explanation.days.at(-1)).toMatchObject({ date: dueDate, kind: 'counted' });
  });
});
