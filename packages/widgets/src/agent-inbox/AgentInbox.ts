import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  civilDateAt,
  inboxTexts,
  longDate,
  tabQuery,
  toggleFilter,
  type Assignee,
  type CaseQuery,
  type CaseSummary,
  type InboxFilterName,
  type InboxFilters,
  type InboxTab,
  type InboxTexts,
  type PqrsError,
} from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { PqrsElement } from '../foundation/PqrsElement.js';
import { Ticker } from '../foundation/ticker.js';
import { WidthWatcher } from '../foundation/widthWatcher.js';
import { bulkBar } from './bulkBar.js';
import { cardCells, cardPainter } from './cards.js';
import { columnTracks, shownColumns, type ColumnChoice } from './columns.js';
import './events.js';
import { Grouping } from './groups.js';
import { InboxData } from './InboxData.js';
import { InboxSelection } from './InboxSelection.js';
import type { InboxSurface } from './InboxSurface.js';
import { InboxWalk } from './InboxWalk.js';
import type { LinePainter } from './LinePool.js';
import { LineWindow } from './LineWindow.js';
import { list } from './list.js';
import { momentOf } from './rowClock.js';
import { inboxStyles } from './styles.js';
import { columnCount, rowPainter } from './table.js';
import { tabs, tools } from './toolbar.js';

const narrowBelow = 768;
const typingPause = 300;

/**
 * The inbox of those who answer: open cases by urgency, with search, filters, order and assignment.
 *
 * @summary Cases by urgency, as a table or as cards.
 * @fires pqrs-case-open - a case was chosen: `{caseId, radicado}`
 * @fires pqrs-selection-change - `{ids}`
 * @fires pqrs-sort-change - `{sort, order}`
 * @fires pqrs-filter-change - `{query}`, the question as the client takes it
 * @fires pqrs-columns-change - `{columns}`, as the property takes them: for the host to keep
 * @fires pqrs-assign-request - cancelable: `{ids, to}`; when it is not cancelled the inbox assigns through its client
 * @slot heading - in place of the title
 * @slot actions - at the right of the title
 * @slot toolbar - after the filters
 * @slot bulk-actions - beside "Asignar" while something is selected
 * @csspart base
 * @csspart toolbar
 * @csspart table
 * @csspart row
 * @csspart row-selected
 * @csspart header-cell
 * @csspart count
 */
export class AgentInbox extends PqrsElement implements InboxSurface {
  static readonly tag = 'pqrs-agent-inbox';
  static override styles = inboxStyles;

  /** Rows that the host has itself; nothing is then asked of the client. */
  @property({ attribute: false }) items?: readonly CaseSummary[] | undefined;
  /** Id of the person who looks: gives the tab of their own cases. */
  @property() me?: string | undefined;
  /** Id of the case that is open beside the inbox. */
  @property({ attribute: 'open-case' }) openCase?: string | undefined;
  /** `cards` shows cards at any width; below 768 px there are only cards. */
  @property({ reflect: true }) view: 'table' | 'cards' = 'table';
  @property() selection: 'many' | 'none' = 'many';
  /** The set of cases shown first. */
  @property() tab: InboxTab = 'open';
  @property() sort: 'dueAt' | 'receivedAt' | 'radicado' = 'dueAt';
  @property() order: 'asc' | 'desc' = 'asc';
  @property({ type: Number, attribute: 'page-size' }) pageSize = 50;
  /** The columns of the table, with widths in CSS pixels where they are chosen; all of them unless given. The radicado always shows. */
  @property({ attribute: false }) columns?: readonly ColumnChoice[] | undefined;
  /** Filters in force, as the client takes them. */
  @property({ attribute: false }) filters: InboxFilters = {};

  @state() search = '';

  readonly data = new InboxData(this);
  readonly picks = new InboxSelection(this, {
    changed: (ids) => this.emit('pqrs-selection-change', { ids }),
    asked: (ids, to) => this.emit('pqrs-assign-request', { ids, to }, true),
    report: (cause) => this.report(cause),
    cleared: () => this.#focusTable(),
  });
  readonly window = new LineWindow(this);
  readonly walk = new InboxWalk(this, (): number => (this.cards ? cardCells(this) : columnCount(this)));
  shown: readonly ColumnChoice[] = shownColumns(undefined);
  readonly #grouping = new Grouping();
  readonly #width = new WidthWatcher(this, (width) => width < narrowBelow, 1280);
  /** Renders anew when the day turns, or the minute where a term in hours runs. */
  protected readonly ticker = new Ticker(this, () => momentOf(this, this.window.drawn));
  #typing: ReturnType<typeof setTimeout> | undefined;

  get texts(): InboxTexts {
    return this.textsOf(inboxTexts);
  }
  get moment(): string {
    return this.instant();
  }
  get today(): string {
    return civilDateAt(this.instant(), this.zone);
  }
  get selectable(): boolean {
    return this.selection === 'many' && !this.readonly;
  }
  get filtered(): boolean {
    return this.search !== '' || Object.keys(this.filters).length > 0;
  }
  get selected(): ReadonlySet<string> {
    return this.picks.ids;
  }
  get painter(): LinePainter {
    return this.cards ? cardPainter(this, this.level(1)) : rowPainter(this);
  }
  get cards(): boolean {
    return this.view === 'cards' || this.#width.value;
  }

