import { adoptStyles, html, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import {
  civilDateAt,
  dayMonth,
  emptyDraft,
  firstStepToMend,
  intakeProblems,
  intakeSteps,
  problemsAtStep,
  publicDraft,
  toSubmission,
  PqrsError,
  type ClassifierAnswers,
  type FieldProblem,
  type IntakeDraft,
  type IntakeField,
  type IntakeStep,
  type Submission,
} from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { DraftStore, newKey } from './draftStore.js';
import './events.js';
import type { FormFiles } from './FormFiles.js';
import { formFrame } from './frame.js';
import { IntakeOptions } from './IntakeOptions.js';
import { Later, type LaterHost } from './Later.js';
import type { LaterParts } from './laterParts.js';
import type { PlaceSearch } from './PlaceSearch.js';
import { Sending } from './Sending.js';
import { idOf } from './step.js';
import { intakeStyles } from './styles.js';

/**
 * The form with which a citizen files a petición, queja, reclamo, sugerencia, denuncia or felicitación: five steps, a review before
 * sending, and the receipt after. What is typed is kept on the device until it is sent, except of an anonymous filing.
 *
 * @element pqrs-intake-form
 * @fires pqrs-draft-change - what was typed changed; of an anonymous draft it carries nothing about the person
 * @fires pqrs-attachment-reject - a chosen file cannot go with the filing
 * @fires pqrs-case-submit-request - before sending; cancelling it leaves the sending to the host
 * @fires pqrs-case-submit-done - the service filed the case
 * @slot consent - in place of the link to the data policy
 * @slot help - below the telephone in the help beside the form
 * @slot after-submit - below the receipt
 * @csspart base - the whole, steps and help included
 * @csspart stepper - the five steps
 * @csspart step - the step that is open
 * @csspart header - where it stands, title and lead
 * @csspart heading - the title of a step
 * @csspart body - the fields of a step
 * @csspart option - a choice with its explanation
 * @csspart field - a field: label, hint, error and control
 * @csspart label - the label of a field
 * @csspart hint - what helps to fill it in
 * @csspart error - what is wrong with it, or what failed
 * @csspart input - the control of a field
 * @csspart dropzone - where files are dropped
 * @csspart summary - what is missing, above the step
 * @csspart footer - the buttons of a step
 * @csspart button - a button
 * @csspart policy - the link to the data policy
 * @csspart receipt - what is shown once it is filed
 * @csspart radicado - the radicado
 * @csspart track - the day rule
 * @csspart hash - the hash of the filing
 * @cssprop [--pqrs-intake-max-width=640px] - width of the fields at most
 */
export class IntakeForm extends IntakeOptions implements LaterHost {
  static readonly tag = 'pqrs-intake-form';
  static override readonly styles = intakeStyles;

  @state() private draft: IntakeDraft = emptyDraft(newKey());
  @state() private problems: readonly FieldProblem[] = [];
  @state() private answers?: ClassifierAnswers | undefined;
  @state() private restoredAt = '';

  #store = new DraftStore('');
  readonly #later = new Later(this);
  readonly #sending = new Sending(this, (cause) => this.report(cause));
  #files?: FormFiles;
  #places?: PlaceSearch;
  #trap = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#store = new DraftStore(this.id);
    if (!this.#sending.filed && Object.keys(this.draft.fields).length <= 1) this.#recall();
  }

  /** Whether everything is there to file. Says nothing to the person. */
  checkValidity(): boolean {
    return this.#sending.filed !== undefined || this.#allProblems().length === 0;
  }

  /** Like checkValidity, and leads the person to what is missing. */
  reportValidity(): boolean {
    if (this.checkValidity()) return true;
    void this.#showProblems(this.#allProblems());
    return false;
  }

  /** Forgets what was typed, here and on the device, and begins again. */
  reset(): void {
    this.#store.clear();
    this.#files?.clear();
    this.draft = emptyDraft(newKey(), this.kind);
    this.problems = [];
    this.answers = undefined;
    this.restoredAt = '';
    this.#sending.clear();
    this.step = 1;
  }

  /** Focuses what is shown: the receipt, or the first control of the step. */
  override focus(options?: FocusOptions): void {
    this.#first?.focus(options);
  }

  get #first(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.receipt h2, .body :is(input:checked, input, textarea, .link)');
  }

  /** Steps after the first come a moment later. @internal */
  take(parts: LaterParts): void {
    if (this.renderRoot instanceof ShadowRoot)
      adoptStyles(this.renderRoot, [...parts.stylesBefore, ...IntakeForm.elementStyles, ...parts.styles]);
    this.#files = new parts.FormFiles(
      this,
      {
        limits: () => this.limits,
        kept: (files) => this.#edit({ ...this.draft, files }, ['attachments']),
        refused: (name, reason) => void this.emit('pqrs-attachment-reject', { name, reason }),
        report: (cause) => this.report(cause),
      },
      this.draft.files,
    );
    this.#places = new parts.PlaceSearch(this);
    this.requestUpdate();
  }

  /** @internal */
  miss(): void {
    this.report(missing());
  }

  /** What is shown is whole only once the parts of its step came. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (!this.#later.coming) return done;
    await this.#later.coming;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('kind') && this.kind && !this.draft.category) this.draft = { ...this.draft, category: this.kind };
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const radicado = this.#sending.filed?.acknowledgement.radicado ?? null;
    this.tellForm(radicado, radicado === null ? this.texts.notFiled : undefined, this.#first);
  }

  protected override render(): TemplateResult {
    if (this.#sending.filed) return this.#renderReceipt(this.#sending.filed);
    return formFrame({
      texts: this.texts,
      locale: this.locale,
      draft: this.draft,
      problems: problemsAtStep(this.#current, this.problems),
      files: this.#files,
      places: this.#places,
      limits: this.limits,
      later: this.#later,
      missing: missing(),
      fetchAgain: () => void this.#later.fetch(true),
      policyUrl: this.policyUrl,
      consentVersion: this.consentVersion,
      change: (patch) => this.#change(patch),
      type: (field, value) => this.#type(field, value),
      goTo: (step) => void this.#goTo(step),
      answers: this.answers,
      answer: (answer) => (this.answers = answer && { ...this.answers, ...answer }),
      trap: this.#trap,
      catchIn: (value) => (this.#trap = value),
      current: this.#current,
      inactive: this.inactive,
      level: this.level(),
      phone: this.phone,
      sending: this.#sending.busy,
      failed: this.#sending.failed,
      restoredOn: this.restoredAt && dayMonth(civilDateAt(this.restoredAt, this.zone), this.locale, this.instant()),
      advance: () => void this.#advance(),
      discard: () => this.#discard(),
      goToField: (field) => this.#goToField(field),
    });
  }

  get #current(): IntakeStep {
    return intakeSteps[Math.min(5, Math.max(1, Math.trunc(this.step) || 1)) - 1] ?? 'kind';
  }

  #allProblems(): FieldProblem[] {
    return [...intakeProblems(this.draft, this.setting), ...(this.#files?.problems ?? [])];
  }

  #recall(): void {
    const recalled = this.#store.recall(this.instant());
    if (!recalled) return;
    this.draft = recalled.draft;
    this.restoredAt = recalled.savedAt;
    this.step = intakeSteps.indexOf(firstStepToMend(this.#allProblems()) ?? 'review') + 1;
  }

  #change(patch: Partial<IntakeDraft>): void {
    const touched = Object.keys(patch).map((key) => (key === 'consent' ? 'consentVersion' : key));
    this.#edit({ ...this.draft, ...patch }, touched);
  }

  #type(field: IntakeField, value: string): void {
    this.#edit({ ...this.draft, fields: { ...this.draft.fields, [field]: value } }, [field]);
  }

  /** What is shown as wrong with a touched field is looked at anew; nothing new is shown while somebody types. */
  #edit(draft: IntakeDraft, touched: readonly string[]): void {
    this.draft = draft;
    const now = this.#allProblems();
    this.problems = this.problems.flatMap((shown) =>
      touched.includes(shown.field) ? now.filter(({ field }) => field === shown.field) : [shown],
    );
    this.#store.save(draft, this.instant());
    this.emit('pqrs-draft-change', { draft: publicDraft(draft) });
  }

  #discard(): void {
    const { discarded } = this.texts;
    this.reset();
    announce(discarded, this);
    void this.#focusOn('.title');
  }

  async #goTo(step: IntakeStep): Promise<void> {
    this.step = intakeSteps.indexOf(step) + 1;
    this.#sending.failed = false;
    await this.#focusOn('.title');
  }

  #goToField(field: string): void {
    void this.#focusOn(`#${idOf(field)}, [data-field="${field}"]`);
  }

  async #showProblems(problems: readonly FieldProblem[]): Promise<void> {
    this.problems = problems;
    this.step = intakeSteps.indexOf(firstStepToMend(problems) ?? this.#current) + 1;
    await this.#focusOn('.summary');
  }

  async #advance(): Promise<void> {
    const parts = this.#later.parts ?? (this.#current === 'kind' ? undefined : await this.#later.fetch(true));
    if (this.inactive || this.#sending.busy || (!parts && this.#current !== 'kind')) return;
    const all = this.#allProblems();
    const here = this.#current === 'review' ? all : problemsAtStep(this.#current, all);
    if (here.length > 0) return this.#showProblems(here);
    this.problems = [];
    if (parts && this.#current === 'review') return this.#send(parts);
    await this.#goTo(intakeSteps[this.step] ?? 'review');
    const come = await this.#later.fetch(true);
    if (come) this.#sending.prepare(come);
  }

  async #send(parts: LaterParts): Promise<void> {
    const submission = toSubmission(this.draft, this.setting) as Submission;
    if (!this.emit('pqrs-case-submit-request', { case: submission }, true)) return;
    const end = await this.#sending.send(parts, submission, this.draft.key, this.#files, this.#trap);
    this.#trap = '';
    if ('problems' in end) return this.#showProblems(end.problems);
    if ('failed' in end) return this.#focusOn('.failure');
    const { acknowledgement } = end.filed;
    this.#store.clear();
    this.emit('pqrs-case-submit-done', parts.filedCase(acknowledgement));
    await this.#focusOn('.receipt h2');
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #renderReceipt(filed: NonNullable<Sending['filed']>): TemplateResult {
    return html`${this.#later.parts?.filedReceipt(filed, {
        locale: this.locale,
        timeZone: this.zone,
        now: this.instant(),
        organization: this.organization,
        level: this.level(),
        host: this,
      })}<slot name="after-submit"></slot>`;
  }
}

function missing(): PqrsError {
  return new PqrsError(
    'network-unreachable',
    'A part of the form did not come.',
    'Check the connection and try again.',
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'pqrs-intake-form': IntakeForm;
  }
}
