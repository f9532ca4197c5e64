import { describe, expect, it } from 'vitest';
import { agreementClocks } from './agreementClocks.js';
import { alwaysOn, inOfficeHours, july, received, soleClock } from './agreementSamples.js';
import type { AgreementEvent, AgreementFacts } from './event.js';
import type { AgreementTarget } from './vocabulary.js';

describe('a clock that runs always', () => {
  const events = [received('11 22:00')];
  const resolution = (now: string, more: AgreementEvent[] = []) =>
    soleClock([alwaysOn], 'P1', 'resolution', [...events, ...more], now);

  it('ends 4 hours after, on a Sunday in the night', () => {
    expect(resolution('11 23:00')).toMatchObject({
      startedAt: '2026-07-11T22:00:00-05:00',
      dueAt: '2026-07-12T02:00:00-05:00',
      elapsedMinutes: 60,
      remainingMinutes: 180,
      paused: false,
      state: 'running',
    });
  });

  it('is on time up to its last instant', () => {
    expect(resolution('12 02:00')).toMatchObject({ remainingMinutes: 0, state: 'running' });
    expect(resolution('12 02:01')).toMatchObject({ remainingMinutes: -1, state: 'missed' });
    const at = (instant: string) => resolution('12 09:00', [{ type: 'resolved', at: july(instant) }]);
    expect(at('12 02:00')).toMatchObject({ stoppedAt: '2026-07-12T02:00:00-05:00', state: 'met' });
    expect(at('12 02:01')).toMatchObject({ elapsedMinutes: 241, remainingMinutes: -1, state: 'missed' });
  });

  it('knows nothing of what comes after the reading', () => {
    expect(resolution('12 01:00', [{ type: 'resolved', at: july('12 01:30') }])).toMatchObject({ state: 'running' });
  });
});

describe('a clock in office hours, 8 to 12 and 13 to 17', () => {
  // Monday 13 July is Virgen de Chiquinquirá, Monday 20 July Independencia.
  it.each<[AgreementTarget, string, string, string]>([
    ['firstResponse', '10 15:00', '2026-07-14T10:00:00-05:00', '2 h on Friday, 2 h on Tuesday'],
    ['resolution', '10 15:00', '2026-07-16T15:00:00-05:00', '2 + 8 + 8 h, then 4 + 2 h on Thursday'],
    ['resolution', '17 11:00', '2026-07-23T11:00:00-05:00', '1 + 4 h, then 8 + 8 h, 3 h on Thursday'],
    ['resolution', '11 10:00', '2026-07-16T17:00:00-05:00', 'from a Saturday: Tuesday to Thursday'],
  ])('gives %s of P3 from %s until %s: %s', (target, from, due) => {
    expect(soleClock([inOfficeHours], 'P3', target, [received(from)], from)?.dueAt).toBe(due);
  });

  it('that runs out at closing is missed at the next opening', () => {
    const events = [received('14 13:00'), { type: 'humanReplied', at: july('15 08:00') } as const];
    expect(soleClock([inOfficeHours], 'P3', 'firstResponse', events, '15 09:00')).toMatchObject({
      dueAt: '2026-07-14T17:00:00-05:00',
      elapsedMinutes: 240,
      remainingMinutes: 0,
      state: 'missed',
    });
  });

  it('stands still over a weekend that is paused', () => {
    const events: AgreementEvent[] = [
      received('16 09:00'),
      { type: 'paused', at: july('17 10:00'), reason: 'waitingForCustomer' },
      { type: 'resumed', at: july('22 09:00'), reason: 'waitingForCustomer' },
    ];
    // 9 h before; of the pause 6 h on Friday, 8 h on Tuesday and 1 h on Wednesday were open.
    expect(soleClock([inOfficeHours], 'P3', 'resolution', events, '22 12:00')).toMatchObject({
      dueAt: '2026-07-23T17:00:00-05:00',
      elapsedMinutes: 12 * 60,
      remainingMinutes: 12 * 60,
      explanation: {
        counted: [{ from: july('16 09:00'), to: july('22 12:00'), version: 1, seconds: 12 * 3_600 }],
        paused: [
          {
            from: july('17 10:00'),
            to: july('22 09:00'),
            reasons: ['waitingForCustomer'],
            heldSeconds: 15 * 3_600,
            lasts: false,
          },
        ],
      },
    });
  });
});

