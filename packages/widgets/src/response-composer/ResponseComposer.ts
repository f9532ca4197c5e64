import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CaseDetail, CommandValues, PanelTexts, PqrsError } from '@pqrs-kit/core';
import { Apart } from '../foundation/Apart.js';
import { CaseData } from '../foundation/CaseData.js';
import { PanelForm } from '../case-panel/PanelForm.js';
import { FormElement } from '../foundation/FormElement.js';
import { asPqrsError } from '../foundation/PqrsElement.js';
import { shellStyles } from '../foundation/shellStyles.js';
import type { ComposerSurface } from './ComposerSurface.js';
import './events.js';
import { readDraft } from './savedDraft.js';

const body = /* @__PURE__ */ new Apart(() => import('./composerBody.js').then(({ composerBody }) => composerBody));

/**
 * Drafts the answer of a case: templates, values and norms to put in, each thing asked with what is decided of it, the letter that it would
 * become, and what is missing before it may go to whoever approves. To read alone where it is not the turn of who drafts.
 *
 * @summary The composer of an answer.
 * @fires pqrs-draft-save - somebody asked to keep the draft: `{caseId, value}`
 * @fires pqrs-check-fail - sending was tried while something is missing: `{caseId, check}`
 * @fires pqrs-response-send-request - cancelable, before it goes for approval: `{caseId, value, checks}`
 * @fires pqrs-response-send-done - after it: `{caseId, version, stage, sentAt}`
 * @slot empty - while there is no case
 * @slot toolbar - beside the switch between text and letter
 * @slot letterhead - above the letter
 * @slot signature - below the letter
 * @csspart base - the whole
 * @csspart editor - the text and what goes with it
 * @csspart preview - the letter that it would become
 * @csspart variable - in the letter, what the case gave and what is left open
 * @csspart check - what a lawful answer needs
 * @csspart check-failed - what it needs and lacks
 * @csspart field - a control with its label
 * @csspart time - the date by which to answer
 * @csspart remaining - what remains of the term
 * @csspart badge - the state of the term: icon and word
 * @csspart status - the same as `badge`
 * @csspart button - a button
 * @csspart error - what failed, and what to do
 * @cssprop [--pqrs-letter-width=720px] - width of the letter at most
 * @cssprop --pqrs-letter-font - face of the letter
 */
export class ResponseComposer extends FormElement implements ComposerSurface {
  static readonly tag = 'pqrs-response-composer';
  static override styles = shellStyles;

  @property({ attribute: 'case-id' }) caseId?: string | undefined;
  /** A case that the host has itself; nothing is then asked of the client to show it. */
  @property({ attribute: false }) case?: CaseDetail | undefined;

