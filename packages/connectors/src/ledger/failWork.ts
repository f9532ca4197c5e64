import type { Claimant, Failure } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { LedgerDatabase } from './database.js';

/** The columns of work that failed: free again after a while, or dead. */
export function failed({ claimTime }: LedgerDatabase, { now }: Claimant, failure: Failure) {
  if ('deadReason' in failure)
    return { claimed_by: null, claimed_until: null, dead_at: now, dead_reason: failure.deadReason };
  return { claimed_by: null, claimed_until: sql<number>`${claimTime(now)} + ${Math.round(failure.retryAfterMs)}` };
}
