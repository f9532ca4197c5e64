import { adoptStyles, html, LitElement, nothing, render, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import {
  brokenTexts,
  fetchLanguage,
  hasLanguage,
  isPqrsError,
  PqrsError,
  resolveLocale,
  type Catalogue,
  type Locale,
  type PqrsClient,
} from '@pqrs-kit/core';
import { prepareAnnouncer } from './announcer.js';
import type { Apart } from './Apart.js';
import { followClient } from './clientContext.js';
import { inheritedAttribute, onPageLanguage } from './inherited.js';
import { shadowMode } from './shadowMode.js';
import { version } from './version.js';

/** The detail of an event by its name, from the page-wide map that each widget adds to. */
export type PqrsEventName = Extract<keyof HTMLElementEventMap, `pqrs-${string}`>;
export type PqrsEventDetail<Name extends PqrsEventName> =
  HTMLElementEventMap[Name] extends CustomEvent<infer Detail> ? Detail : never;

declare global {
  interface HTMLElementEventMap {
    'pqrs-ready': CustomEvent<{ tag: string; version: string }>;
    'pqrs-error': CustomEvent<{ code: string; message: string; retryable: boolean }>;
    'pqrs-navigate': CustomEvent<{ to: string; id: string }>;
  }
}

/**
 * What all widgets share: language, zone, theme, density, typed events, states for CSS, and the client.
 *
 * @fires pqrs-ready - once, after the first render
 * @fires pqrs-error - something failed; the widget also says it in place
 * @attr lang - BCP 47 tag of the texts
 * @cssstate loading - while it waits for what it shows
 * @cssstate empty - there is nothing to show
 * @cssstate error - something failed, and is said in place
 * @cssstate readonly - nothing can be changed
 * @cssstate overdue - a term that it shows has passed
 */
export abstract class PqrsElement extends LitElement {
  static readonly version: string = version;
  static override readonly shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, mode: shadowMode };

  /** IANA zone. Without it: the closest `time-zone` around the element, then America/Bogota. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined;
  /** `auto` follows the colour scheme of the page, or the person's own where the page has none. */
  @property({ reflect: true }) theme: 'auto' | 'light' | 'dark' | 'contrast' = 'auto';
  @property({ reflect: true }) density: 'comfortable' | 'compact' = 'comfortable';
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Level of the widget's own heading, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** The server, or a desk in the same page. Without it: the one that the page gives around the element, see `provideClient`. */
  @property({ attribute: false }) client?: PqrsClient | undefined;
  /** Texts of the widget to replace, by their key. */
  @property({ attribute: false }) strings?: Readonly<Record<string, unknown>> | undefined;
  /** The instant it is now, as ISO; for tests and samples. */
  @property({ attribute: false }) now?: (() => string) | undefined;

  /** What draws the widget, where that is a file of its own: nothing is drawn before it is here. */
  protected readonly body?: Apart<{ readonly styles: CSSResultGroup }> | undefined;

  readonly #internals = attachInternalsOf(this);
  #asked = false;
  /** Whether it has the styles of its body. */
  #dressed = false;
  /** Languages that could not be fetched since the element was last asked to change its own or came to the page. */
  readonly #missing = new Set<Locale>();
  #stopWatchingLanguage: (() => void) | undefined;
  #stopFollowingClient: (() => void) | undefined;
  /** The client that came from around the element: another one from there replaces it, one that the host sets does not. */
  #givenClient: PqrsClient | undefined;
  /** What the last update failed with, so that each failure is told once. */
  #failedWith: string | undefined;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /**
   * The product language that serves this element: its own `lang`, the closest one around it through shadow hosts, or es-CO; es-CO too
   * where the texts of that language could not be fetched.
   */
  get locale(): Locale {
    const wanted = resolveLocale(inheritedAttribute(this, 'lang'));
    return this.#missing.has(wanted) ? 'es-CO' : wanted;
  }

  /** The zone that civil dates are read in. */
  get zone(): string {
    return this.timeZone || inheritedAttribute(this, 'time-zone') || 'America/Bogota';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer();
    this.#stopFollowingClient = followClient(this, (client) => this.#takeClient(client));
    this.#missing.clear();
    this.#stopWatchingLanguage = onPageLanguage(() => this.#askForLanguage());
    const around = this.parentElement ?? document.documentElement;
    this.setState('follow-user', getComputedStyle(around).colorScheme === 'normal');
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (name === 'lang') this.#askForLanguage();
    else super.attributeChangedCallback(name, before, after);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatchingLanguage?.();
    this.#stopFollowingClient?.();
  }

  #takeClient(client: PqrsClient): void {
    if (this.client !== this.#givenClient) return;
    this.#givenClient = client;
    this.client = client;
  }

  #askForLanguage(): void {
    this.#missing.clear();
    this.requestUpdate();
  }

  /** Nothing is drawn in a language before its texts are here: what was drawn before stays, or nothing is shown yet. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (!hasLanguage(this.locale) || (this.body && !this.body.here)) return this.#updateOnceHere();
    this.#dress();
    return super.scheduleUpdate();
  }

  /** Asks for what there is to draw while what draws it comes: once, before the first update. */
  protected askAhead(): void {
    // Most widgets have what they draw.
  }

  async #updateOnceHere(): Promise<void> {
    this.setState('loading', true);
    const body = this.body?.fetch();
    if (body && !this.#asked) this.askAhead();
    this.#asked = true;
    await this.#fetchLanguage();
    await body;
    // It may have been changed meanwhile.
    await this.#fetchLanguage();
    this.setState('loading', false);
    this.#dress();
    await super.scheduleUpdate();
  }

  async #fetchLanguage(): Promise<void> {
    for (let { locale } = this; !hasLanguage(locale); { locale } = this)
      if (!(await fetchLanguage(locale))) this.#missing.add(locale);
  }

  #dress(): void {
    const styles = this.body?.here?.styles;
    if (!styles || this.#dressed) return;
    this.#dressed = true;
    if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, PqrsElement.finalizeStyles(styles));
  }

  /** Asks for the data again. */
  async refresh(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
  }

  /** The texts of a catalogue in the language of the element, with those that the host replaced. */
  protected textsOf<Texts extends object>(catalogue: Catalogue<Texts>): Texts {
    const texts = catalogue[this.locale];
    return this.strings ? { ...texts, ...this.strings } : texts;
  }

  protected instant(): string {
    return this.now?.() ?? new Date().toISOString();
  }

  /** The heading level as ARIA takes it: out of range warns by staying at the nearest one. */
  protected level(deeper = 0): number {
    return Math.min(6, Math.max(2, Math.trunc(this.headingLevel) || 2) + deeper);
  }

  /** Dispatches a public event. Returns false when it was cancelled. */
  protected emit<Name extends PqrsEventName>(name: Name, detail: PqrsEventDetail<Name>, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  /** Reports a failure to the host and gives it back as a PqrsError. */
  protected report(cause: unknown): PqrsError {
    const error = asPqrsError(cause);
    this.emit('pqrs-error', { code: error.code, message: error.message, retryable: retryable.has(error.code) });
    return error;
  }

  /** Sets or clears a state that CSS reads as `:state(name)`. */
  protected setState(name: string, on: boolean): void {
    try {
      if (on) this.#internals?.states.add(name);
      else this.#internals?.states.delete(name);
    } catch {
      // Browsers that only take dashed state names do without.
    }
  }

  protected override update(changed: PropertyValues): void {
    // What was asked for by now goes on; drawing it waits for the next update, which fetches again.
    void this.body?.part;
    super.update(changed);
  }

  /** Whatever a host puts in, it gets no exception back: the widget says in its place what is wrong, and tells it by `pqrs-error`. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
      this.#failedWith = undefined;
    } catch (cause) {
      this.#showFailure(cause);
    }
  }

  #showFailure(cause: unknown): void {
    const error = asPqrsError(cause);
    const { broken, code, missing, retry } = brokenTexts[this.locale];
    const lacksBody = this.body && !this.body.here;
    const again = html`<button type="button" class="btn small" part="button" @click=${() => this.requestUpdate()}>
      ${retry}
    </button>`;
    const said = html`<div class="problem" part="error" role="alert">
      <div>
        <p>${lacksBody ? missing : broken}</p>
        <p class="code">${code}: ${error.code}</p>
        ${lacksBody ? again : nothing}
      </div>
    </div>`;
    try {
      render(said, this.renderRoot, this.renderOptions);
    } catch {
      // What stood there cannot be taken away: the event still says it.
    }
    this.setState('error', true);
    if (this.#failedWith === String(cause)) return;
    this.#failedWith = String(cause);
    this.report(error);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.emit('pqrs-ready', { tag: this.localName, version });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('readonly', this.readonly);
  }

  /** For subclasses that belong to a form. */
  protected get internals(): ElementInternals | undefined {
    return this.#internals;
  }
}

const retryable: ReadonlySet<string> = new Set([
  'network-unreachable',
  'ledger-unavailable',
  'request-too-many',
  'filing-proof-refused',
  'internal-failure',
]);

function attachInternalsOf(element: HTMLElement): ElementInternals | undefined {
  try {
    return element.attachInternals();
  } catch {
    // Some hosts forbid it: the states are then missing, nothing else.
    return undefined;
  }
}

/** Any failure as a PqrsError. */
export function asPqrsError(cause: unknown): PqrsError {
  if (isPqrsError(cause)) return cause;
  return new PqrsError(
    'internal-failure',
    'Something failed inside the widget.',
    'Try again; if it stays, report the code.',
    {
      cause,
    },
  );
}
