import type { TemplateResult } from 'lit';
import { PqrsError, type Acknowledgement, type FilingProof, type PqrsClient, type Submission } from '@pqrs-kit/core';
import { asPqrsError } from '../foundation/PqrsElement.js';
import { receipt, type ReceiptOptions } from '../receipt/receipt.js';
import { newKey } from './draftStore.js';
import type { FiledCase } from './events.js';

/** Longest wait for an answer to a filing in milliseconds, also of a client that gives none. Nothing is lost by trying again: the key stays. */
const longestWait = 45_000;

export interface FilingOptions {
  key: string;
  attachments: readonly string[];
  /** The proof that goes along, where the service asks for one. */
  proof(): Promise<FilingProof | undefined> | undefined;
  workAgain(): void;
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
  { key, attachments, proof, workAgain }: FilingOptions,
): Promise<Acknowledgement> {
  if (!client)
    throw new PqrsError('usage-invalid', 'The form has no client.', 'Set the property `client` of the form.');
  const file = async (idempotencyKey: string) => {
    const found = await proof();
    const options = { idempotencyKey, attachments, ...(found && { proof: found }) };
    return inTime((signal) => client.submit(submission, { ...options, signal }));
  };
  try {
    return await file(key);
  } catch (cause) {
    const { code } = asPqrsError(cause);
    if (code !== 'request-key-reused' && code !== 'filing-proof-refused') throw cause;
    // A proof may have been used by a filing whose answer was lost, or have grown too old while the page slept.
    workAgain();
    return file(code === 'request-key-reused' ? newKey() : key);
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
