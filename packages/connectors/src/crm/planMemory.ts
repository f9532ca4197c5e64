import type { SchemaPlan } from './schema.js';
import type { Timer } from './transport/timer.js';

/** A plan is taken for what the CRM has that long after it was read. */
const freshMs = 10_000;

/**
 * Which plan was read last, and whether that was just now: then an installation need not read the same again before it writes. That is right only for
 * writes that the CRM refuses by itself where somebody was faster; what would be overwritten is read again, however fresh the plan is.
 */
export interface PlanMemory {
  keep(plan: SchemaPlan): SchemaPlan;
  /** @param withinMs 10 s unless said */
  isFresh(plan: Pick<SchemaPlan, 'hash'>, withinMs?: number): boolean;
  /** After a write nothing is known any more. */
  forget(): void;
}

export function planMemory(timer: Pick<Timer, 'nowMs'>): PlanMemory {
  let last: { hash: string; atMs: number } | undefined;
  return {
    keep(plan) {
      last = { hash: plan.hash, atMs: timer.nowMs() };
      return plan;
    },
    isFresh: ({ hash }, withinMs = freshMs) => last?.hash === hash && timer.nowMs() - last.atMs <= withinMs,
    forget: () => void (last = undefined),
  };
}
