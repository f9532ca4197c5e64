import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPqrsError } from '../errors.js';
import { fullId } from '../norms/norm.js';
import type { Norm } from '../norms/norm.js';
import { norms } from '../norms/registry.js';
import { formatDate, parseDate } from '../time/civilDate.js';
import { formatInstant } from '../time/instant.js';
import { boardStatuses, createBoard } from './board.js';
import type { Board } from './board.js';
import { clockState } from './clockState.js';
import type { DueRequest, TermEvent } from './request.js';
import type { ClockSnapshot } from './snapshot.js';
import { snapshot } from './takeSnapshot.js';

const claim = { rule: 'co.consumer.direct_claim', receivedAt: '2026-11-05T09:14:00-05:00' };
const petition = { rule: 'co.pet.general', receivedAt: '2026-01-13T10:00:00-05:00' };
const asked = { type: 'informationRequested', at: '2026-01-20T09:00:00-05:00' } as const;
const completed = { type: 'informationCompleted', at: '2026-02-20T09:00:00-05:00' } as const;

describe('a board of clocks', () => {
  const clocks = [
    snapshot(claim),
    snapshot(claim, { stoppedAt: '2026-12-01T10:00:00-05:00' }),
    snapshot({ ...petition, events: [asked] }),
    snapshot({ ...petition, events: [asked, completed] }),
  ];

  test('reads them all at an instant', () => {
    const board = createBoard(clocks, '2026-11-24T00:00:00-05:00');
    const read = (now: string) => {
      const { statuses, daysLeft } = board.readAt(now);
      return [...statuses].map((status, i) => [boardStatuses[status], daysLeft[i]]);
    };
    expect(read('2026-01-20T10:00:00-05:00')).toEqual([
      ['ok', 15],
      ['closed', -2],
      ['pause', 10],
      ['ok', 10],
    ]);
    expect(read('2026-11-24T00:00:00-05:00')).toEqual([
      ['soon', 3],
      ['closed', -2],
      ['pause', 10],
      ['over', -172],
    ]);
  });

  test('writes into the arrays given', () => {
    const board = createBoard(clocks, '2026-11-24T00:00:00-05:00');
    const into = { statuses: new Uint8Array(4).fill(9), daysLeft: new Int32Array(4).fill(9) };
    expect(board.readAt('2026-11-27T12:00:00-05:00', into)).toBe(into);
    expect([...into.statuses]).toEqual([2, 5, 4, 3]);
    expect([...into.daysLeft].slice(0, 3)).toEqual([0, -2, 10]);
  });

  test('moves from one instant to another and says what changed', () => {
    const board = createBoard([snapshot(claim)], '2026-11-23T23:58:00-05:00');
    expect(board.tick('2026-11-23T23:59:00-05:00')).toEqual({ changed: [], daysChanged: false });
    expect(board.stateOf(0)).toEqual({ status: 'ok', remainingBusinessDays: 4, overdueBusinessDays: 0 });
    expect(board.tick('2026-11-24T00:00:00-05:00')).toEqual({ changed: [0], daysChanged: true });
    expect(board.stateOf(0)).toEqual({ status: 'soon', remainingBusinessDays: 3, overdueBusinessDays: 0 });
    expect(board.tick('2026-11-25T00:00:00-05:00')).toEqual({ changed: [], daysChanged: true });
    expect(board.tick('2026-11-27T00:00:00-05:00')).toEqual({ changed: [0], daysChanged: true });
    // The Saturday after the due day is no business day, but the term is over.
    expect(board.tick('2026-11-28T00:00:00-05:00')).toEqual({ changed: [0], daysChanged: false });
    expect(board.stateOf(0)).toEqual({ status: 'over', remainingBusinessDays: 0, overdueBusinessDays: 0 });
    expect(board.tick('2026-11-24T12:00:00-05:00')).toEqual({ changed: [0], daysChanged: true });
    expect(board.stateOf(0).status).toBe('soon');
  });

  test('a term in hours turns at its instants', () => {
    // 72 running hours end on Saturday 4 July at 10:00; the last fifth begins 14.4 hours before.
    const clock = snapshot({ rule: 'co.health.simple', receivedAt: '2026-07-01T10:00:00-05:00' });
    const board = createBoard([clock], '2026-07-03T19:35:59-05:00');
    expect(board.stateOf(0).status).toBe('ok');
    for (const [now, status, changed] of [
      ['2026-07-03T19:36:00-05:00', 'soon', [0]],
      ['2026-07-03T23:59:59-05:00', 'soon', []],
      ['2026-07-04T00:00:00-05:00', 'today', [0]],
      ['2026-07-04T10:00:00-05:00', 'today', []],
      ['2026-07-04T10:00:00.001-05:00', 'over', [0]],
      ['2026-07-04T10:00:00-05:00', 'today', [0]],
    ] as const) {
      expect(board.tick(now).changed).toEqual(changed);
      expect(board.stateOf(0).status).toBe(status);
      expect(boardStatuses[board.readAt(now).statuses[0] ?? 0]).toBe(status);
    }
  });

  test('says what is wrong with an instant or a place', () => {
    const board = createBoard(clocks, '2026-11-24T00:00:00-05:00');
    expect(() => board.tick('mañana')).toThrowError(expect.objectContaining({ code: 'time-bad-instant' }));
    expect(() => board.readAt('2150-01-01T00:00:00Z')).toThrowError(
      expect.objectContaining({ code: 'time-out-of-range' }),
    );
    for (const place of [-1, 4, 0.5, Number.NaN]) {
      expect(() => board.stateOf(place)).toThrowError(expect.objectContaining({ code: 'input-invalid' }));
    }
    expect(createBoard([], '2026-11-24T00:00:00Z').tick('2026-11-25T00:00:00Z').changed).toEqual([]);
  });
});

