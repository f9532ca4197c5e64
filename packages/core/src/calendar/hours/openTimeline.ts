import { closingIn, isOpenIn, openingIn, openWindow, ordinalIn } from './openWindow.js';
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
  /** What holds the instants last asked for. */
  window(): OpenWindow;
  isOpen(instant: number): boolean;
  /** The end of the segment that is open at an instant. */
  closeOf(instant: number): number;
}

/** Tables that hold nothing. */
const nothing: WindowTables = {
  fromDay: 0,
  rows: new Float64Array(),
  guide: new Int32Array(),
  openGuide: new Int32Array(),
  kinds: new Int32Array(),
  bases: new Float64Array(1),
  days: new Int32Array(),
  width: 1,
  from: Infinity,
  to: -Infinity,
  lowest: Infinity,
  highest: -Infinity,
  segments: { opens: [], closes: [] },
  cells: undefined,
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
    const found = ordinalIn(window, instant);
    if (found === found) return found;
    adopt(growth.covering(instant));
    return ordinalIn(window, instant);
  }

  function opening(wanted: number): number {
    for (;;) {
      const instant = openingIn(window, wanted);
      if (instant === instant) return instant;
      adopt(wanted < tables.lowest ? growth.earlier() : growth.later());
    }
  }

  function closing(wanted: number): number {
    for (;;) {
      const instant = closingIn(window, wanted);
      if (instant === instant) return instant;
      adopt(wanted <= tables.lowest ? growth.earlier() : growth.later());
    }
  }

  return {
    ordinal,
    opening,
    closing,
    // The window answers alone nearly always; the longer way stays out of the compiled code.
    add(instant, seconds) {
      const end = closingIn(window, ordinalIn(window, instant) + seconds);
      return end === end ? end : +closing(ordinal(instant) + seconds);
    },
    subtract(instant, seconds) {
      const start = openingIn(window, ordinalIn(window, instant) - seconds);
      return start === start ? start : +opening(ordinal(instant) - seconds);
    },
    elapsed(start, end) {
      const open = ordinalIn(window, end) - ordinalIn(window, start);
      return open === open ? open : ordinal(end) - ordinal(start);
    },
    window: () => window,
    isOpen(instant) {
      if (!(instant >= tables.from && instant <= tables.to)) adopt(growth.covering(instant));
      return isOpenIn(window, instant);
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