describe('pauses', () => {
  const p1 = (events: AgreementEvent[], now: string) =>
    soleClock([alwaysOn], 'P1', 'resolution', [received('14 08:00'), ...events], now);

  it('that overlap are one', () => {
    const clock = p1(
      [
        { type: 'paused', at: july('14 08:30'), reason: 'waitingForCustomer' },
        { type: 'paused', at: july('14 09:00'), reason: 'waitingForAccess' },
        { type: 'resumed', at: july('14 09:30'), reason: 'waitingForCustomer' },
        { type: 'resumed', at: july('14 10:30'), reason: 'waitingForAccess' },
      ],
      '14 11:00',
    );
    expect(clock).toMatchObject({ elapsedMinutes: 60, dueAt: july('14 14:00') });
    expect(clock?.explanation.paused).toEqual([
      {
        from: july('14 08:30'),
        to: july('14 10:30'),
        reasons: ['waitingForCustomer', 'waitingForAccess'],
        heldSeconds: 7_200,
        lasts: false,
      },
    ]);
  });

  it('that lie within one another or touch are one', () => {
    const clock = p1(
      [
        { type: 'paused', at: july('14 08:30'), reason: 'waitingForCustomer' },
        { type: 'paused', at: july('14 08:40'), reason: 'waitingForAccess' },
        { type: 'resumed', at: july('14 08:50'), reason: 'waitingForAccess' },
        { type: 'resumed', at: july('14 09:30'), reason: 'waitingForCustomer' },
        { type: 'paused', at: july('14 09:30'), reason: 'waitingForAccess' },
        { type: 'resumed', at: july('14 10:00') },
      ],
      '14 11:00',
    );
    expect(clock).toMatchObject({ elapsedMinutes: 90, dueAt: july('14 13:30') });
    expect(clock?.explanation.paused).toMatchObject([
      { from: july('14 08:30'), to: july('14 10:00'), heldSeconds: 5_400 },
    ]);
  });

  it('that last move the due instant along, and end together without a reason', () => {
    const pauses: AgreementEvent[] = [
      { type: 'paused', at: july('14 09:00'), reason: 'waitingForCustomer' },
      { type: 'paused', at: july('14 09:10'), reason: 'waitingForAccess' },
    ];
    expect(p1(pauses, '14 09:00')).toMatchObject({ paused: true, dueAt: july('14 12:00') });
    const lasting = p1(pauses, '14 11:00');
    expect(lasting).toMatchObject({ paused: true, elapsedMinutes: 60, remainingMinutes: 180, dueAt: july('14 14:00') });
    expect(lasting?.explanation.paused).toMatchObject([{ to: july('14 11:00'), lasts: true }]);
    const resumed = p1([...pauses, { type: 'resumed', at: july('14 11:00') }], '14 12:00');
    expect(resumed).toMatchObject({ paused: false, elapsedMinutes: 120, dueAt: july('14 14:00') });
  });

  it('for a reason the agreement does not allow do not pause, and are named', () => {
    const clock = p1([{ type: 'paused', at: july('14 09:00'), reason: 'waitingForThirdParty' }], '14 10:00');
    expect(clock).toMatchObject({ paused: false, elapsedMinutes: 120, dueAt: july('14 12:00') });
    expect(clock?.explanation.paused).toEqual([]);
    expect(clock?.explanation.ignored).toEqual([
      { at: july('14 09:00'), event: 'paused', why: 'reasonNotAllowed', reason: 'waitingForThirdParty', version: 1 },
    ]);
  });

  it('that are not on cannot be resumed', () => {
    const clock = p1([{ type: 'resumed', at: july('14 09:00'), reason: 'waitingForCustomer' }], '14 10:00');
    expect(clock?.explanation.ignored).toEqual([{ at: july('14 09:00'), event: 'resumed', why: 'nothingToResume' }]);
  });
});

