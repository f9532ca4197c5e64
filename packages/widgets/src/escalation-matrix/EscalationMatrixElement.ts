import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  fill,
  matrixTexts,
  matrixView,
  type EscalationLevel,
  type EscalationMatrix,
  type MatrixTexts,
  type MatrixView,
  type PqrsError,
  type WorkingHoursDefinition,
} from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { CaseElement } from '../foundation/CaseElement.js';
import { widgetFrame } from '../foundation/frame.js';
import { escalate as stairs, icon } from '../foundation/icons.js';
import { momentKey } from '../foundation/moment.js';
import { asPqrsError } from '../foundation/PqrsElement.js';
import { Ticker } from '../foundation/ticker.js';
import { WidthWatcher } from '../foundation/widthWatcher.js';
import { alertLog, nextAlert, whySevere } from './aside.js';
import { EscalateForm, type EscalateFormHost } from './EscalateForm.js';
import './events.js';
import { MatrixEditor, type MatrixEditorHost } from './MatrixEditor.js';
import { matrixCards, matrixTable } from './matrixTable.js';
import { escalationMatrixStyles } from './styles.js';

const cardsBelow = 768;

/**
 * Who is told of a case when: levels by severities, the level that it reached, who is next and when, and a call of a level by hand.
 *
 * @summary The escalation of a case.
 * @fires pqrs-escalate-request - cancelable: `{caseId, level, reason}`; when it is not cancelled the widget escalates through its client
 * @fires pqrs-escalate-done - after it: `{caseId, level, version}`
 * @fires pqrs-matrix-change - somebody proposes another matrix: `{matrix}`; nothing changes until the host adopts it
 * @slot heading - in place of the title
 * @slot actions - at the right of the title
 * @slot level-[n] - under who is told at a level, such as `level-3`
 * @slot empty - while there is no case
 * @slot error - in place of what failed
 * @slot footer - at the end
 * @csspart base
 * @csspart header
 * @csspart heading
 * @csspart body
 * @csspart table
 * @csspart level
 * @csspart level-current
 * @csspart condition
 * @csspart owner
 * @csspart badge
 * @csspart button
 * @cssprop --pqrs-matrix-current-color - of the column of this case and its current level
 */
export class EscalationMatrixElement extends CaseElement implements EscalateFormHost, MatrixEditorHost {
  static readonly tag = 'pqrs-escalation-matrix';
  static override styles = escalationMatrixStyles;

  /** The matrix of the organisation; the default unless given. */
  @property({ attribute: false }) matrix?: EscalationMatrix | undefined;
  /** When the organisation delivers alerts; the usual office hours of Colombia unless given. */
  @property({ attribute: false }) officeHours?: WorkingHoursDefinition | undefined;
  /** Who stands at each level, by name. */
  @property({ attribute: false }) names?: Readonly<Partial<Record<EscalationLevel, string>>> | undefined;

  /** Whether another matrix may be proposed: the host keeps it, has it approved and gives it back as `matrix`. */
  @property({ type: Boolean, reflect: true }) editable = false;

  readonly #form = new EscalateForm(this);
  readonly #editor = new MatrixEditor(this);
  readonly #narrow = new WidthWatcher(this, (width) => width < cardsBelow, 1080);
  /** Renders anew when the minute turns: what was to come may have come. */
  protected readonly ticker = new Ticker(this, () => momentKey(this.instant(), this.zone, true));

  get texts(): MatrixTexts {
    return this.textsOf(matrixTexts);
  }

  override get writing(): boolean {
    return this.#form.open || this.#editor.open;
  }

  propose(matrix: EscalationMatrix): void {
    this.emit('pqrs-matrix-change', { matrix });
    announce(this.texts.proposed, this);
  }

  focusFirst(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Calls a level by hand, through the host or through the client. */
  async escalate(level: EscalationLevel, reason: string): Promise<PqrsError | undefined> {
    const { detail } = this.data;
    if (!detail) return undefined;
    const { caseId } = detail;
    if (!this.emit('pqrs-escalate-request', { caseId, level, reason }, true) || !this.client) return undefined;
    try {
      const after = await this.client.command(caseId, { type: 'escalate', level, reason }, detail.version);
      this.data.show(after);
      this.emit('pqrs-escalate-done', { caseId, level, version: after.version });
      announce(fill(this.texts.done, { level }), this);
      return undefined;
    } catch (cause) {
      return this.report(asPqrsError(cause));
    }
  }

  protected override leave(): void {
    this.#form.close();
    this.#editor.leave();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('overdue', this.data.detail?.alerts.some(({ trigger }) => trigger.type === 'lapse') === true);
  }

  protected override render(): TemplateResult {
    const { texts, data, locale } = this;
    const { detail } = data;
    const view = detail && this.#view();
    return widgetFrame({
      locale,
      heading: texts.heading,
      level: this.level(),
      tools: view && !this.readonly && !this.writing ? html`${this.#editButton()}${this.#button(view)}` : nothing,
      loading: data.loading,
      loadingText: texts.loading,
      emptyText: texts.empty,
      error: data.error,
      retry: () => void this.refresh(),
      content: view && this.#content(view),
    });
  }

  #view(): MatrixView | undefined {
    const { locale, zone: timeZone, officeHours, names } = this;
    const matrix = this.#editor.shown;
    const { detail } = this.data;
    return detail && matrixView(detail, { now: this.instant(), locale, timeZone, matrix, officeHours, names });
  }

  #editButton(): TemplateResult | typeof nothing {
    if (!this.editable) return nothing;
    return html`<button type="button" class="btn edit-matrix" part="button" @click=${() => this.#editor.show()}>
      ${this.texts.edit}
    </button>`;
  }

  /** Unavailable says why, and stays within reach of the keyboard. */
  #button({ escalateTo }: MatrixView): TemplateResult {
    const may = escalateTo.length > 0;
    return html`<button
        type="button"
        class="btn primary open-form"
        part="button"
        aria-disabled=${may ? nothing : 'true'}
        aria-describedby=${may ? nothing : 'cannot'}
        @click=${() => may && this.#form.show()}
      >
        ${icon(stairs)}${this.texts.escalateNow}
      </button>
      ${may ? nothing : html`<span id="cannot" class="muted small">${this.texts.cannot}</span>`}`;
  }

  #content(view: MatrixView): TemplateResult {
    const { texts } = this;
    const level = this.level(1);
    return html`<div class="layout">
      <div>
        ${this.#editor.open && this.editable && !this.readonly ? this.#editor.render() : nothing}
        ${this.#form.open ? this.#form.render(view.escalateTo, view.next?.level) : nothing}
        ${this.#narrow.value ? [nextAlert(view, texts, level), matrixCards(view, level)] : matrixTable(view, texts)}
        ${whySevere(view, level)}
      </div>
      <div>${this.#narrow.value ? nothing : nextAlert(view, texts, level)} ${alertLog(view, texts, level)}</div>
    </div>`;
  }
}
