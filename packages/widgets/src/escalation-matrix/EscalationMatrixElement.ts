import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type {
  EscalationLevel,
  EscalationMatrix,
  MatrixTexts,
  MatrixView,
  PqrsError,
  WorkingHoursDefinition,
} from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { Apart } from '../foundation/Apart.js';
import { CaseElement } from '../foundation/CaseElement.js';
import { momentKey } from '../foundation/moment.js';
import { asPqrsError } from '../foundation/PqrsElement.js';
import { shellStyles } from '../foundation/shellStyles.js';
import { Ticker } from '../foundation/ticker.js';
import { WidthWatcher } from '../foundation/widthWatcher.js';
import type { EscalateForm, EscalateFormHost } from './EscalateForm.js';
import './events.js';
import type { MatrixEditor, MatrixEditorHost } from './MatrixEditor.js';

const body = /* @__PURE__ */ new Apart(() => import('./matrixBody.js').then(({ matrixBody }) => matrixBody));

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
 * @csspart base - the whole
 * @csspart header - title and actions
 * @csspart heading - the title
 * @csspart body - below the header
 * @csspart table - levels by severities
 * @csspart row - a level, where there is a table
 * @csspart level - a level that is not the current one
 * @csspart level-current - the level that the case reached
 * @csspart cell - a level for one severity
 * @csspart condition - when a level is told
 * @csspart owner - who is told
 * @csspart badge - the state of a level: icon and words
 * @csspart field - a control of the form
 * @csspart button - a button
 * @csspart error - what failed, and what to do
 * @cssprop --pqrs-matrix-current-color - of the column of this case and its current level
 */
export class EscalationMatrixElement extends CaseElement implements EscalateFormHost, MatrixEditorHost {
  static readonly tag = 'pqrs-escalation-matrix';
  static override styles = shellStyles;

  /** The matrix of the organisation; the default unless given. */
  @property({ attribute: false }) matrix?: EscalationMatrix | undefined;
  /** When the organisation delivers alerts; the usual office hours of Colombia unless given. */
  @property({ attribute: false }) officeHours?: WorkingHoursDefinition | undefined;
  /** Who stands at each level, by name. */
  @property({ attribute: false }) names?: Readonly<Partial<Record<EscalationLevel, string>>> | undefined;

  /** Whether another matrix may be proposed: the host keeps it, has it approved and gives it back as `matrix`. */
  @property({ type: Boolean, reflect: true }) editable = false;

  protected override readonly body = body;
  /** Once there was one to show. */
  #opened: EscalateForm | undefined;
  #edited: MatrixEditor | undefined;
  readonly #narrow = new WidthWatcher(this, (width) => width < cardsBelow, 1080);
  /** Renders anew when the minute turns: what was to come may have come. */
  protected readonly ticker = new Ticker(this, () => momentKey(this.instant(), this.zone, true));

  get texts(): MatrixTexts {
    return this.textsOf(body.part.matrixTexts);
  }

  override get writing(): boolean {
    return (this.#opened?.open ?? false) || (this.#edited?.open ?? false);
  }

  get #form(): EscalateForm {
    return (this.#opened ??= new body.part.EscalateForm(this));
  }

  get #editor(): MatrixEditor {
    return (this.#edited ??= new body.part.MatrixEditor(this));
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
      announce(body.part.fill(this.texts.done, { level }), this);
      return undefined;
    } catch (cause) {
      return this.report(asPqrsError(cause));
    }
  }

  protected override leave(): void {
    this.#opened?.close();
    this.#edited?.leave();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('overdue', this.data.detail?.alerts.some(({ trigger }) => trigger.type === 'lapse') === true);
  }

  protected override render(): TemplateResult {
    const { texts, data, locale } = this;
    const { detail } = data;
    const view = detail && this.#view();
    return body.part.widgetFrame({
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
    const matrix = this.#edited ? this.#edited.shown : this.matrix;
    const { detail } = this.data;
    return (
      detail && body.part.matrixView(detail, { now: this.instant(), locale, timeZone, matrix, officeHours, names })
    );
  }

  #editButton(): TemplateResult | typeof nothing {
    if (!this.editable) return nothing;
    return html`<button type="button" class="btn edit-matrix" part="button" @click=${() => this.#editor.show()}>
      ${this.texts.edit}
    </button>`;
  }

  /** Unavailable says why, and stays within reach of the keyboard. */
  #button({ escalateTo }: MatrixView): TemplateResult {
    const { icon, stairs } = body.part;
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
    const { alertLog, matrixCards, matrixTable, nextAlert, whySevere } = body.part;
    const level = this.level(1);
    return html`<div class="layout">
      <div>
        ${this.#edited?.open && this.editable && !this.readonly ? this.#edited.render() : nothing}
        ${this.#opened?.open ? this.#opened.render(view.escalateTo, view.next?.level) : nothing}
        ${this.#narrow.value ? [nextAlert(view, texts, level), matrixCards(view, level)] : matrixTable(view, texts)}
        ${whySevere(view, level)}
      </div>
      <div>${this.#narrow.value ? nothing : nextAlert(view, texts, level)} ${alertLog(view, texts, level)}</div>
    </div>`;
  }
}
