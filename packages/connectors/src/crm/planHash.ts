import { createHash } from 'node:crypto';
import { canonicalJson } from '@pqrs-kit/core';
import type { PlanStep, SchemaPlan } from './schema.js';

/**
 * The hash of a plan: the same when the CRM stands as it did and the same is wanted. What `apply` compares before it writes.
 *
 * @returns SHA-256 over the canonical JSON (RFC 8785), in hex
 */
function planHash(plan: Omit<SchemaPlan, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(plan)).digest('hex');
}

/** A plan with its hash. */
export function sealed(plan: Omit<SchemaPlan, 'hash'>): SchemaPlan {
  return { ...plan, hash: planHash(plan) };
}

/** Whether there is anything to do. */
export function isDone({ steps }: Pick<SchemaPlan, 'steps'>): boolean {
  return steps.every(({ action }) => action === 'keep' || action === 'orphan' || action === 'conflict');
}

/** How many steps of each kind a plan has. */
export function countSteps(steps: readonly PlanStep[]): Partial<Record<PlanStep['action'], number>> {
  const counts: Partial<Record<PlanStep['action'], number>> = {};
  for (const { action } of steps) counts[action] = (counts[action] ?? 0) + 1;
  return counts;
}
