import {
  tabQuery,
  toggleFilter,
  type CaseQuery,
  type CaseSummary,
  type InboxFilterName,
  type InboxFilters,
  type InboxTab,
  type SavedView,
} from '@pqrs-kit/core';
import { shownColumns, type ColumnChoice, type InboxColumn } from './columns.js';

/** A service is asked when a person rests; what is in the page can be looked through at once. */
const typingPause = { service: 300, page: 60 };

export type InboxSort = NonNullable<CaseQuery['sort']>;

/** What is asked, as the properties of the element hold it. */
export interface InboxQuestionHost {
  readonly renderRoot: ParentNode;
  readonly items?: readonly CaseSummary[] | undefined;
  readonly me?: string | undefined;
  readonly pageSize: number;
  tab: InboxTab;
  filters: InboxFilters;
  sort?: InboxSort | undefined;
  order: 'asc' | 'desc';
  search: string;
  columns?: readonly ColumnChoice[] | undefined;
  refresh(): Promise<void>;
}

/** What the page around hears of the question. */
export interface QuestionEvents {
  /** Other cases are asked for. */
  asked(query: CaseQuery): void;
  sorted(sort: string, order: string): void;
  /** Another set of cases: what was selected is not among them. */
  left(): void;
  columns(columns: ColumnChoice[]): void;
}

/** Which cases are shown, and in what order: read and changed in one place. */
export class InboxQuestion {
  readonly #host: InboxQuestionHost;
  readonly #events: QuestionEvents;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: InboxQuestionHost, events: QuestionEvents) {
    this.#host = host;
    this.#events = events;
  }

  /** What cases are sorted by: those of a service by their due date unless told otherwise, those of the host as they were given. */
  get sortedBy(): InboxSort | undefined {
    return this.#host.sort ?? (this.#host.items ? undefined : 'dueAt');
  }

  get filtered(): boolean {
    return this.#host.search !== '' || Object.keys(this.#host.filters).length > 0;
  }

  /** The question as the client takes it. */
  query(): CaseQuery {
    const { tab, me, filters, search, order, pageSize } = this.#host;
    const sort = this.sortedBy;
    return {
      ...tabQuery(tab, me),
      ...filters,
      ...(search !== '' && { search }),
      ...(sort && { sort }),
      order,
      limit: pageSize,
    };
  }

  setTab(tab: InboxTab): void {
    if (tab === this.#host.tab) return;
    this.#host.tab = tab;
    this.#events.left();
    this.#ask();
  }

  setSearch(text: string): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(
      () => {
        this.#host.search = text.trim();
        this.#ask();
      },
      this.#host.items ? typingPause.page : typingPause.service,
    );
  }

  switchFilter(filter: InboxFilterName, value: string): void {
    this.#host.filters = toggleFilter(this.#host.filters, filter, value);
    this.#ask();
  }

  clearFilter(filter: InboxFilterName): void {
    const { [filter]: _removed, ...others } = this.#host.filters;
    this.#host.filters = others;
    this.#focus(`[popovertarget=filter-${filter}]`);
    this.#ask();
  }

  /** Takes all filters away, the search too. */
  clear(): void {
    clearTimeout(this.#typing);
    this.#host.filters = {};
    this.#host.search = '';
    this.#focus('.search input');
    this.#ask();
  }

  setSort(sort: InboxSort | undefined, order: 'asc' | 'desc'): void {
    this.#host.sort = sort;
    this.#host.order = order;
    this.#events.sorted(this.sortedBy ?? '', order);
    void this.#host.refresh();
  }

  /** Chooses the columns of the table and their widths. */
  setColumns(columns: readonly ColumnChoice[]): void {
    this.#host.columns = shownColumns(columns);
    this.#events.columns([...this.#host.columns]);
  }

  /** What is shown now, for a view to keep. */
  shown(): Omit<SavedView, 'name'> {
    const { tab, filters, order, columns } = this.#host;
    const sort = this.sortedBy;
    return { tab, filters, order, ...(sort && { sort }), ...(columns && { columns: [...columns] }) };
  }

  /** Shows what a view kept. Nothing is searched for in it. */
  show({ tab, filters, sort, order, columns }: SavedView): void {
    clearTimeout(this.#typing);
    if (tab !== this.#host.tab) this.#events.left();
    Object.assign(this.#host, { tab, filters, sort, order, search: '' });
    if (columns) this.setColumns(columns as { column: InboxColumn; width?: number }[]);
    this.#ask();
  }

  #focus(selector: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #ask(): void {
    this.#events.asked(this.query());
    void this.#host.refresh();
  }
}
