import type { InboxLine, InboxLines, LineHeights } from './InboxLines.js';

/** How lines are drawn: as rows of a table, or as cards. */
export interface LinePainter {
  readonly tag: 'tr' | 'li';
  /** How high lines usually are: the first are put there, and measured. */
  readonly heights: LineHeights;
  paint(element: HTMLElement, line: InboxLine, index: number): void;
}

/** What is to be drawn where. */
export interface Drawing {
  list: HTMLElement;
  lines: InboxLines;
  heights: LineHeights;
  painter: LinePainter;
}

export interface LineSpan {
  first: number;
  last: number;
  /** Draws again what is already drawn. */
  anew: boolean;
}

interface Slot {
  element: HTMLElement;
  /** The line that it draws, -1 for none. */
  line: number;
}

/**
 * Elements that draw lines one after another: line i is drawn by element i modulo their number. The one that has the focus is not taken for
 * another line: it is kept, and joins the others again when its line does.
 */
export class LinePool {
  #slots: Slot[] = [];
  #kept: Slot[] = [];

  /** The lines that are drawn. */
  get lines(): number[] {
    return this.#slots.map((slot) => slot.line).filter((line) => line >= 0);
  }

  /** Lets go of all elements, because their list is gone. */
  leave(): void {
    this.#slots = [];
    this.#kept = [];
  }

  draw(drawing: Drawing, span: LineSpan): void {
    this.#keepOnly(({ element }) => holdsFocus(element));
    this.#resize(span.last - span.first + 1, drawing);
    if (span.anew) this.#moveKept(drawing, span);
    for (let line = span.first; line <= span.last; line += 1) {
      const slot = this.#slotFor(line, drawing);
      if (slot.line !== line || span.anew) paint(drawing, slot, line);
    }
    if (span.anew) this.#clear(span);
  }

  /** Draws a line that may be out of sight, for the focus to go there. */
  keep(drawing: Drawing, line: number): void {
    if ([...this.#slots, ...this.#kept].some((slot) => slot.line === line)) return;
    const slot = newSlot(drawing);
    paint(drawing, slot, line);
    this.#kept.push(slot);
  }

  /** Puts the elements in the order of their lines, in which they are read. The one with the focus is not moved: it would lose it. */
  putInOrder(): void {
    const all = [...this.#slots, ...this.#kept]
      .filter((slot) => slot.line >= 0)
      .sort((one, two) => one.line - two.line);
    if (all.length === 0) return;
    const elements = all.map(({ element }) => element);
    const still = Math.max(0, elements.findIndex(holdsFocus));
    elements.slice(0, still + 1).reduceRight((next, element) => {
      if (element.nextElementSibling !== next) next.before(element);
      return element;
    });
    elements.slice(still).reduce((previous, element) => {
      if (previous.nextElementSibling !== element) previous.after(element);
      return element;
    });
  }

  /** Height of the first element that matches, in CSS pixels. */
  heightOf(selector: string): number | undefined {
    return this.#slots.find(({ element, line }) => line >= 0 && element.matches(selector))?.element.offsetHeight;
  }

  #slotFor(line: number, drawing: Drawing): Slot {
    const at = line % this.#slots.length;
    const slot = this.#slots[at] ?? newSlot(drawing);
    if (slot.line === line) return slot;
    const kept = this.#kept.find((one) => one.line === line);
    if (!kept && (slot.line < 0 || !holdsFocus(slot.element))) return (this.#slots[at] = slot);
    if (kept) this.#kept = this.#kept.filter((one) => one !== kept);
    if (holdsFocus(slot.element)) this.#kept.push(slot);
    else slot.element.remove();
    return (this.#slots[at] = kept ?? newSlot(drawing));
  }

  /** After lines have changed: the case with the focus goes on in the element that it has, wherever it stands now. */
  #moveKept(drawing: Drawing, { first, last }: LineSpan): void {
    const at = this.#slots.findIndex(({ element, line }) => line >= 0 && holdsFocus(element));
    const slot = this.#slots[at];
    if (slot) {
      this.#kept.push(slot);
      this.#slots[at] = newSlot(drawing);
    }
    for (const kept of this.#kept) {
      const line = drawing.lines.of(kept.element.dataset['case'] ?? '');
      if (line < 0) kept.element.remove();
      else if (line < first || line > last) paint(drawing, kept, line);
      kept.line = line;
    }
    this.#kept = this.#kept.filter((kept) => kept.line >= 0);
  }

  /** Takes away what draws a line out of the span. */
  #clear({ first, last }: LineSpan): void {
    for (const slot of this.#slots) {
      if (slot.line >= first && slot.line <= last) continue;
      slot.element.remove();
      slot.line = -1;
    }
  }

  #keepOnly(wanted: (slot: Slot) => boolean): void {
    for (const slot of this.#kept) if (!wanted(slot)) slot.element.remove();
    this.#kept = this.#kept.filter(wanted);
  }

  #resize(wanted: number, drawing: Drawing): void {
    if (wanted <= this.#slots.length) return;
    // A few more than are wanted now: half a line more at an edge would else deal all lines out again.
    const after: (Slot | undefined)[] = Array.from({ length: wanted + 2 });
    const spare: Slot[] = [];
    for (const slot of this.#slots) {
      const at = slot.line % after.length;
      if (slot.line >= 0 && !after[at]) after[at] = slot;
      else spare.push(slot);
    }
    this.#slots = after.map((slot) => slot ?? spare.pop() ?? newSlot(drawing));
  }
}

function newSlot({ painter }: Drawing): Slot {
  return { element: document.createElement(painter.tag), line: -1 };
}

function paint({ painter, lines, heights, list }: Drawing, slot: Slot, line: number): void {
  const shown = lines.at(line);
  if (!shown) return;
  slot.line = line;
  painter.paint(slot.element, shown, line);
  slot.element.style.setProperty('transform', `translateY(${lines.top(line, heights)}px)`);
  if (slot.element.parentNode !== list) list.append(slot.element);
}

function holdsFocus(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return element.contains(root.activeElement ?? null);
}
