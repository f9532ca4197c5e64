import { notBuilt } from '../refusal.js';
import type { Column, Ordering, Query } from './query.js';
import { parseCondition } from './parse-condition.js';
import { TokenReader } from './token-reader.js';

/**
 * Reads a SELECT. Words ignore case.
 *
 * @throws Refusal `MALFORMED_QUERY`; `NOT_IN_THIS_STAND_IN` for what the service has and this reader has not
 * @see https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select.htm
 */
export function parseQuery(soql: string): Query {
  const reader = new TokenReader(soql);
  reader.expectWord('SELECT');
  const columns = parseColumns(reader);
  reader.expectWord('FROM');
  const object = reader.takeName();
  const where = reader.takeWord('WHERE') ? parseCondition(reader) : undefined;
  for (const word of ['GROUP', 'HAVING', 'WITH', 'USING']) if (reader.peekWord(word)) throw notBuilt(`SOQL ${word}`);
  const order = parseOrder(reader);
  const limit = reader.takeWord('LIMIT') ? reader.takeCount() : undefined;
  const offset = reader.takeWord('OFFSET') ? reader.takeCount() : 0;
  if (reader.peekWord('FOR') || reader.peekWord('ALL')) throw notBuilt('SOQL FOR and ALL ROWS');
  reader.expectEnd();
  return { object, columns, where, order, limit, offset };
}

function parseColumns(reader: TokenReader): Column[] {
  const columns: Column[] = [];
  do columns.push(parseColumn(reader));
  while (reader.takeSign(','));
  return columns;
}

function parseColumn(reader: TokenReader): Column {
  const at = reader.at;
  if (reader.takeSign('(')) return parseChildren(reader, at);
  const name = reader.takeName();
  if (!reader.takeSign('(')) return { kind: 'field', path: name, at };
  if (name.toUpperCase() !== 'COUNT') throw notBuilt(`SOQL function ${name.toUpperCase()}()`);
  const path = reader.peekSign(')') ? undefined : reader.takeName();
  reader.expectSign(')');
  const alias = path === undefined || reader.peekWord('FROM') || reader.peekSign(',') ? undefined : reader.takeName();
  return { kind: 'count', path, alias, at };
}

/** Rows that belong to the row: their fields, and nothing to choose among them. */
function parseChildren(reader: TokenReader, at: number): Column {
  reader.expectWord('SELECT');
  const paths: { path: string; at: number }[] = [];
  do paths.push({ at: reader.at, path: reader.takeName() });
  while (reader.takeSign(','));
  reader.expectWord('FROM');
  const relationship = reader.takeName();
  if (reader.peekWord('WHERE') || reader.peekWord('ORDER') || reader.peekWord('LIMIT')) {
    throw notBuilt('SOQL conditions in subqueries');
  }
  reader.expectSign(')');
  return { kind: 'children', relationship, paths, at };
}

function parseOrder(reader: TokenReader): Ordering[] {
  if (!reader.takeWord('ORDER')) return [];
  reader.expectWord('BY');
  const order: Ordering[] = [];
  do order.push(parseOrdering(reader));
  while (reader.takeSign(','));
  return order;
}

function parseOrdering(reader: TokenReader): Ordering {
  const at = reader.at;
  const path = reader.takeName();
  const descending = reader.takeWord('DESC');
  if (!descending) reader.takeWord('ASC');
  let nullsLast = false;
  if (reader.takeWord('NULLS')) {
    nullsLast = reader.takeWord('LAST');
    if (!nullsLast) reader.expectWord('FIRST');
  }
  return { path, descending, nullsLast, at };
}
