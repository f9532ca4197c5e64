import { asSentence, fill, letterTexts } from '@pqrs-kit/core';
import type { Letter, LetterBlock } from '@pqrs-kit/core';
import { ink } from './look.js';
import type { TextStyle } from './pdf/lines.js';
import { printDecision } from './pdf/decisionTable.js';
import { keptWhole, printReference, printRemedies, printSignature } from './pdf/blocks.js';
import { Sheet } from './pdf/sheet.js';
import { body, heading, small, strong } from './pdf/styles.js';

/** A letter as a PDF file. */
export interface LetterPdf {
  bytes: Uint8Array;
  /** Characters that no font of the product has: the file prints their code points, such as `[U+1F44D]`. */
  unprintable: string[];
}

function printSection(sheet: Sheet, title: string, texts: readonly string[]): void {
  sheet.y += 14;
  sheet.room(heading.leading + 4 + 2 * body.leading);
  sheet.paragraph(title, heading, 'H2');
  sheet.y += 3;
  for (const text of texts) {
    sheet.paragraph(text, body);
    sheet.y += 6;
  }
}

function printSender(sheet: Sheet, name: string, lines: readonly string[]): void {
  sheet.paragraph(name, { ...strong, size: 14, leading: 20 });
  sheet.paragraph(lines.join(' · '), small);
  sheet.y += 8;
  sheet.rule(ink.accent, 1.5);
  sheet.y += 18;
}

function printLines(sheet: Sheet, lines: readonly string[], first: TextStyle): void {
  lines.forEach((line, at) => {
    sheet.paragraph(line, at === 0 ? first : body);
  });
}

function printBlock(sheet: Sheet, block: LetterBlock): void {
  switch (block.kind) {
    case 'sender':
      printSender(sheet, block.name, block.lines);
      break;
    case 'dateline':
      sheet.paragraph(block.text, body);
      sheet.y += 16;
      break;
    case 'addressee':
      printLines(sheet, block.lines, strong);
      sheet.y += 22;
      break;
    case 'title':
      sheet.paragraph(block.text, { ...strong, size: 17, leading: 24 }, 'H1');
      sheet.y += 8;
      break;
    case 'reference':
      printReference(sheet, block.rows);
      break;
    case 'greeting':
      sheet.paragraph(block.text, body);
      break;
    case 'section':
      printSection(sheet, block.title, block.paragraphs);
      break;
    case 'decision':
      printSection(sheet, block.title, [block.lead]);
      if (block.rows.length > 0) printDecision(sheet, block);
      break;
    case 'remedies':
      // The head never stands alone at the foot of a page.
      sheet.room(14 + heading.leading + 2 * body.leading + keptWhole);
      printSection(sheet, block.title, [block.lead]);
      printRemedies(sheet, block.remedies);
      break;
    case 'legalBasis':
      printSection(
        sheet,
        block.title,
        block.norms.map(({ label, citation }) => asSentence(label === undefined ? citation : `${label} (${citation})`)),
      );
      break;
    case 'signature':
      printSignature(sheet, block);
      break;
    case 'notice':
      sheet.y += 22;
      sheet.room(8 + 2 * small.leading);
      sheet.rule(ink.lineStrong, 0.75);
      sheet.y += 8;
      sheet.paragraph(block.text, small);
      break;
  }
}

/**
 * A letter as a PDF of letter size: tagged for screen readers (PDF/UA), with its language and title, fonts embedded, names of any
 * direction in their order. The same letter gives the same bytes.
 *
 * @example
 * (await letterPdf(composeLetter(input))).unprintable // []
 */
export async function letterPdf(letter: Letter): Promise<LetterPdf> {
  const { locale, title, sender, date, blocks } = letter;
  const sheet = new Sheet({ locale, title, author: sender, at: `${date}T12:00:00Z` });
  for (const block of blocks) printBlock(sheet, block);
  const page = letterTexts[locale].page;
  const bytes = await sheet.finish(title, (n, total) => fill(page, { n, total }));
  return { bytes, unprintable: [...sheet.unprintable] };
}
