import type { CaseEvent } from '../case/event.js';
import type { CaseState } from '../case/state.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import type { AcknowledgedMessage, AlertedMessage, Notifier, Ports } from './ports.js';
import { outboxId, type ClaimedMessage, type OutboxMessage } from './runtime.js';

/** The message that tells the person that the filing was received. */
export function acknowledgementOf(state: CaseState, clock: ClockSnapshot): OutboxMessage {
  const { caseId, version, radicado } = state;
  return {
    id: outboxId(caseId, version, 'acknowledged'),
    kind: 'acknowledged',
    caseId,
    body: { radicado, receivedAt: clock.explanation.receivedAt, dueDate: clock.dueDate },
  };
}

/** The messages that events of a case give rise to: an alert each. What an alert says is read from the record when it is sent. */
export function messagesOf(state: CaseState, events: readonly CaseEvent[]): OutboxMessage[] {
  const before = state.version - events.length;
  return events.flatMap((event, index): OutboxMessage[] => {
    if (event.type !== 'alerted') return [];
    const version = before + index + 1;
    const { caseId, radicado } = state;
    return [{ id: outboxId(caseId, version, 'alerted'), kind: 'alerted', caseId, body: { radicado, version } }];
  });
}

/** Sends a message of the outbox by one way. What it says of the person is read from the case now. */
export type Deliver = (notifier: Notifier, message: OutboxMessage) => Promise<void>;

/**
 * @example
 * const deliver = createDelivery({ ledger, signer }, 'andina');
 * await deliver(notifier, message);
 */
export function createDelivery({ ledger, signer }: Pick<Ports, 'ledger' | 'signer'>, tenant: string): Deliver {
  return async (notifier, message) => {
    switch (message.kind) {
      case 'acknowledged':
        return notifier.acknowledged(await acknowledged(message));
      case 'alerted':
        return notifier.alerted(await alerted(message));
    }
  };

  async function alerted({ id, caseId, body }: OutboxMessage): Promise<AlertedMessage> {
    const { radicado, version } = body as { radicado: string; version: number };
    const recorded = (await ledger.read(tenant, caseId))[version - 1];
    if (recorded?.event.type !== 'alerted') throw new TypeError('The ledger lost an alert that a message speaks of.');
    return { id, tenant, caseId, radicado, alert: recorded.event.alert };
  }

  async function acknowledged({ id, caseId, body }: OutboxMessage): Promise<AcknowledgedMessage> {
    const [first] = await ledger.read(tenant, caseId);
    if (first?.event.type !== 'registered') throw new TypeError('The ledger lost a case that a message speaks of.');
    const { radicado, receivedAt, dueDate } = body as Pick<AcknowledgedMessage, 'radicado' | 'receivedAt' | 'dueDate'>;
    const trackingCode = await signer.trackingCode(tenant, caseId);
    const { submission } = first.event;
    return { id, tenant, caseId, radicado, trackingCode, receivedAt, dueDate, submission };
  }
}

/** How a desk without a worker sends: so many at once, each tried again no sooner than after that time. */
const pump = { worker: 'pump', limit: 50, leaseMs: 60_000, retryAfterMs: 60_000 } as const;

/**
 * Sends what waits in a tenant's outbox, once each; what fails waits on. For desks without a worker: samples, stories, tests.
 *
 * @returns how many messages left
 * @example
 * await desk.submit(filing);
 * await drainOutbox(ports, 'andina') // 1
 */
export async function drainOutbox(
  { ledger, signer, notifier, clock }: Pick<Ports, 'ledger' | 'signer' | 'notifier' | 'clock'>,
  tenant: string,
): Promise<number> {
  const deliver = createDelivery({ ledger, signer }, tenant);
  const { worker, limit, leaseMs, retryAfterMs } = pump;
  let sent = 0;
  for (;;) {
    const messages: ClaimedMessage[] = await ledger.claimOutbox(tenant, { worker, now: clock.now(), limit, leaseMs });
    if (messages.length === 0) return sent;
    for (const message of messages) {
      const left = await deliver(notifier, message).then(
        () => true,
        () => false,
      );
      if (left) sent += 1;
      const delivered = left ? ['notifier'] : [];
      const outcome = left ? { delivered } : { delivered, failure: { retryAfterMs } };
      await ledger.settleOutbox(tenant, message.id, { worker, now: clock.now() }, outcome);
    }
  }
}
