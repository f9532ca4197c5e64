import type { ClaimedMessage } from '@pqrs-kit/core';
import { failureOf, mostAttempts, reasonOf } from './failureOf.js';
import type { WorkerDesk, WorkerPorts } from './worker.js';

/** Sends what waits in an organisation's outbox; true when more may wait. */
export async function outboxTurn(desk: WorkerDesk, ports: WorkerPorts): Promise<boolean> {
  const { ledger, clock, name: worker } = ports;
  const { messagesAtOnce: limit, leaseMs } = ports.pace;
  const request = { worker, now: clock.now(), limit, leaseMs };
  const messages = await ledger.claimOutbox(desk.tenant, request);
  const ended = await Promise.allSettled(messages.map((message) => send(message, desk, ports)));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return messages.length === limit;
}

/** Sends a message by every way that it has not left by yet, and records how that went. */
async function send(
  message: ClaimedMessage,
  { tenant, deliver }: WorkerDesk,
  { ledger, notifiers, clock, log, name: worker }: WorkerPorts,
): Promise<void> {
  const { id, kind, attempt } = message;
  const delivered = [...message.delivered];
  const reasons: string[] = [];
  for (const [way, notifier] of attempt > mostAttempts ? [] : Object.entries(notifiers)) {
    if (delivered.includes(way)) continue;
    try {
      await deliver(notifier, message);
      delivered.push(way);
    } catch (error) {
      reasons.push(`${way}: ${reasonOf(error)}`);
    }
  }
  if (attempt > mostAttempts) reasons.push('Its worker ended before it was done, every time.');
  const claimant = { worker, now: clock.now() };
  if (reasons.length === 0) return ledger.settleOutbox(tenant, id, claimant, { delivered });
  const failure = failureOf(attempt, reasons.join('; '));
  log({ level: 'error', event: 'message', id, kind, attempt, reasons, dead: 'deadReason' in failure });
  await ledger.settleOutbox(tenant, id, claimant, { delivered, failure });
}
