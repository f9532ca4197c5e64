import { z } from 'zod';
import { batchesOf } from '../crm/batches.js';
import { readAs } from './caseRow.js';
import { externalIdField } from './names.js';
import { dataPath } from './paths.js';
import { rowAnswer, type RowAnswer } from './rowFailure.js';
import { recordOf, writeHeaders, type How, type Row, type SalesforceWriting } from './writing.js';

/** Rows that a collection takes. */
export const collectionSize = 200;
/** Collections that one composite request takes; it counts as one. */
const packed = 5;

/** Rows that are written in one way, at most {@link collectionSize}. */
export interface Collection {
  how: How;
  rows: readonly Row[];
}

/** What came of a collection: an answer for each row, or an error of the whole. */
export type CollectionAnswer = { rows: readonly RowAnswer[] } | { status: number; body: unknown };

export const collectionsOf = (how: How, rows: readonly Row[]): Collection[] =>
  batchesOf(rows, collectionSize).map((some) => ({ how, rows: some }));

/** Sends collections, five in a request where there are several: 1 000 rows at once. Answers in the order given. */
export async function sendCollections(
  writing: SalesforceWriting,
  collections: readonly Collection[],
  take: (collection: Collection, answer: CollectionAnswer) => Promise<void>,
): Promise<void> {
  for (const some of batchesOf(collections, packed)) {
    const [first] = some;
    const answers = some.length === 1 && first ? [await sendOne(writing, first)] : await sendPacked(writing, some);
    for (const [index, collection] of some.entries()) {
      await take(collection, answers[index] ?? { status: 500, body: undefined });
    }
  }
}

const pathOf = (how: How): string =>
  how === 'update' ? dataPath('composite', 'sobjects') : dataPath('composite', 'sobjects', 'Case', externalIdField);

const bodyOf = ({ how, rows }: Collection) => ({ allOrNone: false, records: rows.map((row) => recordOf(row, how)) });

const rowAnswers = z.array(rowAnswer);

async function sendOne(writing: SalesforceWriting, collection: Collection): Promise<CollectionAnswer> {
  const answer = await writing.transport.send({
    endpoint: `cases.${collection.how}`,
    method: 'PATCH',
    path: pathOf(collection.how),
    headers: writeHeaders,
    json: bodyOf(collection),
    repeatable: true,
    signal: writing.signal,
  });
  return { rows: readAs(rowAnswers, answer.body) };
}

const packedAnswer = z.object({
  compositeResponse: z.array(z.object({ httpStatusCode: z.number(), referenceId: z.string(), body: z.unknown() })),
});

async function sendPacked(writing: SalesforceWriting, collections: readonly Collection[]): Promise<CollectionAnswer[]> {
  const answer = await writing.transport.send({
    endpoint: 'cases.composite',
    method: 'POST',
    path: dataPath('composite'),
    headers: writeHeaders,
    json: {
      allOrNone: false,
      compositeRequest: collections.map((collection, index) => ({
        method: 'PATCH',
        url: pathOf(collection.how),
        referenceId: `part${index}`,
        httpHeaders: { 'Sforce-Duplicate-Rule-Header': writeHeaders['sforce-duplicate-rule-header'] },
        body: bodyOf(collection),
      })),
    },
    repeatable: true,
    deadlineMs: 120_000,
    signal: writing.signal,
  });
  const parts = new Map(readAs(packedAnswer, answer.body).compositeResponse.map((part) => [part.referenceId, part]));
  return collections.map((_, index) => {
    const part = parts.get(`part${index}`);
    if (part?.httpStatusCode === 200) return { rows: readAs(rowAnswers, part.body) };
    return { status: part?.httpStatusCode ?? 500, body: part?.body };
  });
}
