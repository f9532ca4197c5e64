import { z } from 'zod';
import { readAs } from './caseRow.js';
import { dataPath } from './paths.js';
import type { SalesforceWriting } from './writing.js';

/** An id of Salesforce: nothing else of what was handed to us gets into a query. */
export const isRecordId = (id: string): boolean => /^[A-Za-z0-9]{15,18}$/.test(id);

/** Ids in one query: 500 make an address of less than 15 kB, and one of 20 kB is refused. */
export const idBatch = 500;

export const idList = (ids: readonly string[]): string => ids.map((id) => `'${id}'`).join(',');

type Asking = Pick<SalesforceWriting, 'transport' | 'signal'>;

const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ done: z.boolean(), nextRecordsUrl: z.string().optional(), records: z.array(row) });

/** The rows of a query, page after page. */
export async function* queryRows<Row extends z.ZodType>(
  { transport, signal }: Asking,
  endpoint: string,
  soql: string,
  row: Row,
): AsyncGenerator<z.output<Row>> {
  const path = dataPath('query');
  const { body } = await transport.send({
    ...{ endpoint, method: 'GET', path, query: { q: soql }, repeatable: true, signal },
  });
  yield* rowsFrom({ transport, signal }, endpoint, body, row);
}

/** The rows of a query whose first page is there. */
export async function* rowsFrom<Row extends z.ZodType>(
  { transport, signal }: Asking,
  endpoint: string,
  first: unknown,
  row: Row,
): AsyncGenerator<z.output<Row>> {
  let page = readAs(pageOf(row), first);
  for (;;) {
    yield* page.records;
    const locator = /^\/services\/data\/v[\d.]+\/query\/([\w-]+)$/.exec(page.nextRecordsUrl ?? '')?.[1];
    if (page.done || locator === undefined) return;
    const path = dataPath('query', locator);
    const { body } = await transport.send({ endpoint, method: 'GET', path, repeatable: true, signal });
    page = readAs(pageOf(row), body);
  }
}
