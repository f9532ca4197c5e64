import type { Claimant, Failure } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { LedgerDatabase } from './database.js';

/** The columns of work that nobody has tried yet. */
export const untried = {
  attempts: 0,
  lapses: 0,
  claimed_by: null,
  claimed_until: null,
  dead_at: null,
  dead_reason: null,
} as const;

/** The columns of work that failed: free again after a while, or dead. */
export function failed({ claimTime }: LedgerDatabase, { now }: Claimant, failure: Failure) {
  const attempts = sql<number>`attempts + 1`;
  if ('deadReason' in failure)
    return { attempts, claimed_by: null, claimed_until: null, dead_at: now, dead_reason: failure.deadReason };
  return {
    attempts,
    claimed_by: null,
    claimed_until: sql<number>`${claimTime(now)} + ${Math.round(failure.retryAfterMs)}`,
  };
}
