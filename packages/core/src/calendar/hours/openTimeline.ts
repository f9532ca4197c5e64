import { openWindow } from './openWindow.js';
import type { OpenWindow } from './openWindow.js';
import type { TableGrowth, WindowTables } from './tableGrowth.js';

/**
 * The open time of a calendar in epoch seconds. The ordinal of an instant is how many open seconds lie between an anchor
 * and it, negative before the anchor: adding open time is adding to an ordinal.
 */
export interface OpenTimeline {
  ordinal(instant: number): number;
  /** The latest instant of an ordinal: at a border, the next opening. */
  opening(ordinal: number): number;
  /** The earliest instant of an ordinal: at a border, the last closing. */
  closing(ordinal: number): number;
  /** The instant some open seconds, more than 0, after another, and before it. */
  add(instant: number, seconds: number): number;
  subtract(instant: number, seconds: number): number;
  elapsed(start: number, end: number): number;
  isOpen(instant: number): boolean;
  /** The end of the segment that is open at an instant. */
  closeOf(instant: number): number;
}

/** Tables that hold nothing. */
const nothing: WindowTables = {
  fromDay: 0,
  rows: new Float64Array(),
  kinds: new Int32Array(),
  bases: new Float64Array(1),
  days: new Int32Array(),
  width: 1,
  from: Infinity,
  to: -Infinity,
  lowest: Infinity,
  highest: -Infinity,
  segments: { opens: [], closes: [] },
};

/**
 * The timeline over tables that grow as they are asked.
 *
 * @throws PqrsError `time-out-of-range` where an answer lies outside the years of the calendar
 */
export function openTimeline(growth: TableGrowth): OpenTimeline {
  let tables = nothing;
  let window: OpenWindow = openWindow(nothing);

  function adopt(grown: WindowTables): void {
    tables = grown;
    window = openWindow(grown);
  }

  function ordinal(instant: number): number {
    const found = window.ordinal(instant);
    if (found === found) return found;
    adopt(growth.covering(instant));
    return window.ordinal(instant);
  }

  function opening(wanted: number): number {
    for (;;) {
      const instant = window.opening(wanted);
      if (instant === instant) return instant;
      adopt(wanted < tables.lowest ? growth.earlier() : growth.later());
    }
  }

  function closing(wanted: number): number {
    for (;;) {
      const instant = window.closing(wanted);
      if (instant === instant) return instant;
      adopt(wanted <= tables.lowest ? growth.earlier() : growth.later());
    }
  }

  return {
    ordinal,
    opening,
    closing,
    // The window answers alone nearly always, in one call.
    add(instant, seconds) {
      const end = window.add(instant, seconds);
      return end === end ? end : closing(ordinal(instant) + seconds);
    },
    subtract(instant, seconds) {
      const start = window.subtract(instant, seconds);
      return start === start ? start : opening(ordinal(instant) - seconds);
    },
    elapsed(start, end) {
      const open = window.elapsed(start, end);
      return open === open ? open : ordinal(end) - ordinal(start);
    },
    isOpen(instant) {
      if (!(instant >= tables.from && instant <= tables.to)) adopt(growth.covering(instant));
      return window.isOpen(instant);
    },
    closeOf: (instant) => tables.segments.closes[lastAt(tables.segments.opens, instant)] ?? instant,
  };
}

/** Index of the last of some rising numbers that is no greater than a value. */
function lastAt(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
