import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  readTrackingFragment,
  trackerTexts,
  type PublicStage,
  type TrackedCase,
  type TrackerTexts,
} from '@pqrs-kit/core';
import { ledgerApart } from '../deadline-clock/ledgerApart.js';
import { Apart } from '../foundation/Apart.js';
import { needClient } from '../foundation/needClient.js';
import { PqrsElement } from '../foundation/PqrsElement.js';
import { momentKey, runsByTheMinute } from '../foundation/moment.js';
import { unexpectedAnswer } from '../foundation/unexpectedAnswer.js';
import { unbroken } from '../foundation/unbroken.js';
import { Ticker } from '../foundation/ticker.js';
import { lookup, type LookupField } from './lookup.js';
import { lookupStyles, withResult } from './styles.js';

const result = /* @__PURE__ */ new Apart(() => import('./resultParts.js').then(({ resultParts }) => resultParts));

type Outcome = 'none' | 'found' | 'notFound' | 'offline' | 'failed';

declare global {
  interface HTMLElementEventMap {
    'pqrs-lookup-request': CustomEvent<{ radicado: string; proof: string }>;
    'pqrs-lookup-done': CustomEvent<{ radicado: string; stage: PublicStage }>;
  }
}

/**
 * Where a case stands, for whoever holds its radicado and its code: five stages, the date of the answer, and the answer itself where it may
 * be read here. It shows nothing about the person. An address that ends in `#radicado=…&code=…` looks up at once, and forgets both.
 *
 * @element pqrs-status-tracker
 * @fires pqrs-lookup-request - before looking up; cancelling it stops the lookup
 * @fires pqrs-lookup-done - the case was found
 * @slot help - below the telephone
 * @csspart base - the whole
 * @csspart lookup - radicado and code, to ask with
 * @csspart field - a field: label, hint, error and control
 * @csspart label - the label of a field
 * @csspart hint - where its value stands
 * @csspart input - the control of a field
 * @csspart result - the case that was found
 * @csspart header - title and lead; of the result, its title
 * @csspart heading - a title
 * @csspart radicado - the radicado
 * @csspart steps - the five stages
 * @csspart step - a stage
 * @csspart step-current - the stage that the case stands at
 * @csspart badge - the state of the term: icon and word
 * @csspart status - the same as `badge`
 * @csspart track - the day rule
 * @csspart explanation - how the date came about
 * @csspart button - a button
 * @csspart error - what is missing, or what failed
 * @cssprop [--pqrs-tracker-step-size=36px] - size of the mark of a stage
 */
export class StatusTracker extends PqrsElement {
  static readonly tag = 'pqrs-status-tracker';
  static override readonly styles = lookupStyles;

  /** Another way to reach the organisation. */
  @property() phone = '';

  @state() private radicado = '';
  @state() private code = '';
  @state() private missing: readonly LookupField[] = [];
  @state() private loading = false;
  @state() private outcome: Outcome = 'none';
  @state() private tracked?: TrackedCase | undefined;
  @state() private open = false;

  #fromAddress = false;

  constructor() {
    super();
    new Ticker(this, () =>
      momentKey(this.instant(), this.zone, this.tracked !== undefined && runsByTheMinute(this.tracked.clock)),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readAddress();
  }

  /** Looks the same case up again. */
  override async refresh(): Promise<void> {
    if (this.radicado && this.code) await this.#lookUp();
  }

  /** Focuses the first field of the lookup. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#radicado')?.focus(options);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    // Where it does not come, the lookup asks again and says so.
    void Promise.all([result.fetch(), ledgerApart.fetch()]);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('loading', this.loading);
    this.setState('error', this.outcome === 'failed' || this.outcome === 'offline');
    if (this.#fromAddress && this.client) {
      this.#fromAddress = false;
      queueMicrotask(() => void this.#lookUp());
    }
  }

  protected override render(): TemplateResult {
    const texts = this.#texts;
    const found = this.outcome === 'found' ? this.tracked : undefined;
    return html`<div class="tracker" part="base">
      ${lookup({
        texts,
        radicado: this.radicado,
        code: this.code,
        missing: this.missing,
        loading: this.loading,
        compact: found !== undefined,
        message: this.#message(texts),
        level: this.level(),
        write: (field, value) => this.#write(field, value),
        look: () => void this.#lookUp(),
      })}
      ${found ? this.#found(found) : nothing}
    </div>`;
  }

  #found(tracked: TrackedCase): TemplateResult {
    return result.part.found(tracked, {
      locale: this.locale,
      explain: ledgerApart.part.clockLedgerView,
      now: this.instant(),
      timeZone: this.zone,
      texts: this.#texts,
      phone: this.phone,
      level: this.level(),
      open: this.open,
      toggle: () => (this.open = !this.open),
    });
  }

  get #texts(): TrackerTexts {
    return { ...trackerTexts[this.locale], ...this.strings };
  }

  #message(texts: TrackerTexts): string {
    if (this.outcome === 'notFound') return texts.notFound;
    if (this.outcome === 'offline') return texts.offline;
    return this.outcome === 'failed' ? texts.failed(unbroken(this.phone)) : '';
  }

  /** Takes radicado and code out of the address, so that they stay in no history and no screenshot. */
  #readAddress(): void {
    const given = readTrackingFragment(location.hash);
    if (!given) return;
    this.radicado = given.radicado;
    this.code = given.code;
    this.#fromAddress = true;
    try {
      history.replaceState(history.state, '', location.pathname + location.search);
    } catch {
      // A sandboxed page may not change its address: the lookup works all the same.
    }
  }

  #write(field: LookupField, value: string): void {
    this[field] = value;
    if (value.trim() !== '') this.missing = this.missing.filter((missing) => missing !== field);
  }

  async #lookUp(): Promise<void> {
    if (this.loading) return;
    const typed = { radicado: this.radicado.trim(), code: this.code.trim() };
    this.missing = (['radicado', 'code'] as const).filter((field) => typed[field] === '');
    if (this.missing.length > 0) return this.#focusOn(`#${this.missing[0] ?? 'radicado'}`);
    if (!this.emit('pqrs-lookup-request', { radicado: typed.radicado, proof: typed.code }, true)) return;
    this.loading = true;
    try {
      await this.#ask(typed.radicado, typed.code);
    } finally {
      this.loading = false;
    }
  }

  async #ask(radicado: string, code: string): Promise<void> {
    try {
      const asked = needClient(this.client).track(radicado, code);
      const [tracked] = await Promise.all([asked, result.fetch(), ledgerApart.fetch()]);
      if (typeof tracked?.radicado !== 'string') throw unexpectedAnswer();
      const { styles } = result.part;
      // Both are needed: where one did not come, the lookup failed.
      void ledgerApart.part;
      if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, withResult(styles));
      this.tracked = tracked;
      this.radicado = this.tracked.radicado;
      this.outcome = 'found';
      this.emit('pqrs-lookup-done', { radicado: this.tracked.radicado, stage: this.tracked.stage });
      await this.#focusOn('.result .title');
    } catch (cause) {
      const error = this.report(cause);
      this.tracked = undefined;
      this.outcome = outcomeOf(error.code);
      await this.#focusOn('.message');
    }
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

function outcomeOf(code: string): Outcome {
  if (code === 'track-not-found') return 'notFound';
  return code === 'network-unreachable' && !navigator.onLine ? 'offline' : 'failed';
}

declare global {
  interface HTMLElementTagNameMap {
    'pqrs-status-tracker': StatusTracker;
  }
}
