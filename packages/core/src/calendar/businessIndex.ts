import { PqrsError } from '../errors.js';
import { formatDate } from '../time/civilDate.js';
import type { EpochDay } from '../time/civilDate.js';

/** Answers about the business days of a span of epoch days, each in constant time. */
export interface BusinessIndex {
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
  isBusinessDay(day: EpochDay): boolean;
  /** The n-th business day after (n > 0) or before (n < 0) a day, which itself never counts; for 0, the day itself. */
  add(day: EpochDay, n: number): EpochDay;
  /** How many business days lie in (from, to]; negative when `to` is before `from`. */
  count(from: EpochDay, to: EpochDay): number;
  /** The day itself if it is a business day, else the next one. */
  roll(day: EpochDay): EpochDay;
}

function outside(day: EpochDay, first: EpochDay, last: EpochDay): never {
  throw new PqrsError(
    'time-out-of-range',
    `Counting from ${formatDate(day)} leaves the years that the calendar covers.`,
    `Use dates from ${formatDate(first)} to ${formatDate(last)}.`,
  );
}

/**
 * Builds the index from a test of each day.
 *
 * @param closed tells whether a day does not count; it is asked once a day, in order.
 */
export function buildBusinessIndex(
  firstDay: EpochDay,
  lastDay: EpochDay,
  closed: (day: EpochDay) => boolean,
): BusinessIndex {
  const marks = new Uint8Array(lastDay - firstDay + 1);
  for (let i = 0; i < marks.length; i += 1) marks[i] = closed(firstDay + i) ? 1 : 0;
  return indexClosedDays(firstDay, marks);
}

/**
 * Builds the index from marks. `rank[d]` is the number of business days up to and including day d; `select[k]` is the k-th
 * business day. Adding n business days is then two reads, whatever n is. Both tables hold 16-bit numbers counted from the
 * first day, so that 117 years take under 150 KB.
 *
 * @param closed 1 for each day that does not count, else 0, from the first day on
 */
export function indexClosedDays(firstDay: EpochDay, closed: Uint8Array): BusinessIndex {
  const { length } = closed;
  const Table = length < 65_535 ? Uint16Array : Uint32Array;
  // One slot of margin before the first day, so that rank of the day before it is 0.
  const rank = new Table(length + 1);
  let found = 0;
  for (let slot = 1; slot <= length; slot += 1) {
    found += 1 - (closed[slot - 1] as number);
    rank[slot] = found;
  }
  const select = new Table(found + 1);
  for (let slot = 1; slot <= length; slot += 1) if (closed[slot - 1] === 0) select[rank[slot] as number] = slot;
  return makeKernel(firstDay, firstDay + length - 1, rank, select);
}

// The tables are captured by a factory and not read from fields: engines keep them in registers that way.
function makeKernel(
  firstDay: EpochDay,
  lastDay: EpochDay,
  rank: Uint16Array | Uint32Array,
  select: Uint16Array | Uint32Array,
): BusinessIndex {
  const offset = firstDay - 1;
  const total = select.length - 1;

  function slotOf(day: EpochDay): number {
    // `>=` also catches NaN and fractions fail below as undefined reads.
    if (!(day >= firstDay && day <= lastDay)) outside(day, firstDay, lastDay);
    return day - offset;
  }

  function nth(ordinal: number, from: EpochDay): EpochDay {
    if (!(ordinal >= 1 && ordinal <= total)) outside(from, firstDay, lastDay);
    return (select[ordinal] as number) + offset;
  }

  return {
    firstDay,
    lastDay,
    isBusinessDay(day) {
      const slot = slotOf(day);
      return rank[slot] !== rank[slot - 1];
    },
    add(day, n) {
      const slot = slotOf(day);
      if (n > 0) return nth((rank[slot] as number) + n, day);
      return n < 0 ? nth((rank[slot - 1] as number) + n + 1, day) : day;
    },
    count(from, to) {
      return (rank[slotOf(to)] as number) - (rank[slotOf(from)] as number);
    },
    roll(day) {
      const before = slotOf(day) - 1;
      return nth((rank[before] as number) + 1, day);
    },
  };
}
