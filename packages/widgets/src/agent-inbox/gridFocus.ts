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
 * @param columns how many cells a row has
 */
export function movedPlace(place: GridPlace, move: GridMove, caseIds: readonly string[], columns: number): GridPlace {
  const at = Math.max(0, caseIds.indexOf(place.caseId));
  const rows: Record<GridMove, number> = {
    up: at - 1,
    down: at + 1,
    left: at,
    right: at,
    rowStart: at,
    rowEnd: at,
    first: 0,
    last: caseIds.length - 1,
    pageUp: at - page,
    pageDown: at + page,
  };
  const steps: Partial<Record<GridMove, number>> = {
    left: place.column - 1,
    right: place.column + 1,
    rowStart: 0,
    rowEnd: columns - 1,
    first: 0,
    last: columns - 1,
  };
  const row = Math.min(caseIds.length - 1, Math.max(0, rows[move]));
  const column = Math.min(columns - 1, Math.max(0, steps[move] ?? place.column));
  return { caseId: caseIds[row] ?? place.caseId, column };
}

/** Focuses what the cell at a place holds, or the cell itself. */
export function focusPlace(root: ParentNode, place: GridPlace): boolean {
  const row = root.querySelector<HTMLElement>(`[data-case='${CSS.escape(place.caseId)}']`);
  if (!row) return false;
  const cell = cellsOf(row)[place.column];
  const target = (cell ?? row).querySelector<HTMLElement>('input, button') ?? cell;
  target?.focus();
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
  return [...row.querySelectorAll<HTMLElement>(cells)];
}
