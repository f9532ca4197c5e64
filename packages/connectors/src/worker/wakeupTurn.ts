import type { ClaimedWakeup, Desk } from '@pqrs-kit/core';
import { failureOf, isSuspect, reasonOf, workerEnded } from './failureOf.js';
import type { WorkerDesk, WorkerPorts } from './worker.js';

type Failed = Awaited<ReturnType<Desk['evaluateEach']>>;

/** Evaluates the cases of an organisation whose time has come; true when more may be due. */
export async function wakeupTurn({ tenant, desk }: WorkerDesk, ports: WorkerPorts): Promise<boolean> {
  const { ledger, clock, log, name: worker } = ports;
  const { casesAtOnce: limit, leaseMs } = ports.pace;
  const claims = await ledger.claimWakeups(tenant, { worker, now: clock.now(), limit, leaseMs });
  const plain = new Map(claims.filter((claim) => !isSuspect(claim)).map((claim) => [claim.caseId, claim]));
  if (plain.size > 0) {
    for (const { caseId, error } of await evaluate([...plain.keys()])) {
      const claim = plain.get(caseId);
      if (claim) await fail(claim, reasonOf(error));
    }
  }
  for (const claim of claims.filter(isSuspect)) {
    if (await fail(claim, workerEnded)) continue;
    for (const { error } of await evaluateAlone(claim.caseId)) report(claim, reasonOf(error), false);
  }
  return claims.length === limit;

  async function evaluate(caseIds: readonly string[]): Promise<Failed> {
    try {
      return await desk.evaluateEach(caseIds);
    } catch {
      // Either the database is away, and this fails too, or one of the cases breaks the others' reading.
      await ledger.lastChange(tenant);
      return (await Promise.all(caseIds.map(evaluateAlone))).flat();
    }
  }

  async function evaluateAlone(caseId: string): Promise<Failed> {
    try {
      await desk.evaluate(caseId);
      return [];
    } catch (error) {
      return [{ caseId, error }];
    }
  }

  /** Counts a failure; true when the case was given up. */
  async function fail(claim: ClaimedWakeup, reason: string): Promise<boolean> {
    const failure = failureOf(claim, reason);
    const dead = 'deadReason' in failure;
    report(claim, reason, dead);
    await ledger.failWakeup(tenant, claim.caseId, { worker, now: clock.now() }, failure);
    return dead;
  }

  function report({ caseId, attempts }: ClaimedWakeup, reason: string, dead: boolean): void {
    log({ level: 'error', event: 'wakeup', caseId, attempt: attempts + 1, reason, dead });
  }
}
