import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusPlace, gridMove, movedPlace, placeOf, type GridPlace } from './gridFocus.js';
import type { InboxLines } from './InboxLines.js';
import type { LineWindow } from './LineWindow.js';

export interface InboxWalkHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  /** What draws the cases. It stands before this in the order of the host's controllers. */
  readonly window: LineWindow;
}

/** Where the keyboard stands among the cases: one tab stop for all of them, which follows its case when that moves. */
export class InboxWalk implements ReactiveController {
  readonly #host: InboxWalkHost;
  readonly #columns: () => number;
  #place: GridPlace | undefined;
  #lines: InboxLines | undefined;
  #first: string | undefined;
  #hadFocus = false;

  /** @param columns how many cells a case has now */
  constructor(host: InboxWalkHost, columns: () => number) {
    this.#host = host;
    this.#columns = columns;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = Boolean(this.#focusedCase());
  }

  hostUpdated(): void {
    const place = this.#place;
    // A case that moved may have lost its element, and with it the focus.
    if (!this.#hadFocus || !place || this.#focusedCase()?.dataset['case'] === place.caseId) return;
    this.#host.window.keep(place.caseId);
    focusPlace(this.#host.renderRoot, place, { preventScroll: true });
  }

  /** To be called before each rendering, with the lines that it shows. */
  show(lines: InboxLines): void {
    if (lines === this.#lines) return;
    this.#lines = lines;
    this.#first = lines.caseAt(0)?.caseId;
    if (this.#place && lines.of(this.#place.caseId) < 0) this.#place = undefined;
  }

  /**
   * The tab index of a cell: Tab reaches the last one used, or a certain one of the first case.
   *
   * @param first column that Tab reaches before any was used
   */
  stop(caseId: string, column: number, first: number): 0 | -1 {
    const { caseId: at = this.#first, column: used = first } = this.#place ?? {};
    return at === caseId && Math.min(used, this.#columns() - 1) === column ? 0 : -1;
  }

  moved(event: KeyboardEvent): void {
    const move = gridMove(event);
    const place = placeOf(event.target);
    if (!move || !place) return;
    event.preventDefault();
    const { lines } = this.#host.window;
    const from = lines.casesAbove(lines.of(place.caseId));
    const [row, column] = movedPlace([from, place.column], move, lines.cases, this.#columns());
    this.#stand({ caseId: lines.caseAt(row)?.caseId ?? place.caseId, column }, true);
  }

  /** Goes to a case, in the column that was used last. */
  goTo(caseId: string): void {
    this.#stand({ caseId, column: this.#place?.column ?? 0 }, true);
  }

  focused(event: FocusEvent): void {
    const place = placeOf(event.target);
    if (!place || (place.caseId === this.#place?.caseId && place.column === this.#place.column)) return;
    this.#stand(place);
  }

  #stand(place: GridPlace, focus = false): void {
    if (focus) {
      this.#host.window.keep(place.caseId);
      if (!focusPlace(this.#host.renderRoot, place)) return;
    }
    this.#place = place;
    this.#host.requestUpdate();
  }

  #focusedCase(): HTMLElement | null | undefined {
    // Before the first rendering there is no root.
    const focused = this.#host.renderRoot?.querySelector('[data-case] :focus, [data-case]:focus');
    return focused?.closest<HTMLElement>('[data-case]');
  }
}
