import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { CaseDetail, CasePanelView, CommandType, PanelTexts } from '@pqrs-kit/core';
import { Apart } from '../foundation/Apart.js';
import { copyText } from '../foundation/copyText.js';
import { CaseElement } from '../foundation/CaseElement.js';
import { asPqrsError } from '../foundation/PqrsElement.js';
import { momentKey, runsByTheMinute } from '../foundation/moment.js';
import { shellStyles } from '../foundation/shellStyles.js';
import { Ticker } from '../foundation/ticker.js';
import { WidthWatcher } from '../foundation/widthWatcher.js';
import './events.js';
import type { PanelClock } from './PanelClock.js';
import { PanelForm } from './PanelForm.js';
import type { PanelSurface } from './PanelSurface.js';

const body = /* @__PURE__ */ new Apart(() => import('./panelBody.js').then(({ panelBody }) => panelBody));

/**
 * One case beside the conversation: its clock, what is missing before it may be closed, what was said, what happened,
 * and the next step. What is typed is kept until it was carried out, also when the case changed meanwhile.
 *
 * @summary The panel of a case.
 * @fires pqrs-case-command-request - cancelable, before a command: `{caseId, command}`
 * @fires pqrs-case-command-done - after it: `{caseId, type, version, stage}`
 * @fires pqrs-draft-save - somebody asked to keep the draft of an answer: `{caseId, value}`
 * @fires pqrs-check-fail - sending an answer was tried while something is missing: `{caseId, check}`
 * @slot empty - while there is no case
 * @csspart base - the whole
 * @csspart header - type, level and radicado
 * @csspart footer - the next step, fixed at the end
 * @csspart radicado - the radicado of the case
 * @csspart time - a due date
 * @csspart remaining - what remains of the term
 * @csspart track - the day rule
 * @csspart badge - a state or a level: icon and word
 * @csspart status - the state of a term
 * @csspart item - something that happened
 * @csspart marker - its sign
 * @csspart stamp - when it happened
 * @csspart content - what happened
 * @csspart actor - who did it
 * @csspart field - a control of a form with its label
 * @csspart merge - a case that may be the same
 * @csspart button - a button
 * @csspart error - what failed, and what to do
 */
export class CasePanel extends CaseElement implements PanelSurface {
  static readonly tag = 'pqrs-case-panel';
  static override styles = shellStyles;

  @state() wholeTimeline = false;
  @state() wholeStory = false;
  @state() wholeGate = false;

  protected override readonly body = body;
  readonly form = new PanelForm(this, this.data, {
    asked: (caseId, command) => this.emit('pqrs-case-command-request', { caseId, command }, true),
    done: (type, { caseId, version, stage }) => this.emit('pqrs-case-command-done', { caseId, type, version, stage }),
    report: (cause) => this.report(cause),
    now: () => this.instant(),
    forms: () => body.here?.formsApart,
  });
  readonly #width = new WidthWatcher(this, (width) => width, 384);
  #clockOnceDrawn: PanelClock | undefined;
  /** Renders anew when the day turns, or the minute where a term in hours runs. */
  protected readonly ticker = new Ticker(this, () => momentKey(this.instant(), this.zone, this.#runsByTheMinute()));
  /** The view while it is being rendered. */
  #view: CasePanelView | undefined;

  get texts(): PanelTexts {
    return this.textsOf(body.part.panelTexts);
  }
  get detail(): CaseDetail {
    if (!this.data.detail) throw asPqrsError(undefined);
    return this.data.detail;
  }
  get view(): CasePanelView {
    this.#view ??= body.part.casePanelView(this.detail, this.instant(), this.locale, this.zone);
    return this.#view;
  }
  get sectionLevel(): number {
    return this.level(1);
  }
  override get writing(): boolean {
    return this.form.type !== undefined;
  }
  get sending(): boolean {
    return this.form.sending;
  }

  get #clock(): PanelClock {
    const moment = { now: () => this.instant(), width: () => this.#width.value };
    return (this.#clockOnceDrawn ??= new body.part.PanelClock(this, moment));
  }

  #runsByTheMinute(): boolean {
    const { detail } = this.data;
    if (!detail) return false;
    return detail.clocks.some(runsByTheMinute) || detail.otherClocks.some(({ stoppedAt }) => stoppedAt === undefined);
  }

  /** Opens the form of a command. */
  openForm(command: CommandType): void {
    void this.form.open(command);
  }

  closeForm(): void {
    this.form.close();
  }

  /** Focuses the first thing that the first of these selectors finds. */
  focusFirst(...selectors: string[]): void {
    const found = selectors.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector));
    found.find((element) => element !== null)?.focus();
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

  protected override leave(): void {
    this.form.leave();
    this.wholeTimeline = false;
    this.wholeStory = false;
    this.wholeGate = false;
  }

  protected override render(): TemplateResult {
    const { detail, error, loading } = this.data;
    const { empty, problem, waiting } = body.part;
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
    const { type, forms, composer } = this.form;
    const { draftedCase, wholeCase } = body.part;
    if (type !== 'draftAnswer' || !forms || !composer) return wholeCase(this, this.#clock, this.level());
    return draftedCase(
      this,
      forms.composerForm(this, composer, () => this.form.close()),
      this.level(),
    );
  }
}
