import { describe, expect, it } from 'vitest';
import { clockState } from '../clock/clockState.js';
import { snapshot } from '../clock/takeSnapshot.js';
import { alertsDue, nextAlertAt } from './alertsDue.js';
import { caseOf, general, inShort, lived, office, received, recorded } from './escalationSamples.js';

// Days 1 to 15 of the term, by hand: 2 3 6 7 8 9 10 14 15 16 17 21 22 23 24 July. Monday 13 and Monday 20 are holidays.
describe('a term of 15 business days', () => {
  it('is half gone on day 8, at 75 % on day 12, at 90 % on day 14 and all gone on day 15', () => {
    expect(lived(caseOf(general()), received, '2026-07-28T09:00:00-05:00').told.map(inShort)).toEqual([
      'N1 share 2026-07-14T00:00:00-05:00 > 2026-07-14T08:00:00-05:00',
      'N2 share 2026-07-21T00:00:00-05:00 > 2026-07-21T08:00:00-05:00',
      'N3 share 2026-07-23T00:00:00-05:00 > 2026-07-23T08:00:00-05:00',
      'N4 share 2026-07-24T00:00:00-05:00 > 2026-07-24T08:00:00-05:00',
      'N4 lapse 2026-07-25T00:00:00-05:00 > 2026-07-27T08:00:00-05:00',
      'N4 daily 2026-07-28T08:00:00-05:00 > 2026-07-28T08:00:00-05:00',
    ]);
  });

  it('at 80 % shows amber and has fired N2 exactly once', () => {
    const at = '2026-07-21T10:00:00-05:00';
    expect(clockState(general().snapshot, at)).toMatchObject({ status: 'soon', remainingBusinessDays: 3 });
    const { told, state } = lived(caseOf(general()), received, at);
    expect(told.filter((one) => one.level === 'N2')).toHaveLength(1);
    expect(told.map((one) => one.level)).toEqual(['N1', 'N2']);
    expect(alertsDue(state, at)).toEqual([]);
  });

  it('alerts earlier what is high: at 40, 60, 80 and 95 %', () => {
    const { told } = lived(caseOf(general(), { media: true }), received, '2026-07-24T12:00:00-05:00');
    expect(told.map(({ level, at }) => `${level} ${at.slice(0, 10)}`)).toEqual([
      'N1 2026-07-09',
      'N2 2026-07-15',
      'N3 2026-07-21',
      'N4 2026-07-24',
    ]);
  });

  it('carries all that an alert needs', () => {
    expect(alertsDue(caseOf(general()), '2026-07-14T00:00:00-05:00')).toEqual([
      {
        key: 'statute/2026-07-25T04:59:59Z/N1',
        clockId: 'statute',
        level: 'N1',
        severity: 'low',
        trigger: { type: 'share', percent: 50 },
        at: '2026-07-14T00:00:00-05:00',
        deliverAt: '2026-07-14T08:00:00-05:00',
        roles: ['agent'],
        channels: ['inApp', 'email'],
        dueAt: '2026-07-24T23:59:59-05:00',
        timeZone: 'America/Bogota',
        held: false,
      },
    ]);
  });
});

describe('an evaluation', () => {
  const input = caseOf(general());

  it('says when it would find something else', () => {
    expect(nextAlertAt(input, received)).toBe('2026-07-14T00:00:00-05:00');
    expect(nextAlertAt(input, '2026-07-14T05:00:00Z')).toBe('2026-07-21T00:00:00-05:00');
    expect(nextAlertAt(input, '2026-07-24T12:00:00-05:00')).toBe('2026-07-25T00:00:00-05:00');
  });

  it('finds nothing a moment before', () => {
    expect(alertsDue(input, '2026-07-13T23:59:59.999-05:00')).toEqual([]);
  });

  it('twice in a row finds the same until it is on record, and then nothing', () => {
    const at = '2026-07-21T10:00:00-05:00';
    const due = alertsDue(input, at);
    expect(alertsDue(input, at)).toEqual(due);
    expect(due.map((one) => one.level)).toEqual(['N1', 'N2']);
    expect(alertsDue(recorded(input, due), at)).toEqual([]);
  });

  it('out of order repeats nothing', () => {
    const late = recorded(input, alertsDue(input, '2026-07-23T10:00:00-05:00'));
    expect(late.given.map((one) => one.level)).toEqual(['N1', 'N2', 'N3']);
    expect(alertsDue(late, '2026-07-14T10:00:00-05:00')).toEqual([]);
    const overdue = lived(input, received, '2026-07-29T09:00:00-05:00');
    expect(overdue.told.at(-1)?.trigger).toEqual({ type: 'daily', date: '2026-07-29' });
    expect(alertsDue(overdue.state, '2026-07-28T12:00:00-05:00')).toEqual([]);
  });

  it('after a sleep tells every level in order, and delivers none in the past', () => {
    expect(alertsDue(input, '2026-07-23T18:30:00-05:00').map(inShort)).toEqual([
      'N1 share 2026-07-14T00:00:00-05:00 > 2026-07-24T08:00:00-05:00',
      'N2 share 2026-07-21T00:00:00-05:00 > 2026-07-24T08:00:00-05:00',
      'N3 share 2026-07-23T00:00:00-05:00 > 2026-07-24T08:00:00-05:00',
    ]);
  });

  it('leaves alerts of other clocks aside', () => {
    const other = alertsDue(caseOf({ ...general(), id: 'agreement' }), '2026-07-14T10:00:00-05:00');
    expect(alertsDue(recorded(input, other), '2026-07-14T10:00:00-05:00')).toHaveLength(1);
  });

  it('refuses an instant without a zone', () => {
    expect(() => alertsDue(input, '2026-07-14T10:00:00')).toThrowError(
      expect.objectContaining({ code: 'time-bad-instant' }),
    );
  });
});

