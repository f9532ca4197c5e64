import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  pageLimit,
  type BoardColumn,
  type BoardGrouping,
  type BoardLimits,
  type BoardTexts,
  type CaseQuery,
  type CaseSummary,
  type InboxFilters,
  type PqrsClient,
  type PqrsError,
  type Stage,
} from '@pqrs-kit/core';
import { InboxData, type InboxDataHost } from '../agent-inbox/InboxData.js';
import { momentOf } from '../agent-inbox/rowClock.js';
import '../agent-inbox/events.js';
import { announce } from '../foundation/announcer.js';
import { Apart } from '../foundation/Apart.js';
import { AutoRefresh } from '../foundation/AutoRefresh.js';
import { PqrsElement } from '../foundation/PqrsElement.js';
import { shellStyles } from '../foundation/shellStyles.js';
import { Ticker } from '../foundation/ticker.js';
import { WidthWatcher } from '../foundation/widthWatcher.js';
import type { BoardFilters, BoardFiltersHost } from './BoardFilters.js';
import type { BoardSurface } from './BoardSurface.js';
import './events.js';

const body = /* @__PURE__ */ new Apart(() => import('./boardBody.js').then(({ boardBody }) => boardBody));

const oneColumnBelow = 480;

/**
 * Open cases by stage, with a limit for each column. A card is moved by its menu, by keyboard or by dragging: the board asks, the host carries
 * out the command that leads there, and the card moves once the case has.
 *
 * @summary Cases by stage, for who leads.
 * @fires pqrs-card-move-request - cancelable: `{caseId, from, to, index, command}`; `command` is what brings a case there
 * @fires pqrs-card-open - a card was chosen: `{caseId, radicado}`
 * @fires pqrs-filter-change - another question is asked: `{query}`
 * @fires pqrs-limit-exceed - a column came to hold more than its limit: `{column}`
 * @slot heading - in place of the title
 * @slot actions - at the right of the title
 * @slot column-header-[stage] - under the name of a column, such as `column-header-analysis`
 * @slot empty - while there is no case
 * @slot error - in place of what failed
 * @slot footer - at the end
 * @csspart base - the whole
 * @csspart header - title and actions
 * @csspart heading - the title
 * @csspart body - below the header
 * @csspart column - a stage
 * @csspart limit - how many cases it has, and should have at most
 * @csspart card - a case
 * @csspart card-grabbed - the case that is being dragged
 * @csspart drop-target - the column that it would go to
 * @csspart radicado - the radicado of a case
 * @csspart badge - the state of a term: icon and word
 * @csspart status - the same as `badge`
 * @csspart track - the day rule
 * @csspart error - what failed, and what to do
 * @cssprop [--pqrs-board-column-width=236px] - width of a column
 */
export class SupervisorBoard extends PqrsElement implements BoardSurface, BoardFiltersHost, InboxDataHost {
  static readonly tag = 'pqrs-supervisor-board';
  static override styles = shellStyles;

  /** Cases that the host has itself; nothing is then asked of the client. */
  @property({ attribute: false }) items?: readonly CaseSummary[] | undefined;
  /** Stages that are columns, from left to right; all at which something is left to do unless given. */
  @property({ attribute: false }) columns?: readonly Stage[] | undefined;
  /** How many cases each column should hold at most. */
  @property({ attribute: false }) wipLimits: BoardLimits = {};
  /** Order in each column. */
  @property() sort: 'dueAt' | 'receivedAt' | 'radicado' = 'dueAt';
  /** Filters in force, as the client takes them. */
  @property({ attribute: false }) filters: InboxFilters = {};

  /** What the cards of each column are put together by. */
  @property({ attribute: 'group-by' }) groupBy?: BoardGrouping | undefined;
  /** Seconds after which cases are read again while somebody sees the board; 0 for never. Where the client tells of changes it is not needed. */
  @property({ type: Number, attribute: 'auto-refresh' }) autoRefresh = 0;

  @state() menuFor: string | undefined;
  @state() grabbed: CaseSummary | undefined;
  @state() over: Stage | undefined;
  @state() private chosen: Stage | undefined;

  protected override readonly body = body;
  readonly data: InboxData = new InboxData(this);
  readonly #narrow = new WidthWatcher(this, (width) => width < oneColumnBelow, 1280);
  /** Renders anew when the day turns, or the minute where a term in hours runs. */
  protected readonly ticker = new Ticker(this, () => momentOf(this, this.data.rows));
  protected readonly again = new AutoRefresh(
    this,
    () => (this.items ? 0 : this.autoRefresh),
    () => this.data.renew(),
  );
  /** Once there were some to show. */
  #shownFilters: BoardFilters | undefined;
  #full: ReadonlySet<Stage> = new Set();
  #ahead: [client: PqrsClient, query: string] | undefined;
  /** Where cases were asked to go. */
  readonly #asked = new Map<string, Stage>();

  get #filters(): BoardFilters {
    return (this.#shownFilters ??= new body.part.BoardFilters(this));
  }
  get texts(): BoardTexts {
    return this.textsOf(body.part.boardTexts);
  }
  get moment(): string {
    return this.instant();
  }
  get columnViews(): BoardColumn[] {
    const { boardColumns, boardStages } = body.part;
    const { columns: shown = boardStages, wipLimits: limits, locale, items, filters, data } = this;
    const whole = !items && Object.keys(filters).length === 0;
    return boardColumns(data.rows, { columns: shown, limits, locale, counts: whole ? data.counts?.stage : undefined });
  }

  /** The question as the client takes it. */
  query(): CaseQuery {
    return { status: 'open', ...this.filters, sort: this.sort, order: 'asc', limit: pageLimit.most };
  }

