import type { Indexed } from '../portal/searchIndex.js';
import type { Schema } from '../portal/schema.js';
import { comparable } from './searchFilter.js';

export const byIdAscending = (a: Indexed, b: Indexed): number => Number(a.id) - Number(b.id);

/**
 * Records in the order of a property. Equal ones come in no order that could be counted on: this stand-in has the newest id first, so that
 * who takes them for ordered by id is found out.
 */
export function ordered(
  records: Indexed[],
  { propertyName, direction }: { propertyName: string; direction: 'ASCENDING' | 'DESCENDING' },
  schema: Schema,
): Indexed[] {
  const sign = direction === 'ASCENDING' ? 1 : -1;
  const keyed = records.map((record) => {
    const value = record.properties[propertyName] ?? '';
    return { record, key: value === '' ? undefined : comparable(schema, propertyName, value) };
  });
  keyed.sort((a, b) => {
    if (a.key === b.key) return byIdAscending(b.record, a.record);
    // What has no value comes last, whatever the direction.
    if (a.key === undefined) return 1;
    if (b.key === undefined) return -1;
    return a.key < b.key ? -sign : sign;
  });
  return keyed.map(({ record }) => record);
}
