import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onSight } from './sight.js';

/*
 * One timer for every clock of the page. It wakes at the turn of a minute, and only while something listens;
 * each listener then decides whether what it shows has changed.
 */
const minute = 60_000;
const tickers = new Set<Ticker>();
let timer: ReturnType<typeof setTimeout> | undefined;

function schedule(): void {
  timer = setTimeout(wake, minute - (Date.now() % minute) + 20);
}

function wake(): void {
  clearTimeout(timer);
  schedule();
  for (const ticker of [...tickers]) ticker.look();
}

/** A hidden page throttles its timers: when it is seen again, what it shows may be old. */
function wakeWhenSeen(): void {
  if (document.visibilityState === 'visible') wake();
}

/** Paper shows what no screen does. */
function checkAll(): void {
  for (const ticker of [...tickers]) ticker.check();
}

function begin(ticker: Ticker): void {
  if (tickers.size === 0) {
    schedule();
    document.addEventListener('visibilitychange', wakeWhenSeen);
    addEventListener('beforeprint', checkAll);
  }
  tickers.add(ticker);
}

function end(ticker: Ticker): void {
  tickers.delete(ticker);
  if (tickers.size > 0) return;
  clearTimeout(timer);
  document.removeEventListener('visibilitychange', wakeWhenSeen);
  removeEventListener('beforeprint', checkAll);
}

/**
 * Renders its host again when the moment it shows has changed. `key` names that moment (see `momentKey`): the civil date
 * for terms in days, the minute for running hours. A host that nobody sees is rendered once it is seen; with `unseenKey`, whose change has to be
 * told however little is seen, also when that has changed.
 */
export class Ticker implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #key: () => string;
  readonly #unseenKey: (() => string) | undefined;
  #last: string | undefined;
  #lastUnseen: string | undefined;
  #seen = true;
  #stopWatching: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, key: () => string, unseenKey?: () => string) {
    this.#host = host;
    this.#key = key;
    this.#unseenKey = unseenKey;
    host.addController(this);
  }

  hostConnected(): void {
    this.#last = momentOf(this.#key);
    begin(this);
    this.#stopWatching = onSight(this.#host, (seen) => {
      this.#seen = seen;
      if (seen) this.check();
    });
  }

  hostDisconnected(): void {
    end(this);
    this.#stopWatching?.();
    this.#seen = true;
  }

  hostUpdated(): void {
    this.#lastUnseen = this.#unseenKey && momentOf(this.#unseenKey);
  }

  /** Looks at the time now, as far as somebody sees what it changes. */
  look(): void {
    if (this.#seen && document.visibilityState === 'visible') return this.check();
    if (this.#unseenKey && momentOf(this.#unseenKey) !== this.#lastUnseen) this.check();
  }

  /** Looks at the time now. Public for tests and hosts whose clock is not the machine's. */
  check(): void {
    const key = momentOf(this.#key);
    if (key === this.#last) return;
    this.#last = key;
    this.#host.requestUpdate();
  }
}

/** A moment that cannot be told, as in an unknown zone, does not turn: rendering it says what is wrong. */
function momentOf(key: () => string): string | undefined {
  try {
    return key();
  } catch {
    return undefined;
  }
}
