import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseSummary } from '@pqrs-kit/core';
import { focusPlace, gridMove, movedPlace, placeOf, type GridPlace } from './gridFocus.js';

export interface InboxWalkHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
}

/** Where the keyboard stands among the cases: one tab stop for all of them, which follows its case when that moves. */
export class InboxWalk implements ReactiveController {
  readonly #host: InboxWalkHost;
  readonly #columns: () => number;
  #place: GridPlace | undefined;
  #shown: readonly CaseSummary[] = [];
  #hadFocus = false;

  /** @param columns how many cells a case has now */
  constructor(host: InboxWalkHost, columns: () => number) {
    this.#host = host;
    this.#columns = columns;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#focusedCase() !== null;
  }

  hostUpdated(): void {
    // A row that moved was taken out and put in again: the browser has dropped its focus.
    if (this.#hadFocus && this.#place && !this.#focusedCase()) focusPlace(this.#host.renderRoot, this.#place);
  }

  /** The cases on screen, in their order. */
  show(rows: readonly CaseSummary[]): void {
    this.#shown = rows;
    if (!rows.some((row) => row.caseId === this.#place?.caseId)) this.#place = undefined;
  }

  /**
   * The tab index of a cell: Tab reaches the last one used, or a certain one of the first case.
   *
   * @param first column that Tab reaches before any was used
   */
  stop(caseId: string, column: number, first: number): 0 | -1 {
    const { caseId: at = this.#shown[0]?.caseId, column: used = first } = this.#place ?? {};
    return at === caseId && Math.min(used, this.#columns() - 1) === column ? 0 : -1;
  }

  moved(event: KeyboardEvent): void {
    const move = gridMove(event);
    const place = placeOf(event.target);
    if (!move || !place) return;
    event.preventDefault();
    const caseIds = this.#shown.map((row) => row.caseId);
    this.#stand(movedPlace(place, move, caseIds, this.#columns()), true);
  }

  focused(event: FocusEvent): void {
    const place = placeOf(event.target);
    if (!place || (place.caseId === this.#place?.caseId && place.column === this.#place.column)) return;
    this.#stand(place);
  }

  #stand(place: GridPlace, focus = false): void {
    if (focus && !focusPlace(this.#host.renderRoot, place)) return;
    this.#place = place;
    this.#host.requestUpdate();
  }

  #focusedCase(): Element | null {
    // Before the first rendering there is no root.
    return this.#host.renderRoot?.querySelector('[data-case] :focus, [data-case]:focus') ?? null;
  }
}
