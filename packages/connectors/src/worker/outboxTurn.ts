import type { ClaimedMessage, Sent } from '@pqrs-kit/core';
import { failureOf, isSuspect, reasonOf, workerEnded } from './failureOf.js';
import type { WorkerDesk, WorkerPorts } from './worker.js';

/** Sends what waits in an organisation's outbox; true when more may wait. */
export async function outboxTurn({ tenant, deliver }: WorkerDesk, ports: WorkerPorts): Promise<boolean> {
  const { ledger, notifiers, clock, log, name: worker } = ports;
  const { messagesAtOnce: limit, leaseMs } = ports.pace;
  const messages = await ledger.claimOutbox(tenant, { worker, now: clock.now(), limit, leaseMs });
  const ended = await Promise.allSettled(messages.filter((message) => !isSuspect(message)).map(send));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  for (const message of messages.filter(isSuspect)) await sendAlone(message);
  return messages.length === limit;

  async function send(message: ClaimedMessage): Promise<void> {
    const { delivered, reasons } = await leave(message);
    if (reasons.length === 0) return settle(message, { delivered });
    const failure = failureOf(message, reasons.join('; '));
    report(message, reasons, 'deadReason' in failure);
    await settle(message, { delivered, failure });
  }

  /** Counts it as failed for as long as sending may take, and then tries; that it left is true whatever was counted. */
  async function sendAlone(message: ClaimedMessage): Promise<void> {
    const failure = failureOf(message, workerEnded);
    const dead = 'deadReason' in failure;
    report(message, [workerEnded], dead);
    await settle(message, { delivered: message.delivered, failure: dead ? failure : { retryAfterMs: leaseMs } });
    if (dead) return;
    const { delivered, reasons } = await leave(message);
    if (reasons.length === 0) await settle(message, { delivered });
    else report(message, reasons, false);
  }

  /** Tries every way that the message has not left by yet. */
  async function leave(message: ClaimedMessage): Promise<{ delivered: readonly string[]; reasons: string[] }> {
    const delivered = [...message.delivered];
    const reasons: string[] = [];
    for (const [way, notifier] of Object.entries(notifiers)) {
      if (delivered.includes(way)) continue;
      try {
        await deliver(notifier, message);
        delivered.push(way);
      } catch (error) {
        reasons.push(`${way}: ${reasonOf(error)}`);
      }
    }
    return { delivered, reasons };
  }

  function settle({ id }: ClaimedMessage, sent: Sent): Promise<void> {
    return ledger.settleOutbox(tenant, id, { worker, now: clock.now() }, sent);
  }

  function report({ id, kind, attempts }: ClaimedMessage, reasons: readonly string[], dead: boolean): void {
    log({ level: 'error', event: 'message', id, kind, attempt: attempts + 1, reasons, dead });
  }
}
