import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { EscalationLevel, Locale, MatrixTexts, PqrsError } from '@pqrs-kit/core';
import { icon, overdue } from '../foundation/icons.js';
import { problem } from '../foundation/problem.js';

export interface EscalateFormHost extends ReactiveControllerHost {
  readonly texts: MatrixTexts;
  readonly locale: Locale;
  /** Carries it out; gives what failed. */
  escalate(level: EscalationLevel, reason: string): Promise<PqrsError | undefined>;
  focusFirst(selector: string): void;
}

/** Calls a level by hand: which, and why. What was typed stays until it was carried out. */
export class EscalateForm implements ReactiveController {
  open = false;
  sending = false;
  error: PqrsError | undefined;
  readonly #host: EscalateFormHost;
  #reason = '';
  #missing = false;

  constructor(host: EscalateFormHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to set up: the form lives in what the host renders.
  }

  show(): void {
    this.open = true;
    this.#renderThenFocus('select');
  }

  /** Closes it and forgets what was typed. */
  close(): void {
    this.open = false;
    this.error = undefined;
    this.#reason = '';
    this.#missing = false;
    this.#host.requestUpdate();
  }

  render(levels: readonly EscalationLevel[], suggested: EscalationLevel | undefined): TemplateResult {
    const { texts, locale } = this.#host;
    return html`<form class="card escalate" @submit=${(event: Event) => void this.#submit(event)} novalidate>
      <div class="field">
        <label for="level">${texts.escalateTo}</label>
        <select id="level" name="level" class="input" part="field">
          ${levels.map((level) => html`<option value=${level} ?selected=${level === suggested}>${level}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="reason">${texts.reason}</label>
        ${this.#missing ? html`<p id="reason-error" class="error">${icon(overdue)}${texts.reasonMissing}</p>` : nothing}
        <textarea
          id="reason"
          class="input"
          part="field"
          aria-required="true"
          aria-invalid=${this.#missing}
          aria-describedby=${this.#missing ? 'reason-error' : nothing}
          .value=${this.#reason}
          @input=${(event: Event) => this.#write((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      ${this.error ? problem({ error: this.error, locale }) : nothing}
      <div class="buttons">
        <button type="submit" class="btn primary" part="button" aria-disabled=${this.sending ? 'true' : nothing}>
          ${this.sending ? texts.sending : texts.send}
        </button>
        <button type="button" class="btn quiet" part="button" @click=${() => this.#leave()}>${texts.cancel}</button>
      </div>
    </form>`;
  }

  #write(reason: string): void {
    this.#reason = reason;
    if (!this.#missing || reason.trim() === '') return;
    this.#missing = false;
    this.#host.requestUpdate();
  }

  #leave(): void {
    this.close();
    this.#renderThenFocus('.open-form');
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending) return;
    const level = new FormData(event.target as HTMLFormElement).get('level') as EscalationLevel;
    const reason = this.#reason.trim();
    this.#missing = reason === '';
    if (this.#missing) return this.#renderThenFocus('#reason');
    this.sending = true;
    this.#host.requestUpdate();
    this.error = await this.#host.escalate(level, reason);
    this.sending = false;
    if (this.error) this.#host.requestUpdate();
    else this.#leave();
  }

  #renderThenFocus(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.focusFirst(selector));
  }
}