  /** The question as the client takes it. */
  query(): CaseQuery {
    return {
      ...tabQuery(this.tab, this.me),
      ...this.filters,
      ...(this.search !== '' && { search: this.search }),
      sort: this.sort,
      order: this.order,
      limit: this.pageSize,
    };
  }

  /** Asks for the rows again; those on screen stay until the answer is here. */
  override async refresh(): Promise<void> {
    if (this.items) this.data.show(this.items);
    else await this.data.load();
    this.requestUpdate();
  }

  failed(error: PqrsError): void {
    this.report(error);
  }

  loaded(quiet: boolean): void {
    this.picks.keepShown();
    const arrived = this.data.arrived.length;
    if (quiet && arrived > 0) announce(this.texts.arrived(arrived), this);
    if (!quiet) announce(this.texts.found(this.data.total, this.data.totalIsLeast), this);
  }

  setTab(tab: InboxTab): void {
    if (tab === this.tab) return;
    this.tab = tab;
    this.picks.drop();
    this.#asked();
  }

  setSearch(text: string): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.search = text.trim();
      this.#asked();
    }, typingPause);
  }

  switchFilter(filter: InboxFilterName, value: string): void {
    this.filters = toggleFilter(this.filters, filter, value);
    this.#asked();
  }

  clearFilter(filter: InboxFilterName): void {
    const { [filter]: _removed, ...others } = this.filters;
    this.filters = others;
    this.renderRoot.querySelector<HTMLElement>(`[popovertarget=filter-${filter}]`)?.focus();
    this.#asked();
  }

  clearFilters(): void {
    this.filters = {};
    this.renderRoot.querySelector<HTMLElement>('.search input')?.focus();
    this.#asked();
  }

  setSort(sort: 'dueAt' | 'receivedAt' | 'radicado', order: 'asc' | 'desc'): void {
    this.sort = sort;
    this.order = order;
    this.emit('pqrs-sort-change', { sort, order });
    void this.refresh();
  }

  /** Selects a case, or lets go of it. */
  toggle(caseId: string): void {
    this.picks.toggle(caseId);
  }

  async assignTo(to: Assignee): Promise<void> {
    await this.picks.assignTo(to);
  }

  open(row: CaseSummary): void {
    this.openCase = row.caseId;
    this.emit('pqrs-case-open', { caseId: row.caseId, radicado: row.radicado });
  }

  /** Chooses the columns of the table and their widths. */
  setColumns(columns: readonly ColumnChoice[]): void {
    this.columns = shownColumns(columns);
    this.emit('pqrs-columns-change', { columns: [...this.columns] });
  }

  loadMore(): void {
    void this.data.loadMore();
  }

  /** Puts new cases among the others and goes to the first of them. */
  showArrived(): void {
    const first = this.data.showArrived();
    this.requestUpdate();
    void this.updateComplete.then(() => first !== undefined && this.walk.goTo(first));
  }

  /** A list that scrolls by itself reads on as its end comes near; one as long as its page waits to be asked. */
  nearEnd(): void {
    if (!this.data.error) this.loadMore();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('columns')) this.shown = shownColumns(this.columns);
    if (changed.has('items') && this.items) this.data.show(this.items);
    if (changed.has('client') && this.client && !this.items) void this.data.load();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const table = this.renderRoot.querySelector('table');
    table?.style.setProperty('--_columns', columnTracks(this.shown, this.selectable));
    this.setState('loading', this.data.loading !== undefined);
    this.setState('error', this.data.error !== undefined);
    this.setState('empty', this.data.rows.length === 0 && !this.data.loading);
  }

  protected override render(): TemplateResult {
    const lines = this.#grouping.of(this);
    this.window.show(lines, JSON.stringify(this.query()));
    this.walk.show(lines);
    return html`<div part="base" class="inbox ${this.cards ? 'narrow' : 'wide'}" lang=${this.locale}>
      <header part="header">
        <slot name="heading">
          <div class="title" role="heading" aria-level=${this.level()}>${this.texts.heading}</div>
          <span class="muted day">${longDate(this.today, this.locale)}</span>
        </slot>
        <span class="spring"></span>
        <slot name="actions"></slot>
      </header>
      ${this.items ? nothing : [tabs(this), tools(this)]}
      ${list(this, lines.count - lines.cases, () => void this.refresh())} ${bulkBar(this)}
      <span id="keys" class="sr">${this.texts.tableHint}</span>
    </div>`;
  }

  #asked(): void {
    this.emit('pqrs-filter-change', { query: this.query() });
    void this.refresh();
  }

  #focusTable(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[data-case] [tabindex="0"]')?.focus(),
    );
  }
}
