import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, parseDate } from '../time/civilDate.js';
import { clockState } from './clockState.js';
import { snapshot } from './takeSnapshot.js';

const claim = { rule: 'co.consumer.direct_claim', receivedAt: '2026-11-05T09:14:00-05:00' };

describe('a clock as it runs', () => {
  test.each([
    ['2026-11-05T10:00:00-05:00', 'ok', 15, 0],
    ['2026-11-23T23:59:59-05:00', 'ok', 4, 0],
    ['2026-11-24T00:00:00-05:00', 'soon', 3, 0],
    ['2026-11-26T23:00:00-05:00', 'soon', 1, 0],
    ['2026-11-27T00:00:00-05:00', 'today', 0, 0],
    ['2026-11-27T23:59:59-05:00', 'today', 0, 0],
    ['2026-11-28T04:59:59Z', 'today', 0, 0],
    ['2026-11-28T00:00:00-05:00', 'over', 0, 0],
    ['2026-11-30T09:00:00-05:00', 'over', 0, 1],
    ['2026-12-09T09:00:00-05:00', 'over', 0, 7],
  ])('at %s: %s, %i left, %i overdue', (now, status, remainingBusinessDays, overdueBusinessDays) => {
    expect(clockState(snapshot(claim), now)).toEqual({ status, remainingBusinessDays, overdueBusinessDays });
  });

  test.each([
    ['2026-11-26T16:00:00-05:00', { earlyBy: 1, overdueBusinessDays: 0 }],
    ['2026-11-27T23:59:59-05:00', { earlyBy: 0, overdueBusinessDays: 0 }],
    ['2026-11-28T00:00:00-05:00', { lateBy: 0, overdueBusinessDays: 0 }],
    ['2026-12-01T10:00:00-05:00', { lateBy: 2, overdueBusinessDays: 2 }],
  ])('answered at %s it is closed: %j', (stoppedAt, expected) => {
    const state = clockState(snapshot(claim, { stoppedAt }), '2027-05-01T00:00:00Z');
    expect(state).toEqual({ status: 'closed', remainingBusinessDays: 0, ...expected });
  });

  test('held, it keeps the days left when it stopped', () => {
    const asked = { type: 'informationRequested', at: '2026-01-20T09:00:00-05:00' } as const;
    const petition = { rule: 'co.pet.general', receivedAt: '2026-01-13T10:00:00-05:00' };
    const held = snapshot({ ...petition, events: [asked] });
    expect(held.pausedAt).toBe(asked.at);
    for (const now of ['2026-01-20T10:00:00-05:00', '2026-02-10T10:00:00-05:00']) {
      expect(clockState(held, now)).toEqual({ status: 'pause', remainingBusinessDays: 10, overdueBusinessDays: 0 });
    }
    const resumed = snapshot({
      ...petition,
      events: [asked, { type: 'informationCompleted', at: '2026-02-20T09:00:00-05:00' }],
    });
    expect(resumed.pausedAt).toBeUndefined();
    expect(clockState(resumed, '2026-02-20T10:00:00-05:00')).toMatchObject({ status: 'ok', remainingBusinessDays: 10 });
  });

  test.each([
    ['co.pet.general', '2026-07-21', 3],
    ['co.pet.documents', '2026-07-14', 2],
    ['co.pet.transfer', '2026-07-07', 1],
  ])('%s is due soon from %s on: %i days left', (rule, soonDate, left) => {
    const clock = snapshot({ rule, receivedAt: '2026-07-01T10:00:00-05:00' });
    expect(clock.soonDate).toBe(soonDate);
    expect(clockState(clock, `${soonDate}T00:00:00-05:00`)).toMatchObject({
      status: 'soon',
      remainingBusinessDays: left,
    });
    const before = formatDate(parseDate(soonDate) - 1);
    expect(clockState(clock, `${before}T23:59:59-05:00`).status).toBe('ok');
  });

  test('a snapshot survives being written as JSON', () => {
    const clock = snapshot(claim, { stoppedAt: '2026-11-26T16:00:00-05:00' });
    expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
  });

  test('days left and days gone follow the calendar, whatever the instant', () => {
    const clock = snapshot(claim);
    const counted = clock.explanation.days.filter((day) => day.kind === 'counted');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (offset) => {
        const today = formatDate(parseDate('2026-11-05') + offset);
        const state = clockState(clock, `${today}T12:00:00-05:00`);
        expect(state.remainingBusinessDays).toBe(counted.filter((day) => day.date > today).length);
        expect(state.status === 'over').toBe(today > '2026-11-27');
        if (state.overdueBusinessDays > 0) expect(state.remainingBusinessDays).toBe(0);
      }),
    );
  });
});

