import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  casePanelView,
  commandTexts,
  formFieldOf,
  panelTexts,
  readForm,
  type Assignee,
  type CaseCommand,
  type CaseDetail,
  type CasePanelView,
  type CommandField,
  type CommandProblems,
  type CommandType,
  type CommandValues,
  type PanelTexts,
  type PqrsError,
} from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { copyText } from '../foundation/copyText.js';
import { problem } from '../foundation/problem.js';
import { asPqrsError, PqrsElement } from '../foundation/PqrsElement.js';
import { momentKey, runsByTheMinute } from '../foundation/moment.js';
import { Ticker } from '../foundation/ticker.js';
import { WidthWatcher } from '../foundation/widthWatcher.js';
import type {} from './events.js';
import { foot } from './foot.js';
import { PanelClock } from './PanelClock.js';
import { PanelData } from './PanelData.js';
import type { PanelSurface } from './PanelSurface.js';
import { answer } from './answer.js';
import { closing } from './closing.js';
import { agreement, alerts, empty, head, person, story, waiting } from './sections.js';
import { panelStyles } from './styles.js';
import { timeline } from './timeline.js';

/**
 * One case beside the conversation: its clock, what is missing before it may be closed, what was said, what happened,
 * and the next step. What is typed is kept until it was carried out, also when the case changed meanwhile.
 *
 * @summary The panel of a case.
 * @fires pqrs-case-command-request - cancelable, before a command: `{caseId, command}`
 * @fires pqrs-case-command-done - after it: `{caseId, type, version, stage}`
 * @slot empty - while there is no case
 * @csspart base
 * @csspart header
 * @csspart footer
 * @csspart marker
 * @csspart stamp
 */
export class CasePanel extends PqrsElement implements PanelSurface {
  static readonly tag = 'pqrs-case-panel';
  static override styles = panelStyles;

  @property({ attribute: 'case-id' }) caseId?: string | undefined;
  /** A case that the host has itself; nothing is then asked of the client to show it. */
  @property({ attribute: false }) case?: CaseDetail | undefined;

  @state() assignees: readonly Assignee[] = [];
  @state() formType: CommandType | undefined;
  @state() formProblems: CommandProblems = {};
  @state() formError: PqrsError | undefined;
  @state() sending = false;
  @state() wholeTimeline = false;
  @state() wholeStory = false;
  @state() wholeGate = false;
  @state() private typed: ReadonlyMap<string, CommandValues> = new Map();

