import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  boardColumns,
  boardStages,
  boardStep,
  boardTexts,
  caseWords,
  fill,
  pageLimit,
  radicadoText,
  type BoardColumn,
  type BoardGrouping,
  type BoardLimits,
  type BoardTexts,
  type CaseQuery,
  type CaseSummary,
  type InboxFilters,
  type PqrsError,
  type Stage,
} from '@pqrs-kit/core';
import { InboxData, type InboxDataHost } from '../agent-inbox/InboxData.js';
import { momentOf } from '../agent-inbox/rowClock.js';
import '../agent-inbox/events.js';
import { announce } from '../foundation/announcer.js';
import { AutoRefresh } from '../foundation/AutoRefresh.js';
import { widgetFrame } from '../foundation/frame.js';
import { placeBesideButton } from '../foundation/popover.js';
import { PqrsElement } from '../foundation/PqrsElement.js';
import { Ticker } from '../foundation/ticker.js';
import { WidthWatcher } from '../foundation/widthWatcher.js';
import { BoardFilters, type BoardFiltersHost } from './BoardFilters.js';
import type { BoardSurface } from './BoardSurface.js';
import { filterChips, groupChoice } from './boardTools.js';
import { columns, oneColumn } from './columns.js';
import './events.js';
import { supervisorBoardStyles } from './styles.js';

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
 * @csspart base
 * @csspart header
 * @csspart heading
 * @csspart body
 * @csspart column
 * @csspart card
 * @csspart card-grabbed
 * @csspart drop-target
 * @csspart limit
 * @cssprop --pqrs-board-column-width - 236px
 */
export class SupervisorBoard extends PqrsElement implements BoardSurface, BoardFiltersHost, InboxDataHost {
  static readonly tag = 'pqrs-supervisor-board';
  static override styles = supervisorBoardStyles;

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

  readonly data: InboxData = new InboxData(this);
  readonly #narrow = new WidthWatcher(this, (width) => width < oneColumnBelow, 1280);
  /** Renders anew when the day turns, or the minute where a term in hours runs. */
  protected readonly ticker = new Ticker(this, () => momentOf(this, this.data.rows));
  protected readonly again = new AutoRefresh(
    this,
    () => (this.items ? 0 : this.autoRefresh),
    () => this.data.renew(),
  );
  readonly #filters = new BoardFilters(this);
  #full: ReadonlySet<Stage> = new Set();
  /** Where cases were asked to go. */
  readonly #asked = new Map<string, Stage>();

  get texts(): BoardTexts {
    return this.textsOf(boardTexts);
  }
  get moment(): string {
    return this.instant();
  }
  get columnViews(): BoardColumn[] {
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
    placeBesideButton(event);
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
    const command = boardStep(from, to);
    if (!command || this.readonly) return;
    const index = this.columnViews.find(({ stage }) => stage === to)?.rows.length ?? 0;
    if (!this.emit('pqrs-card-move-request', { caseId, from, to, index, command }, true)) return;
    this.#asked.set(caseId, to);
    this.#say(this.texts.requested, radicado, to);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('items') && this.items) this.data.show(this.items);
    const asks = changed.has('client') || changed.has('filters') || changed.has('sort');
    if (asks && this.client && !this.items) void this.data.load();
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
    return widgetFrame({
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
    return html`<div class="tools">
        ${this.items ? nothing : filterChips(this.#filters, locale)}
        ${groupChoice(groupBy, texts, (by) => (this.groupBy = by))}
      </div>
      ${data.rows.length === 0 ? html`<p class="muted" role="status">${texts.noneMatches}</p>` : nothing}`;
  }

  #content(): TemplateResult {
    const views = this.columnViews;
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
    const words = fresh.map(({ label: column, count, limit = 0 }) => fill(this.texts.overOf, { column, count, limit }));
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
    const column = caseWords[this.locale].stages[to];
    announce(fill(text, { radicado: radicadoText(radicado).consecutive, column }), this);
  }
}
