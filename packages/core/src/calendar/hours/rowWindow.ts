import { secondsPerDay } from './daySpans.js';
import { beforeAt, openAt, rowSize, stretchSeconds } from './dayTables.js';
import type { WindowTables } from './tableGrowth.js';

/** Instants and their ordinals by the rows of a day; for those inside the tables alone. */
export interface RowWindow {
  ordinal(instant: number): number;
  opening(ordinal: number): number;
  closing(ordinal: number): number;
  isOpen(instant: number): boolean;
}

/** For hours of any second. The guides lead to the row nearly always, so that the loops hardly ever turn. */
export function rowWindow(tables: WindowTables): RowWindow {
  const { rows, guide, openGuide, kinds, bases, days } = tables;
  const dawn = tables.fromDay * secondsPerDay;
  const firstBase = bases[0] as number;
  const perWidth = 1 / tables.width;
  const perStretch = 1 / stretchSeconds;

  function rowOf(day: number, second: number): number {
    let row = guide[(kinds[day] as number) + Math.floor(second * perStretch)] as number;
    while ((rows[row + rowSize] as number) <= second) row += rowSize;
    return row;
  }

  function instantIn(day: number, row: number, left: number): number {
    return dawn + day * secondsPerDay + (rows[row] as number) + (left - (rows[row + beforeAt] as number));
  }

  return {
    ordinal(instant) {
      const day = Math.floor((instant - dawn) / secondsPerDay);
      const second = instant - dawn - day * secondsPerDay;
      const row = rowOf(day, second);
      // No branch on open or closed: nobody could predict it.
      const into = (rows[row + openAt] as number) * (second - (rows[row] as number));
      return (bases[day] as number) + (rows[row + beforeAt] as number) + into;
    },
    opening(ordinal) {
      const stretch = Math.floor((ordinal - firstBase) * perWidth);
      let day = days[stretch] as number;
      let high = days[stretch + 1] as number;
      while (day < high) {
        const middle = (day + high + 1) >> 1;
        if ((bases[middle] as number) <= ordinal) day = middle;
        else high = middle - 1;
      }
      const left = ordinal - (bases[day] as number);
      let row = openGuide[(kinds[day] as number) + Math.floor(left * perStretch)] as number;
      while ((rows[row + rowSize + beforeAt] as number) <= left) row += rowSize;
      return instantIn(day, row, left);
    },
    closing(ordinal) {
      const stretch = Math.ceil((ordinal - firstBase) * perWidth) - 1;
      let day = days[stretch] as number;
      let high = days[stretch + 1] as number;
      while (day < high) {
        const middle = (day + high + 1) >> 1;
        if ((bases[middle] as number) < ordinal) day = middle;
        else high = middle - 1;
      }
      const left = ordinal - (bases[day] as number);
      let row = openGuide[(kinds[day] as number) + Math.ceil(left * perStretch) - 1] as number;
      while ((rows[row + rowSize + beforeAt] as number) < left) row += rowSize;
      return instantIn(day, row, left);
    },
    isOpen(instant) {
      const day = Math.floor((instant - dawn) / secondsPerDay);
      return rows[rowOf(day, instant - dawn - day * secondsPerDay) + openAt] === 1;
    },
  };
}
