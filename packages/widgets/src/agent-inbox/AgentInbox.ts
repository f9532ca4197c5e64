import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  caseWords,
  civilDateAt,
  groupRows,
  inboxTexts,
  longDate,
  tabQuery,
  toggleFilter,
  type Assignee,
  type CaseQuery,
  type CaseSummary,
  type InboxFilterName,
  type InboxFilters,
  type InboxGroupView,
  type InboxTab,
  type InboxTexts,
  type PqrsError,
} from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { PqrsElement } from '../foundation/PqrsElement.js';
import { Ticker } from '../foundation/ticker.js';
import { WidthWatcher } from '../foundation/widthWatcher.js';
import { assignAll } from './assignAll.js';
import { bulkBar } from './bulkBar.js';
import type {} from './events.js';
import { focusPlace, gridMove, movedPlace, placeOf, type GridPlace } from './gridFocus.js';
import { InboxData } from './InboxData.js';
import type { InboxSurface } from './InboxSurface.js';
import { list } from './list.js';
import { momentOf } from './rowClock.js';
import { inboxStyles } from './styles.js';
import { columnCount } from './table.js';
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
  /** Filters in force, as the client takes them. */
  @property({ attribute: false }) filters: InboxFilters = {};

  @state() search = '';
  @state() assignees: readonly Assignee[] = [];
  @state() selected: ReadonlySet<string> = new Set();
  @state() place: GridPlace | undefined;

  readonly data = new InboxData(this);
  readonly #width = new WidthWatcher(this, (width) => width < narrowBelow, 1280);
  /** Renders anew when the day turns, or the minute where a term in hours runs. */
  protected readonly ticker = new Ticker(this, () => momentOf(this, this.data.rows));
  #typing: ReturnType<typeof setTimeout> | undefined;
  #shown: readonly CaseSummary[] = [];
  #hadFocus = false;

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
  get firstCase(): string | undefined {
    return this.#shown[0]?.caseId;
  }
  get unassignedWord(): string {
    return caseWords[this.locale].unassigned;
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
    const here = new Set(this.data.rows.map((row) => row.caseId));
    const kept = [...this.selected].filter((id) => here.has(id));
    if (kept.length !== this.selected.size) this.#select(new Set(kept));
    if (!quiet) announce(this.texts.found(this.data.total, this.data.totalIsLeast), this);
  }

  setTab(tab: InboxTab): void {
    if (tab === this.tab) return;
    this.tab = tab;
    this.#select(new Set());
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

  toggle(caseId: string): void {
    const next = new Set(this.selected);
    if (!next.delete(caseId)) next.add(caseId);
    this.#select(next);
  }

  toggleAll(): void {
    const all = this.data.rows.map((row) => row.caseId);
    this.#select(all.every((id) => this.selected.has(id)) ? new Set() : new Set(all));
  }

  clearSelection(): void {
    this.#select(new Set());
    this.#focusTable();
  }

  open(row: CaseSummary): void {
    this.openCase = row.caseId;
    this.emit('pqrs-case-open', { caseId: row.caseId, radicado: row.radicado });
  }

  loadAssignees(): void {
    if (this.assignees.length > 0 || !this.client) return;
    this.client.listAssignees().then(
      (found) => (this.assignees = found),
      (cause: unknown) => this.report(cause),
    );
  }

  async assignTo(to: Assignee): Promise<void> {
    const ids = [...this.selected];
    if (!this.emit('pqrs-assign-request', { ids, to }, true) || !this.client) return;
    const failed = await assignAll(this.client, this.data.rows, ids, to);
    this.#select(new Set(failed));
    const done = ids.length - failed.length;
    const said = [
      done > 0 ? this.texts.assigned(done, to.name) : '',
      failed.length > 0 ? this.texts.assignFailed(failed.length) : '',
    ];
    announce(said.filter(Boolean).join(' '), this);
    if (failed.length === 0) this.#focusTable();
    await this.data.renew();
  }

  loadMore(): void {
    void this.data.loadMore();
  }

  moved(event: KeyboardEvent): void {
    const move = gridMove(event);
    const place = placeOf(event.target);
    if (!move || !place) return;
    event.preventDefault();
    const caseIds = this.#shown.map((row) => row.caseId);
    const next = movedPlace(place, move, caseIds, this.cards ? 1 : columnCount(this));
    if (focusPlace(this.renderRoot, next)) this.place = next;
  }

  focused(event: FocusEvent): void {
    const place = placeOf(event.target);
    if (!place || (place.caseId === this.place?.caseId && place.column === this.place.column)) return;
    this.place = place;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('items') && this.items) this.data.show(this.items);
    if (changed.has('client') && this.client && !this.items) void this.data.load();
    this.#hadFocus = this.renderRoot.querySelector?.('[data-case] :focus, [data-case]:focus') !== null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('loading', this.data.loading !== undefined);
    this.setState('error', this.data.error !== undefined);
    this.setState('empty', this.data.rows.length === 0 && !this.data.loading);
    // A row that moved was taken out and put in again: the browser has dropped its focus.
    const lost = this.#hadFocus && !this.renderRoot.querySelector('[data-case] :focus, [data-case]:focus');
    if (lost && this.place) focusPlace(this.renderRoot, this.place);
  }

  protected override render(): TemplateResult {
    const groups = this.#groups();
    this.#shown = groups.flatMap((group) => group.rows);
    if (this.place && !this.#shown.some((row) => row.caseId === this.place?.caseId)) this.place = undefined;
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
      ${list(this, groups, { cards: this.cards, level: this.level(1), retry: () => void this.refresh() })}
      ${bulkBar(this)}
      <span id="keys" class="sr">${this.texts.tableHint}</span>
    </div>`;
  }

  #groups(): InboxGroupView[] {
    const { rows, counts, complete } = this.data;
    const whole = this.tab === 'open' && !this.filtered && counts !== undefined;
    return groupRows(rows, {
      today: this.today,
      locale: this.locale,
      complete,
      ...(whole && { urgency: counts.urgency }),
    });
  }

  #asked(): void {
    this.emit('pqrs-filter-change', { query: this.query() });
    void this.refresh();
  }

  #select(next: ReadonlySet<string>): void {
    this.selected = next;
    this.emit('pqrs-selection-change', { ids: [...next] });
  }

  #focusTable(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[data-case] [tabindex="0"]')?.focus(),
    );
  }
}
