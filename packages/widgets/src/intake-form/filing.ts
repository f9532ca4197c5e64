import type { TemplateResult } from 'lit';
import { PqrsError, type Acknowledgement, type PqrsClient, type Submission } from '@pqrs-kit/core';
import { asPqrsError } from '../foundation/PqrsElement.js';
import { receipt, type ReceiptOptions } from '../receipt/receipt.js';
import { newKey } from './draftStore.js';
import type { FiledCase } from './events.js';

/** Longest wait for an answer to a filing in milliseconds, also of a client that gives none. Nothing is lost by trying again: the key stays. */
const longestWait = 45_000;

export interface FilingOptions {
  key: string;
  attachments: readonly string[];
}

/**
 * Files a case under the key of its draft, so that a second try after a lost answer gets the first answer.
 * Where that key already filed another text, what the person sent last is filed under a new one: nothing typed is lost.
 *
 * @throws PqrsError of the client; `usage-invalid` when the page gave no client.
 */
export async function fileCase(
  client: PqrsClient | undefined,
  submission: Submission,
  { key, attachments }: FilingOptions,
): Promise<Acknowledgement> {
  if (!client)
    throw new PqrsError('usage-invalid', 'The form has no client.', 'Set the property `client` of the form.');
  const file = (idempotencyKey: string) =>
    inTime((signal) => client.submit(submission, { idempotencyKey, attachments, signal }));
  try {
    return await file(key);
  } catch (cause) {
    if (asPqrsError(cause).code !== 'request-key-reused') throw cause;
    return file(newKey());
  }
}

function inTime<Answer>(ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const limit = AbortSignal.timeout(longestWait);
  return new Promise((resolve, reject) => {
    limit.addEventListener('abort', () =>
      reject(new PqrsError('network-unreachable', 'The service did not answer in time.', 'Send it again.')),
    );
    ask(limit).then(resolve, reject);
  });
}

/** A case that the service took, with what was sent. */
export interface Filed {
  acknowledgement: Acknowledgement;
  submission: Submission;
}

/** What the host learns of a filed case: nothing about the person. */
export function filedCase({ caseId, radicado, receivedAt, dueAt, receipt: { hash } }: Acknowledgement): FiledCase {
  return { caseId, radicado, receivedAt, dueAt, receiptHash: hash };
}

/** The receipt of a filed case. */
export function filedReceipt(
  { acknowledgement, submission: { answerBy, anonymous, person } }: Filed,
  frame: Omit<ReceiptOptions, 'acknowledgement' | 'answerBy' | 'anonymous' | 'email'>,
): TemplateResult {
  return receipt({ ...frame, acknowledgement, answerBy, anonymous, email: person?.email ?? '' });
}