describe('a term in running hours', () => {
  // From Wednesday 1 April at 16:00, across Holy Week, to Saturday 4 April at 16:00.
  const simple = snapshot({ rule: 'co.health.simple', receivedAt: '2026-04-01T16:00:00-05:00' });

  test.each([
    ['2026-04-01T16:00:00-05:00', 'ok', 72, undefined, 0],
    ['2026-04-01T16:00:01-05:00', 'ok', 72, undefined, 0],
    ['2026-04-01T17:00:00-05:00', 'ok', 71, undefined, 0],
    // A fifth of 72 hours is 14 hours and 24 minutes.
    ['2026-04-04T01:35:59-05:00', 'today', 15, undefined, 0],
    ['2026-04-04T15:00:00-05:00', 'today', 1, undefined, 0],
    ['2026-04-04T15:00:01-05:00', 'today', 1, 60, 0],
    ['2026-04-04T15:42:30-05:00', 'today', 1, 18, 0],
    ['2026-04-04T16:00:00-05:00', 'today', 0, 0, 0],
    ['2026-04-04T16:00:01-05:00', 'over', 0, undefined, 0],
    ['2026-04-04T21:30:00-05:00', 'over', 0, undefined, 5],
    ['2026-04-07T16:00:00-05:00', 'over', 0, undefined, 72],
  ])('at %s: %s, %i hours left (%s minutes), %i overdue', (now, status, hours, minutes, overdue) => {
    expect(clockState(simple, now)).toMatchObject({ status, remainingHours: hours, overdueHours: overdue });
    expect(clockState(simple, now).remainingMinutes).toBe(minutes);
  });

  test('is due soon in its last fifth, where that begins before its last day', () => {
    // Ends on Tuesday 3 March at 08:00: 48 hours, of which the last 9 h 36 min begin on Monday at 22:24.
    const prioritised = snapshot({ rule: 'co.health.prioritised', receivedAt: '2026-03-01T08:00:00-05:00' });
    expect(clockState(prioritised, '2026-03-02T22:23:59-05:00').status).toBe('ok');
    expect(clockState(prioritised, '2026-03-02T22:24:00-05:00').status).toBe('soon');
    expect(clockState(prioritised, '2026-03-03T00:00:00-05:00').status).toBe('today');
  });

  test('that ends at midnight is due today on the day that the midnight ends', () => {
    const recognition = snapshot({ rule: 'co.utilities.sap_recognition', receivedAt: '2026-10-22T09:00:00-05:00' });
    expect(recognition.dueAt).toBe('2026-11-17T00:00:00-05:00');
    expect(clockState(recognition, '2026-11-16T08:00:00-05:00')).toMatchObject({ status: 'today', remainingHours: 16 });
    expect(clockState(recognition, '2026-11-17T00:00:00-05:00').status).toBe('today');
    expect(clockState(recognition, '2026-11-17T00:00:01-05:00').status).toBe('over');
  });

  test.each([
    ['2026-04-04T15:59:00-05:00', { earlyBy: 0 }],
    ['2026-04-04T11:30:00-05:00', { earlyBy: 4 }],
    ['2026-04-04T16:00:00-05:00', { earlyBy: 0 }],
    ['2026-04-04T16:00:01-05:00', { lateBy: 0 }],
    ['2026-04-05T18:00:00-05:00', { lateBy: 26 }],
  ])('answered at %s it is closed: %j', (stoppedAt, expected) => {
    const state = clockState({ ...simple, stoppedAt }, '2027-05-01T00:00:00Z');
    expect(state).toMatchObject({ status: 'closed', remainingHours: 0, remainingBusinessDays: 0, ...expected });
    expect(state).not.toHaveProperty('remainingMinutes');
    expect(state).not.toHaveProperty('lateBy' in expected ? 'earlyBy' : 'lateBy');
  });

  test('keeps the business days still to come beside its hours', () => {
    // Thursday 2 and Friday 3 April are holidays, and Saturday does not count.
    expect(clockState(simple, '2026-04-01T17:00:00-05:00').remainingBusinessDays).toBe(0);
    expect(clockState(simple, '2026-04-07T09:00:00-05:00').overdueBusinessDays).toBe(2);
  });
});

describe('a term in calendar days, months or years', () => {
  // Fifteen days from Friday 11 December: Saturday 26.
  const refund = snapshot({ rule: 'co.retract.refund', receivedAt: '2026-12-11T13:00:00-05:00' });

  test.each([
    ['2026-12-11T14:00:00-05:00', 'ok', 15, 9, 0],
    ['2026-12-21T23:59:59-05:00', 'ok', 5, 3, 0],
    ['2026-12-26T23:59:59-05:00', 'today', 0, 0, 0],
    ['2026-12-27T00:00:00-05:00', 'over', 0, 0, 1],
    ['2027-01-04T00:00:00-05:00', 'over', 0, 0, 9],
  ])('at %s: %s, %i days left, %i of them business days, %i overdue', (now, status, left, business, overdue) => {
    expect(clockState(refund, now)).toMatchObject({
      status,
      remainingCalendarDays: left,
      remainingBusinessDays: business,
      overdueCalendarDays: overdue,
    });
  });

  test('answered, it is early or late by calendar days', () => {
    const closedAt = (stoppedAt: string) => clockState({ ...refund, stoppedAt }, '2027-05-01T00:00:00Z');
    expect(closedAt('2026-12-19T09:00:00-05:00')).toMatchObject({ earlyBy: 7, remainingCalendarDays: 0 });
    expect(closedAt('2026-12-28T09:00:00-05:00')).toMatchObject({ lateBy: 2, overdueCalendarDays: 2 });
  });

  test('a month that went on to Monday counts up to it', () => {
    const month = snapshot({ rule: 'co.pet.incomplete.petitioner', receivedAt: '2026-01-30T12:00:00-05:00' });
    expect(month.dueDate).toBe('2026-03-02');
    expect(clockState(month, '2026-02-27T10:00:00-05:00').remainingCalendarDays).toBe(3);
  });

  test('days in which the law holds a guarantee are none of those left', () => {
    // Three months from 11 May: 11 August, and seven days on.
    const guarantee = snapshot({
      rule: 'co.warranty.term.used',
      receivedAt: '2026-05-11T12:00:00-05:00',
      events: [{ type: 'suspended', from: '2026-06-01', to: '2026-06-07' }],
    });
    expect(guarantee.dueDate).toBe('2026-08-18');
    const left = (date: string) => clockState(guarantee, `${date}T12:00:00-05:00`).remainingCalendarDays;
    expect([
      left('2026-05-11'),
      left('2026-05-31'),
      left('2026-06-04'),
      left('2026-06-07'),
      left('2026-06-08'),
    ]).toEqual([92, 72, 72, 72, 71]);
  });
});
