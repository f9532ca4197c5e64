import { createHmac } from 'node:crypto';
import { PqrsError, type Clock, type Notifier, type OutboxKind } from '@pqrs-kit/core';
import { isLoopback } from './loopback.js';

export interface WebhookOptions {
  /** Where to post; https, but to this machine itself. */
  url: string;
  /** Both sides know it: 32 characters at least. */
  secret: string;
  clock: Clock;
  /** Milliseconds before the receiver is given up; 15 000 unless said. */
  timeoutMs?: number;
}

/**
 * Posts messages to another system as JSON without personal data: id, kind, tenant, caseId, and what the kind says. The
 * receiver reads the rest from the gateway.
 *
 * | header           | holds                                                                                       |
 * | ---------------- | ------------------------------------------------------------------------------------------- |
 * | `Pqrs-Id`        | the message's id; the same when it is sent again, so that the receiver can leave it out     |
 * | `Pqrs-Timestamp` | seconds since 1970 at which it was sent; refuse what is older than some minutes             |
 * | `Pqrs-Signature` | `v1=` and the HMAC-SHA256, in hex, of timestamp, a dot and the body, under the shared secret |
 *
 * Only a status of 200 to 299 counts as received; redirects are not followed. Each method fails with `notification-failed`.
 *
 * @throws PqrsError `usage-invalid` for a URL or secret that cannot be used
 */
export function webhookNotifier({ url, secret, clock, timeoutMs = 15_000 }: WebhookOptions): Notifier {
  const target = readTarget(url);
  if (secret.length < 32) {
    throw new PqrsError(
      'usage-invalid',
      `PQRS_WEBHOOK_SECRET has ${secret.length} characters; 32 is the least.`,
      'Set it to a long random text that the receiver knows, too.',
    );
  }

  async function post(message: { id: string; kind: OutboxKind; tenant: string; caseId: string }): Promise<void> {
    const body = JSON.stringify(message);
    const timestamp = String(Math.floor(Date.parse(clock.now()) / 1_000));
    const headers = {
      'content-type': 'application/json',
      'pqrs-id': message.id,
      'pqrs-timestamp': timestamp,
      'pqrs-signature': `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`,
    };
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(target, { method: 'POST', headers, body, redirect: 'manual', signal }).catch(
      (error: unknown) => {
        throw notReceived(signal.aborted ? 'did not answer in time' : 'cannot be reached', error);
      },
    );
    await response.body?.cancel();
    if (!response.ok) throw notReceived(`answered with status ${response.status}`);
  }

  return {
    acknowledged: ({ id, tenant, caseId, radicado, receivedAt, dueDate }) =>
      post({ id, kind: 'acknowledged', tenant, caseId, ...{ radicado, receivedAt, dueDate } }),
    alerted: ({ id, tenant, caseId, radicado, alert }) =>
      post({ id, kind: 'alerted', tenant, caseId, ...{ radicado, alert } }),
  };
}

function readTarget(url: string): URL {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  const isSafe = target?.protocol === 'https:' || (target?.protocol === 'http:' && isLoopback(target.hostname));
  if (target && isSafe && target.username === '' && target.password === '') return target;
  throw new PqrsError(
    'usage-invalid',
    'PQRS_WEBHOOK_URL is not an https address without user and password.',
    'Write it as https://example.com/hooks/pqrs.',
  );
}

function notReceived(how: string, cause?: unknown): PqrsError {
  return new PqrsError(
    'notification-failed',
    `The receiver of the webhook ${how}.`,
    'Check the receiver and PQRS_WEBHOOK_URL.',
    cause === undefined ? {} : { cause },
  );
}
