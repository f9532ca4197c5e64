import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { PqrsError, type ClockFace, type ClockReading, type ClockSnapshot, type Locale } from '@pqrs-kit/core';
import { adoptLate } from '../foundation/adoptLate.js';
import { copyText } from '../foundation/copyText.js';
import { problem } from '../foundation/problem.js';
import { ledgerApart } from './ledgerApart.js';

export interface LedgerHost extends ReactiveControllerHost, HTMLElement {
  readonly locale: Locale;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface LedgerOptions extends ClockReading {
  /** ISO instant. */
  now: string;
  open: boolean;
  /** Narrow places have only the list. */
  wide: boolean;
}

/** How the date of a clock came about, day by day: a calendar or a list, fetched once there is a clock to explain. */
export class LedgerDisclosure implements ReactiveController {
  readonly #host: LedgerHost;
  #asList = false;
  #copied = false;
  #open = false;
  #wanted = false;
  /** Whether it was asked for and did not come. */
  #missed = false;

  constructor(host: LedgerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#wanted || ledgerApart.here) return;
    this.#wanted = false;
    void this.#fetch();
  }

  /** It is opened or closed anew: nothing of it was copied yet. */
  turn(): void {
    this.#copied = false;
    this.#missed = false;
  }

  render(clock: ClockSnapshot, face: ClockFace, { now, open, wide, ...reading }: LedgerOptions): TemplateResult {
    const { locale, renderRoot } = this.#host;
    const part = ledgerApart.here;
    this.#open = open;
    this.#wanted = !part && !this.#missed;
    if (!open) return html`<div id="ledger" hidden></div>`;
    if (!part) return html`<div id="ledger">${this.#missed ? this.#problem() : waiting}</div>`;
    adoptLate(renderRoot, part.styles);
    const view = part.clockLedgerView(clock, now, locale, reading);
    return part.ledger(view, {
      locale,
      status: face.status,
      asList: this.#asList || !wide,
      mayToggle: wide,
      copied: this.#copied,
      toggle: () => this.#change(() => (this.#asList = !this.#asList)),
      copy: () =>
        void copyText(view.copyText, view.labels.copied, this.#host).then((done) =>
          this.#change(() => (this.#copied = done)),
        ),
    });
  }

  async #fetch(): Promise<void> {
    const came = await ledgerApart.fetch();
    this.#missed = !came;
    if (this.#open) this.#host.requestUpdate();
  }

  #problem(): TemplateResult {
    const error = new PqrsError('network-unreachable', 'What explains a date could not be fetched.', 'Try again.');
    return problem({ error, locale: this.#host.locale, retry: () => void this.#fetch() });
  }

  #change(how: () => void): void {
    how();
    this.#host.requestUpdate();
  }
}

const waiting = html`<div class="waiting"><div class="block"></div></div>`;
