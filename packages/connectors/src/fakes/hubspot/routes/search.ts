import { z } from 'zod';
import { objectTypeOf } from '../portal/objectTypes.js';
import type { Schema } from '../portal/schema.js';
import { invalid } from '../refusal.js';
import { ok, readBody, v3AndDated, type Route } from '../serving/route.js';
import { readsRecords } from './access.js';
import { indexedJson } from './recordJson.js';
import { matches, operators, type Filter } from './searchFilter.js';
import { byIdAscending, ordered } from './searchOrder.js';

/** Limits of developers.hubspot.com/docs/api-reference/latest/crm/search-the-crm; the changelog of 2024-08 allowed more filters. */
const searchLimits = {
  page: 200,
  results: 10_000,
  filterGroups: 5,
  filtersInGroup: 6,
  filters: 18,
  query: 3_000,
} as const;

const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const filter = z.object({
  propertyName: z.string(),
  operator: z.enum(operators),
  value: value.optional(),
  highValue: value.optional(),
  values: z.array(value).max(100).optional(),
});
const sort = z.union([
  z.object({ propertyName: z.string(), direction: z.enum(['ASCENDING', 'DESCENDING']).default('ASCENDING') }),
  z
    .string()
    .transform((written) =>
      written.startsWith('-')
        ? { propertyName: written.slice(1), direction: 'DESCENDING' as const }
        : { propertyName: written, direction: 'ASCENDING' as const },
    ),
]);
const request = z.object({
  filterGroups: z.array(z.object({ filters: z.array(filter) })).default([]),
  sorts: z.array(sort).default([]),
  query: z.string().optional(),
  properties: z.array(z.string()).default([]),
  limit: z.coerce.number().int().default(10),
  after: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((after) => (after === null || after === undefined || after === '' ? 0 : Number(after))),
});
type Search = z.infer<typeof request>;

function checkLimits({ filterGroups, query = '', limit, after, sorts }: Search): void {
  const filters = filterGroups.flatMap((group) => group.filters);
  const { page, results } = searchLimits;
  if (filterGroups.length > searchLimits.filterGroups) {
    throw invalid(`The maximum number of filter groups is ${searchLimits.filterGroups}.`);
  }
  if (filterGroups.some((group) => group.filters.length > searchLimits.filtersInGroup)) {
    throw invalid(`The maximum number of filters in a filter group is ${searchLimits.filtersInGroup}.`);
  }
  if (filters.length > searchLimits.filters) throw invalid(`The maximum number of filters is ${searchLimits.filters}.`);
  if (query.length > searchLimits.query) throw invalid(`query must be at most ${searchLimits.query} characters.`);
  if (sorts.length > 1) throw invalid('Only one sort is supported.');
  if (limit < 1 || limit > page) throw invalid(`limit was ${limit}; it must be a whole number from 1 to ${page}.`);
  if (!Number.isInteger(after) || after < 0) throw invalid('after is not a cursor that was given out.');
  // Only what crosses the cap is refused: the last page may end at it.
  if (after + limit > results) {
    throw invalid(`Search results are limited to ${results}: after ${after} with limit ${limit} goes beyond that.`);
  }
}

function checkProperties({ filterGroups, sorts }: Search, schema: Schema): void {
  const named = [...filterGroups.flatMap((group) => group.filters), ...sorts].map(({ propertyName }) => propertyName);
  const unknown = named.find((name) => !schema.find(name));
  if (unknown !== undefined) throw invalid(`There was a problem with the request: property ${unknown} does not exist.`);
  for (const one of filterGroups.flatMap((group) => group.filters)) checkFilter(one);
}

function checkFilter({ operator, value: single, highValue, values, propertyName }: Filter): void {
  const wants =
    operator === 'IN' || operator === 'NOT_IN' ? 'values' : /HAS_PROPERTY$/.test(operator) ? 'none' : 'value';
  if (wants === 'values' && !values?.length) throw invalid(`operator ${operator} on ${propertyName} needs values.`);
  if (wants === 'none' && single !== undefined)
    throw invalid(`operator ${operator} on ${propertyName} takes no value.`);
  if (wants === 'value' && single === undefined)
    throw invalid(`operator ${operator} on ${propertyName} needs a value.`);
  if (operator === 'BETWEEN' && highValue === undefined) throw invalid(`BETWEEN on ${propertyName} needs a highValue.`);
}

/** Search sees each write only after the lag of the index, and gives no more than 10,000 results. */
export const searchRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: 'objects/{objectType}/search',
    versions: v3AndDated,
    access: readsRecords,
    kind: 'search',
    answer(call) {
      const { portal } = call;
      const type = objectTypeOf(call.param('objectType'));
      const search = readBody(call, request);
      const schema = portal.schema(type);
      checkLimits(search);
      checkProperties(search, schema);
      const { filterGroups, query, sorts, limit, after, properties } = search;
      const words =
        query
          ?.toLowerCase()
          .split(/\s+/)
          .filter((word) => word !== '') ?? [];
      const found = portal.searchIndex.visible(type.name).filter(({ properties: values }) => {
        const text = type.searched
          .map((name) => values[name] ?? '')
          .join(' ')
          .toLowerCase();
        if (!words.every((word) => text.includes(word))) return false;
        if (filterGroups.length === 0) return true;
        return filterGroups.some(({ filters }) => filters.every((one) => matches(one, values, schema)));
      });
      const [order] = sorts;
      const all = order ? ordered(found, order, schema) : found.sort(byIdAscending);
      const results = all.slice(after, after + limit);
      const next = after + limit;
      return ok({
        total: all.length,
        results: results.map((record) => indexedJson(portal, type, record, properties)),
        ...(next < all.length && { paging: { next: { after: String(next) } } }),
      });
    },
  },
];
