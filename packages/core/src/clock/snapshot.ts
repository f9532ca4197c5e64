import type { Explanation } from './explanation.js';

/**
 * A clock of a case as data: what it counts to, and whether it runs. What the clock says at an instant is
 * computed from this and the instant alone, so a widget needs no server to stay right.
 */
export interface ClockSnapshot {
  kind: 'statute';
  normId: string;
  /** Civil date. */
  dueDate: string;
  /** ISO instant with offset. */
  dueAt: string;
  /** First civil date on which the clock says "due soon". */
  soonDate: string;
  explanation: Explanation;
  /** Instant at which the answer stopped the clock. */
  stoppedAt?: string;
  /** Instant since which the law holds the term. */
  pausedAt?: string;
}

/** The six states of a clock. */
export type ClockStatus = 'ok' | 'soon' | 'today' | 'over' | 'pause' | 'closed';