describe('a board says what each clock says by itself', () => {
  const firstDay = parseDate('2026-06-03');
  const minutesPerDay = 1_440;
  const instant = (minute: number) => formatInstant((firstDay * minutesPerDay + minute) * 60_000);
  const event = fc.record({
    pick: fc.nat(),
    after: fc.integer({ min: 0, max: 12 * minutesPerDay }),
    length: fc.integer({ min: 0, max: 20 }),
  });
  const pausable = norms.filter(({ completion, suspension }) => completion ?? suspension);
  const sample = fc.record({
    norm: fc.oneof(fc.constantFrom(...norms), fc.constantFrom(...pausable)),
    minute: fc.integer({ min: 0, max: 60 * minutesPerDay }),
    saturday: fc.constantFrom('excluded' as const, 'included' as const),
    timezone: fc.constantFrom(undefined, 'America/St_Johns', 'Pacific/Auckland'),
    closures: fc.constantFrom(undefined, [{ date: '2026-07-06', name: 'Inventario' }]),
    events: fc.array(event, { maxLength: 3 }),
    stopped: fc.option(fc.integer({ min: 0, max: 60 * minutesPerDay }), { freq: 5 }),
  });

  /** What a norm knows. */
  function typesOf({ extension, completion, transfer, loaner, suspension }: Norm): TermEvent['type'][] {
    const types: [unknown, TermEvent['type'][]][] = [
      [completion, ['informationRequested', 'informationCompleted']],
      [extension, ['extended']],
      [transfer, ['transferred']],
      [loaner, ['loanerProvided']],
      [suspension, ['suspended']],
    ];
    return types.flatMap(([known, ofThem]) => (known ? ofThem : []));
  }

  type Sample = typeof sample extends fc.Arbitrary<infer S> ? S : never;

  function eventsFrom({ norm, events }: Sample, kept: number, from: number): TermEvent[] {
    const types = typesOf(norm);
    let minute = from;
    return events.slice(0, types.length === 0 ? 0 : kept).map(({ pick, after, length }): TermEvent => {
      minute += after;
      const [type, at] = [types[pick % types.length] ?? 'extended', instant(minute)];
      if (type === 'extended') return { type, at, reason: 'Falta una prueba.' };
      if (type !== 'suspended') return { type, at };
      return { type, from: at, to: formatDate(firstDay + Math.floor(minute / minutesPerDay) + 1 + length) };
    });
  }

  /** Events come too late or too often: the clock runs with as many of those drawn as it takes. */
  function clockOf(drawn: Sample): ClockSnapshot | undefined {
    const { norm, minute, timezone, closures, saturday, stopped } = drawn;
    for (let kept = drawn.events.length; kept >= 0; kept -= 1) {
      const request: DueRequest = {
        rule: fullId(norm),
        receivedAt: instant(minute),
        saturday,
        events: eventsFrom(drawn, kept, minute),
        ...(timezone === undefined ? {} : { timezone }),
        ...(closures ? { closures } : {}),
        ...(norm.term === 'fromCase' ? { term: { amount: 12, unit: 'businessDays' } } : {}),
      };
      try {
        return snapshot(request, stopped === null ? {} : { stoppedAt: instant(minute + stopped) });
      } catch (error) {
        if (!isPqrsError(error)) throw error;
      }
    }
    return undefined;
  }

  const counts = ({ status, remainingBusinessDays, overdueBusinessDays }: ReturnType<Board['stateOf']>) => ({
    status,
    remainingBusinessDays,
    overdueBusinessDays,
  });

  test('read at an instant or moved to it, forward and backward', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(sample, { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: -5 * minutesPerDay, max: 120 * minutesPerDay }), { minLength: 2, maxLength: 6 }),
        (drawn, minutes) => {
          const clocks = drawn.map(clockOf).filter((clock) => clock !== undefined);
          const [first = 0, ...others] = minutes;
          const board = createBoard(clocks, instant(first));
          let before = clocks.map((clock) => counts(clockState(clock, instant(first))));
          expect(clocks.map((_, i) => board.stateOf(i))).toEqual(before);
          for (const minute of others) {
            const now = instant(minute);
            const alone = clocks.map((clock) => counts(clockState(clock, now)));
            const { statuses, daysLeft } = board.readAt(now);
            expect([...statuses].map((status) => boardStatuses[status])).toEqual(alone.map((state) => state.status));
            expect([...daysLeft]).toEqual(
              alone.map((state) => state.remainingBusinessDays - state.overdueBusinessDays || 0),
            );
            const { changed, daysChanged } = board.tick(now);
            expect(clocks.map((_, i) => board.stateOf(i))).toEqual(alone);
            const otherStatus = clocks.map((_, i) => i).filter((i) => alone[i]?.status !== before[i]?.status);
            expect(changed.sort((a, b) => a - b)).toEqual(otherStatus);
            const sameCounts = alone.every(
              (state, i) =>
                state.remainingBusinessDays === before[i]?.remainingBusinessDays &&
                state.overdueBusinessDays === before[i]?.overdueBusinessDays,
            );
            if (!sameCounts) expect(daysChanged).toBe(true);
            before = alone;
            for (const state of alone) seen.add(state.status);
          }
        },
      ),
      { numRuns: 150 },
    );
    // "today" is one day in many; the literal cases above stand for it.
    expect([...seen]).toEqual(expect.arrayContaining(['closed', 'ok', 'over', 'pause', 'soon']));
  });
});
