import type { BoardColumn, BoardGrouping, BoardTexts, CaseSummary, Locale, Stage } from '@pqrs-kit/core';

/** What the templates of the board read and call: the element as they see it. */
export interface BoardSurface {
  readonly texts: BoardTexts;
  readonly locale: Locale;
  readonly moment: string;
  readonly zone: string;
  readonly readonly: boolean;
  /** What the cards of a column are put together by. */
  readonly groupBy?: BoardGrouping | undefined;
  /** Every column, for the menu of a card. */
  readonly columnViews: readonly BoardColumn[];
  /** Case whose menu is open: only that one is drawn. */
  readonly menuFor: string | undefined;
  /** Case that is being dragged. */
  readonly grabbed: CaseSummary | undefined;
  /** Column that the dragged case is over. */
  readonly over: Stage | undefined;

  openCard(row: CaseSummary): void;
  openMenu(row: CaseSummary, event: Event): void;
  move(row: CaseSummary, to: Stage): void;
  grab(row: CaseSummary | undefined): void;
  hover(stage: Stage | undefined): void;
}
