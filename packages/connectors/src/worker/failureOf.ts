import { isPqrsError, type Failure } from '@pqrs-kit/core';
import { backoffMs } from './backoff.js';

/** Tries before work is given up: some five hours of a service that is away. */
export const mostAttempts = 15;

/** What becomes of work that failed at its so manieth try. */
export function failureOf(attempt: number, reason: string): Failure {
  return attempt >= mostAttempts ? { deadReason: reason } : { retryAfterMs: backoffMs(attempt) };
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
