import PDFDocument from 'pdfkit';
import { ink } from '../look.js';
import { fontFile } from './fonts.js';
import { breakLines } from './lines.js';
import type { Line, TextStyle } from './lines.js';
import { shapedText } from './runs.js';
import type { Run } from './runs.js';

type Doc = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;

/** Letter size, 612 by 792 points, with its margins. */
const margin = { side: 68, top: 64, bottom: 72 } as const;

/** A column of a row: its text, how it is set, where, and what it is in the structure of the document. */
export interface Cell {
  text: string;
  style: TextStyle;
  x: number;
  width: number;
  structure: Structure;
}

export interface SheetOptions {
  locale: string;
  title: string;
  author: string;
  /** Instant that the file says it was made at: the same letter gives the same bytes. */
  at: string;
}

/** Shaping is asked for whole runs: without a list of features the library would shape word by word. */
const features: PDFKit.Mixins.OpenTypeFeatures[] = [];

function documentOptions({ locale, title, author, at }: SheetOptions): PDFKit.PDFDocumentOptions {
  const made = new Date(at);
  const options: PDFKit.PDFDocumentOptions = {
    size: 'LETTER',
    margins: { left: margin.side, right: margin.side, top: margin.top, bottom: margin.bottom },
    pdfVersion: '1.7',
    tagged: true,
    lang: locale,
    displayTitle: true,
    bufferPages: true,
    font: fontFile('noto-sans/files/noto-sans-latin', 400),
    info: {
      Title: title,
      Author: author,
      CreationDate: made,
      ModDate: made,
      Producer: 'pqrs-kit',
      Creator: 'pqrs-kit',
    },
  };
  // The types of the library do not know the subset for accessible documents.
  return Object.assign(options, { subset: 'PDF/UA' as never });
}

/** A sheet of paper that is filled from above and goes on to the next page. All text on it is in the tags of the document. */
export class Sheet {
  readonly doc: Doc;
  readonly root: Structure;
  readonly left = margin.side;
  readonly width: number;
  /** What no font could print. */
  readonly unprintable = new Set<string>();
  y: number = margin.top;