  readonly #data = new PanelData(this);
  readonly #width = new WidthWatcher(this, (width) => width, 384);
  readonly #clock = new PanelClock(this, { now: () => this.instant(), width: () => this.#width.value });
  /** Renders anew when the day turns, or the minute where a term in hours runs. */
  protected readonly ticker = new Ticker(this, () => momentKey(this.instant(), this.zone, this.#runsByTheMinute()));
  /** The view while it is being rendered. */
  #view: CasePanelView | undefined;
  /** The version that the person saw when the form was opened. */
  #seen: number | undefined;

  get texts(): PanelTexts {
    return this.textsOf(panelTexts);
  }
  get detail(): CaseDetail {
    if (!this.#data.detail) throw asPqrsError(undefined);
    return this.#data.detail;
  }
  get view(): CasePanelView {
    this.#view ??= casePanelView(this.detail, this.instant(), this.locale, this.zone);
    return this.#view;
  }
  get sectionLevel(): number {
    return this.level(1);
  }
  get writing(): boolean {
    return this.formType !== undefined;
  }
  get formValues(): CommandValues {
    return this.typed.get(this.#formKey) ?? {};
  }
  #runsByTheMinute(): boolean {
    const { detail } = this.#data;
    if (!detail) return false;
    return detail.clocks.some(runsByTheMinute) || detail.otherClocks.some(({ stoppedAt }) => stoppedAt === undefined);
  }
  get #formKey(): string {
    return `${this.#data.detail?.caseId ?? ''} ${this.formType ?? ''}`;
  }

  override async refresh(): Promise<void> {
    if (this.case) this.#data.show(this.case);
    else await this.#data.load();
  }

  failed(error: PqrsError): void {
    this.report(error);
  }

  openForm(command: CommandType): void {
    this.formType = command;
    this.formProblems = {};
    this.formError = undefined;
    this.#seen = this.detail.version;
    if (command === 'assign') this.#loadAssignees();
    void this.updateComplete.then(() => this.#focus('.action :is(textarea, select, input)', '#action-title'));
  }

  closeForm(): void {
    this.formType = undefined;
    void this.updateComplete.then(() => this.#focus('.foot .btn'));
  }

  type(field: CommandField, value: string): void {
    this.typed = new Map(this.typed).set(this.#formKey, { ...this.formValues, [field]: value });
    const { [field]: _mended, ...others } = this.formProblems;
    this.formProblems = others;
  }

  async send(): Promise<void> {
    if (!this.formType || this.sending) return;
    const read = readForm(this.formType, this.formValues, this);
    if ('problems' in read) {
      this.#showProblems(read.problems);
      return;
    }
    if (!this.emit('pqrs-case-command-request', { caseId: this.detail.caseId, command: read.command }, true)) return;
    await this.#carryOut(read.command);
  }

  async copyRadicado(): Promise<void> {
    await copyText(this.detail.radicado, this.texts.radicadoCopied, this);
  }

  toggleTimeline(): void {
    this.wholeTimeline = !this.wholeTimeline;
  }

  toggleStory(): void {
    this.wholeStory = !this.wholeStory;
  }

  toggleGate(): void {
    this.wholeGate = !this.wholeGate;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('case') && this.case) this.#data.show(this.case);
    if (!changed.has('caseId') && !changed.has('client')) return;
    this.formType = undefined;
    this.wholeTimeline = false;
    this.wholeStory = false;
    this.wholeGate = false;
    if (this.case) return;
    if (this.caseId === undefined) this.#data.show(undefined);
    else void this.#data.load();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('loading', this.#data.loading);
    this.setState('error', this.#data.error !== undefined);
    this.setState('empty', this.#data.detail === undefined && !this.#data.loading);
  }

  protected override render(): TemplateResult {
    const { detail, error, loading } = this.#data;
    this.#view = undefined;
    const trouble = error
      ? html`<div class="section">${problem({ error, locale: this.locale, retry: () => void this.refresh() })}</div>`
      : nothing;
    return html`<article
      part="base"
      class="panel"
      lang=${this.locale}
      aria-busy=${loading}
      aria-label=${this.texts.heading}
    >
      ${trouble}${detail ? this.#body() : loading ? waiting(this) : error ? nothing : empty(this)}
    </article>`;
  }

  #body(): TemplateResult {
    return html`${head(this, this.level())} ${this.#clock.render()} ${alerts(this)} ${closing(this)} ${answer(this)}
    ${agreement(this)} ${person(this)} ${story(this)} ${timeline(this)} ${foot(this)}`;
  }

  async #carryOut(command: CaseCommand): Promise<void> {
    const { client } = this;
    if (!client) return;
    this.sending = true;
    this.formError = undefined;
    const { caseId } = this.detail;
    const form = this.#formKey;
    // Meanwhile the panel may have gone to another case or another person: what comes back is then not theirs to see.
    const stillHere = () => client === this.client && caseId === this.#data.detail?.caseId;
    try {
      const detail = await client.command(caseId, command, this.#seen);
      this.#forget(form);
      this.#done(command.type, detail, stillHere());
    } catch (cause) {
      const error = this.report(asPqrsError(cause));
      if (stillHere()) await this.#refused(error);
    }
    this.sending = false;
  }

  #done(type: CommandType, detail: CaseDetail, stillHere: boolean): void {
    announce(this.#said(type), this);
    this.emit('pqrs-case-command-done', { caseId: detail.caseId, type, version: detail.version, stage: detail.stage });
    if (!stillHere) return;
    this.formType = undefined;
    this.#data.show(detail);
    void this.updateComplete.then(() => this.#focus('.foot .btn', '.number'));
  }

  #said(type: CommandType): string {
    const { done, saved } = commandTexts[this.locale];
    return done[type] ?? saved;
  }

  #forget(form: string): void {
    const kept = new Map(this.typed);
    kept.delete(form);
    this.typed = kept;
  }

  /** Nothing typed is lost: the form stays, also over a case that somebody else has changed. */
  async #refused(error: PqrsError): Promise<void> {
    this.formError = error;
    const fields = Object.fromEntries(
      (error.fields ?? []).map(({ field }) => [formFieldOf(field), this.texts.required]),
    );
    if (Object.keys(fields).length > 0) this.#showProblems(fields);
    if (error.code !== 'case-version-conflict' && error.code !== 'case-command-refused') return;
    await this.#data.load();
    this.#seen = this.#data.detail?.version;
  }

  #showProblems(problems: CommandProblems): void {
    this.formProblems = problems;
    void this.updateComplete.then(() => this.#focus('.action [aria-invalid=true]'));
  }

  #loadAssignees(): void {
    this.client?.listAssignees().then(
      (found) => (this.assignees = found),
      (cause: unknown) => (this.formError = this.report(asPqrsError(cause))),
    );
  }

  /** Focuses the first thing that the first of these selectors finds. */
  #focus(...selectors: string[]): void {
    const found = selectors.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector));
    found.find((element) => element !== null)?.focus();
  }
}
