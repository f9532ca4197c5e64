import { setTimeout as sleep } from 'node:timers/promises';

/** Time as the transport needs it; tests move it by hand. */
export interface Timer {
  /** Milliseconds since 1970. */
  nowMs(): number;
  /** Resolves after that many milliseconds; rejects when the signal aborts first. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own time. */
export const systemTimer: Timer = {
  nowMs: () => Date.now(),
  wait: (ms, signal) => sleep(ms, undefined, signal === undefined ? {} : { signal }),
};
