import type { SyncSummary } from '../crm/sync/syncContext.js';
import type { Surroundings } from './surroundings.js';

/** How far a run is, on one line of a terminal: rows, rows a second, and how long it takes yet where the CRM says how many there are. */
export function syncProgress(error: Surroundings['error']): { show(summary: SyncSummary): void; stop(): void } {
  const isTerminal = 'isTTY' in error && error.isTTY === true;
  if (!isTerminal) return { show: () => undefined, stop: () => undefined };
  const startedMs = performance.now();
  return {
    show: (summary) => void error.write(`\r\u001B[2K${progressLine(summary, (performance.now() - startedMs) / 1_000)}`),
    stop: () => void error.write('\r\u001B[2K'),
  };
}

/**
 * @param seconds since the run began
 * @example
 * progressLine({ pulled: 500, total: 1500, pushed: 0, rejected: 0, requests: 5 }, 10)
 * // '500 of 1500 tickets, 0 written, 0 refused, 5 requests, 50/s, 20 s left'
 */
export function progressLine(
  {
    pulled,
    total,
    pushed,
    rejected,
    requests,
  }: Pick<SyncSummary, 'pulled' | 'total' | 'pushed' | 'rejected' | 'requests'>,
  seconds: number,
): string {
  const rate = seconds > 0 ? (pulled + pushed) / seconds : 0;
  const left = total !== undefined && rate > 0 ? Math.max(0, Math.ceil((total - pulled) / rate)) : undefined;
  const parts = [
    total === undefined ? `${pulled} tickets` : `${pulled} of ${total} tickets`,
    `${pushed} written`,
    `${rejected} refused`,
    `${requests} requests`,
    `${Math.round(rate)}/s`,
    ...(left === undefined ? [] : [`${left} s left`]),
  ];
  return parts.join(', ');
}
