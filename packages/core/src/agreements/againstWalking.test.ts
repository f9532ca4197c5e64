import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agreement } from './agreement.js';
import { agreementClocks } from './agreementClocks.js';
import { alwaysOn, eightByFive } from './agreementSamples.js';
import type { AgreementEvent } from './event.js';
import { agreementPriorities, agreementTransitions, gradeLevels } from './vocabulary.js';
import type { AgreementPriority, GradeLevel, PauseReason } from './vocabulary.js';

// Everything is counted in minutes since Wednesday 8 July 2026, 00:00 in Bogotá. Monday 13 July is a holiday.
const origin = Date.parse('2026-07-08T05:00:00Z');
const day = 1_440;
const written = (minute: number) => new Date(origin + minute * 60_000).toISOString();
const minuteOf = (instant: string) => (Date.parse(instant) - origin) / 60_000;
const closedDays = new Set(['2026-07-11', '2026-07-12', '2026-07-13', '2026-07-18', '2026-07-19', '2026-07-20']);

function isOpen({ calendar }: Agreement, minute: number): boolean {
  if (calendar === '24x7') return true;
  const date = new Date(origin - 5 * 3_600_000 + minute * 60_000).toISOString().slice(0, 10);
  const hour = Math.floor((minute % day) / 60);
  return !closedDays.has(date) && ((hour >= 8 && hour < 12) || (hour >= 13 && hour < 17));
}

interface Timed {
  minute: number;
  event: AgreementEvent;
}
interface Situation {
  versions: Agreement[];
  impact: GradeLevel;
  urgency: GradeLevel;
  events: Timed[];
  now: number;
}

/** Walks a case minute by minute, with nothing in hand but what is on at the moment. */
function walk({ versions, impact, urgency, events, now }: Situation) {
  const startOf = (one: Agreement) => minuteOf(`${one.validFrom}T05:00:00Z`);
  let version = versions.filter((one) => startOf(one) <= 0).at(-1) ?? alwaysOn;
  let grade: { impact: GradeLevel; urgency: GradeLevel } | { priority: AgreementPriority } = { impact, urgency };
  const waiting = new Set<PauseReason>();
  let resolved = false;
  let stop: { minute: number; target: number } | undefined;
  const [counted, held]: [number[], number[]] = [[], []];
  const priority = () => ('priority' in grade ? grade.priority : version.priorities[grade.impact][grade.urgency]);
  const target = () => version.targets[priority()].resolution.amount;
  const isPaused = () => [...waiting].some((reason) => version.pauseReasons.includes(reason));

  function happen(event: AgreementEvent, minute: number): void {
    if (event.type === 'prioritySet') grade = event.grade;
    if (event.type === 'paused') waiting.add(event.reason);
    if (event.type === 'resumed' && event.reason === undefined) waiting.clear();
    if (event.type === 'resumed' && event.reason !== undefined) waiting.delete(event.reason);
    if (event.type === 'agreementChanged') version = versions[event.version - 1] ?? version;
    if (event.type === 'resolved') {
      waiting.clear();
      if (!resolved) stop = { minute, target: 0 };
      resolved = true;
    }
    if (event.type === 'reopened') [resolved, stop] = [false, undefined];
  }

  for (let minute = 0; minute <= now; minute += 1) {
    for (const one of versions) {
      if (minute > 0 && startOf(one) === minute && one.transition === 'move' && one.version > version.version)
        version = one;
    }
    for (const { event } of events.filter((one) => one.minute === minute)) happen(event, minute);
    if (stop?.minute === minute) stop.target = target();
    if (minute < now && isOpen(version, minute)) (resolved || isPaused() ? held : counted).push(minute);
  }
  const targetMinutes = stop?.target ?? target();
  const heldMinutes = held.filter((one) => one < (stop?.minute ?? now)).length;
  return { counted, heldMinutes, stop: stop?.minute, targetMinutes, version, paused: !stop && isPaused() };
}

