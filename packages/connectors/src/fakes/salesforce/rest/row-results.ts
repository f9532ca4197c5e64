import { badJson, Refusal } from '../refusal.js';
import type { Store } from '../store.js';
import { isJsonObject, type JsonObject } from '../wire.js';

/** What became of one row of many. */
export type RowResult =
  | { id: string; success: true; errors: []; created?: boolean }
  | { success: false; errors: readonly Record<string, unknown>[] };

class RolledBack extends Error {}

/**
 * Does a row after the other; one that is refused leaves the others alone, or with `allOrNone` takes them all back.
 * A row that cannot be read at all fails the request.
 */
export function eachRow<Item>(
  store: Store,
  items: readonly Item[],
  allOrNone: boolean,
  work: (item: Item, index: number) => { id: string; created?: boolean },
): RowResult[] {
  const results: RowResult[] = [];
  try {
    store.transaction(() => {
      for (const [index, item] of items.entries()) results.push(oneRow(store, () => work(item, index)));
      if (allOrNone && results.some(({ success }) => !success)) throw new RolledBack();
    });
    return results;
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    return results.map((result) => (result.success ? rolledBack : result));
  }
}

function oneRow(store: Store, work: () => { id: string; created?: boolean }): RowResult {
  try {
    return { ...store.transaction(work), success: true, errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal) || error.errorCode === 'JSON_PARSER_ERROR') throw error;
    return { success: false, errors: [error.asRowError()] };
  }
}

const rolledBack: RowResult = {
  success: false,
  errors: [
    {
      statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
      fields: [],
    },
  ],
};

/** The records of a collection body, at most 200. */
export function recordsOf(body: JsonObject): JsonObject[] {
  const records = body['records'];
  if (!Array.isArray(records)) throw badJson('Cannot find the list of records at [line:1, column:1]');
  refuseMoreThan(200, records.length);
  return records.map((record: unknown) => {
    if (isJsonObject(record)) return record;
    throw badJson('Cannot deserialize instance of a record at [line:1, column:1]');
  });
}

export function refuseMoreThan(most: number, count: number): void {
  if (count <= most) return;
  throw new Refusal(
    400,
    'EXCEEDED_ID_LIMIT',
    `record limit reached. cannot submit more than ${most} records into this call`,
  );
}
