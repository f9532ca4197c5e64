import { setTimeout as wait } from 'node:timers/promises';
import { noTrace, type Trace } from '../trace/trace.js';
import { describeFailure, type Log } from '../gateway/log.js';

// The database is asked often enough that work goes on soon after it is back.
const longestRest = 30_000;

/** Work that comes again and again. */
export interface LoopOptions {
  name: string;
  /** Does what is due now; true when more may be. */
  turn(): Promise<boolean>;
  /** Milliseconds between two looks while nothing is due. */
  idleMs: number;
  log: Log;
  trace?: Trace;
}

export interface Loop {
  /** Ends after what is under way. */
  stop(): Promise<void>;
}

/** Takes turns until it is stopped. A turn that fails, as when the database is away, is tried again after a while. */
export function startLoop({ name, turn, idleMs, log, trace = noTrace }: LoopOptions): Loop {
  const stopping = new AbortController();
  const { signal } = stopping;
  const rest = (ms: number) => wait(ms, undefined, { signal }).catch(() => undefined);

  async function run(): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        const more = await trace.span('worker.turn', { loop: name }, turn);
        failures = 0;
        // Several workers that were started together do not look together.
        if (!more) await rest(idleMs * (0.75 + Math.random() / 2));
      } catch (error) {
        failures += 1;
        log({ level: 'error', event: 'worker-turn', loop: name, failures, ...describeFailure(error) });
        await rest(Math.min(idleMs * 2 ** Math.min(failures, 16), longestRest));
      }
    }
  }

  const ended = run();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
