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

/** A thing promised in so many points is never parted; a longer one goes on over the page. */
export const keptWhole = 6 * body.leading;

/** What is promised, numbered: each thing with its last day below it. */
export function printRemedies(sheet: Sheet, remedies: BlockOf<'remedies'>['remedies']): void {
  const column = sheet.widthOf(`${remedies.length}.`, body) + 8;
  const [x, width] = [sheet.left + column, sheet.width - column];
  const list = sheet.doc.struct('L');
  sheet.root.add(list);
  remedies.forEach(({ text, by }, index) => {
    const item = sheet.doc.struct('LI');
    const [number, words, said] = [sheet.doc.struct('Lbl'), sheet.doc.struct('LBody'), sheet.doc.struct('P')];
    list.add(item);
    item.add(number).add(words);
    words.add(said);
    const first = [
      { text: `${index + 1}.`, style: body, x: sheet.left, width: column, structure: number },
      { text, style: body, x, width, structure: said },
    ];
    const day = by === undefined ? undefined : { text: by, style: strong, x, width };
    const height = sheet.heightOf(first) + (day ? sheet.heightOf([day]) : 0);
    if (height <= keptWhole) sheet.room(height);
    sheet.row(first, 'Span');
    if (day) {
      const due = sheet.doc.struct('P');
      words.add(due);
      sheet.row([{ ...day, structure: due }], 'Span');
    }
    item.end();
    sheet.y += 4;
  });
  list.end();
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
