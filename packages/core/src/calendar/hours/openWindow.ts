import { rowWindow } from './rowWindow.js';
import type { RowWindow } from './rowWindow.js';
import type { WindowTables } from './tableGrowth.js';

/**
 * The open time of a span of instants. Windows are replaced as tables grow, so they are plain objects of one shape that
 * functions read: closures over tables are faster only where there is a single one of them in a process.
 */
export interface OpenWindow {
  from: number;
  to: number;
  lowest: number;
  highest: number;
  origin: number;
  base: number;
  width: number;
  perWidth: number;
  marks: Int32Array;
  closedBefore: Float64Array;
  /** What answers instead where the hours fit into no cells. */
  byRows: RowWindow | undefined;
}

const noCells = { origin: 0, base: 0, width: 1, marks: new Int32Array(), closedBefore: new Float64Array() };

export function openWindow(tables: WindowTables): OpenWindow {
  const { from, to, lowest, highest } = tables;
  const { origin, base, width, marks, closedBefore } = tables.cells ?? noCells;
  const byRows = tables.cells ? undefined : rowWindow(tables);
  return { from, to, lowest, highest, origin, base, width, perWidth: 1 / width, marks, closedBefore, byRows };
}

// Over cells there is no search and no branch that depends on the instant: nobody could predict it. The `+` before the
// answers of rows tells the engine that they are numbers, which it then need not box.

/** {@link OpenTimeline.ordinal}, or NaN for an instant outside the window. */
export function ordinalIn(window: OpenWindow, instant: number): number {
  if (!(instant >= window.from && instant <= window.to)) return Number.NaN;
  if (window.byRows !== undefined) return +window.byRows.ordinal(instant);
  const since = instant - window.origin;
  // Neither negative nor large: `| 0` is the floor. At a border rounding may give the cell before it, whose end is the same.
  const cell = (since * window.perWidth) | 0;
  const mark = window.marks[cell] as number;
  return window.base + (mark >> 1) * window.width + (mark & 1) * (since - cell * window.width);
}

// Borders of ordinals tell an opening from the closing before it, so these divide: whole quotients come out exact.

/** {@link OpenTimeline.opening}, or NaN for an ordinal outside the window. */
export function openingIn(window: OpenWindow, ordinal: number): number {
  if (!(ordinal >= window.lowest && ordinal < window.highest)) return Number.NaN;
  if (window.byRows !== undefined) return +window.byRows.opening(ordinal);
  const since = ordinal - window.base;
  return window.origin + since + (window.closedBefore[(since / window.width) | 0] as number);
}

/** {@link OpenTimeline.closing}, or NaN for an ordinal outside the window. */
export function closingIn(window: OpenWindow, ordinal: number): number {
  if (!(ordinal > window.lowest && ordinal <= window.highest)) return Number.NaN;
  if (window.byRows !== undefined) return +window.byRows.closing(ordinal);
  const since = ordinal - window.base;
  return window.origin + since + (window.closedBefore[Math.ceil(since / window.width) - 1] as number);
}

/** Whether an instant of the window is open. */
export function isOpenIn(window: OpenWindow, instant: number): boolean {
  if (window.byRows !== undefined) return window.byRows.isOpen(instant);
  const cell = Math.floor((instant - window.origin) / window.width);
  return ((window.marks[cell] as number) & 1) === 1;
}
