import type { LetterBlock } from '@pqrs-kit/core';
import { ink } from '../look.js';
import type { TextStyle } from './lines.js';
import type { Cell, Sheet } from './sheet.js';
import { body, small, strong } from './styles.js';

type Decision = Extract<LetterBlock, { kind: 'decision' }>;

const pad = { side: 8, above: 6, below: 6 } as const;
/** Shares of the width. */
const columns = [0.36, 0.2, 0.44] as const;

/** Tag of a cell, and for a head what it is the head of, which the types of the library do not know. */
type CellTag = ['TD' | 'TH', { title?: string; scope?: 'Column' | 'Row' }];
const columnHead: CellTag = ['TH', { scope: 'Column' }];
const rowHead: CellTag = ['TH', { scope: 'Row' }];
const dataCell: CellTag = ['TD', {}];

function cellsOf(sheet: Sheet, texts: readonly [string, string, string], styles: readonly TextStyle[]) {
  let x = sheet.left;
  return texts.map((text, at) => {
    const width = sheet.width * columns[at as 0 | 1 | 2];
    const cell = { text, style: styles[at] ?? body, x: x + pad.side, width: width - 2 * pad.side };
    x += width;
    return cell;
  });
}

/** What was asked, what was decided on it and why, as a table with a head. */
export function printDecision(sheet: Sheet, { columns: heads, rows }: Decision): void {
  const { doc } = sheet;
  const table = doc.struct('Table');
  sheet.root.add(table);

  const printRow = (cells: Omit<Cell, 'structure'>[], tags: readonly CellTag[], ground?: string) => {
    const height = sheet.heightOf(cells) + pad.above + pad.below;
    // A row stays whole unless it is taller than most of a page.
    if (height < 400) sheet.room(height);
    if (ground !== undefined) sheet.ground(ground, height);
    sheet.y += pad.above;
    const row = doc.struct('TR');
    table.add(row);
    const structured = cells.map((cell, at): Cell => {
      const structure = doc.struct(...(tags[at] ?? dataCell));
      row.add(structure);
      return { ...cell, structure };
    });
    sheet.row(structured, 'Span');
    row.end();
    sheet.y += pad.below;
    sheet.rule(ink.line, 0.75);
  };

  const head: TextStyle = { ...small, weight: 600 };
  printRow(
    cellsOf(sheet, [heads.item, heads.outcome, heads.reason], [head, head, head]),
    [columnHead, columnHead, columnHead],
    ink.sunken,
  );
  for (const { item, outcomeText, reason } of rows) {
    printRow(cellsOf(sheet, [item, outcomeText, reason], [body, strong, body]), [rowHead, dataCell, dataCell]);
  }
  table.end();
}
