import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseSummary } from '@pqrs-kit/core';
import { InboxLines, type LineHeights } from './InboxLines.js';
import { LinePool, type Drawing, type LinePainter } from './LinePool.js';
import { onScrollAround } from './scrollAround.js';

/** Up to so many lines are all drawn: the page then finds and prints them, and nothing moves. */
const allUpTo = 80;
/** Lines drawn beyond each edge of what is seen, for the next step of scrolling. After a jump they wait for a rest: another jump would waste them. */
const beyond = 6;
/** How long nothing moves before the lines are put in the order that they are read in. */
const restMs = 200;

export interface LineWindowHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly painter: LinePainter;
  /** The end of the lines is near, in a list that scrolls by itself. */
  nearEnd(): void;
}

/**
 * Draws the lines that are seen, in a few elements that are used again: line i is drawn by element i modulo their number, so that scrolling
 * touches only what comes into sight. Follows whatever scrolls, the list or a page around it. What is read stays where it is when lines come
 * or go above it.
 */
export class LineWindow implements ReactiveController {
  lines = new InboxLines([]);

  readonly #host: LineWindowHost;
  readonly #pool = new LinePool();
  #heights: LineHeights = { head: 0, row: 0 };
  #before: InboxLines | undefined;
  #question = '';
  #toTop = false;
  #list: HTMLElement | null = null;
  /** The lines drawn last, those kept for the focus aside. */
  #span: readonly [first: number, last: number] = [0, -1];
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;

  constructor(host: LineWindowHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onScrollAround(this.#host.renderRoot, () => this.#soon());
  }

  hostDisconnected(): void {
    this.#stop?.();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#frame = 0;
  }

  /** The lines from the next rendering on. Another `question` shows them from the first one. */
  show(lines: InboxLines, question: string): void {
    if (lines !== this.lines) this.#before ??= this.lines;
    this.lines = lines;
    this.#toTop ||= question !== this.#question;
    this.#question = question;
  }

  /** The cases that are drawn. */
  get drawn(): CaseSummary[] {
    return this.#pool.lines.flatMap((line) => this.lines.at(line)?.row ?? []);
  }

  hostUpdated(): void {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('.lines');
    const fresh = list !== this.#list;
    this.#list = list;
    if (fresh) this.#begin();
    if (!list) return;
    const held = this.#held();
    this.#draw(true, fresh);
    // A list that was laid out for the first time: what is seen of it is known only now.
    if (this.#measure()) this.#draw(true);
    else if (fresh) this.#draw(false);
    this.#holdOn(held);
  }

  /** Has a case drawn where it stands, in sight or not, so that it can take the focus. */
  keep(caseId: string): void {
    const line = this.lines.of(caseId);
    const drawing = this.#drawing();
    if (drawing && line >= 0) this.#pool.keep(drawing, line);
  }

  /** Another list: nothing is drawn there yet, and it stands at its top. */
  #begin(): void {
    this.#pool.leave();
    this.#heights = this.#host.painter.heights;
    this.#before = undefined;
    this.#toTop = false;
  }

  #soon(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#draw(false);
      if (this.#list) this.#pool.putInOrder();
    }, restMs);
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw(false);
    });
  }

  /** @param unseen Whether the list was not laid out yet: to ask where it stands would have the page laid out without its rows first. */
  #draw(anew: boolean, unseen = false): void {
    const drawing = this.#drawing();
    if (!drawing) return;
    const { list } = drawing;
    if (anew) list.style.setProperty('height', `${this.lines.height(this.#heights)}px`);
    const [first, last] = (this.#span = unseen ? this.#screenful() : this.#wanted(list, anew));
    this.#pool.draw(drawing, { first, last, anew });
    if (anew) this.#pool.putInOrder();
    const scroller = list.closest('[part=scroller]');
    if (!unseen && last >= this.lines.count - 1 && scroller && scrolls(scroller)) this.#host.nearEnd();
  }

  #drawing(): Drawing | undefined {
    const [list, painter] = [this.#list, this.#host.painter];
    return list?.isConnected ? { list, lines: this.lines, heights: this.#heights, painter } : undefined;
  }

  #screenful(): [first: number, last: number] {
    const end = this.lines.count - 1;
    return [0, end < allUpTo ? end : Math.min(end, Math.ceil(innerHeight / this.#heights.row))];
  }

  #wanted(list: HTMLElement, anew: boolean): [first: number, last: number] {
    const end = this.lines.count - 1;
    if (end < allUpTo) return [0, end];
    const [from, to] = this.#seen(list);
    const jumped = to < this.#span[0] || from > this.#span[1];
    const more = jumped && !anew ? 0 : beyond;
    return [Math.max(0, from - more), Math.min(end, to + more)];
  }

  #seen(list: HTMLElement): [from: number, to: number] {
    const scroller = list.closest('[part=scroller]')?.getBoundingClientRect();
    const top = list.getBoundingClientRect().top;
    const from = this.lines.over(Math.max(0, scroller?.top ?? 0) - top, this.#heights);
    const to = this.lines.over(Math.min(innerHeight, scroller?.bottom ?? innerHeight) - top, this.#heights);
    // A list that is out of sight above has its end before its start.
    return [from, Math.max(from, to)];
  }

  /** The heights as they are drawn. True where they were thought to be others. */
  #measure(): boolean {
    const row = this.#pool.heightOf('[data-case]') ?? this.#heights.row;
    const head = this.#pool.heightOf('.group') ?? this.#heights.head;
    const same = row === this.#heights.row && head === this.#heights.head;
    if (!same && row > 0 && head > 0) this.#heights = { row, head };
    return !same;
  }

  /** The case at the upper edge of a list that scrolls by itself, and how far it stands from that edge. */
  #held(): { caseId: string; from: number } | undefined {
    const [before, scroller] = [this.#before, this.#list?.closest('[part=scroller]')];
    this.#before = undefined;
    if (!before || !scroller || scroller.scrollTop === 0) return undefined;
    const edge = before.over(scroller.scrollTop, this.#heights);
    for (let line = edge; line < edge + 40; line += 1) {
      const caseId = before.at(line)?.row?.caseId;
      if (caseId === undefined || this.lines.of(caseId) < 0) continue;
      return { caseId, from: before.top(line, this.#heights) - scroller.scrollTop };
    }
    return undefined;
  }

  #holdOn(held: { caseId: string; from: number } | undefined): void {
    const scroller = this.#list?.closest('[part=scroller]');
    if (!scroller) return;
    if (this.#toTop) scroller.scrollTop = 0;
    else if (held) scroller.scrollTop = this.lines.top(this.lines.of(held.caseId), this.#heights) - held.from;
    if (this.#toTop || held) this.#draw(false);
    this.#toTop = false;
  }
}

function scrolls({ scrollHeight, clientHeight }: Element): boolean {
  return scrollHeight > clientHeight + 1;
}
