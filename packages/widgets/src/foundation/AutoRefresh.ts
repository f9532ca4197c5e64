import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onSight } from './sight.js';

const second = 1_000;

/**
 * Asks for data again every so many seconds, while somebody sees the host: not while the page is hidden, nor while the host is scrolled away.
 * When it is seen again after longer than that, it asks at once.
 */
export class AutoRefresh implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #seconds: () => number;
  readonly #refresh: () => Promise<void>;
  #seen = true;
  #last = 0;
  #every = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopWatching: (() => void) | undefined;
  readonly #look = (): void => this.#schedule();

  /**
   * @param seconds between two askings; none unless it is at least 1
   * @param refresh told to ask again; the next one waits until it has settled
   */
  constructor(host: ReactiveControllerHost & Element, seconds: () => number, refresh: () => Promise<void>) {
    this.#host = host;
    this.#seconds = seconds;
    this.#refresh = refresh;
    host.addController(this);
  }

  hostConnected(): void {
    this.#last = performance.now();
    document.addEventListener('visibilitychange', this.#look);
    this.#stopWatching = onSight(this.#host, (seen) => {
      this.#seen = seen;
      this.#schedule();
    });
    this.#schedule();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
    this.#stopWatching?.();
    this.#seen = true;
  }

  hostUpdated(): void {
    if (this.#every !== this.#seconds()) this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#every = this.#seconds();
    if (!(this.#every >= 1) || !this.#seen || document.visibilityState !== 'visible') return;
    const passed = performance.now() - this.#last;
    this.#timer = setTimeout(() => void this.#ask(), Math.max(0, this.#every * second - passed));
  }

  async #ask(): Promise<void> {
    await this.#refresh();
    this.#last = performance.now();
    if (this.#host.isConnected) this.#schedule();
  }
}
