import type { LetterBlock } from '@pqrs-kit/core';
import { ink } from '../look.js';
import type { Sheet } from './sheet.js';
import { body, strong } from './styles.js';

type BlockOf<Kind extends LetterBlock['kind']> = Extract<LetterBlock, { kind: Kind }>;

/** The radicado and what else names the case: labels in one column, values in the next. */
export function printReference(sheet: Sheet, rows: BlockOf<'reference'>['rows']): void {
  const label = { ...body, color: ink.muted };
  const column = Math.max(...rows.map((row) => sheet.widthOf(row.label, label))) + 18;
  const list = sheet.doc.struct('L');
  sheet.root.add(list);
  for (const row of rows) {
    const item = sheet.doc.struct('LI');
    const [name, value] = [sheet.doc.struct('Lbl'), sheet.doc.struct('LBody')];
    list.add(item);
    item.add(name).add(value);
    sheet.row(
      [
        { text: row.label, style: label, x: sheet.left, width: column, structure: name },
        { text: row.text, style: strong, x: sheet.left + column, width: sheet.width - column, structure: value },
      ],
      'Span',
    );
    item.end();
    sheet.y += 2;
  }
  list.end();
  sheet.y += 14;
}

/** The farewell, room to sign, and who signs: never apart. */
export function printSignature(sheet: Sheet, { farewell, name, role }: BlockOf<'signature'>): void {
  sheet.y += 16;
  sheet.room(60 + 4 * body.leading);
  sheet.paragraph(farewell, body);
  sheet.y += 48;
  sheet.rule(ink.text, 0.75, 220);
  sheet.y += 6;
  sheet.paragraph(name, strong);
  sheet.paragraph(role, body);
}
