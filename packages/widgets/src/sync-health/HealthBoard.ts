import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import {
  fill,
  PqrsError,
  serviceTexts,
  syncHealthTexts,
  syncHealthView,
  timeOfDay,
  type PqrsClient,
  type SyncHealth,
  type SyncHealthTexts,
  type SyncHealthView,
  type SyncRetry,
  type SyncWaiting,
} from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { widgetFrame } from '../foundation/frame.js';
import { momentKey } from '../foundation/moment.js';
import { Ticker } from '../foundation/ticker.js';
import { unexpectedAnswer } from '../foundation/unexpectedAnswer.js';
import { watchChanges } from '../foundation/watchChanges.js';
import { factList } from './facts.js';
import type { HealthHost } from './HealthHost.js';
import { verdict } from './verdict.js';
import { waitingList } from './waitingList.js';

/** Changes come in bursts: one reading after they have settled. */
const settleMs = 2_000;

/** Reads how the sync stands, again with each minute that it is looked at and after what changes, and draws it. */
export class HealthBoard implements ReactiveController {
  loading = false;
  error: PqrsError | undefined;
  /** What is being put back to work. */
  underWay: string | undefined;

  readonly #host: HealthHost & Element;
  #read: SyncHealth | undefined;
  #question = 0;
  /** The minute of the last reading. */
  #readIn: string | undefined;
  #watched: PqrsClient | undefined;
  #stopWatching: (() => void) | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HealthHost & Element) {
    this.#host = host;
    new Ticker(host, () => this.#minute() ?? '');
    host.addController(this);
  }

  get health(): SyncHealth | undefined {
    return this.#host.data ?? this.#read;
  }

  hostDisconnected(): void {
    this.#question += 1;
    this.#unwatch();
  }

  hostUpdate(): void {
    const { client, data } = this.#host;
    if (this.#watched !== client) {
      this.#watch(client);
      if (!data) void this.load();
    } else if (!data && this.#readIn !== this.#minute() && document.visibilityState === 'visible') {
      void this.load();
    }
  }

  /** Asks how things stand. What is on screen stays until the answer is here, and after one that does not come. */
  async load(): Promise<void> {
    const { client, data } = this.#host;
    if (!client || data) return;
    this.#readIn = this.#minute();
    await this.#take(async () => {
      if (!client.syncHealth) throw tellsNothing();
      return client.syncHealth();
    });
  }

  /** Asks for something that waits to be put back to work. */
  async retry(item: SyncWaiting): Promise<void> {
    const { client } = this.#host;
    const { kind, key, title } = item;
    const what: SyncRetry = { kind, key };
    if (this.underWay !== undefined || !this.#host.mayRetry(what)) return;
    const { retrySync } = client ?? {};
    // A host that gives the data alone carries it out itself.
    if (!retrySync || this.#host.data) return;
    this.underWay = key;
    const came = await this.#take(() => retrySync(what));
    this.underWay = undefined;
    this.#host.requestUpdate();
    // Somebody else was faster: what is left is shown.
    if (this.error?.code === 'dead-letter-unknown') await this.load();
    if (!came) return;
    this.#host.retried(what);
    announce(fill(this.#texts.retried, { title }), this.#host);
    await this.#focusAfter(key);
  }

  render(): TemplateResult {
    const { locale, zone: timeZone, moment: now } = this.#host;
    const { health, error } = this;
    const texts = this.#texts;
    const view = health && syncHealthView(health, { locale, now, timeZone, texts });
    return widgetFrame({
      ...{ locale, error, heading: texts.heading, level: this.#host.levelBelow(0) },
      ...{ loading: this.loading, loadingText: texts.loading, emptyText: '' },
      retry: () => void this.load(),
      content: view ? this.#content(view, texts) : this.error || this.loading ? undefined : html``,
    });
  }

  #content(view: SyncHealthView, texts: SyncHealthTexts): TemplateResult {
    const level = this.#host.levelBelow(1);
    return html`${
        view.verdict
          ? verdict(view.verdict, view.account, level)
          : html`<slot name="empty"><p class="lead">${texts.noCrm}</p></slot>`
      }
      ${factList(view.facts)}
      ${waitingList(view, {
        ...{ level, texts, retryText: serviceTexts[this.#host.locale].retry, readonly: this.#host.readonly },
        underWay: this.underWay,
        retry: (item) => void this.retry(item),
        open: (caseId) => this.#host.openCase(caseId),
      })}
      <p class="read">${this.error ? this.#stale() : view.asOf}</p>`;
  }

  /** What is on the screen was read before the failure. */
  #stale(): string | typeof nothing {
    const { locale, zone } = this.#host;
    return this.health ? serviceTexts[locale].stale(timeOfDay(this.health.asOf, zone, locale)) : nothing;
  }

  get #texts(): SyncHealthTexts {
    return { ...syncHealthTexts[this.#host.locale], ...this.#host.strings };
  }

  /** A time that cannot be told does not turn: drawing it says what is wrong. */
  #minute(): string | undefined {
    try {
      return momentKey(this.#host.moment, this.#host.zone, true);
    } catch {
      return undefined;
    }
  }

  /** Takes the newest answer; gives whether it came. */
  async #take(ask: () => Promise<SyncHealth>): Promise<boolean> {
    const question = (this.#question += 1);
    this.loading = true;
    this.#host.requestUpdate();
    try {
      const answer = await ask();
      if (question !== this.#question) return false;
      if (!isHealth(answer)) throw unexpectedAnswer();
      this.#read = answer;
      this.error = undefined;
    } catch (cause) {
      if (question !== this.#question) return false;
      this.error = this.#host.failed(cause);
    }
    this.loading = false;
    this.#host.requestUpdate();
    return this.error === undefined;
  }

  /** The button that was pressed is gone: the focus goes to what it belonged to, or to the head of what is left. */
  async #focusAfter(key: string): Promise<void> {
    await this.#host.updateComplete;
    const root = this.#host.renderRoot;
    const own = root.querySelector<HTMLElement>(`[data-key='${CSS.escape(key)}'] .item-title`);
    (
      own ??
      root.querySelector<HTMLElement>('.list-title') ??
      root.querySelector<HTMLElement>('.verdict-title')
    )?.focus();
  }

  #watch(client: PqrsClient | undefined): void {
    this.#unwatch();
    this.#watched = client;
    // One reading while they come in, at most every other second, however long they last.
    this.#stopWatching = watchChanges(client, () => {
      this.#settling ??= setTimeout(() => {
        this.#settling = undefined;
        void this.load();
      }, settleMs);
    });
  }

  #unwatch(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#watched = undefined;
    clearTimeout(this.#settling);
    this.#settling = undefined;
  }
}

function isHealth(answer: SyncHealth | undefined): answer is SyncHealth {
  return (
    typeof answer?.asOf === 'string' &&
    typeof answer.work === 'object' &&
    Array.isArray(answer.rows) &&
    Array.isArray(answer.letters)
  );
}

function tellsNothing(): PqrsError {
  return new PqrsError(
    'usage-invalid',
    'The client tells nothing of the sync.',
    'Give one with `syncHealth`, as `httpClient` has it, or set the property `data`.',
  );
}
