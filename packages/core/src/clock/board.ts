import type { BusinessCalendar } from '../calendar/calendar.js';
import { PqrsError } from '../errors.js';
import { parseInstant } from '../time/instant.js';
import { dayAt } from '../time/zone.js';
import { boardLane, boardStatuses, daysLeftIn, rankOf, readLane, statusIn } from './boardLane.js';
import type { BoardLane, PlacedClock } from './boardLane.js';
import { thresholds } from './boardThresholds.js';
import { calendarOf, clockState } from './clockState.js';
import type { ClockState } from './clockState.js';
import type { ClockSnapshot } from './snapshot.js';

export { boardStatuses } from './boardLane.js';

/** What every clock of a board says at one instant, in the order in which they were given. */
export interface BoardReading {
  /** Status by its place in {@link boardStatuses}: 0 ok, 1 soon, 2 today, 3 over, 4 pause, 5 closed. */
  statuses: Uint8Array;
  /** Business days left; negative, business days gone since the due day. */
  daysLeft: Int32Array;
}

/** What changed since the board last moved. */
export interface BoardTick {
  /** Places of the clocks whose status changed. */
  changed: number[];
  /** A business day began, so that the days left of running clocks changed too, without being listed one by one. */
  daysChanged: boolean;
}

/** The part of a {@link ClockState} that a board keeps. */
export type BoardState = Pick<ClockState, 'status' | 'remainingBusinessDays' | 'overdueBusinessDays'>;

/** Many clocks read at once. */
export interface Board {
  readonly size: number;
  /**
   * Reads all clocks at an instant. The board does not move.
   *
   * @param into where the answers go, one place for each clock; new arrays unless given
   * @throws PqrsError `time-bad-instant`, `time-out-of-range`
   */
  readAt(nowIso: string, into?: BoardReading): BoardReading;
  /**
   * Moves the board to an instant and says what changed on the way. It looks only at clocks with a border in between, so
   * that a minute in which none has one costs about a microsecond.
   *
   * @throws PqrsError `time-bad-instant`, `time-out-of-range`
   */
  tick(nowIso: string): BoardTick;
  /**
   * What a clock says at the instant to which the board last moved.
   *
   * @throws PqrsError `input-invalid` for a place that the board has not
   */
  stateOf(place: number): BoardState;
}

/**
 * A board over clocks as data: what {@link clockState} says of each, for hundreds of thousands at a time. The snapshots are
 * read once; take a new board when one of them is taken again.
 *
 * @param nowIso ISO instant at which the board begins
 * @throws PqrsError `time-bad-instant`, `time-out-of-range`, and as {@link clockState}
 * @example
 * const clock = snapshot({ rule: 'co.consumer.direct_claim', receivedAt: '2026-11-05T09:00:00-05:00' });
 * const board = createBoard([clock], '2026-11-23T23:59:00-05:00');
 * board.stateOf(0) // { status: 'ok', remainingBusinessDays: 4, overdueBusinessDays: 0 }
 * board.tick('2026-11-24T00:00:00-05:00') // { changed: [0], daysChanged: true }
 * board.stateOf(0) // { status: 'soon', remainingBusinessDays: 3, overdueBusinessDays: 0 }
 */
