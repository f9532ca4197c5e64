import { batchesOf } from '../crm/batches.js';
import { externalIdField } from './names.js';
import { collectionSize, packed, sendParts, type PartAnswer } from './packed.js';
import { dataPath } from './paths.js';
import { recordOf, writeHeaders, type How, type Row, type SalesforceWriting } from './writing.js';

/** Rows that are written in one way, at most {@link collectionSize}. */
export interface Collection {
  how: How;
  rows: readonly Row[];
}

export const collectionsOf = (how: How, rows: readonly Row[]): Collection[] =>
  batchesOf(rows, collectionSize).map((some) => ({ how, rows: some }));

/** Sends collections of Cases, five in a request where there are several: 1 000 rows at once. Answers in the order given. */
export async function sendCollections(
  writing: SalesforceWriting,
  collections: readonly Collection[],
  take: (collection: Collection, answer: PartAnswer) => Promise<void>,
): Promise<void> {
  for (const some of batchesOf(collections, packed)) {
    const answers = await sendParts(writing, some.map(partOf), {
      ...{ endpoint: `cases.${some[0]?.how}`, packedEndpoint: 'cases.composite' },
      ...{ headers: writeHeaders, repeatable: true, packedDeadlineMs: 120_000 },
    });
    for (const [index, answer] of answers.entries()) {
      const collection = some[index];
      if (collection) await take(collection, answer);
    }
  }
}

const pathOf = (how: How): string =>
  how === 'update' ? dataPath('composite', 'sobjects') : dataPath('composite', 'sobjects', 'Case', externalIdField);

const partOf = ({ how, rows }: Collection) =>
  ({ method: 'PATCH', path: pathOf(how), records: rows.map((row) => recordOf(row, how)) }) as const;
