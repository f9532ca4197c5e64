import type { TemplateResult } from 'lit';
import type { Acknowledgement, PqrsClient, Submission } from '@pqrs-kit/core';
import { asPqrsError } from '../foundation/PqrsElement.js';
import { needClient } from '../foundation/needClient.js';
import { unexpectedAnswer } from '../foundation/unexpectedAnswer.js';
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
  const service = needClient(client);
  const submit = async (idempotencyKey: string): Promise<Acknowledgement> => {
    const acknowledgement = await service.submit(submission, { idempotencyKey });
    // What is taken for filed is forgotten on the device.
    if (typeof acknowledgement?.radicado !== 'string' || !acknowledgement.receipt) throw unexpectedAnswer();
    return acknowledgement;
  };
  try {
    return await submit(key);
  } catch (cause) {
    if (asPqrsError(cause).code !== 'request-key-reused') throw cause;
    return submit(newKey());
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
