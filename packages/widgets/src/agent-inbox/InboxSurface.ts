import type { CaseSummary, InboxFilters, InboxTab, InboxTexts, Locale, PqrsClient } from '@pqrs-kit/core';
import type { ColumnChoice } from './columns.js';
import type { InboxData } from './InboxData.js';
import type { InboxMenus } from './InboxMenus.js';
import type { InboxQuestion } from './InboxQuestion.js';
import type { InboxSelection } from './InboxSelection.js';
import type { InboxViews } from './InboxViews.js';
import type { InboxWalk } from './InboxWalk.js';
import type { LineWindow } from './LineWindow.js';

/** What the templates of the inbox read and call: the element as they see it. */
export interface InboxSurface {
  readonly data: InboxData;
  readonly question: InboxQuestion;
  readonly views: InboxViews;
  readonly menus: InboxMenus;
  readonly picks: InboxSelection;
  readonly walk: InboxWalk;
  readonly window: LineWindow;
  /** The columns of the table, in order. */
  readonly shown: readonly ColumnChoice[];
  readonly texts: InboxTexts;
  readonly locale: Locale;
  readonly moment: string;
  /** Today's civil date in the organisation's zone. */
  readonly today: string;
  readonly zone: string;
  readonly me?: string | undefined;
  readonly density: 'comfortable' | 'compact';
  readonly openCase?: string | undefined;
  readonly tab: InboxTab;
  readonly filters: InboxFilters;
  readonly search: string;
  readonly order: 'asc' | 'desc';
  /** Cases that the host has itself, where it does. */
  readonly items?: readonly CaseSummary[] | undefined;
  readonly client?: PqrsClient | undefined;
  readonly selectable: boolean;
  /** Whether cases are shown as cards. */
  readonly cards: boolean;

  open(row: CaseSummary): void;
  loadMore(): void;
  showArrived(): void;
}
