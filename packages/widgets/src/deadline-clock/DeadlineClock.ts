import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  civilDateAt,
  clockFaceView,
  clockState,
  listDate,
  normName,
  serviceTexts,
  type Audience,
  type ClockFace,
  type ClockSnapshot,
  type ClockStatus,
  type PqrsError,
} from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { ruleSizeFor } from '../foundation/dayRule.js';
import { problem } from '../foundation/problem.js';
import { asPqrsError, PqrsElement } from '../foundation/PqrsElement.js';
import { momentKey, runsByTheMinute } from '../foundation/moment.js';
import { Ticker } from '../foundation/ticker.js';
import { unexpectedAnswer } from '../foundation/unexpectedAnswer.js';
import { WidthWatcher } from '../foundation/widthWatcher.js';
import { clockFace, clockRule, howComputed, otherClocks } from './clockCard.js';
import './events.js';
import { LedgerDisclosure } from './LedgerDisclosure.js';
import { clockStyles } from './styles.js';

const listBelow = 480;
const cardPadding = 38;
const ladder: readonly ClockStatus[] = ['ok', 'soon', 'today', 'over'];

/**
 * A legal term that explains its date: status, due date, what remains, and the day-by-day ledger behind it.
 *
 * @summary The clock of a legal term.
 * @fires pqrs-deadline-threshold - while shown it became due soon, due today or overdue: `{level, remaining}`, each once
 * @fires pqrs-deadline-expire - while shown it became overdue, once: `{caseId, dueAt}`
 * @fires pqrs-explanation-toggle - `{expanded}`
 * @slot explanation - under the facts
 * @csspart base - the whole
 * @csspart badge - the state of the term: icon and word
 * @csspart status - the same as `badge`
 * @csspart time - the date
 * @csspart remaining - what remains of the term
 * @csspart track - the day rule
 * @csspart button - what opens the explanation
 * @csspart explanation - how the date came about
 * @csspart calendar - the days of the term, by weeks
 * @csspart step - a day of the term
 * @csspart citation - the article behind a fact
 * @csspart known - that the date was counted as known on a day
 * @csspart error - what failed, and what to do
 */
export class DeadlineClock extends PqrsElement {
  static readonly tag = 'pqrs-deadline-clock';
  static override styles = clockStyles;

  /**
   * The clock that binds. Without it, those of `case-id` are asked of the client. One that was counted as known on a day (`asOf`) says so, so that
   * nobody takes it for the date that binds.
   */
  @property({ attribute: false }) clock?: ClockSnapshot | undefined;
  /** Further clocks of the case, shown as rows. */
  @property({ attribute: false }) others: readonly ClockSnapshot[] = [];
  @property({ attribute: 'case-id' }) caseId?: string | undefined;
  @property() audience: Audience = 'agent';
  /** `days`: what remains in the chip; `date`: no remainder; `both`: the date and what remains. */
  @property() format: 'days' | 'date' | 'both' = 'both';
  /** Whether the ledger is open. */
  @property({ type: Boolean, reflect: true }) expanded = false;

  @state() private error: PqrsError | undefined;
  @state() private fetched: readonly ClockSnapshot[] = [];

  readonly #ledger = new LedgerDisclosure(this);
  readonly #width = new WidthWatcher(this, (width) => width, 360);
  /** Renders anew when the day turns, or the minute where a term in hours runs. */
  protected readonly ticker = new Ticker(
    this,
    () =>
      momentKey(
        this.instant(),
        this.#binding?.explanation.timeZone ?? this.zone,
        [this.#binding, ...this.others, ...this.fetched].some((clock) => clock && runsByTheMinute(clock)),
      ),
    () => (this.#binding ? clockState(this.#binding, this.instant()).status : ''),
  );
  /** The case and status last shown: what a crossing is measured from. */
  #shown: { dueAt: string; status: ClockStatus } | undefined;

  get #binding(): ClockSnapshot | undefined {
    return this.clock ?? this.fetched[0];
  }

  override async refresh(): Promise<void> {
    if (this.clock || this.caseId === undefined || !this.client) return;
    try {
      const { clocks } = await this.client.openCase(this.caseId);
      if (!Array.isArray(clocks)) throw unexpectedAnswer();
      this.fetched = clocks;
      this.error = undefined;
    } catch (cause) {
      this.error = this.report(asPqrsError(cause));
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('caseId') || changed.has('client')) void this.refresh();
  }

  protected override render(): TemplateResult | typeof nothing {
    const clock = this.#binding;
    if (!clock) return this.#withoutClock();
    const view = this.#view(clock);
    const citizen = this.audience === 'citizen';
    const wide = this.#width.value >= listBelow;
    const size = ruleSizeFor(view.rule.cells.length, this.#width.value - cardPadding);
    return html`<section part="base" class="card ${view.status} ${citizen ? 'citizen' : ''}" lang=${this.locale}>
      ${clockFace(view, {
        level: this.level(),
        citizen,
        kind: `${view.labels.kind} · ${normName(clock.explanation.norm, this.locale)}`,
        year: wide || citizen,
        format: this.format,
      })}
      ${clockRule(view, size)} ${howComputed(view, this.expanded, () => this.#toggle())}
      ${this.#ledger.render(clock, view, { audience: this.audience, now: this.instant(), open: this.expanded, wide })}
      ${this.#others()}
    </section>`;
  }

  #withoutClock(): TemplateResult | typeof nothing {
    const { error, locale } = this;
    if (error) return problem({ error, locale, retry: () => void this.refresh() });
    if (!this.#waiting) return nothing;
    return html`<div part="base" class="card waiting" lang=${locale} aria-busy="true">
      <div class="block"></div>
      <div class="block"></div>
      <p class="slow">${serviceTexts[locale].slow}</p>
    </div>`;
  }

  get #waiting(): boolean {
    return !this.#binding && !this.error && this.caseId !== undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const clock = this.#binding;
    this.setState('loading', this.#waiting);
    this.setState('error', this.error !== undefined);
    if (!clock) return;
    const view = this.#view(clock);
    this.setState('overdue', view.status === 'over');
    this.#cross(clock, view);
  }

  #view(clock: ClockSnapshot): ClockFace {
    return clockFaceView(clock, this.instant(), this.locale, { audience: this.audience });
  }

  #others(): TemplateResult | typeof nothing {
    const rest = this.clock ? this.others : this.fetched.slice(1);
    const today = civilDateAt(this.instant(), this.zone);
    const rows = rest.map((clock) => ({
      name: normName(clock.explanation.norm, this.locale),
      view: this.#view(clock),
      date: listDate(clock.dueDate, this.locale, today),
    }));
    return otherClocks(rows, serviceTexts[this.locale].otherClocks);
  }

  #toggle(): void {
    this.expanded = !this.expanded;
    this.#ledger.turn();
    this.emit('pqrs-explanation-toggle', { expanded: this.expanded });
  }

  /** Says once that the term climbed the ladder while it was on screen. What it was at first is no news. */
  #cross(clock: ClockSnapshot, view: ClockFace): void {
    const before = this.#shown?.dueAt === clock.dueAt ? this.#shown.status : undefined;
    this.#shown = { dueAt: clock.dueAt, status: view.status };
    if (!before || ladder.indexOf(view.status) <= ladder.indexOf(before)) return;
    this.emit('pqrs-deadline-threshold', { level: view.status, remaining: view.state.remainingBusinessDays });
    if (view.status === 'over') this.emit('pqrs-deadline-expire', { caseId: this.caseId ?? '', dueAt: clock.dueAt });
    announce(view.summary, this);
  }
}
