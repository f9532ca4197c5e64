import type { TemplateResult } from 'lit';
import { PqrsError, type Acknowledgement, type PqrsClient, type Submission } from '@pqrs-kit/core';
import { asPqrsError } from '../foundation/PqrsElement.js';
import { receipt, type ReceiptOptions } from '../receipt/receipt.js';
import { newKey } from './draftStore.js';
import type { FiledCase } from './events.js';

/**
 * Files a case under the key of its draft, so that a second try after a lost answer gets the first answer.
 * Where that key already filed another text, what the person sent last is filed under a new one: nothing typed is lost.
 *
 * @throws PqrsError of the client; `usage-invalid` when the page gave no client.
 */
export async function fileCase(
  client: PqrsClient | undefined,
  submission: Submission,
  key: string,
): Promise<Acknowledgement> {
  if (!client)
    throw new PqrsError('usage-invalid', 'The form has no client.', 'Set the property `client` of the form.');
  try {
    return await client.submit(submission, { idempotencyKey: key });
  } catch (cause) {
    if (asPqrsError(cause).code !== 'request-key-reused') throw cause;
    return client.submit(submission, { idempotencyKey: newKey() });
  }
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
