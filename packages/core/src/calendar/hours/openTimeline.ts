import { secondsPerDay } from './daySpans.js';
import { beforeAt, openAt, rowSize, slotSize, slotsPerDay } from './dayTables.js';
import type { OpenSegments } from './openSegments.js';
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
  isOpen(instant: number): boolean;
  /** The end of the segment that is open at an instant. */
  closeOf(instant: number): number;
}

const perSlot = 1 / slotSize;

/**
 * The timeline over tables that grow as they are asked.
 *
 * @throws PqrsError `time-out-of-range` where an answer lies outside the years of the calendar
 */
export function openTimeline(growth: TableGrowth): OpenTimeline {
  // Variables of this function and not fields of an object: engines read them without a detour.
  let rows: Float64Array = new Float64Array();
  let slots: Int32Array = new Int32Array();
  let kinds: Int32Array = new Int32Array();
  let bases: Float64Array = new Float64Array();
  let days: Int32Array = new Int32Array();
  let [from, to, dawn] = [Infinity, -Infinity, 0];
  let [lowest, highest, firstBase, perWidth] = [Infinity, -Infinity, 0, 0];
  let segments: OpenSegments = { opens: [], closes: [] };

  function adopt(tables: WindowTables): void {
    ({ rows, slots, kinds, bases, days, from, to, lowest, highest, segments } = tables);
    dawn = tables.fromDay * secondsPerDay;
    firstBase = bases[0] as number;
    perWidth = 1 / tables.width;
  }

  /** Row of a kind of day at a second of it. */
  function rowAt(kind: number, second: number): number {
    let row = slots[kind + ((second * perSlot) | 0)] as number;
    while ((rows[row + rowSize] as number) <= second) row += rowSize;
    return row;
  }

  function ordinal(instant: number): number {
    if (!(instant >= from && instant <= to)) adopt(growth.covering(instant));
    const sinceDawn = instant - dawn;
    // Neither negative nor large: `| 0` is the floor, here and below.
    const day = (sinceDawn / secondsPerDay) | 0;
    const second = sinceDawn - day * secondsPerDay;
    const row = rowAt(kinds[day] as number, second);
    // No branch on open or closed: nobody could predict it.
    const into = (rows[row + openAt] as number) * (second - (rows[row] as number));
    return (bases[day] as number) + (rows[row + beforeAt] as number) + into;
  }

  function opening(ordinal: number): number {
    while (!(ordinal >= lowest && ordinal < highest)) adopt(ordinal < lowest ? growth.earlier() : growth.later());
    const stretch = ((ordinal - firstBase) * perWidth) | 0;
    let day = days[stretch] as number;
    let high = days[stretch + 1] as number;
    while (day < high) {
      const middle = (day + high + 1) >> 1;
      if ((bases[middle] as number) <= ordinal) day = middle;
      else high = middle - 1;
    }
    const left = ordinal - (bases[day] as number);
    let row = slots[(kinds[day] as number) + slotsPerDay + ((left * perSlot) | 0)] as number;
    while ((rows[row + rowSize + beforeAt] as number) <= left) row += rowSize;
    return dawn + day * secondsPerDay + (rows[row] as number) + (left - (rows[row + beforeAt] as number));
  }

  function closing(ordinal: number): number {
    while (!(ordinal > lowest && ordinal <= highest)) adopt(ordinal <= lowest ? growth.earlier() : growth.later());
    const stretch = Math.ceil((ordinal - firstBase) * perWidth) - 1;
    let day = days[stretch] as number;
    let high = days[stretch + 1] as number;
    while (day < high) {
      const middle = (day + high + 1) >> 1;
      if ((bases[middle] as number) < ordinal) day = middle;
      else high = middle - 1;
    }
    const left = ordinal - (bases[day] as number);
    let row = slots[(kinds[day] as number) + slotsPerDay + Math.ceil(left * perSlot) - 1] as number;
    while ((rows[row + rowSize + beforeAt] as number) < left) row += rowSize;
    return dawn + day * secondsPerDay + (rows[row] as number) + (left - (rows[row + beforeAt] as number));
  }

  return {
    ordinal,
    opening,
    closing,
    isOpen(instant) {
      if (!(instant >= from && instant <= to)) adopt(growth.covering(instant));
      const sinceDawn = instant - dawn;
      const day = (sinceDawn / secondsPerDay) | 0;
      return rows[rowAt(kinds[day] as number, sinceDawn - day * secondsPerDay) + openAt] === 1;
    },
    closeOf: (instant) => segments.closes[lastAt(segments.opens, instant)] ?? instant,
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
