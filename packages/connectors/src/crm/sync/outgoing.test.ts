import { describe, expect, it } from 'vitest';
import { lightOf, nextLightDate } from './outgoing.js';

const clock = { kind: 'statute', dueDate: '2026-07-24', soonDate: '2026-07-21' };
const open = { stage: 'analysis', clocks: [clock] } as unknown as Parameters<typeof lightOf>[0];
const answered = { ...open, clocks: [{ ...clock, stoppedAt: '2026-07-20T15:00:00Z' }] } as typeof open;

describe('the traffic light of a ticket', () => {
  it.each([
    ['2026-07-20', 'ok', '2026-07-21'],
    ['2026-07-21', 'soon', '2026-07-24'],
    ['2026-07-24', 'today', '2026-07-25'],
    ['2026-07-25', 'over', null],
  ])('on %s is %s, and changes by itself on %s', (today, light, next) => {
    expect([lightOf(open, today), nextLightDate(open, today)]).toEqual([light, next]);
  });

  it('stays once the case was answered or closed, and is off where no term runs', () => {
    expect([lightOf(answered, '2026-07-30'), nextLightDate(answered, '2026-07-30')]).toEqual(['answered', null]);
    expect(lightOf({ ...open, stage: 'closed' }, '2026-07-30')).toBe('closed');
    expect(lightOf({ ...open, stage: 'ended', clocks: [] }, '2026-07-30')).toBeNull();
  });
});
