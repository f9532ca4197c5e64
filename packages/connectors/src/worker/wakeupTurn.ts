import type { ClaimedWakeup, Desk } from '@pqrs-kit/core';
import { failureOf, mostAttempts, reasonOf } from './failureOf.js';
import type { WorkerDesk, WorkerPorts } from './worker.js';

type Failed = Awaited<ReturnType<Desk['evaluateEach']>>;

/** Evaluates the cases of an organisation whose time has come; true when more may be due. */
export async function wakeupTurn({ tenant, desk }: WorkerDesk, ports: WorkerPorts): Promise<boolean> {
  const { ledger, clock, name: worker } = ports;
  const { casesAtOnce: limit, leaseMs } = ports.pace;
  const request = { worker, now: clock.now(), limit, leaseMs };
  const claims = await ledger.claimWakeups(tenant, request);
  if (claims.length === 0) return false;
  const spent = claims.filter(({ attempt }) => attempt > mostAttempts);
  for (const claim of spent) await fail(claim, 'Its worker ended before it was done, every time.');

  const due = new Map(claims.filter((claim) => !spent.includes(claim)).map((claim) => [claim.caseId, claim]));
  for (const { caseId, error } of await evaluate([...due.keys()])) {
    const claim = due.get(caseId);
    if (claim) await fail(claim, reasonOf(error));
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

  async function fail({ caseId, attempt }: ClaimedWakeup, reason: string): Promise<void> {
    const failure = failureOf(attempt, reason);
    ports.log({ level: 'error', event: 'wakeup', caseId, attempt, reason, dead: 'deadReason' in failure });
    await ledger.failWakeup(tenant, caseId, { worker, now: clock.now() }, failure);
  }
}
