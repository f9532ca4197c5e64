import { secondsPerDay } from './daySpans.js';
import { beforeAt, openAt, rowSize } from './dayTables.js';
import type { WindowTables } from './tableGrowth.js';

/** The open time of a span of instants, as {@link OpenTimeline} has it; NaN for what lies outside. */
export interface OpenWindow {
  ordinal(instant: number): number;
  opening(ordinal: number): number;
  closing(ordinal: number): number;
  isOpen(instant: number): boolean;
  /** `closing` and `opening` at an ordinal some seconds, more than 0, from that of an instant. */
  add(instant: number, seconds: number): number;
  subtract(instant: number, seconds: number): number;
  elapsed(start: number, end: number): number;
}

/** The operations on some tables. They are captured and not read from fields: engines keep them in registers that way. */
export function openWindow(tables: WindowTables): OpenWindow {
  const { rows, kinds, bases, days, from, to, lowest, highest } = tables;
  const dawn = tables.fromDay * secondsPerDay;
  const firstBase = bases[0] as number;
  const perWidth = 1 / tables.width;

  function ordinal(instant: number): number {
    if (!(instant >= from && instant <= to)) return Number.NaN;
    const sinceDawn = instant - dawn;
    // Neither negative nor large: `| 0` is the floor, here and below.
    const day = (sinceDawn / secondsPerDay) | 0;
    const second = sinceDawn - day * secondsPerDay;
    let row = kinds[day] as number;
    while ((rows[row + rowSize] as number) <= second) row += rowSize;
    // No branch on open or closed: nobody could predict it.
    const into = (rows[row + openAt] as number) * (second - (rows[row] as number));
    return (bases[day] as number) + (rows[row + beforeAt] as number) + into;
  }

  function opening(ordinal: number): number {
    if (!(ordinal >= lowest && ordinal < highest)) return Number.NaN;
    const stretch = ((ordinal - firstBase) * perWidth) | 0;
    let day = days[stretch] as number;
    let high = days[stretch + 1] as number;
    while (day < high) {
      const middle = (day + high + 1) >> 1;
      if ((bases[middle] as number) <= ordinal) day = middle;
      else high = middle - 1;
    }
    const left = ordinal - (bases[day] as number);
    let row = kinds[day] as number;
    while ((rows[row + rowSize + beforeAt] as number) <= left) row += rowSize;
    return dawn + day * secondsPerDay + (rows[row] as number) + (left - (rows[row + beforeAt] as number));
  }

  function closing(ordinal: number): number {
    if (!(ordinal > lowest && ordinal <= highest)) return Number.NaN;
    const stretch = Math.ceil((ordinal - firstBase) * perWidth) - 1;
    let day = days[stretch] as number;
    let high = days[stretch + 1] as number;
    while (day < high) {
      const middle = (day + high + 1) >> 1;
      if ((bases[middle] as number) < ordinal) day = middle;
      else high = middle - 1;
    }
    const left = ordinal - (bases[day] as number);
    let row = kinds[day] as number;
    while ((rows[row + rowSize + beforeAt] as number) < left) row += rowSize;
    return dawn + day * secondsPerDay + (rows[row] as number) + (left - (rows[row + beforeAt] as number));
  }

  return {
    ordinal,
    opening,
    closing,
    add: (instant, seconds) => closing(ordinal(instant) + seconds),
    subtract: (instant, seconds) => opening(ordinal(instant) - seconds),
    elapsed: (start, end) => ordinal(end) - ordinal(start),
    isOpen(instant) {
      const sinceDawn = instant - dawn;
      const day = (sinceDawn / secondsPerDay) | 0;
      const second = sinceDawn - day * secondsPerDay;
      let row = kinds[day] as number;
      while ((rows[row + rowSize] as number) <= second) row += rowSize;
      return rows[row + openAt] === 1;
    },
  };
}
