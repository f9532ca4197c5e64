import { z } from 'zod';
import type { CrmError } from '../crm/crmError.js';
import { readAs } from './caseRow.js';
import { refusalOf, sendComposite } from './composite.js';
import { rowAnswer, type RowAnswer } from './rowFailure.js';
import type { SalesforceWriting } from './writing.js';

/** Records that one collection takes. */
export const collectionSize = 200;
/** Collections that one composite request takes; it counts as one. */
export const packed = 5;

/** One collection as it is sent, of at most {@link collectionSize} records. */
export interface Part {
  method: 'POST' | 'PATCH';
  path: string;
  records: readonly object[];
}

/** What came of a collection: an answer for each record, or an error of the whole. */
export type PartAnswer = { rows: readonly RowAnswer[] } | { error: CrmError };

export interface Sending {
  /** Of one collection that goes alone. */
  endpoint: string;
  /** Of several that go together. */
  packedEndpoint: string;
  headers?: Readonly<Record<string, string>>;
  /** As of any request: whether the same twice does no harm. */
  repeatable: boolean;
  /** Milliseconds for several together. */
  packedDeadlineMs: number;
}

const rowAnswers = z.array(rowAnswer);

const bodyOf = ({ records }: Part) => ({ allOrNone: false, records });

/**
 * Sends up to {@link packed} collections, in one composite request where there are several: it counts as one. Each is done or refused
 * by itself, whatever became of the others. Answers in the order given.
 *
 * @throws CrmError where nothing is known of any of them, or the one that goes alone was refused as a whole
 */
export async function sendParts(
  writing: SalesforceWriting,
  parts: readonly Part[],
  sending: Sending,
): Promise<PartAnswer[]> {
  const [first] = parts;
  if (parts.length === 1 && first) return [await sendAlone(writing, first, sending)];
  const { packedEndpoint: endpoint, headers = {}, repeatable, packedDeadlineMs: deadlineMs } = sending;
  const answers = await sendComposite(
    writing.transport,
    parts.map((part, index) => ({
      ...{ name: `part${index}`, method: part.method, path: part.path },
      body: bodyOf(part),
    })),
    { endpoint, headers, repeatable, deadlineMs, signal: writing.signal },
  );
  return answers.map((one) =>
    one.status === 200 ? { rows: readAs(rowAnswers, one.body) } : { error: refusalOf(one, endpoint) },
  );
}

async function sendAlone(writing: SalesforceWriting, part: Part, sending: Sending): Promise<PartAnswer> {
  const { endpoint, headers = {}, repeatable } = sending;
  const { method, path } = part;
  const { transport, signal } = writing;
  const answer = await transport.send({ endpoint, method, path, headers, json: bodyOf(part), repeatable, signal });
  return { rows: readAs(rowAnswers, answer.body) };
}