  protected override readonly body = body;
  readonly #data = new CaseData(this);
  readonly form: PanelForm = new PanelForm(this, this.#data, {
    asked: (caseId, value) => {
      const checks = this.form.composer?.view().checks ?? [];
      return this.emit('pqrs-response-send-request', { caseId, value, checks }, true);
    },
    done: (_type, { caseId, version, stage }) =>
      this.emit('pqrs-response-send-done', { caseId, version, stage, sentAt: this.instant() }),
    report: (cause) => this.report(cause),
    now: () => this.instant(),
    forms: () => body.here?.formsApart,
  });
  /** The version of the case that the form was opened on: what was sent is not opened again by itself. */
  #opened: string | undefined;

  get texts(): PanelTexts {
    return this.textsOf(body.part.panelTexts);
  }
  get detail(): CaseDetail {
    if (!this.#data.detail) throw asPqrsError(undefined);
    return this.#data.detail;
  }
  get sectionLevel(): number {
    return this.level();
  }
  get writing(): boolean {
    return this.form.type !== undefined;
  }

  /** What was typed, by field. */
  get value(): CommandValues {
    return this.form.values;
  }

  /** Whether nothing is missing to send it. Says nothing to the person. */
  checkValidity(): boolean {
    return this.form.composer?.view().ready ?? false;
  }

  /** Like checkValidity, and leads the person to what is missing. */
  reportValidity(): boolean {
    if (this.checkValidity()) return true;
    const missing = this.form.composer?.view().checks.find(({ state }) => state === 'missing');
    if (missing) void this.form.composer?.go(missing);
    return false;
  }

  /** Forgets what was typed. */
  reset(): void {
    this.form.restore({});
  }

  /** What the browser kept of a page that comes back: the value of the form, as JSON. */
  formStateRestoreCallback(state: unknown): void {
    const kept = typeof state === 'string' ? readDraft(state) : undefined;
    if (kept && Object.keys(this.value).length === 0) this.form.restore(kept);
  }

  override async refresh(): Promise<void> {
    if (this.case) this.#data.show(this.case);
    else await this.#data.load();
  }

  failed(error: PqrsError): void {
    this.report(error);
  }

  override focus(): void {
    this.focusFirst('#field-text', '#action-title');
  }

  /** Focuses the first thing that the first of these selectors finds. */
  focusFirst(...selectors: string[]): void {
    const found = selectors.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector));
    found.find((element) => element !== null)?.focus();
  }

  /** It is the turn of who drafts, and may be. */
  get #mayDraft(): boolean {
    const { detail } = this.#data;
    return !this.inactive && detail?.stage === 'analysis' && detail.allowed.includes('draftAnswer');
  }

  protected override askAhead(): void {
    if (!this.case) this.#data.askAhead();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('case') && this.case) this.#data.show(this.case);
    if (changed.has('caseId') || changed.has('client')) {
      this.form.leave();
      this.#opened = undefined;
      if (!this.case && this.caseId === undefined) this.#data.show(undefined);
      else if (!this.case) this.#data.ask();
    }
    if (!this.#mayDraft && this.form.type) this.form.leave();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { detail, error, loading } = this.#data;
    this.setState('loading', loading);
    this.setState('error', error !== undefined);
    this.setState('empty', detail === undefined && !loading);
    this.setState('readonly', detail !== undefined && !this.#mayDraft);
    const text = this.renderRoot.querySelector<HTMLElement>('#field-text');
    const missing = this.#mayDraft ? this.form.composer?.view().why : undefined;
    this.tellForm(this.writing ? JSON.stringify(this.form.values) : null, text ? missing : undefined, text);
    if (!detail) return;
    if (this.#mayDraft) this.#open(detail);
    else void this.form.read();
  }

  /** Once for each version of a case: who closed it is not asked again. */
  #open({ caseId, version }: CaseDetail): void {
    const wanted = `${caseId} ${version}`;
    if (this.#opened === wanted || this.writing) return;
    this.#opened = wanted;
    void this.form.open('draftAnswer', false);
  }

  protected override render(): TemplateResult {
    const { detail, error, loading } = this.#data;
    const texts = this.textsOf(body.part.composerTexts);
    return html`<article part="base" lang=${this.locale} aria-busy=${loading} aria-label=${texts.heading}>
      ${error ? body.part.problem({ error, locale: this.locale, retry: () => void this.refresh() }) : ''}
      ${detail ? this.#surface(detail) : loading || error ? '' : html`<slot name="empty"><p class="muted none">${texts.empty}</p></slot>`}
    </article>`;
  }

  #surface({ answer }: CaseDetail): TemplateResult {
    const { composer, forms, error, type } = this.form;
    const { locale } = this;
    if (!forms || !composer) {
      return error
        ? body.part.problem({ error, locale, text: this.texts.formsMissing })
        : html`<div class="waiting"><div class="block tall"></div></div>`;
    }
    if (type === 'draftAnswer') return forms.composerForm(this, composer);
    return html`<div class="draft" part="preview">
      <p class="muted">${this.textsOf(body.part.composerTexts).notNow}</p>
      ${answer ? forms.letterPage(this, composer, composer.view()) : ''}
    </div>`;
  }
}
