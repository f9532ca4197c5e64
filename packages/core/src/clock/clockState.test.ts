import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, parseDate } from '../time/civilDate.js';
import { clockState } from './clockState.js';
import { snapshot } from './snapshot.js';

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
