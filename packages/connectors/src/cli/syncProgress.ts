import { performance } from 'node:perf_hooks';
import type { SyncStanding } from '../crm/sync/syncContext.js';
import type { Surroundings } from './surroundings.js';

export interface SyncProgress {
  show(summary: SyncStanding): void;
  stop(): void;
}

/** For programs a line each second, and no more. */
const lineEveryMs = 1_000;

/**
 * How far a run is, and how long it takes yet: on one line of a terminal, or with `json` as JSON lines beside what the command answers, which
 * stands alone on standard output.
 *
 * @param nowMs milliseconds of any clock that never goes back
 */
export function syncProgress(
  error: Surroundings['error'],
  json: boolean,
  nowMs: () => number = () => performance.now(),
): SyncProgress {
  const isTerminal = 'isTTY' in error && error.isTTY === true;
  if (!json && !isTerminal) return { show: () => undefined, stop: () => undefined };
  const began = { reading: nowMs(), writing: undefined as number | undefined };
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    show(summary) {
      const now = nowMs();
      if (summary.writing) began.writing ??= now;
      const pace = paceOf(summary, (now - (began.writing ?? began.reading)) / 1_000);
      if (!json) error.write(`\r\u001B[2K${progressLine(summary, pace)}`);
      else if (now - lastMs >= lineEveryMs) {
        lastMs = now;
        error.write(`${JSON.stringify({ event: 'progress', ...summary, ...pace })}\n`);
      }
    },
    stop() {
      if (!json) error.write('\r\u001B[2K');
    },
  };
}

/** Tickets or cases a second, and seconds until the end of what is being done, where that is known. */
export interface Pace {
  perSecond: number;
  secondsLeft?: number;
}

/**
 * First tickets are read, then cases are looked at for what has to be written: each has a pace of its own.
 *
 * @param seconds since that part began
 * @example
 * paceOf({ pulled: 500, total: 1500 }, 10) // { perSecond: 50, secondsLeft: 20 }
 */
export function paceOf(
  { pulled, total, writing }: Pick<SyncStanding, 'pulled' | 'total' | 'writing'>,
  seconds: number,
): Pace {
  const [done, of] = writing ? [writing.looked, writing.of] : [pulled, total];
  const perSecond = seconds > 0 ? Math.round(done / seconds) : 0;
  if (of === undefined || perSecond === 0) return { perSecond };
  return { perSecond, secondsLeft: Math.max(0, Math.ceil((of - done) / perSecond)) };
}

/**
 * @example
 * progressLine({ pulled: 500, total: 1500, pushed: 0, rejected: 0, requests: 5 }, { perSecond: 50, secondsLeft: 20 })
 * // '500 of 1500 tickets read, 0 written, 0 refused, 5 requests, 50/s, 20 s left'
 */
export function progressLine(
  {
    pulled,
    total,
    pushed,
    rejected,
    requests,
  }: Pick<SyncStanding, 'pulled' | 'total' | 'pushed' | 'rejected' | 'requests'>,
  { perSecond, secondsLeft }: Pace,
): string {
  const parts = [
    total === undefined ? `${pulled} tickets read` : `${pulled} of ${total} tickets read`,
    `${pushed} written`,
    `${rejected} refused`,
    `${requests} requests`,
    `${perSecond}/s`,
    ...(secondsLeft === undefined ? [] : [`${secondsLeft} s left`]),
  ];
  return parts.join(', ');
}
