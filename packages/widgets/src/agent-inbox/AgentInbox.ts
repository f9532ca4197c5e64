import { adoptStyles, html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  civilDateAt,
  inboxTexts,
  longDate,
  type Assignee,
  type CaseQuery,
  type CaseSummary,
  type InboxFilters,
  type InboxTab,
  type InboxTexts,
  PqrsError,
  type SavedView,
} from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { PqrsElement } from '../foundation/PqrsElement.js';
import { Ticker } from '../foundation/ticker.js';
import { WidthWatcher } from '../foundation/widthWatcher.js';
import { parts } from './apart.js';
import { cardCells, cardPainter } from './cards.js';
import { columnTracks, shownColumns, type ColumnChoice } from './columns.js';
import './events.js';
import { Grouping } from './groups.js';
import { InboxData, type CaseProvider } from './InboxData.js';
import { InboxItems } from './InboxItems.js';
import { InboxMenus } from './InboxMenus.js';
import { InboxQuestion, type InboxSort } from './InboxQuestion.js';
import { InboxSelection } from './InboxSelection.js';
import type { InboxSurface } from './InboxSurface.js';
import { InboxViews } from './InboxViews.js';
import { InboxWalk } from './InboxWalk.js';
import type { LinePainter } from './LinePool.js';
import { LineWindow } from './LineWindow.js';
import { list } from './list.js';
import { momentOf } from './rowClock.js';
import { inboxStyles } from './styles.js';
import { columnCount, rowPainter } from './table.js';
import { tabs, tools, viewChips } from './toolbar.js';

const narrowBelow = 640;

/**
 * The inbox of those who answer: open cases by urgency, with search, filters, order, saved views and assignment. The cases come
 * from a client, from `dataProvider` page by page, or whole in `items`; the first of `items`, `dataProvider` and `client` counts.
 *
 * @summary Cases by urgency, as a table or as cards.
 * @fires pqrs-case-open - a case was chosen: `{caseId, radicado}`
 * @fires pqrs-selection-change - `{ids}`
 * @fires pqrs-sort-change - `{sort, order}`
 * @fires pqrs-filter-change - `{query}`, the question as the client takes it
 * @fires pqrs-columns-change - `{columns}`, as the property takes them: for the host to keep
 * @fires pqrs-views-change - `{views}`, as `savedViews` takes them: for the host to keep
 * @fires pqrs-assign-request - cancelable: `{ids, to}`; when it is not cancelled the inbox assigns through its client
 * @slot heading - in place of the title
 * @slot actions - at the right of the title
 * @slot toolbar - after the filters
 * @slot bulk-actions - beside "Asignar" while something is selected
 * @csspart base - the whole
 * @csspart header - title and tabs; in the table, its head
 * @csspart toolbar - search, filters, columns and order
 * @csspart field - the search
 * @csspart scroller - what scrolls: the table, or the cards
 * @csspart table - the table
 * @csspart header-cell - the head of a column
 * @csspart row - a case
 * @csspart row-selected - a case that is selected
 * @csspart count - how many cases a group has
 * @csspart badge - the state of a term: icon and word
 * @csspart status - the same as `badge`
 * @csspart track - the day rule
 * @csspart radicado - the radicado of a case
 * @csspart waiting - in place of the cases, while they are read
 * @csspart error - what failed, and what to do
 */
export class AgentInbox extends PqrsElement implements InboxSurface {
  static readonly tag = 'pqrs-agent-inbox';
  static override styles = inboxStyles;

  /** All cases, where the host has them itself: they are searched, filtered and put in order in the page, up to a hundred thousand of them. */
  @property({ attribute: false }) items?: readonly CaseSummary[] | undefined;
  /** Gives the cases page by page, in place of the client. */
  @property({ attribute: false }) dataProvider?: CaseProvider | undefined;
  /** The views that a person keeps, where the host keeps them; else they are kept on the device, apart for each `me`. */
  @property({ attribute: false }) savedViews?: readonly SavedView[] | undefined;
  /** Id of the person who looks: gives the tab of their own cases. */
  @property() me?: string | undefined;
  /** Id of the case that is open beside the inbox. */
  @property({ attribute: 'open-case' }) openCase?: string | undefined;
  /** `cards` shows cards at any width; below 640 px there are only cards. */
  @property({ reflect: true }) view: 'table' | 'cards' = 'table';
  @property() selection: 'many' | 'none' = 'many';
  /** The set of cases shown first. */
  @property() tab: InboxTab = 'open';
  /** Without it by due date; `items` then stay as they were given. */
  @property() sort?: InboxSort | undefined;
  @property() order: 'asc' | 'desc' = 'asc';
  @property({ type: Number, attribute: 'page-size' }) pageSize = 50;
  /** The columns of the table, with widths in CSS pixels where they are chosen; all of them unless given. The radicado always shows. */
  @property({ attribute: false }) columns?: readonly ColumnChoice[] | undefined;
  /** Filters in force, as the client takes them. */
  @property({ attribute: false }) filters: InboxFilters = {};

  @state() search = '';

  readonly question = new InboxQuestion(this, {
    asked: (query) => this.emit('pqrs-filter-change', { query }),
    sorted: (sort, order) => this.emit('pqrs-sort-change', { sort, order }),
    left: () => this.picks.drop(),
    columns: (columns) => this.emit('pqrs-columns-change', { columns }),
  });
  readonly views = new InboxViews(this, (views) => this.emit('pqrs-views-change', { views }));
  readonly menus = new InboxMenus(this);
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
  readonly #items = new InboxItems(this);
  readonly #grouping = new Grouping();
  readonly #width = new WidthWatcher(this, (width) => width < narrowBelow, 1280);
  /** Renders anew when the day turns, or the minute where a term in hours runs. */
  protected readonly ticker = new Ticker(this, () => momentOf(this, this.window.drawn));

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
    return this.question.query();
  }

  /** Asks for the rows again; those on screen stay until the answer is here. */
  override async refresh(): Promise<void> {
    await this.#load();
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

  dress(styles: CSSResult): void {
    if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, [...AgentInbox.elementStyles, styles]);
  }

  missed(): void {
    this.report(new PqrsError('network-unreachable', 'A menu of the inbox could not be fetched.', 'Open it again.'));
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
    if (changed.has('items') || changed.has('dataProvider') || changed.has('client')) void this.#load();
    if (this.picks.ids.size > 0 && !parts.here) void this.menus.bring();
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
      ${tabs(this)} ${viewChips(this)} ${tools(this)}
      ${list(this, lines.count - lines.cases, () => void this.refresh())}
      ${this.picks.ids.size > 0 ? parts.here?.bulkBar(this) : nothing}
      <span id="keys" class="sr">${this.texts.tableHint}</span>
    </div>`;
  }

  async #load(): Promise<void> {
    await (this.items ? this.#items.load(this.items) : this.data.load());
  }

  #focusTable(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[data-case] [tabindex="0"]')?.focus(),
    );
  }
}
