import type { OpenSegments } from './openSegments.js';

/**
 * Open time by cells of one width that are open or closed as a whole: where hours begin and end on the hour or the quarter,
 * one read each way answers, whatever the instant.
 */
export interface CellTables {
  /** Instant at which the first cell begins. */
  origin: number;
  /** Ordinal of the origin. */
  base: number;
  /** Seconds of a cell. */
  width: number;
  /** For each cell, twice the number of open cells before it, and 1 more if it is open itself. */
  marks: Int32Array;
  /** For each open cell, the closed seconds between the origin and it. */
  closedBefore: Float64Array;
}

/** More cells than this, and they no longer stay in the cache of the processor: rows of days do. */
const mostCells = 2 ** 18;

function greatestDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

/** Seconds that part every border from the first opening, or undefined where the cells would be too many. */
function cellWidth({ opens, closes }: OpenSegments, span: number): number | undefined {
  const [first] = opens;
  if (first === undefined) return undefined;
  let width = 0;
  for (const borders of [opens, closes]) {
    for (const border of borders) {
      width = greatestDivisor(border - first, width);
      if (width > 0 && span / width > mostCells) return undefined;
    }
  }
  return width;
}

/**
 * Lays segments out in cells over the instants [from, to], or answers undefined where they fit into none.
 *
 * @param base ordinal of `from`
 */
export function layByCell(segments: OpenSegments, from: number, to: number, base: number): CellTables | undefined {
  const width = cellWidth(segments, to - from);
  if (width === undefined) return undefined;
  const { opens, closes } = segments;
  const origin = from + (((opens[0] as number) - from) % width) - width;
  const marks = new Int32Array(Math.ceil((to - origin) / width) + 1);
  const closedBefore: number[] = [];
  let next = 0;
  for (let cell = 0; cell < marks.length; cell += 1) {
    const start = origin + cell * width;
    while ((closes[next] ?? Infinity) <= start) next += 1;
    const isOpen = (opens[next] ?? Infinity) <= start;
    marks[cell] = closedBefore.length * 2 + (isOpen ? 1 : 0);
    if (isOpen) closedBefore.push((cell - closedBefore.length) * width);
  }
  const tables = { origin, base: 0, width, marks, closedBefore: Float64Array.from(closedBefore) };
  return { ...tables, base: base - ordinalInCells(tables, from) };
}

/** The ordinal of an instant of the cells. */
function ordinalInCells({ origin, base, width, marks }: CellTables, instant: number): number {
  const cell = Math.floor((instant - origin) / width);
  const mark = marks[cell] as number;
  return base + (mark >> 1) * width + (mark & 1) * (instant - origin - cell * width);
}
