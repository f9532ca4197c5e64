import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  civilDateAt,
  dayMonth,
  emptyDraft,
  firstStepToMend,
  intakeProblems,
  intakeSteps,
  intakeTexts,
  problemsAtStep,
  publicDraft,
  toSubmission,
  type Category,
  type Channel,
  type ClassifierAnswers,
  type FieldProblem,
  type IntakeDraft,
  type IntakeField,
  type IntakeStep,
  type IntakeTexts,
  type Submission,
} from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { PqrsElement } from '../foundation/PqrsElement.js';
import { DraftStore, newKey } from './draftStore.js';
import './events.js';
import { fileCase, filedCase, filedReceipt, type Filed } from './filing.js';
import { formFrame } from './frame.js';
import { idOf } from './step.js';
import { intakeStyles } from './styles.js';

/**
 * The form with which a citizen files a petición, queja, reclamo, sugerencia, denuncia or felicitación: five steps, a review before
 * sending, and the receipt after. What is typed is kept on the device until it is sent, except of an anonymous filing.
 *
 * @element pqrs-intake-form
 * @fires pqrs-draft-change - what was typed changed; of an anonymous draft it carries nothing about the person
 * @fires pqrs-case-submit-request - before sending; cancelling it leaves the sending to the host
 * @fires pqrs-case-submit-done - the service filed the case
 * @slot consent - in place of the link to the data policy
 * @slot help - below the telephone in the help beside the form
 * @slot after-submit - below the receipt
 * @csspart stepper
 * @csspart step
 * @csspart summary
 * @csspart receipt
 * @csspart radicado
 * @cssprop [--pqrs-intake-max-width=640px]
 */
export class IntakeForm extends PqrsElement {
  static readonly tag = 'pqrs-intake-form';
  static readonly formAssociated = true;
  static override readonly styles = intakeStyles;

  /** What is chosen when the form opens. */
  @property() kind?: Category | undefined;
  /** Where the filing comes in. */
  @property() channel: Channel = 'web';
  /** Version of the data policy that the person accepts. */
  @property({ attribute: 'consent-version' }) consentVersion = '1';
  @property({ attribute: 'policy-url' }) policyUrl = '';
  /** Another way to reach the organisation: in the help, and where sending fails. */
  @property() phone = '';
  /** Name of the organisation, for the receipt that is kept. */
  @property() organization = '';
  /** The step shown, 1 to 5. */
  @property({ type: Number, reflect: true }) step = 1;
  /** Name under which a host form sends the radicado. */
  @property({ reflect: true }) name = '';

  @state() private draft: IntakeDraft = emptyDraft(newKey());
  @state() private problems: readonly FieldProblem[] = [];
  @state() private answers?: ClassifierAnswers | undefined;
  @state() private sending = false;
  @state() private failed = false;
  @state() private restoredAt = '';
  @state() private filed?: Filed | undefined;

  #store = new DraftStore('');

  override connectedCallback(): void {
    super.connectedCallback();
    this.#store = new DraftStore(this.id);
    if (!this.filed && Object.keys(this.draft.fields).length <= 1) this.#recall();
  }

  /** Whether everything is there to file. Says nothing to the person. */
  checkValidity(): boolean {
    return this.filed !== undefined || this.#allProblems().length === 0;
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
    this.draft = emptyDraft(newKey(), this.kind);
    this.problems = [];
    this.answers = undefined;
    this.failed = false;
    this.restoredAt = '';
    this.filed = undefined;
    this.step = 1;
    this.internals?.setFormValue(null);
  }

  formResetCallback(): void {
    this.reset();
  }

  /** Focuses what is shown: the receipt, or the first control of the step. */
  override focus(options?: FocusOptions): void {
    const first = this.renderRoot.querySelector<HTMLElement>(
      '.receipt h2, .body :is(input:checked, input, textarea, .link)',
    );
    first?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('kind') && this.kind && !this.draft.category) this.draft = { ...this.draft, category: this.kind };
  }

  protected override render(): TemplateResult {
    if (this.filed) return this.#renderReceipt(this.filed);
    return formFrame({
      texts: this.#texts,
      locale: this.locale,
      draft: this.draft,
      problems: problemsAtStep(this.#current, this.problems),
      policyUrl: this.policyUrl,
      consentVersion: this.consentVersion,
      change: (patch) => this.#change(patch),
      type: (field, value) => this.#type(field, value),
      goTo: (step) => void this.#goTo(step),
      answers: this.answers,
      answer: (answer) => (this.answers = answer && { ...this.answers, ...answer }),
      current: this.#current,
      level: this.level(),
      phone: this.phone,
      sending: this.sending,
      failed: this.failed,
      restoredOn: this.restoredAt && dayMonth(civilDateAt(this.restoredAt, this.zone), this.locale, this.instant()),
      advance: () => void this.#advance(),
      discard: () => this.#discard(),
      goToField: (field) => this.#goToField(field),
    });
  }

  get #texts(): IntakeTexts {
    return { ...intakeTexts[this.locale], ...this.strings };
  }

  get #current(): IntakeStep {
    return intakeSteps[Math.min(5, Math.max(1, Math.trunc(this.step) || 1)) - 1] ?? 'kind';
  }

  get #setting() {
    return { channel: this.channel, language: this.locale, consentVersion: this.consentVersion };
  }

  #allProblems(): FieldProblem[] {
    return intakeProblems(this.draft, this.#setting);
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
    const { discarded } = this.#texts;
    this.reset();
    announce(discarded, this);
    void this.#focusOn('.title');
  }

  async #goTo(step: IntakeStep): Promise<void> {
    this.step = intakeSteps.indexOf(step) + 1;
    this.failed = false;
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
    if (this.sending) return;
    const all = this.#allProblems();
    const here = this.#current === 'review' ? all : problemsAtStep(this.#current, all);
    if (here.length > 0) return this.#showProblems(here);
    this.problems = [];
    if (this.#current === 'review') return this.#send();
    await this.#goTo(intakeSteps[this.step] ?? 'review');
  }

  async #send(): Promise<void> {
    const submission = toSubmission(this.draft, this.#setting) as Submission;
    if (!this.emit('pqrs-case-submit-request', { case: submission }, true)) return;
    this.sending = true;
    this.failed = false;
    try {
      const acknowledgement = await fileCase(this.client, submission, this.draft.key);
      this.#store.clear();
      this.filed = { acknowledgement, submission };
      this.internals?.setFormValue(acknowledgement.radicado);
      this.emit('pqrs-case-submit-done', filedCase(acknowledgement));
      void this.#focusOn('.receipt h2');
    } catch (cause) {
      await this.#explainFailure(cause);
    } finally {
      this.sending = false;
    }
  }

  async #explainFailure(cause: unknown): Promise<void> {
    const { fields } = this.report(cause);
    if (fields && fields.length > 0) return this.#showProblems(fields);
    this.failed = true;
    await this.#focusOn('.failure');
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #renderReceipt(filed: Filed): TemplateResult {
    return html`${filedReceipt(filed, {
        locale: this.locale,
        timeZone: this.zone,
        now: this.instant(),
        organization: this.organization,
        level: this.level(),
        host: this,
      })}<slot name="after-submit"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pqrs-intake-form': IntakeForm;
  }
}