const minute = fc.integer({ min: 0, max: 9 * day });
const reason = fc.constantFrom<PauseReason>('waitingForCustomer', 'waitingForAccess', 'forceMajeure');
const grade = fc.oneof(
  fc.record({ impact: fc.constantFrom(...gradeLevels), urgency: fc.constantFrom(...gradeLevels) }),
  fc.record({ priority: fc.constantFrom(...agreementPriorities) }),
);
const happening = fc.oneof(
  fc.record({ type: fc.constant('paused' as const), reason }),
  fc.record({ type: fc.constant('paused' as const), reason }),
  fc.record({ type: fc.constant('resumed' as const), reason }),
  fc.constant({ type: 'resumed' as const }),
  fc.record({ type: fc.constant('prioritySet' as const), grade }),
  fc.record({ type: fc.constant('agreementChanged' as const), version: fc.integer({ min: 1, max: 3 }) }),
  fc.constantFrom({ type: 'resolved' as const }, { type: 'reopened' as const }),
);
const version = fc.record({
  calendar: fc.constantFrom('24x7' as const, eightByFive),
  transition: fc.constantFrom(...agreementTransitions),
  pauseReasons: fc.uniqueArray(reason, { minLength: 1, maxLength: 3 }),
  matrixFrom: fc.constantFrom(...gradeLevels),
});
const situation: fc.Arbitrary<Situation> = fc
  .record({
    versions: fc.tuple(version, version, version),
    starts: fc.tuple(fc.integer({ min: 9, max: 12 }), fc.integer({ min: 12, max: 16 })),
    impact: fc.constantFrom(...gradeLevels),
    urgency: fc.constantFrom(...gradeLevels),
    events: fc.array(fc.record({ minute, event: happening }), { minLength: 4, maxLength: 16 }),
    now: minute,
  })
  .map(({ versions, starts, events, ...rest }) => ({
    ...rest,
    versions: versions.map(({ matrixFrom, ...one }, i) => ({
      ...alwaysOn,
      ...one,
      version: i + 1,
      validFrom: i === 0 ? '2026-01-01' : `2026-07-${String(starts[i - 1]).padStart(2, '0')}`,
      // Each version grades alike otherwise.
      priorities: { ...alwaysOn.priorities, medium: alwaysOn.priorities[matrixFrom] },
    })),
    events: events
      .map(({ minute: at, event }) => ({ minute: at, event: { ...event, at: written(at) } }))
      .sort((a, b) => a.minute - b.minute),
  }));

const read = ({ versions, impact, urgency, events, now }: Situation, order = (list: AgreementEvent[]) => list) =>
  agreementClocks(
    versions,
    { customer: 'Andina', contractId: 'C-7', grade: { impact, urgency } },
    order([{ type: 'received', at: written(0) }, ...events.map((one) => one.event)]),
    written(now),
  );

describe('the resolution clock', () => {
  test('is what a walk from minute to minute finds', () => {
    let [moved, waited, overdue] = [0, 0, 0];
    fc.assert(
      fc.property(situation, (one) => {
        const walked = walk(one);
        const clock = read(one).clocks.at(-1);
        expect(clock).toMatchObject({
          target: 'resolution',
          elapsedMinutes: walked.counted.length,
          remainingMinutes: walked.targetMinutes - walked.counted.length,
          targetMinutes: walked.targetMinutes,
          paused: walked.paused,
        });
        const { counted, paused } = clock?.explanation ?? { counted: [], paused: [] };
        expect(counted.reduce((sum, span) => sum + span.seconds, 0)).toBe(walked.counted.length * 60);
        expect(paused.reduce((sum, span) => sum + span.heldSeconds, 0)).toBe(walked.heldMinutes * 60);
        // Due is the end of the minute that fills the target: one of those walked, or one to come.
        const last = walked.counted[walked.targetMinutes - 1];
        let due = last === undefined ? (walked.stop ?? one.now) : last + 1;
        for (let left = last === undefined ? walked.targetMinutes - walked.counted.length : 0; left > 0; due += 1) {
          if (isOpen(walked.version, due)) left -= 1;
        }
        if (walked.stop === undefined || last !== undefined) expect(minuteOf(clock?.dueAt ?? '')).toBe(due);
        if (walked.stop === undefined) expect(clock?.state).toBe(one.now > due ? 'missed' : 'running');
        else if (last !== undefined) expect(clock?.state).toBe(walked.stop > due ? 'missed' : 'met');
        else expect(clock?.state).toBe('met');
        if (counted.length > 1) moved += 1;
        if (paused.length > 0) waited += 1;
        if (clock?.state === 'missed') overdue += 1;
      }),
      { numRuns: 400 },
    );
    // The situations are worth walking.
    expect(Math.min(moved, waited, overdue)).toBeGreaterThan(20);
  });

  test('does not mind the order in which events are given', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 0, max: 16 }), (one, turn) => {
        const apart = { ...one, events: one.events.filter((each, i) => each.minute !== one.events[i - 1]?.minute) };
        const turned = read(apart, (list) => [...list.slice(turn), ...list.slice(0, turn)]);
        expect(turned).toEqual(read(apart));
      }),
      { numRuns: 60 },
    );
  });

  test('has elapsed as much when a version has moved it as the moment before', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 1, max: 8 }), (one, days) => {
        const [first = alwaysOn, second = alwaysOn] = one.versions;
        const validFrom = `2026-07-${String(8 + days).padStart(2, '0')}`;
        const events = one.events.filter(({ event }) => event.type !== 'agreementChanged');
        const at = (versions: Agreement[]) => read({ ...one, events, versions, now: days * day }).clocks.at(-1);
        const alone = at([first]);
        const after = at([first, { ...second, validFrom, transition: 'move' }]);
        expect(after?.elapsedMinutes).toBe(alone?.elapsedMinutes);
      }),
      { numRuns: 60 },
    );
  });
});
