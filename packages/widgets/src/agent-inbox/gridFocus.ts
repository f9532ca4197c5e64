/*
 * One tab stop for the whole table: arrow keys move from cell to cell, and what a cell holds takes the focus.
 * The place is kept by case, not by position, so that it survives a row that moves.
 */
export interface GridPlace {
  caseId: string;
  column: number;
}

/** What the keys mean in a grid of rows and cells. */
export type GridMove =
  'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'first' | 'last' | 'pageUp' | 'pageDown';

const moves: Readonly<Record<string, GridMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

const page = 10;

/** The cells of a row of the table, and the places of a card. */
const cells = 'td, th, [data-cell]';

/** The move of a key press, or undefined where the key is not one of the grid's. */
export function gridMove(event: KeyboardEvent): GridMove | undefined {
  const move = moves[event.key];
  if (!move || event.altKey || event.metaKey) return undefined;
  if (event.ctrlKey) return move === 'rowStart' ? 'first' : move === 'rowEnd' ? 'last' : undefined;
  return move;
}

/**
 * Where a move leads. At an edge the place stays.
 *
 * @param place how many cases stand above, and the column
 * @param cases how many cases there are
 * @param columns how many cells a case has
 */
export function movedPlace(
  [row, column]: readonly [row: number, column: number],
  move: GridMove,
  cases: number,
  columns: number,
): [row: number, column: number] {
  const rows: Partial<Record<GridMove, number>> = {
    up: row - 1,
    down: row + 1,
    first: 0,
    last: cases - 1,
    pageUp: row - page,
    pageDown: row + page,
  };
  const steps: Partial<Record<GridMove, number>> = {
    left: column - 1,
    right: column + 1,
    rowStart: 0,
    rowEnd: columns - 1,
    first: 0,
    last: columns - 1,
  };
  return [within(cases, rows[move] ?? row), within(columns, steps[move] ?? column)];
}

function within(count: number, index: number): number {
  return Math.max(0, Math.min(count - 1, index));
}

/** Focuses what the cell at a place holds, or the cell itself. */
export function focusPlace(root: ParentNode, place: GridPlace, options?: FocusOptions): boolean {
  const row = root.querySelector<HTMLElement>(`[data-case='${CSS.escape(place.caseId)}']`);
  if (!row) return false;
  const cell = cellsOf(row)[place.column];
  const target = (cell ?? row).querySelector<HTMLElement>('input, button') ?? cell;
  target?.focus(options);
  return target !== undefined;
}

/** The place of the cell or card that an event comes from. */
export function placeOf(target: EventTarget | null): GridPlace | undefined {
  const element = target as Element | null;
  const row = element?.closest<HTMLElement>('[data-case]');
  const caseId = row?.dataset['case'];
  if (!row || caseId === undefined) return undefined;
  const cell = element?.closest<HTMLElement>(cells);
  return { caseId, column: cell ? cellsOf(row).indexOf(cell) : 0 };
}

function cellsOf(row: Element): HTMLElement[] {
  // Columns that nobody chose are in the row, but not on the screen.
  return [...row.querySelectorAll<HTMLElement>(cells)].filter((cell) => cell.offsetWidth > 0);
}
