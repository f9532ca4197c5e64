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
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, valueOf: (width: number) => Value, assumed: number) {
    this.#host = host;
    this.value = valueOf(assumed);
    this.#observer =
      globalThis.ResizeObserver &&
      new ResizeObserver(([entry]) => {
        const width = entry?.contentRect.width ?? 0;
        const value = valueOf(width);
        if (width === 0 || value === this.value) return;
        this.value = value;
        // In the next frame: a layout that changes while it is being observed is reported as an error of the page.
        requestAnimationFrame(() => host.requestUpdate());
      });
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer?.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
