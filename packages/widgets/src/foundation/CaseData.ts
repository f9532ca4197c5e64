import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseDetail, PqrsClient, PqrsError } from '@pqrs-kit/core';
import { asPqrsError } from './PqrsElement.js';
import { unexpectedAnswer } from './unexpectedAnswer.js';
import { watchChanges } from './watchChanges.js';

export interface CaseDataHost extends ReactiveControllerHost {
  readonly client?: PqrsClient | undefined;
  readonly caseId?: string | undefined;
  /** While something is being written the case is not read again behind the person's back. */
  readonly writing: boolean;
  failed(error: PqrsError): void;
}

/** The case that a widget shows: read once, followed, and kept when reading it again fails. */
export class CaseData implements ReactiveController {
  detail: CaseDetail | undefined;
  error: PqrsError | undefined;
  loading = false;

  readonly #host: CaseDataHost;
  #question = 0;
  #ahead: { client: PqrsClient | undefined; caseId: string | undefined } | undefined;
  /** Who the case was read for: what is allowed is for that person only. */
  #reader: PqrsClient | undefined;
  #watched: PqrsClient | undefined;
  #stop: (() => void) | undefined;

  constructor(host: CaseDataHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#watched = undefined;
  }

  hostUpdated(): void {
    if (this.#watched !== this.#host.client) this.#watch();
  }

  /** Shows a case that the host has itself. */
  show(detail: CaseDetail | undefined): void {
    this.#question += 1;
    this.detail = detail;
    this.error = undefined;
    this.loading = false;
    this.#host.requestUpdate();
  }

  /** Asks before the host is drawn for the first time. What it is then asked for again comes from here. */
  askAhead(): void {
    const { client, caseId } = this.#host;
    this.#ahead = { client, caseId };
    void this.load();
  }

  /** Reads it because the host has another case or client. */
  ask(): void {
    const { client, caseId } = this.#host;
    const asked = this.#ahead;
    this.#ahead = undefined;
    if (asked?.client !== client || asked?.caseId !== caseId) void this.load();
  }

  async load(): Promise<void> {
    const { client, caseId } = this.#host;
    if (!client || caseId === undefined) return;
    const question = (this.#question += 1);
    if (this.detail?.caseId !== caseId || this.#reader !== client) this.detail = undefined;
    this.#reader = client;
    this.loading = true;
    this.#host.requestUpdate();
    try {
      const detail = await client.openCase(caseId);
      if (question !== this.#question) return;
      if (typeof detail?.caseId !== 'string') throw unexpectedAnswer();
      this.detail = detail;
      this.error = undefined;
    } catch (cause) {
      if (question !== this.#question) return;
      this.error = asPqrsError(cause);
      this.#host.failed(this.error);
    }
    this.loading = false;
    this.#host.requestUpdate();
  }

  #watch(): void {
    this.#stop?.();
    this.#watched = this.#host.client;
    this.#stop = watchChanges(this.#host.client, ({ caseId }) => {
      if (caseId === this.#host.caseId && !this.#host.writing) void this.load();
    });
  }
}
