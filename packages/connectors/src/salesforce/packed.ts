import { z } from 'zod';
import { CrmError } from '../crm/crmError.js';
import { readAs } from './caseRow.js';
import { salesforceDialect } from './dialect.js';
import { dataPath } from './paths.js';
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
 * @see https://developer.salesforce.com/docs/platform/api-rest/guide/resources-composite-composite-post.html
 */
export async function sendParts(
  writing: SalesforceWriting,
  parts: readonly Part[],
  sending: Sending,
): Promise<PartAnswer[]> {
  const [first] = parts;
  if (parts.length === 1 && first) return [await sendAlone(writing, first, sending)];
  const { headers = {}, repeatable } = sending;
  const answer = await writing.transport.send({
    endpoint: sending.packedEndpoint,
    method: 'POST',
    path: dataPath('composite'),
    headers,
    json: {
      allOrNone: false,
      compositeRequest: parts.map((part, index) => ({
        ...{ method: part.method, url: part.path, referenceId: `part${index}` },
        httpHeaders: headers,
        body: bodyOf(part),
      })),
    },
    repeatable,
    deadlineMs: sending.packedDeadlineMs,
    signal: writing.signal,
  });
  const byName = new Map(readAs(packedAnswer, answer.body).compositeResponse.map((one) => [one.referenceId, one]));
  return parts.map((_, index) => {
    const one = byName.get(`part${index}`) ?? { httpStatusCode: 500, body: undefined };
    if (one.httpStatusCode === 200) return { rows: readAs(rowAnswers, one.body) };
    return { error: failureOf(one.httpStatusCode, one.body, sending) };
  });
}

const packedAnswer = z.object({
  compositeResponse: z.array(z.object({ httpStatusCode: z.number(), referenceId: z.string(), body: z.unknown() })),
});

async function sendAlone(writing: SalesforceWriting, part: Part, sending: Sending): Promise<PartAnswer> {
  const { endpoint, headers = {}, repeatable } = sending;
  const { method, path } = part;
  const { transport, signal } = writing;
  const answer = await transport.send({ endpoint, method, path, headers, json: bodyOf(part), repeatable, signal });
  return { rows: readAs(rowAnswers, answer.body) };
}

/** The error of a part of a composite request, as it would be of its own. */
function failureOf(status: number, body: unknown, { packedEndpoint, repeatable }: Sending): CrmError {
  const answer = { status, body, text: '', headers: new Headers() };
  const request = { endpoint: packedEndpoint, method: 'POST', path: '', repeatable } as const;
  return new CrmError(salesforceDialect.failureOf(answer, request, 0));
}
