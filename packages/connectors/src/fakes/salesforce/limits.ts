import { Refusal } from './refusal.js';
import type { VirtualClock } from './virtual-clock.js';

const day = 24 * 3_600_000;
/** From so many milliseconds on, a request counts as a long one. */
const longRequest = 20_000;

/** What an org may use. */
export interface LimitSettings {
  /** Calls in a rolling span of 24 hours; a Developer Edition has 15 000. */
  dailyRequests: number;
  /** Requests of 20 seconds or more at once: 25, in a Developer Edition 5. */
  concurrentLongRequests: number;
}

/** Counts API calls over a rolling day, and requests that take long. */
export class Limits {
  readonly #clock: VirtualClock;
  readonly settings: LimitSettings;
  readonly #calls: number[] = [];
  readonly #underWay = new Set<{ since: number }>();

  constructor(clock: VirtualClock, settings: LimitSettings) {
    this.#clock = clock;
    this.settings = settings;
  }

  used(): number {
    const oldest = this.#clock.now() - day;
    while (this.#calls.length > 0 && (this.#calls[0] ?? 0) <= oldest) this.#calls.shift();
    return this.#calls.length;
  }

  /** Counts one call, or refuses it. */
  count(): void {
    if (this.used() >= this.settings.dailyRequests) throw requestLimit();
    const long = [...this.#underWay].filter(({ since }) => this.#clock.now() - since >= longRequest);
    if (long.length >= this.settings.concurrentLongRequests) {
      throw new Refusal(403, 'REQUEST_LIMIT_EXCEEDED', 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.');
    }
    this.#calls.push(this.#clock.now());
  }

  /** Marks a request as under way until the function it gives is called. */
  begin(): () => void {
    const entry = { since: this.#clock.now() };
    this.#underWay.add(entry);
    return () => this.#underWay.delete(entry);
  }

  /** The header that every API answer carries. */
  header(): Record<string, string> {
    return { 'sforce-limit-info': `api-usage=${this.used()}/${this.settings.dailyRequests}` };
  }
}

export const requestLimit = () => new Refusal(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
