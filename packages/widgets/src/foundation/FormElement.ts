import { property } from 'lit/decorators.js';
import { PqrsElement } from './PqrsElement.js';

/**
 * What widgets share that take part in the form of a page around them: they are named, required, disabled, reset and found wanting like the
 * controls that browsers bring.
 */
export abstract class FormElement extends PqrsElement {
  static readonly formAssociated = true;

  /** Name under which a form around it sends its value. */
  @property({ reflect: true }) name = '';
  /** Whether a form around it waits until it has its value. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Like a disabled control; a disabled fieldset around it does the same. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** What keeps a form around it from being sent. */
  get validity(): ValidityState | undefined {
    return this.internals?.validity;
  }

  get validationMessage(): string {
    return this.internals?.validationMessage ?? '';
  }

  get willValidate(): boolean {
    return this.internals?.willValidate ?? false;
  }

  /** Forgets what was typed. */
  abstract reset(): void;

  formResetCallback(): void {
    this.reset();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  /** Whether it is only to be looked at: read only, or disabled by itself or by what is around it. */
  protected get inactive(): boolean {
    return this.readonly || this.disabled || this.matches(':disabled');
  }

  /**
   * Tells the form around it the value, and what keeps it from being sent, in words.
   *
   * @param anchor where browsers say it
   */
  protected tellForm(value: string | null, missing: string | undefined, anchor?: HTMLElement | null): void {
    this.internals?.setFormValue(value);
    if (this.required && missing) this.internals?.setValidity({ valueMissing: true }, missing, anchor ?? undefined);
    else this.internals?.setValidity({});
  }
}
