import type { BusinessCalendar } from '../calendar/calendar.js';
import { parseDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';
import type { EpochMs } from '../time/instant.js';
import { dayAt } from '../time/zone.js';
import { runningHoursOf } from './clockState.js';
import type { ClockSnapshot } from './snapshot.js';

/** The statuses of a board by number. Those of a running clock come first, in the order in which it goes through them. */
export const boardStatuses = ['ok', 'soon', 'today', 'over', 'pause', 'closed'] as const;

/** Days that a term counts one after another, as ranks of its calendar: those in (start, end]. */
export interface CountedRun {
  start: number;
  end: number;
}

/**
 * Running clocks of one calendar and zone, a column for each number. The rank of a day is how many business days the
 * calendar has up to it: days left are the difference of two.
 */
export interface BoardLane {
  calendar: BusinessCalendar;
  zone: string;
  /** Place of each clock on the board. */
  places: Int32Array;
  /** First day of "due soon", and the due day. */
  soon: Int32Array;
  due: Int32Array;
  dueRank: Int32Array;
  /** Most days that may be left: all that are counted since the term last began or went on. */
  most: Int32Array;
  /** What was counted before a pause, by the clock's place in the lane; only where there was one. */
  earlier: ReadonlyMap<number, readonly CountedRun[]>;
  /** For terms in hours, which end at an instant. */
  hours?: { soon: Float64Array; due: Float64Array };
}

/** How many business days a calendar has up to a day. */
export function rankOf(calendar: BusinessCalendar, day: EpochDay): number {
  return calendar.count(calendar.firstDay, day);
}

/** Any number of days may be left of a term that counts others than business days. */
const anyNumber = 2 ** 30;

/** The runs of a term in business days, the last one at the end. */
function countedRuns({ explanation }: ClockSnapshot, calendar: BusinessCalendar): CountedRun[] {
  const counted = explanation.days.filter((day) => day.kind === 'counted');
  const end = rankOf(calendar, parseDate(explanation.dueDate));
  // The common case, without reading each date: no day of the term was held, so it counted every business day.
  if (explanation.days.every((day) => day.kind !== 'paused')) return [{ start: end - counted.length, end }];
  const runs: CountedRun[] = [];
  for (const { date } of counted) {
    const rank = rankOf(calendar, parseDate(date));
    const last = runs.at(-1);
    if (last?.end === rank - 1) last.end = rank;
    else runs.push({ start: rank - 1, end: rank });
  }
  return runs;
}

/** A clock and its place on the board. */
export interface PlacedClock {
  place: number;
  clock: ClockSnapshot;
}

/** Puts running clocks of one calendar, one zone and one kind of unit into columns. */
export function boardLane(
  calendar: BusinessCalendar,
  zone: string,
  inHours: boolean,
  clocks: PlacedClock[],
): BoardLane {
  const column = () => new Int32Array(clocks.length);
  const earlier = new Map<number, CountedRun[]>();
  const lane = { calendar, zone, places: column(), soon: column(), due: column(), dueRank: column(), most: column() };
  const hours = inHours ? { soon: new Float64Array(clocks.length), due: new Float64Array(clocks.length) } : undefined;
  clocks.forEach(({ place, clock }, slot) => {
    const span = runningHoursOf(clock.explanation);
    // A term that ends at midnight ends on the day that the midnight closes.
    const due = span ? dayAt(span.due - 1, zone) : parseDate(clock.dueDate);
    lane.places[slot] = place;
    lane.due[slot] = due;
    lane.soon[slot] = Math.min(due, parseDate(clock.soonDate));
    lane.dueRank[slot] = rankOf(calendar, due);
    lane.most[slot] = anyNumber;
    if (span && hours) {
      hours.due[slot] = span.due;
      hours.soon[slot] = span.due - (span.due - span.start) / 5;
    }
    if (clock.explanation.term.unit !== 'businessDays') return;
    const runs = countedRuns(clock, calendar);
    const last = runs.pop();
    lane.most[slot] = last ? last.end - last.start : 0;
    if (runs.length > 0) earlier.set(slot, runs);
  });
  return { ...lane, earlier, ...(hours ? { hours } : {}) };
}

/** Number of a running clock's status. */
export function statusIn({ soon, due, hours }: BoardLane, slot: number, today: EpochDay, at: EpochMs): number {
  if (!hours) return statusNumber(soon[slot] as number, due[slot] as number, today);
  if (at > (hours.due[slot] as number)) return 3;
  if (today >= (due[slot] as number)) return 2;
  return at >= (hours.soon[slot] as number) ? 1 : 0;
}

// Bits instead of branches: nobody could predict where the next clock stands.
function statusNumber(soon: EpochDay, due: EpochDay, today: EpochDay): number {
  return ((soon - today - 1) >>> 31) + ((due - today - 1) >>> 31) + ((due - today) >>> 31);
}

/** Business days left of a running clock; negative, gone since its due day. */
export function daysLeftIn({ dueRank, most, earlier }: BoardLane, slot: number, rank: number): number {
  const left = Math.min((dueRank[slot] as number) - rank, most[slot] as number);
  return left + leftOfRuns(earlier.get(slot) ?? [], rank);
}

function leftOfRuns(runs: readonly CountedRun[], rank: number): number {
  let left = 0;
  for (const { start, end } of runs) left += Math.max(0, end - Math.max(rank, start));
  return left;
}

/** Clocks gone through at once: one long loop would mostly run in what the engine compiles for its middle. */
const piece = 4_096;

/** Writes status and days left of every clock of a lane. */
export function readLane(
  lane: BoardLane,
  today: EpochDay,
  at: EpochMs,
  statuses: Uint8Array,
  daysLeft: Int32Array,
): void {
  const { places, earlier, calendar } = lane;
  const rank = rankOf(calendar, today);
  for (let from = 0; from < places.length; from += piece) {
    readPiece(lane, from, Math.min(from + piece, places.length), today, rank, statuses, daysLeft);
  }
  for (const [slot, runs] of earlier) {
    const place = places[slot] as number;
    daysLeft[place] = (daysLeft[place] as number) + leftOfRuns(runs, rank);
  }
  if (!lane.hours) return;
  for (let slot = 0; slot < places.length; slot += 1) {
    statuses[places[slot] as number] = statusIn(lane, slot, today, at);
  }
}

function readPiece(
  { places, soon, due, dueRank, most }: BoardLane,
  from: number,
  to: number,
  today: EpochDay,
  rank: number,
  statuses: Uint8Array,
  daysLeft: Int32Array,
): void {
  for (let slot = from; slot < to; slot += 1) {
    const place = places[slot] as number;
    statuses[place] = statusNumber(soon[slot] as number, due[slot] as number, today);
    daysLeft[place] = Math.min((dueRank[slot] as number) - rank, most[slot] as number);
  }
}