describe('clocks of other units', () => {
  it('counts hours of an agreement in working hours', () => {
    // Seven hours on Friday 10 July and nine on Tuesday 14: 16 hours, so half of them are gone on Tuesday at 9.
    const clock = {
      id: 'agreement.resolution',
      kind: 'workingTime',
      startedAt: '2026-07-10T10:00:00-05:00',
      dueAt: '2026-07-14T17:00:00-05:00',
      hours: office,
    } as const;
    const { told } = lived(caseOf(clock), '2026-07-10T10:00:00-05:00', '2026-07-16T12:00:00-05:00');
    expect(told.map(inShort)).toEqual([
      'N1 share 2026-07-14T09:00:00-05:00 > 2026-07-14T09:00:00-05:00',
      'N2 share 2026-07-14T13:00:00-05:00 > 2026-07-14T13:00:00-05:00',
      'N3 share 2026-07-14T15:24:00-05:00 > 2026-07-14T15:24:00-05:00',
      'N4 share 2026-07-14T17:00:00-05:00 > 2026-07-15T08:00:00-05:00',
      'N4 lapse 2026-07-14T17:00:01-05:00 > 2026-07-15T08:00:00-05:00',
      'N4 daily 2026-07-16T08:00:00-05:00 > 2026-07-16T08:00:00-05:00',
    ]);
  });

  it('leaves the pauses of an agreement out', () => {
    // Without the hour from 8 to 9 on Tuesday there are 15, and 7 h 30 min are gone on Tuesday at 9:30.
    const clock = {
      id: 'agreement.resolution',
      kind: 'workingTime',
      startedAt: '2026-07-10T10:00:00-05:00',
      dueAt: '2026-07-14T17:00:00-05:00',
      hours: office,
      pauses: [['2026-07-14T08:00:00-05:00', '2026-07-14T09:00:00-05:00']],
    } as const;
    expect(nextAlertAt(caseOf(clock), '2026-07-10T10:00:00-05:00')).toBe('2026-07-14T09:30:00-05:00');
  });

  it.each([
    // 72 running hours from Wednesday 1 April 16:00: 36 are gone on Good Friday at 4.
    ['co.health.simple', '2026-04-01T16:00:00-05:00', '2026-04-03T04:00:00-05:00'],
    // A month of 29 days, 31 January the first: the fifteenth is 14 February.
    ['co.pet.incomplete.petitioner', '2026-01-30T12:00:00-05:00', '2026-02-14T00:00:00-05:00'],
    // Fifteen calendar days from 11 December: the eighth is the 19th.
    ['co.retract.refund', '2026-12-11T13:00:00-05:00', '2026-12-19T00:00:00-05:00'],
    // Ten years from 23 November 2016 are 3652 days; 1826 after it comes 23 November 2021.
    ['co.warranty.term.real_estate', '2016-11-23T13:00:00-05:00', '2021-11-23T00:00:00-05:00'],
  ])('counts half of %s in its own unit', (rule, receivedAt, half) => {
    const clock = { ...general(), snapshot: snapshot({ rule, receivedAt }) };
    expect(nextAlertAt(caseOf(clock, {}, receivedAt), receivedAt)).toBe(half);
  });
});
