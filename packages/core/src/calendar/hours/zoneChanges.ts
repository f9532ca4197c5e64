import { offsetAt } from '../../time/zone.js';

/** What the clocks of a zone do, in epoch seconds. */
export interface ZoneChanges {
  /** Seconds that the wall clock is ahead of UTC at an instant. */
  offsetAt(instant: number): number;
  /** The offset throughout a span of instants, or undefined where it changes. */
  steadyOffset(from: number, to: number): number | undefined;
  /** Instant of a wall time: forward by the gap where it is skipped, the first where it comes twice. */
  instantOfWall(wall: number): number;
}

/** No zone has ever been further from UTC than this. */
export const widestOffset = 57_600;

// The closest two changes that cancel out are six days apart (parts of Brazil, October 2000), so none hides between
// two samples that agree.
const step = 3 * 86_400;
const known = new Map<string, ZoneChanges>();

/**
 * The changes of a zone, found as they are asked for and kept: asking the zone database for each instant would cost
 * microseconds each.
 *
 * @throws PqrsError `time-bad-zone`
 */
export function zoneChanges(zone: string): ZoneChanges {
  let changes = known.get(zone);
  if (!changes) {
    changes = findChanges((instant) => Math.round(offsetAt(instant * 1_000, zone) * 60));
    known.set(zone, changes);
  }
  return changes;
}

/** First second of (low, high] at which `holds` is true; it is false at low, true at high. */
function firstSecond(low: number, high: number, holds: (second: number) => boolean): number {
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function findChanges(offsetOf: (instant: number) => number): ZoneChanges {
  // Period i runs from starts[i] to starts[i + 1] with offsets[i]. The first start is not known, nor needed.
  const starts = [-Infinity];
  const offsets: number[] = [];
  let [coveredFrom, coveredTo] = [0, 0];

  function coverForward(to: number): void {
    while (coveredTo < to) {
      const last = offsets.at(-1);
      let next = coveredTo + step;
      if (offsetOf(next) !== last) {
        next = firstSecond(coveredTo, next, (second) => offsetOf(second) !== last);
        starts.push(next);
        offsets.push(offsetOf(next));
      }
      coveredTo = next;
    }
  }

  function coverBackward(from: number): void {
    while (coveredFrom > from) {
      const first = offsets[0];
      let next = coveredFrom - step;
      if (offsetOf(next) !== first) {
        const change = firstSecond(next, coveredFrom, (second) => offsetOf(second) === first);
        starts[0] = change;
        starts.unshift(-Infinity);
        offsets.unshift(offsetOf(change - 1));
        next = change - 1;
      }
      coveredFrom = next;
    }
  }

  function periodAt(instant: number): number {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= instant) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function cover(from: number, to: number): void {
    if (offsets.length === 0) {
      offsets.push(offsetOf(from));
      [coveredFrom, coveredTo] = [from, from];
    }
    coverForward(to);
    coverBackward(from);
  }

  return {
    offsetAt(instant) {
      // Whole seconds, where samples may be taken.
      cover(Math.floor(instant), Math.ceil(instant));
      return offsets[periodAt(instant)] as number;
    },
    steadyOffset(from, to) {
      cover(from, to);
      const period = periodAt(from);
      return (starts[period + 1] ?? Infinity) > to ? offsets[period] : undefined;
    },
    instantOfWall(wall) {
      cover(Math.floor(wall - widestOffset), Math.ceil(wall + widestOffset));
      let period = periodAt(wall - widestOffset);
      while (wall - (offsets[period] as number) >= (starts[period + 1] ?? Infinity)) period += 1;
      const instant = wall - (offsets[period] as number);
      // Before its period and after the one before it: in the gap between them.
      return instant >= (starts[period] as number) ? instant : wall - (offsets[period - 1] as number);
    },
  };
}
