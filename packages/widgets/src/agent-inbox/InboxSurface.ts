import type { CaseSummary, InboxFilterName, InboxFilters, InboxTab, InboxTexts, Locale } from '@pqrs-kit/core';
import type { ColumnChoice } from './columns.js';
import type { InboxData } from './InboxData.js';
import type { InboxSelection } from './InboxSelection.js';
import type { InboxWalk } from './InboxWalk.js';
import type { LineWindow } from './LineWindow.js';

/** What the templates of the inbox read and call: the element as they see it. */
export interface InboxSurface {
  readonly data: InboxData;
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
  readonly sort: 'dueAt' | 'receivedAt' | 'radicado';
  readonly order: 'asc' | 'desc';
  readonly selectable: boolean;
  /** Whether cases are shown as cards. */
  readonly cards: boolean;
  readonly filtered: boolean;

  setTab(tab: InboxTab): void;
  setSearch(text: string): void;
  switchFilter(filter: InboxFilterName, value: string): void;
  clearFilter(filter: InboxFilterName): void;
  clearFilters(): void;
  setSort(sort: 'dueAt' | 'receivedAt' | 'radicado', order: 'asc' | 'desc'): void;
  open(row: CaseSummary): void;
  setColumns(columns: readonly ColumnChoice[]): void;
  loadMore(): void;
  showArrived(): void;
}
