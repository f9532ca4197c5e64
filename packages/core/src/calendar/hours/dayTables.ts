import { secondsPerDay } from './daySpans.js';
import type { OpenSegments } from './openSegments.js';

/** A row begins with its second of the day. Then come the open seconds of the day before it, and 1 if it is open, else 0. */
export const beforeAt = 1;
export const openAt = 2;
/** A power of two, so that no row lies across two cache lines. */
export const rowSize = 4;

/**
 * Open time by UTC day. Most days of a calendar are alike, so each kind of day is kept once and the tables of many years
 * stay in the cache of the processor.
 */
export interface DayTables {
  /** Epoch day of the first day. */
  fromDay: number;
  /** For each kind of day, rows of open and closed time in turn, the first at second 0, and one at Infinity. */
  rows: Float64Array;
  /** First row of the kind of each day. */
  kinds: Int32Array;
  /** Ordinal at the start of each day, and at the end of the last. */
  bases: Float64Array;
}

/** Collects kinds of day. */
function kindCollection() {
  const rows: number[] = [];
  const known = new Map<string, number>();

  /** Adds the rows of a kind and answers where they begin. */
  function addRows(spans: readonly number[]): number {
    const first = rows.length;
    let [at, before] = [0, 0];
    for (let i = 0; i < spans.length; i += 2) {
      const [open, close] = [spans[i] as number, spans[i + 1] as number];
      if (open > at) rows.push(at, before, 0, 0);
      rows.push(open, before, 1, 0);
      [at, before] = [close, before + close - open];
    }
    if (at < secondsPerDay) rows.push(at, before, 0, 0);
    rows.push(Infinity, Infinity, 0, 0);
    return first;
  }

  return {
    rows,
    /** First row of a kind of day, given as [open, close, open, close, ...]. */
    kindOf(spans: readonly number[]): number {
      const key = spans.join();
      const kind = known.get(key) ?? addRows(spans);
      known.set(key, kind);
      return kind;
    },
  };
}

/** Lays segments out by UTC day, from `fromDay` to `toDay`, both with it. The first ordinal is 0. */
export function layByDay({ opens, closes }: OpenSegments, fromDay: number, toDay: number): DayTables {
  const collection = kindCollection();
  const kinds = new Int32Array(toDay - fromDay + 1);
  const bases = new Float64Array(kinds.length + 1);
  let first = 0;
  for (let i = 0; i < kinds.length; i += 1) {
    const start = (fromDay + i) * secondsPerDay;
    while ((closes[first] ?? Infinity) <= start) first += 1;
    const spans: number[] = [];
    let open = 0;
    for (let k = first; (opens[k] ?? Infinity) < start + secondsPerDay; k += 1) {
      const from = Math.max((opens[k] as number) - start, 0);
      const to = Math.min((closes[k] as number) - start, secondsPerDay);
      spans.push(from, to);
      open += to - from;
    }
    kinds[i] = collection.kindOf(spans);
    bases[i + 1] = (bases[i] as number) + open;
  }
  return { fromDay, rows: Float64Array.from(collection.rows), kinds, bases };
}

/** The ordinal of an instant of the days laid out. */
export function ordinalIn({ fromDay, rows, kinds, bases }: DayTables, instant: number): number {
  const day = Math.floor(instant / secondsPerDay) - fromDay;
  const second = instant - (fromDay + day) * secondsPerDay;
  let row = kinds[day] as number;
  while ((rows[row + rowSize] as number) <= second) row += rowSize;
  const into = (rows[row + openAt] as number) * (second - (rows[row] as number));
  return (bases[day] as number) + (rows[row + beforeAt] as number) + into;
}

/** For stretches of ordinals of one width, the last day that begins at or before each. */
export interface OrdinalTable {
  days: Int32Array;
  /** A power of two, so that dividing by it is exact. */
  width: number;
}

/** Stretches are about half as long as a day is open: then most lie within one day. */
export function layByOrdinal(bases: Float64Array): OrdinalTable {
  const dayCount = bases.length - 1;
  const [lowest, highest] = [bases[0] as number, bases[dayCount] as number];
  const width = 2 ** Math.floor(Math.log2(Math.max(1, (highest - lowest) / dayCount / 2)));
  const days = new Int32Array(Math.floor((highest - lowest) / width) + 2);
  let day = 0;
  for (let stretch = 0; stretch < days.length; stretch += 1) {
    while (day + 1 < dayCount && (bases[day + 1] as number) <= lowest + stretch * width) day += 1;
    days[stretch] = day;
  }
  return { days, width };
}