describe('what stops and starts a target', () => {
  const all = (events: AgreementEvent[], now: string) =>
    agreementClocks(
      [alwaysOn],
      { customer: 'Andina', contractId: 'C-7', grade: { impact: 'high', urgency: 'high' } },
      [received('14 08:00'), ...events],
      july(now),
    ).clocks.map((one) => [one.target, one.round, one.stoppedAt?.slice(11, 16), one.dueAt.slice(11, 16), one.state]);

  it('is a person for the first response, and any word for the acknowledgement', () => {
    const machine: AgreementEvent = { type: 'acknowledged', at: july('14 08:01'), by: 'machine' };
    expect(all([machine], '14 08:31')).toEqual([
      ['acknowledgement', 1, '08:01', '08:15', 'met'],
      ['firstResponse', 1, undefined, '08:30', 'missed'],
      ['resolution', 1, undefined, '12:00', 'running'],
    ]);
    const clock = soleClock([alwaysOn], 'P1', 'firstResponse', [received('14 08:00'), machine], '14 08:31');
    expect(clock?.explanation.ignored).toEqual([
      { at: july('14 08:01'), event: 'acknowledged', why: 'automaticAnswer' },
    ]);
    const person: AgreementEvent = { type: 'acknowledged', at: july('14 08:02'), by: 'person' };
    expect(all([person], '14 08:20').slice(0, 2)).toEqual([
      ['acknowledgement', 1, '08:02', '08:15', 'met'],
      ['firstResponse', 1, undefined, '08:30', 'running'],
    ]);
  });

  it('owes an update after each word until it is resolved, and again when reopened', () => {
    const events: AgreementEvent[] = [
      { type: 'humanReplied', at: july('14 08:20') },
      { type: 'updateSent', at: july('14 09:30') },
      { type: 'resolved', at: july('14 10:00') },
      { type: 'updateSent', at: july('14 10:30') },
      { type: 'reopened', at: july('14 13:00') },
    ];
    expect(all(events, '14 13:10')).toEqual([
      ['acknowledgement', 1, '08:20', '08:15', 'missed'],
      ['firstResponse', 1, '08:20', '08:30', 'met'],
      ['nextUpdate', 1, '09:30', '09:20', 'missed'],
      ['nextUpdate', 2, '10:00', '10:30', 'met'],
      ['nextUpdate', 3, undefined, '14:00', 'running'],
      // Two hours had elapsed; the three in which it was resolved do not count.
      ['resolution', 1, undefined, '15:00', 'running'],
    ]);
    expect(all([...events, { type: 'updateSent', at: july('14 13:30') }], '14 13:40').slice(4, 6)).toEqual([
      ['nextUpdate', 3, '13:30', '14:00', 'met'],
      ['nextUpdate', 4, undefined, '14:30', 'running'],
    ]);
    expect(all(events, '14 12:00').at(-1)).toEqual(['resolution', 1, '10:00', '12:00', 'met']);
  });
});

describe('events that cannot be', () => {
  const facts: AgreementFacts = { customer: 'Andina', contractId: 'C-7', grade: { priority: 'P1' } };
  const resolved: AgreementEvent = { type: 'resolved', at: july('14 07:59') };
  it.each<[string, AgreementEvent[], string]>([
    ['no reception', [resolved], 'The case has no reception.'],
    [
      'two of them',
      [received('14 08:00'), received('14 09:00')],
      'The case came in twice, at 2026-07-14T08:00:00-05:00 and 2026-07-14T09:00:00-05:00.',
    ],
    [
      'one before reception',
      [received('14 08:00'), resolved],
      'The event "resolved" at 2026-07-14T07:59:00-05:00 is before reception.',
    ],
    [
      'reception to come',
      [received('15 08:00')],
      'The case came in at 2026-07-15T08:00:00-05:00, after the instant of the reading.',
    ],
  ])('are refused: %s', (_, events, message) => {
    expect(() => agreementClocks([alwaysOn], facts, events, july('14 10:00'))).toThrowError(
      expect.objectContaining({ code: 'clock-events-out-of-order', message }),
    );
  });

  it('are refused with a grade that leads nowhere', () => {
    const grade = { impact: 'huge', urgency: 'high' } as unknown as AgreementFacts['grade'];
    expect(() =>
      agreementClocks([alwaysOn], { ...facts, grade }, [received('14 08:00')], july('14 10:00')),
    ).toThrowError(expect.objectContaining({ code: 'input-invalid' }));
  });
});
