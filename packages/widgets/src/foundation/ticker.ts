import type { ReactiveController, ReactiveControllerHost } from 'lit';

/*
 * One timer for every clock of the page. It wakes at the turn of a minute, and only while something listens;
 * each listener then decides whether what it shows has changed.
 */
const minute = 60_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function schedule(): void {
  timer = setTimeout(wake, minute - (Date.now() % minute) + 20);
}

function wake(): void {
  clearTimeout(timer);
  schedule();
  for (const listener of [...listeners]) listener();
}

/** A hidden page throttles its timers: when it is seen again, what it shows may be old. */
function wakeWhenSeen(): void {
  if (document.visibilityState === 'visible') wake();
}

function listen(listener: () => void): () => void {
  if (listeners.size === 0) {
    schedule();
    document.addEventListener('visibilitychange', wakeWhenSeen);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', wakeWhenSeen);
  };
}

/**
 * Renders its host again when the moment it shows has changed. `key` names that moment (see `momentKey`): the civil date
 * for terms in days, the minute for running hours.
 */
export class Ticker implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #key: () => string;
  #last: string | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, key: () => string) {
    this.#host = host;
    this.#key = key;
    host.addController(this);
  }

  hostConnected(): void {
    this.#last = this.#moment();
    this.#stop = listen(() => this.check());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Looks at the time now. Public for tests and hosts whose clock is not the machine's. */
  check(): void {
    const key = this.#moment();
    if (key === this.#last) return;
    this.#last = key;
    this.#host.requestUpdate();
  }

  /** A moment that cannot be told, as in an unknown zone, does not turn: rendering it says what is wrong. */
  #moment(): string | undefined {
    try {
      return this.#key();
    } catch {
      return undefined;
    }
  }
}
