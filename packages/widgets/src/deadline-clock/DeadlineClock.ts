import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  civilDateAt,
  clockState,
  clockView,
  listDate,
  normName,
  serviceTexts,
  type Audience,
  type ClockSnapshot,
  type ClockStatus,
  type ClockView,
  type PqrsError,
} from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { copyText } from '../foundation/copyText.js';
import { ruleSizeFor } from '../foundation/dayRule.js';
import { problem } from '../foundation/problem.js';
import { asPqrsError, PqrsElement } from '../foundation/PqrsElement.js';
import { momentKey, runsByTheMinute } from '../foundation/moment.js';
import { Ticker } from '../foundation/ticker.js';
import { unexpectedAnswer } from '../foundation/unexpectedAnswer.js';
import { WidthWatcher } from '../foundation/widthWatcher.js';
import { clockFace, clockRule, howComputed, otherClocks } from './clockCard.js';
import './events.js';
import { ledger } from './ledger.js';
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
 * @csspart base
 * @csspart time
 * @csspart remaining
 * @csspart track
 * @csspart explanation
 * @csspart calendar
 * @csspart step
 * @csspart citation
 * @csspart known - that the date was counted as known on a day
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

  @state() private asList = false;
  @state() private copied = false;
  @state() private error: PqrsError | undefined;
  @state() private fetched: readonly ClockSnapshot[] = [];

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
    if (!clock)
      return this.error
        ? problem({ error: this.error, locale: this.locale, retry: () => void this.refresh() })
        : nothing;
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
      ${this.expanded ? this.#ledger(view, wide) : html`<div id="ledger" hidden></div>`} ${this.#others()}
    </section>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const clock = this.#binding;
    this.setState('loading', !clock && !this.error && this.caseId !== undefined);
    this.setState('error', this.error !== undefined);
    if (!clock) return;
    const view = this.#view(clock);
    this.setState('overdue', view.status === 'over');
    this.#cross(clock, view);
  }

  #view(clock: ClockSnapshot): ClockView {
    return clockView(clock, this.instant(), this.locale, { audience: this.audience });
  }

  #ledger(view: ClockView, wide: boolean): TemplateResult {
    return ledger(view, {
      locale: this.locale,
      asList: this.asList || !wide,
      mayToggle: wide,
      copied: this.copied,
      toggle: () => (this.asList = !this.asList),
      copy: () => void this.#copy(view),
    });
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
    this.copied = false;
    this.emit('pqrs-explanation-toggle', { expanded: this.expanded });
  }

  async #copy(view: ClockView): Promise<void> {
    this.copied = await copyText(view.copyText, view.labels.copied, this);
  }

  /** Says once that the term climbed the ladder while it was on screen. What it was at first is no news. */
  #cross(clock: ClockSnapshot, view: ClockView): void {
    const before = this.#shown?.dueAt === clock.dueAt ? this.#shown.status : undefined;
    this.#shown = { dueAt: clock.dueAt, status: view.status };
    if (!before || ladder.indexOf(view.status) <= ladder.indexOf(before)) return;
    this.emit('pqrs-deadline-threshold', { level: view.status, remaining: view.state.remainingBusinessDays });
    if (view.status === 'over') this.emit('pqrs-deadline-expire', { caseId: this.caseId ?? '', dueAt: clock.dueAt });
    announce(view.summary, this);
  }
}
