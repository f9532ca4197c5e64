import { z } from 'zod';
import { readAs } from './caseRow.js';
import { dataPath } from './paths.js';
import type { SalesforceWriting } from './writing.js';

/** An id of Salesforce: nothing else of what was handed to us gets into a query. */
export const isRecordId = (id: string): boolean => /^[A-Za-z0-9]{15,18}$/.test(id);

/** Ids in one query: more would make its address too long. */
export const idBatch = 100;

export const idList = (ids: readonly string[]): string => ids.map((id) => `'${id}'`).join(', ');

/** The rows of a query, page after page. */
export async function* queryRows<Row extends z.ZodType>(
  { transport, signal }: Pick<SalesforceWriting, 'transport' | 'signal'>,
  endpoint: string,
  soql: string,
  row: Row,
): AsyncGenerator<z.output<Row>> {
  const page = z.object({ done: z.boolean(), nextRecordsUrl: z.string().optional(), records: z.array(row) });
  let path = dataPath('query');
  let query: { q: string } | undefined = { q: soql };
  for (;;) {
    const answer = await transport.send({
      ...{ endpoint, method: 'GET', path, repeatable: true, signal },
      ...(query && { query }),
    });
    const { done, nextRecordsUrl, records } = readAs(page, answer.body);
    yield* records;
    const locator = /^\/services\/data\/v[\d.]+\/query\/([\w-]+)$/.exec(nextRecordsUrl ?? '')?.[1];
    if (done || locator === undefined) return;
    path = dataPath('query', locator);
    query = undefined;
  }
}
