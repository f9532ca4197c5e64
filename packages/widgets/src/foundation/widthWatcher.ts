import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Renders its host again when something that follows from the host's own width has changed: for structure that container
 * queries cannot change. Until the first measure, and while the host is not shown, it holds what follows from `assumed`.
 *
 * @example
 * readonly #narrow = new WidthWatcher(this, (width) => width < 768, 1280);
 */
export class WidthWatcher<Value> implements ReactiveController {
  value: Value;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #valueOf: (width: number) => Value;
  readonly #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, valueOf: (width: number) => Value, assumed: number) {
    this.#host = host;
    this.#valueOf = valueOf;
    this.value = valueOf(assumed);
    this.#observer =
      globalThis.ResizeObserver &&
      new ResizeObserver(([entry]) => {
        // In the next frame: a layout that changes while it is being observed is reported as an error of the page.
        if (this.#take(entry?.contentRect.width ?? 0)) requestAnimationFrame(() => host.requestUpdate());
      });
    host.addController(this);
  }

  /** Measures at once, so that the first rendering is the right one. */
  hostConnected(): void {
    this.#take(this.#host.clientWidth);
    this.#observer?.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #take(width: number): boolean {
    const value = this.#valueOf(width);
    if (width === 0 || value === this.value) return false;
    this.value = value;
    return true;
  }
}
