import { describe, expect, it } from 'vitest';
import type { Agreement } from './agreement.js';
import { agreementClocks } from './agreementClocks.js';
import { alwaysOn, eightByFive, july, received, soleClock } from './agreementSamples.js';
import type { AgreementEvent, AgreementFacts } from './event.js';

describe('a priority raised from P3 to P1 while paused', () => {
  const events: AgreementEvent[] = [
    received('14 08:00'),
    { type: 'paused', at: july('14 09:00'), reason: 'waitingForAccess' },
    { type: 'prioritySet', at: july('14 10:00'), grade: { impact: 'high', urgency: 'high' } },
    { type: 'resumed', at: july('14 12:00'), reason: 'waitingForAccess' },
  ];
  const at = (now: string) => soleClock([alwaysOn], 'P3', 'resolution', events, now);

  it('keeps the pause and the hour before it', () => {
    expect(at('14 09:30')).toMatchObject({ priority: 'P3', dueAt: july('15 08:30'), elapsedMinutes: 60 });
    expect(at('14 11:00')).toMatchObject({ priority: 'P1', dueAt: july('14 14:00'), elapsedMinutes: 60, paused: true });
    expect(at('14 13:00')).toMatchObject({ dueAt: july('14 15:00'), elapsedMinutes: 120, remainingMinutes: 120 });
    expect(at('14 13:00')?.explanation.rules).toEqual([
      { at: july('14 08:00'), version: 1, priority: 'P3', targetMinutes: 1_440, overrun: false },
      { at: july('14 10:00'), version: 1, priority: 'P1', targetMinutes: 240, overrun: false },
    ]);
  });

  it('can come too late, and a lower one afterwards does not hide it', () => {
    const late: AgreementEvent[] = [
      received('14 08:00'),
      { type: 'prioritySet', at: july('14 14:00'), grade: { priority: 'P1' } },
    ];
    expect(soleClock([alwaysOn], 'P3', 'resolution', late, '14 14:00')).toMatchObject({
      dueAt: july('14 12:00'),
      remainingMinutes: -120,
      state: 'missed',
    });
    late.push({ type: 'prioritySet', at: july('14 15:00'), grade: { priority: 'P2' } });
    const lowered = soleClock([alwaysOn], 'P3', 'resolution', late, '14 15:30');
    expect(lowered).toMatchObject({ dueAt: july('14 16:00'), state: 'running' });
    expect(lowered?.explanation.rules.map((rule) => rule.overrun)).toEqual([false, true, false]);
  });

  it('is not late at the last instant, and of two at once the last one rules', () => {
    const atOnce: AgreementEvent[] = [
      received('14 08:00'),
      { type: 'prioritySet', at: july('14 12:00'), grade: { priority: 'P4' } },
      { type: 'prioritySet', at: july('14 12:00'), grade: { priority: 'P3' } },
    ];
    expect(soleClock([alwaysOn], 'P1', 'resolution', atOnce, '14 13:00')?.explanation.rules).toEqual([
      { at: july('14 08:00'), version: 1, priority: 'P1', targetMinutes: 240, overrun: false },
      { at: july('14 12:00'), version: 1, priority: 'P3', targetMinutes: 1_440, overrun: false },
    ]);
  });

  it('does not judge what was stopped before', () => {
    const answered: AgreementEvent[] = [...events, { type: 'humanReplied', at: july('14 08:50') }];
    expect(soleClock([alwaysOn], 'P3', 'firstResponse', answered, '14 13:00')).toMatchObject({
      priority: 'P3',
      targetMinutes: 240,
      elapsedMinutes: 50,
      state: 'met',
    });
  });
});

describe('a new version', () => {
  const inHours = (transition: 'keep' | 'move', pauseReasons = alwaysOn.pauseReasons): Agreement[] => [
    alwaysOn,
    { ...alwaysOn, version: 2, validFrom: '2026-07-15', calendar: eightByFive, transition, pauseReasons },
  ];
  const events = [received('14 20:00')];

  it('that moves running cases counts on from what had elapsed', () => {
    // 4 h of the night by version 1; of its 20 h left, 8 on Wednesday, 8 on Thursday, 4 on Friday.
    const clock = soleClock(inHours('move'), 'P3', 'resolution', events, '15 12:00');
    expect(clock).toMatchObject({ version: 2, elapsedMinutes: 480, dueAt: july('17 12:00') });
    expect(clock?.explanation.counted).toEqual([
      { from: july('14 20:00'), to: july('15 00:00'), version: 1, seconds: 4 * 3_600 },
      { from: july('15 00:00'), to: july('15 12:00'), version: 2, seconds: 4 * 3_600 },
    ]);
    const facts: AgreementFacts = { customer: 'Andina', contractId: 'C-7', grade: { priority: 'P3' } };
    expect(agreementClocks(inHours('move'), facts, events, july('15 12:00')).why).toEqual({
      rule: 'moved',
      since: july('15 00:00'),
      fromVersion: 1,
    });
  });

  it('that lets them keep theirs changes nothing', () => {
    expect(soleClock(inHours('keep'), 'P3', 'resolution', events, '15 12:00')).toMatchObject({
      version: 1,
      elapsedMinutes: 16 * 60,
      dueAt: july('15 20:00'),
    });
  });

  it('takes a case that an event puts under it', () => {
    const changed: AgreementEvent[] = [...events, { type: 'agreementChanged', at: july('15 10:00'), version: 2 }];
    // 14 h by version 1, 2 h in office hours until noon.
    expect(soleClock(inHours('keep'), 'P3', 'resolution', changed, '15 12:00')).toMatchObject({
      version: 2,
      elapsedMinutes: 16 * 60,
    });
    changed.push({ type: 'agreementChanged', at: july('15 11:00'), version: 9 });
    expect(() => soleClock(inHours('keep'), 'P3', 'resolution', changed, '15 12:00')).toThrowError(
      expect.objectContaining({ code: 'agreement-not-found' }),
    );
  });

  it('keeps the part of a pause that the old one allowed', () => {
    const paused: AgreementEvent[] = [...events, { type: 'paused', at: july('14 22:00'), reason: 'waitingForAccess' }];
    const clock = soleClock(inHours('move', ['forceMajeure']), 'P3', 'resolution', paused, '15 09:00');
    expect(clock).toMatchObject({ elapsedMinutes: 180, paused: false });
    expect(clock?.explanation.paused).toMatchObject([{ to: july('15 00:00'), heldSeconds: 7_200, lasts: false }]);
    expect(clock?.explanation.ignored).toMatchObject([{ why: 'reasonNotAllowed', version: 2 }]);
  });
});