export function createBoard(clocks: readonly ClockSnapshot[], nowIso: string): Board {
  const { lanes, fixed } = sortOut(clocks);
  const laneOf = new Int32Array(clocks.length).fill(-1);
  const slotOf = new Int32Array(clocks.length);
  lanes.forEach((lane, number) => {
    lane.places.forEach((place, slot) => {
      laneOf[place] = number;
      slotOf[place] = slot;
    });
  });

  function readAt(iso: string, into = emptyReading(clocks.length)): BoardReading {
    const at = parseInstant(iso);
    for (const { place, status, daysLeft } of fixed) {
      into.statuses[place] = status;
      into.daysLeft[place] = daysLeft;
    }
    for (const lane of lanes) readLane(lane, dayAt(at, lane.zone), at, into.statuses, into.daysLeft);
    return into;
  }

  const now = readAt(nowIso);
  const movements = lanes.map((lane) => laneMovement(lane, now.statuses));
  for (const movement of movements) movement.moveTo(parseInstant(nowIso), []);

  return {
    size: clocks.length,
    readAt,
    tick(iso) {
      const at = parseInstant(iso);
      const changed: number[] = [];
      let daysChanged = false;
      for (const movement of movements) daysChanged = movement.moveTo(at, changed) || daysChanged;
      return { changed, daysChanged };
    },
    stateOf(place) {
      if (!(Number.isSafeInteger(place) && place >= 0 && place < clocks.length))
        throw noSuchPlace(place, clocks.length);
      const lane = lanes[laneOf[place] ?? -1];
      const rank = movements[laneOf[place] ?? -1]?.rank() ?? 0;
      const left = lane ? daysLeftIn(lane, slotOf[place] as number, rank) : (now.daysLeft[place] ?? 0);
      return {
        status: boardStatuses[now.statuses[place] as number] ?? 'ok',
        remainingBusinessDays: Math.max(0, left),
        overdueBusinessDays: Math.max(0, -left),
      };
    },
  };
}

function noSuchPlace(place: number, size: number): PqrsError {
  return new PqrsError('input-invalid', `The board has no place ${place}.`, `It has ${size} clocks, from 0 on.`, {
    fields: [{ field: 'place', code: 'notAllowed' }],
  });
}

function emptyReading(size: number): BoardReading {
  return { statuses: new Uint8Array(size), daysLeft: new Int32Array(size) };
}

/** A clock that no instant changes: it is held or closed. */
interface FixedClock {
  place: number;
  status: number;
  daysLeft: number;
}

function sortOut(clocks: readonly ClockSnapshot[]): { lanes: BoardLane[]; fixed: FixedClock[] } {
  const fixed: FixedClock[] = [];
  const groups = new Map<BusinessCalendar, Map<string, PlacedClock[]>>();
  clocks.forEach((clock, place) => {
    const still = clock.stoppedAt ?? clock.pausedAt;
    if (still !== undefined) {
      const state = clockState(clock, still);
      const daysLeft = state.remainingBusinessDays - state.overdueBusinessDays;
      fixed.push({ place, status: boardStatuses.indexOf(state.status), daysLeft });
      return;
    }
    const { explanation } = clock;
    const calendar = calendarOf(explanation);
    const zones = groups.get(calendar) ?? new Map<string, PlacedClock[]>();
    groups.set(calendar, zones);
    const kind = `${explanation.term.unit === 'hours' ? 'hours' : 'days'} ${explanation.timeZone}`;
    const group = zones.get(kind);
    if (group) group.push({ place, clock });
    else zones.set(kind, [{ place, clock }]);
  });
  const lanes = [...groups].flatMap(([calendar, zones]) =>
    [...zones].map(([kind, group]) => {
      const [unit, zone = ''] = kind.split(' ', 2);
      return boardLane(calendar, zone, unit === 'hours', group);
    }),
  );
  return { lanes, fixed };
}

interface LaneMovement {
  /** Moves the lane, notes new statuses and lists their places; true where the rank of the day changed. */
  moveTo(at: number, changed: number[]): boolean;
  rank(): number;
}

function laneMovement(lane: BoardLane, statuses: Uint8Array): LaneMovement {
  const { soon, due, hours, calendar, zone, places } = lane;
  const byDay = thresholds(hours ? [due] : [soon, due, due.map((day) => day + 1)]);
  // A term in hours is over only after its last instant.
  const byInstant = hours ? thresholds([hours.soon, hours.due.map((instant) => instant + 1)]) : undefined;
  let rank = Number.NaN;
  return {
    rank: () => rank,
    moveTo(at, changed) {
      const today = dayAt(at, zone);
      const before = rank;
      // First of all: it fails where the calendar ends, and nothing must have moved then.
      rank = rankOf(calendar, today);
      const touch = (slot: number) => {
        const place = places[slot] as number;
        const status = statusIn(lane, slot, today, at);
        if (status === statuses[place]) return;
        statuses[place] = status;
        changed.push(place);
      };
      byDay.moveTo(today, touch);
      byInstant?.moveTo(at, touch);
      return rank !== before;
    },
  };
}
