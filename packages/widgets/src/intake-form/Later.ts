import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Apart } from '../foundation/Apart.js';
import type { LaterParts } from './laterParts.js';

const apart = /* @__PURE__ */ new Apart(() => import('./laterParts.js').then(({ laterParts }) => laterParts));

export interface LaterHost extends ReactiveControllerHost {
  /** The parts came. */
  take(parts: LaterParts): void;
  /** They did not come while somebody waits for them. */
  miss(): void;
}

/** Brings what comes after the first step: once the form stands, and again when it is asked for and did not come. */
export class Later implements ReactiveController {
  parts: LaterParts | undefined;
  /** Whether it was waited for in vain. */
  failed = false;
  /** Settles when what is under way came or failed; never rejects. */
  coming: Promise<unknown> | undefined;
  readonly #host: LaterHost;
  #begun = false;

  constructor(host: LaterHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#begun) return;
    this.#begun = true;
    void this.fetch();
  }

  /** @param wanted Whether somebody waits: only then is a failure said. */
  async fetch(wanted = false): Promise<LaterParts | undefined> {
    if (this.parts) return this.parts;
    const parts = await (this.coming = apart.fetch());
    this.coming = undefined;
    if (parts && !this.parts) this.#host.take((this.parts = parts));
    const missed = !this.parts && wanted;
    if (missed) this.#host.miss();
    if (this.failed !== missed) {
      this.failed = missed;
      this.#host.requestUpdate();
    }
    return this.parts;
  }
}