  constructor(options: SheetOptions) {
    this.doc = new PDFDocument(documentOptions(options));
    this.width = this.doc.page.width - 2 * margin.side;
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  private setFont(run: Run, style: TextStyle): void {
    this.doc.font(fontFile(run.script, style.weight)).fontSize(style.size);
  }

  private measure = (run: Run, style: TextStyle): number => {
    this.setFont(run, style);
    return this.doc.widthOfString(shapedText(run), { features });
  };

  private linesOf({ text, style, width }: Pick<Cell, 'text' | 'style' | 'width'>): Line[] {
    return breakLines(text, { style, width, measure: this.measure }, this.unprintable);
  }

  /** Width in points of a text set in one line. */
  widthOf(text: string, style: TextStyle): number {
    const [line] = this.linesOf({ text, style, width: Number.POSITIVE_INFINITY });
    return line?.runs.reduce((sum, run) => sum + run.width, 0) ?? 0;
  }

  /** Begins a new page unless so many points are left on this one. */
  room(height: number): void {
    if (this.y + height <= this.doc.page.height - margin.bottom) return;
    this.doc.addPage();
    this.y = margin.top;
  }

  /** Prints a line with its baseline set for the style; `top` is the top of its leading. */
  private print(line: Line, style: TextStyle, x: number, top: number): void {
    const { doc } = this;
    const baseline = top + (style.leading + style.size * 0.72) / 2;
    // Where glyphs and reading order differ, whoever reads or copies the text is given the text itself.
    if (line.mixed) doc.markContent('Span', { actual: line.text });
    let at = x;
    for (const run of line.runs) {
      this.setFont(run, style);
      doc
        .fillColor(style.color)
        .text(shapedText(run), at, baseline, { lineBreak: false, baseline: 'alphabetic', features });
      at += run.width;
    }
    if (line.mixed) doc.endMarkedContent();
  }

  /** Prints the lines of one cell that fit on the page, as one piece of its structure. */
  private printPart(cell: Cell, tag: string, lines: readonly Line[], top: number): void {
    if (lines.length === 0) return;
    cell.structure.add(this.doc.markStructureContent(tag));
    lines.forEach((line, at) => {
      this.print(line, cell.style, cell.x, top + at * cell.style.leading);
    });
    this.doc.endMarkedContent();
  }

  /**
   * Prints cells beside each other and goes below the tallest. A row that does not fit goes on on the next page.
   *
   * @param tag kind of content, such as `P` or `TD`
   */
  row(cells: readonly Cell[], tag: string): void {
    const leading = Math.max(...cells.map((cell) => cell.style.leading));
    let left = cells.map((cell) => ({ cell, lines: this.linesOf(cell) }));
    while (left.some(({ lines }) => lines.length > 0)) {
      this.room(leading);
      const fitting = Math.floor((this.doc.page.height - margin.bottom - this.y) / leading);
      for (const { cell, lines } of left) this.printPart(cell, tag, lines.slice(0, fitting), this.y);
      this.y += leading * Math.min(fitting, Math.max(...left.map(({ lines }) => lines.length)));
      left = left.map(({ cell, lines }) => ({ cell, lines: lines.slice(fitting) }));
    }
    for (const { structure } of cells) structure.end();
  }

  /** Height in points that cells beside each other take. */
  heightOf(cells: readonly Pick<Cell, 'text' | 'style' | 'width'>[]): number {
    return Math.max(...cells.map((cell) => this.linesOf(cell).length * cell.style.leading));
  }

  /** Prints a paragraph, heading or other single text over the whole width. */
  paragraph(text: string, style: TextStyle, tag = 'P', parent: Structure = this.root): void {
    const structure = this.doc.struct(tag);
    parent.add(structure);
    this.row([{ text, style, x: this.left, width: this.width, structure }], tag);
  }

  /** A line across, which means nothing to whoever listens. */
  rule(color: string, thickness: number, width: number = this.width): void {
    const { doc, left, y } = this;
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(thickness)
      .strokeColor(color)
      .stroke();
    doc.endMarkedContent();
  }

  /** A ground behind what is printed next. */
  ground(color: string, height: number): void {
    const { doc, left, y, width } = this;
    doc.markContent('Artifact', { type: 'Layout' });
    doc.rect(left, y, width, height).fill(color);
    doc.endMarkedContent();
  }

  private printLine(text: string, style: TextStyle, x: number, top: number): void {
    const [line] = this.linesOf({ text, style, width: this.width });
    if (line) this.print(line, style, x, top);
  }

  /** Prints a foot on every page: a text at each side. */
  private feet(start: string, end: (page: number, pages: number) => string): void {
    const style: TextStyle = { size: 8.5, leading: 12, weight: 400, color: ink.muted };
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      const top = this.doc.page.height - margin.bottom + 24;
      const text = end(page + 1, count);
      this.doc.markContent('Artifact', { type: 'Pagination' });
      this.printLine(start, style, this.left, top);
      this.printLine(text, style, this.left + this.width - this.widthOf(text, style), top);
      this.doc.endMarkedContent();
    }
  }

  /** Ends the document and gives its bytes. */
  async finish(footStart: string, footEnd: (page: number, pages: number) => string): Promise<Uint8Array> {
    this.feet(footStart, footEnd);
    this.root.end();
    const parts: Uint8Array[] = [];
    this.doc.on('data', (part: Uint8Array) => parts.push(part));
    const ended = new Promise<void>((resolve, reject) => {
      this.doc.on('end', resolve);
      this.doc.on('error', reject);
    });
    this.doc.end();
    await ended;
    return Buffer.concat(parts);
  }
}