  override async refresh(): Promise<void> {
    if (this.items) this.data.show(this.items);
    else await this.data.load();
    this.requestUpdate();
  }

  failed(error: PqrsError): void {
    this.report(error);
  }

  loaded(): void {
    // Arrivals and limits are told once they are drawn.
  }

  filtered(): void {
    this.emit('pqrs-filter-change', { query: this.query() });
  }

  openCard({ caseId, radicado }: CaseSummary): void {
    this.emit('pqrs-card-open', { caseId, radicado });
  }

  openMenu({ caseId }: CaseSummary, event: Event): void {
    const opening = (event as ToggleEvent).newState === 'open';
    if (opening) this.menuFor = caseId;
    else if (this.menuFor === caseId) this.menuFor = undefined;
    body.part.placeBesideButton(event);
  }

  grab(row: CaseSummary | undefined): void {
    this.grabbed = row;
    this.over = undefined;
  }

  hover(stage: Stage | undefined): void {
    this.over = stage;
  }

  /** Asks for a case to be brought to another stage. */
  move({ caseId, radicado, stage: from }: CaseSummary, to: Stage): void {
    const command = body.part.boardStep(from, to);
    if (!command || this.readonly) return;
    const index = this.columnViews.find(({ stage }) => stage === to)?.rows.length ?? 0;
    if (!this.emit('pqrs-card-move-request', { caseId, from, to, index, command }, true)) return;
    this.#asked.set(caseId, to);
    this.#say(this.texts.requested, radicado, to);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('items') && this.items) this.data.show(this.items);
    const asks = changed.has('client') || changed.has('filters') || changed.has('sort');
    if (asks && this.client && !this.items && !this.#askedAhead(this.client)) void this.data.load();
  }

  protected override askAhead(): void {
    if (!this.client || this.items) return;
    this.#ahead = [this.client, JSON.stringify(this.query())];
    void this.data.load();
  }

  /** Whether what the first update asks for was asked for before it. */
  #askedAhead(client: PqrsClient): boolean {
    const [asker, query] = this.#ahead ?? [];
    this.#ahead = undefined;
    return asker === client && query === JSON.stringify(this.query());
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('loading', this.data.loading !== undefined);
    this.setState('error', this.data.error !== undefined);
    this.setState('empty', this.data.rows.length === 0 && !this.data.loading);
    this.#tellLimits();
    this.#tellArrivals();
  }

  protected override render(): TemplateResult {
    const { texts, data, locale } = this;
    return body.part.widgetFrame({
      locale,
      heading: texts.heading,
      level: this.level(),
      loading: data.loading !== undefined,
      loadingText: texts.loading,
      emptyText: texts.empty,
      error: data.error,
      retry: () => void this.refresh(),
      content: data.rows.length > 0 || this.#narrowed ? this.#content() : undefined,
    });
  }

  /** Filters are in force: then an empty board says so, and they can be taken away. */
  get #narrowed(): boolean {
    return !this.items && this.data.asOf !== undefined && Object.keys(this.filters).length > 0;
  }

  #tools(): TemplateResult {
    const { texts, groupBy, locale, data } = this;
    const { filterChips, groupChoice } = body.part;
    return html`<div class="tools">
        ${this.items ? nothing : filterChips(this.#filters, locale)}
        ${groupChoice(groupBy, texts, (by) => (this.groupBy = by))}
      </div>
      ${data.rows.length === 0 ? html`<p class="muted" role="status">${texts.noneMatches}</p>` : nothing}`;
  }

  #content(): TemplateResult {
    const views = this.columnViews;
    const { columns, oneColumn } = body.part;
    const level = this.level(1);
    const hint = this.readonly ? nothing : html`<p class="muted small">${this.texts.dragHint}</p>`;
    if (!this.#narrow.value) return html`${this.#tools()} ${hint} ${columns(this, views, level)}`;
    const shown = views.find(({ stage }) => stage === this.chosen) ?? views[0];
    return html`${this.#tools()}
      <div class="field">
        <label for="column">${this.texts.column}</label>
        <select
          id="column"
          class="input"
          @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value as Stage)}
        >
          ${views.map(
            ({ stage, label, countText }) =>
              html`<option value=${stage} ?selected=${stage === shown?.stage}>${label} · ${countText}</option>`,
          )}
        </select>
      </div>
      ${shown ? oneColumn(this, shown, level) : nothing}`;
  }

  /** Tells of each column that came to hold more than its limit, once until it has room again. */
  #tellLimits(): void {
    const over = this.columnViews.filter((column) => column.over);
    const fresh = over.filter(({ stage }) => !this.#full.has(stage));
    this.#full = new Set(over.map(({ stage }) => stage));
    if (fresh.length === 0) return;
    for (const { stage } of fresh) this.emit('pqrs-limit-exceed', { column: stage });
    const words = fresh.map(({ label: column, count, limit = 0 }) =>
      body.part.fill(this.texts.overOf, { column, count, limit }),
    );
    announce(words.join(' '), this);
  }

  /** Tells of each case that came to where it was asked to go, and leaves the focus on its card. */
  #tellArrivals(): void {
    for (const { caseId, radicado, stage } of this.data.rows) {
      if (this.#asked.get(caseId) !== stage) continue;
      this.#asked.delete(caseId);
      this.#say(this.texts.moved, radicado, stage);
      this.renderRoot.querySelector<HTMLElement>(`[data-case='${CSS.escape(caseId)}'] .subject`)?.focus();
    }
  }

  #say(text: string, radicado: string, to: Stage): void {
    const { caseWords, fill, radicadoText } = body.part;
    const column = caseWords[this.locale].stages[to];
    announce(fill(text, { radicado: radicadoText(radicado).consecutive, column }), this);
  }
}
