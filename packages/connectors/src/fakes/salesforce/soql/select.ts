import type { Org } from '../org.js';
import { Refusal } from '../refusal.js';
import type { Field, ObjectType, Row, Value } from '../schema/field.js';
import { visibleRow } from '../store.js';
import { Conditions } from './evaluate.js';
import { parseQuery } from './parse.js';
import { Paths, type ResolvedPath } from './paths.js';
import type { Column, Condition, Ordering } from './query.js';

/** What a query found: the ids in order, and how to show a row. A count has no rows. */
export interface Selection {
  object: ObjectType;
  ids: readonly string[];
  total: number;
  columns: readonly ResolvedPath[];
  children: readonly ChildSelection[];
  /** Rows of an aggregate, such as COUNT(Id). */
  aggregate: Readonly<Record<string, number>> | undefined;
  isBareCount: boolean;
  paths: Paths;
}

/** What a query shows of the records that belong to a row. */
export interface ChildSelection {
  relationship: string;
  object: ObjectType;
  /** The lookup that says which row they belong to. */
  field: Field;
  columns: readonly ResolvedPath[];
  paths: Paths;
}

/** Runs a query for a user. `withDeleted` as queryAll does. */
export function select(org: Org, userId: string, soql: string, withDeleted: boolean): Selection {
  const query = parseQuery(soql);
  const object = queryableObject(org, query.object);
  if (object.name === 'ContentDocumentLink') requireLinkFilter(query.where);
  const paths = new Paths(org, userId, object, soql);
  const columns = query.columns.flatMap((column) =>
    column.kind === 'field' ? [paths.resolve(column.path, column.at)] : [],
  );
  const test = query.where && new Conditions(paths, soql, org.clock.now()).test(query.where);
  const rows = readableRows(org, object, withDeleted).filter((row) => test?.(row) ?? true);
  const ordered = inOrder(rows, query.order, paths);
  if (query.offset > 2_000) {
    throw new Refusal(400, 'NUMBER_OUTSIDE_VALID_RANGE', 'Maximum SOQL offset allowed is 2000');
  }
  const kept = ordered.slice(query.offset, query.offset + (query.limit ?? ordered.length));
  const counts = query.columns.filter((column) => column.kind === 'count');
  if (counts.length > 0 && columns.length > 0) {
    throw new Refusal(400, 'MALFORMED_QUERY', 'Field must be grouped or aggregated');
  }
  return {
    object,
    ids: kept.map((row) => String(row['Id'])),
    total: kept.length,
    columns,
    children: query.columns.flatMap((column) =>
      column.kind === 'children' ? [childrenOf(org, userId, object, column, soql)] : [],
    ),
    aggregate: counts.length > 0 ? countsOf(kept, counts, paths) : undefined,
    isBareCount: counts.length === 1 && counts[0]?.kind === 'count' && counts[0].path === undefined,
    paths,
  };
}

/** @throws Refusal `INVALID_TYPE` */
function childrenOf(
  org: Org,
  userId: string,
  parent: ObjectType,
  { relationship, paths: asked }: Extract<Column, { kind: 'children' }>,
  soql: string,
): ChildSelection {
  const object = org.schema.objects().find((one) => `${one.name}s`.toLowerCase() === relationship.toLowerCase());
  const field = [...(object?.fields.values() ?? [])].find(({ referenceTo }) => referenceTo.includes(parent.name));
  if (!object || !field) {
    throw new Refusal(
      400,
      'INVALID_TYPE',
      `Didn't understand relationship '${relationship}' in FROM part of query call. If you are attempting to use a custom ` +
        "relationship, be sure to append the '__r' after the custom relationship name.",
    );
  }
  const paths = new Paths(org, userId, object, soql);
  const columns = asked.map(({ path, at }) => paths.resolve(path, at));
  return { relationship: `${object.name}s`, object, field, columns, paths };
}

/** Who sees all files would see too many: a query of them has to say of which record, or which file. */
function requireLinkFilter(where: Condition | undefined): void {
  const parts = where?.kind === 'and' ? where.parts : [where];
  const isFiltered = parts.some(
    (part) =>
      (part?.kind === 'in' && !part.negated && /^LinkedEntityId$/i.test(part.path)) ||
      (part?.kind === 'compare' && part.operator === '=' && /^(LinkedEntityId|ContentDocumentId)$/i.test(part.path)),
  );
  if (isFiltered) return;
  throw new Refusal(
    400,
    'MALFORMED_QUERY',
    'Implementation restriction: ContentDocumentLink requires a filter by a single Id on ContentDocumentId or LinkedEntityId ' +
      "using the equals operator or multiple Id's using the IN operator.",
  );
}

function queryableObject(org: Org, name: string): ObjectType {
  const object = org.schema.object(name);
  if (object?.queryable) return object;
  throw new Refusal(
    400,
    'INVALID_TYPE',
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' ` +
      'after the entity name. Please reference your WSDL or the describe call for the appropriate names.',
  );
}

function readableRows(org: Org, object: ObjectType, withDeleted: boolean): Row[] {
  const rows: Row[] = [];
  for (const stored of org.store.all(object.name)) {
    const row = visibleRow(stored, org.clock.now());
    if (row && (withDeleted || row['IsDeleted'] !== true)) rows.push(row);
  }
  return rows;
}

function inOrder(rows: Row[], order: readonly Ordering[], paths: Paths): Row[] {
  if (order.length === 0) return rows;
  const keys = order.map((ordering) => ({ ...ordering, resolved: paths.resolve(ordering.path, ordering.at) }));
  return rows.sort((one, other) => {
    for (const { resolved, descending, nullsLast } of keys) {
      const [left, right] = [one, other].map((row) => sortKey(resolved.field, paths.valueAt(row, resolved)));
      const step = compared(left ?? null, right ?? null, descending, nullsLast);
      if (step !== 0) return step;
    }
    return 0;
  });
}

/** Nulls come first whatever the direction, unless NULLS LAST. */
function compared(one: Value, other: Value, descending: boolean, nullsLast: boolean): number {
  if (one === null || other === null) {
    if (one === other) return 0;
    return (one === null) === nullsLast ? 1 : -1;
  }
  const step = one < other ? -1 : one > other ? 1 : 0;
  return descending ? -step : step;
}

/** Text sorts without case, ids with it. */
const sortKey = ({ type }: Field, value: Value) =>
  typeof value === 'string' && type !== 'id' && type !== 'reference' ? value.toLowerCase() : value;

function countsOf(rows: readonly Row[], counts: readonly Column[], paths: Paths): Record<string, number> {
  const results = counts.map((column, index): [string, number] => {
    if (column.kind !== 'count' || column.path === undefined) return [`expr${index}`, rows.length];
    const resolved = paths.resolve(column.path, column.at);
    const filled = rows.filter((row) => paths.valueAt(row, resolved) !== null);
    return [column.alias ?? `expr${index}`, filled.length];
  });
  return Object.fromEntries(results);
}
