import { secondsPerDay } from './daySpans.js';
import type { OpenSegments } from './openSegments.js';

/** A row begins with its second of the day. Then come the open seconds of the day before it, and 1 if it is open, else 0. */
export const beforeAt = 1;
export const openAt = 2;
/** A power of two, so that no row lies across two cache lines. */
export const rowSize = 4;

/** Seconds of a stretch of a guide; a power of two, so that dividing by it is exact. */
export const stretchSeconds = 1_024;
const stretches = Math.ceil(secondsPerDay / stretchSeconds) + 1;

/**
 * Open time by UTC day. Most days of a calendar are alike, so each kind of day is kept once and the tables of many years
 * stay in the cache of the processor.
 */
export interface DayTables {
  /** Epoch day of the first day. */
  fromDay: number;
  /** For each kind of day, rows of open and closed time in turn, the first at second 0, and one at Infinity. */
  rows: Float64Array;
  /**
   * Row to begin looking at for each stretch of a kind of day: by seconds since midnight, and by open seconds since then.
   * Nearly always it is the row looked for, which a processor foresees; a search it does not.
   */
  guide: Int32Array;
  openGuide: Int32Array;
  /** Where the kind of each day begins in both guides. */
  kinds: Int32Array;
  /** Ordinal at the start of each day, and at the end of the last. */
  bases: Float64Array;
}

/** Collects kinds of day. */
function kindCollection() {
  const [rows, guide, openGuide]: [number[], number[], number[]] = [[], [], []];
  const known = new Map<string, number>();

  /** Adds one row number for each stretch of a column of rows. */
  function addGuide(to: number[], first: number, column: number): void {
    let row = first;
    for (let i = 0; i < stretches; i += 1) {
      while ((rows[row + rowSize + column] as number) <= i * stretchSeconds) row += rowSize;
      to.push(row);
    }
  }

  function addRows(spans: readonly number[]): void {
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
    addGuide(guide, first, 0);
    addGuide(openGuide, first, beforeAt);
  }

  return {
    rows,
    guide,
    openGuide,
    /** Where the guides of a kind of day begin. A kind is given as [open, close, open, close, ...]. */
    kindOf(spans: readonly number[]): number {
      const key = spans.join();
      const found = known.get(key);
      if (found !== undefined) return found;
      const kind = guide.length;
      addRows(spans);
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
  return {
    fromDay,
    rows: Float64Array.from(collection.rows),
    guide: Int32Array.from(collection.guide),
    openGuide: Int32Array.from(collection.openGuide),
    kinds,
    bases,
  };
}

/** The ordinal of an instant of the days laid out. */
export function ordinalByRows({ fromDay, rows, guide, kinds, bases }: DayTables, instant: number): number {
  const day = Math.floor(instant / secondsPerDay) - fromDay;
  const second = instant - (fromDay + day) * secondsPerDay;
  let row = guide[kinds[day] as number] as number;
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

/** Stretches are an eighth as long as a day is open: then nearly all lie within one day. */
export function layByOrdinal(bases: Float64Array): OrdinalTable {
  const dayCount = bases.length - 1;
  const [lowest, highest] = [bases[0] as number, bases[dayCount] as number];
  const width = 2 ** Math.floor(Math.log2(Math.max(1, (highest - lowest) / dayCount / 8)));
  const days = new Int32Array(Math.floor((highest - lowest) / width) + 2);
  let day = 0;
  for (let stretch = 0; stretch < days.length; stretch += 1) {
    while (day + 1 < dayCount && (bases[day + 1] as number) <= lowest + stretch * width) day += 1;
    days[stretch] = day;
  }
  return { days, width };
}
