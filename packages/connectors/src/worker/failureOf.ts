import { isPqrsError, type Failure, type Tries } from '@pqrs-kit/core';
import { backoffMs } from './backoff.js';

/** Tries before work is given up: some five hours of a service that is away. */
const mostAttempts = 15;

/** What becomes of work that fails once more. */
export function failureOf({ attempts }: Pick<Tries, 'attempts'>, reason: string): Failure {
  const attempt = attempts + 1;
  return attempt >= mostAttempts ? { deadReason: reason } : { retryAfterMs: backoffMs(attempt) };
}

/** Why something that ends its workers is given up. */
export const workerEnded = 'Its worker ended before it was done, every time.';

/**
 * Whether work may be what ends its workers. It is then counted as failed before it is tried, by itself, so that a restart
 * never begins with the same again and what was claimed beside it is not blamed.
 */
export function isSuspect({ lapses }: Pick<Tries, 'lapses'>): boolean {
  return lapses >= 3;
}

/**
 * Why something failed, for logs and dead letters: its kind and code. Messages of others are left out, since they may
 * hold what a person wrote; those of `notification-failed` are our own words.
 *
 * @example
 * reasonOf(new TypeError('José Muñoz is not a function')) // 'TypeError'
 */
export function reasonOf(error: unknown): string {
  if (isPqrsError(error)) return error.code === 'notification-failed' ? error.message : error.code;
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}
