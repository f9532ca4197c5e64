import type { EpochDay } from '../time/civilDate.js';
import type { BusinessIndex } from './businessIndex.js';

/** Marks a day from which the answer lies outside the calendar. */
const none = -(2 ** 31);

/** For each day of a calendar, the day a number of business days after it. */
export function termTable(index: BusinessIndex, n: number): Int32Array {
  const { firstDay, lastDay } = index;
  const open = new Int32Array(index.count(firstDay, lastDay) + 1);
  const table = new Int32Array(lastDay - firstDay + 1);
  let found = 0;
  for (let day = firstDay; day <= lastDay; day += 1) if (index.isBusinessDay(day)) open[found++] = day;
  let passed = 0;
  for (let slot = 0; slot < table.length; slot += 1) {
    const day = firstDay + slot;
    const isOpen = passed < found && open[passed] === day;
    const before = passed;
    if (isOpen) passed += 1;
    const place = n > 0 ? passed + n - 1 : before + n;
    table[slot] = n === 0 ? day : place >= 0 && place < found ? (open[place] as number) : none;
  }
  return table;
}

/** For each day of a calendar, how many business days there are up to it, itself included. */
export function rankTable(index: BusinessIndex): Int32Array {
  const table = new Int32Array(index.lastDay - index.firstDay + 1);
  let passed = 0;
  for (let slot = 0; slot < table.length; slot += 1) {
    if (index.isBusinessDay(index.firstDay + slot)) passed += 1;
    table[slot] = passed;
  }
  return table;
}

/**
 * Looks a piece of an array up in a table of terms.
 *
 * @param refuse what to do about a day that the table has no answer for; it must throw
 */
export function addPiece(
  table: Int32Array,
  firstDay: EpochDay,
  days: Int32Array,
  out: Int32Array,
  from: number,
  to: number,
  refuse: (at: number) => void,
): void {
  for (let i = from; i < to; i += 1) {
    const found = table[(days[i] as number) - firstDay] as number;
    // A read outside the table gives undefined, which is no greater either.
    if (!(found > none)) refuse(i);
    out[i] = found;
  }
}

/** {@link addPiece} for counts between two arrays of days. */
export function countPiece(
  ranks: Int32Array,
  firstDay: EpochDay,
  starts: Int32Array,
  ends: Int32Array,
  out: Int32Array,
  from: number,
  to: number,
  refuse: (at: number) => void,
): void {
  for (let i = from; i < to; i += 1) {
    const counted =
      (ranks[(ends[i] as number) - firstDay] as number) - (ranks[(starts[i] as number) - firstDay] as number);
    // NaN where a day lies outside the table.
    if (counted !== counted) refuse(i);
    out[i] = counted;
  }
}
