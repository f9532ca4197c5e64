import type { CaseQuery, Page, PageRequest } from '@pqrs-kit/core';
import { countLimit } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { Kysely, RawBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import { counted } from './openCounts.js';
import type { Tables } from './tables.js';

type Cases = SelectQueryBuilder<Tables, 'cases', object>;

/** How many cases were counted; more than `countLimit`, or `isLeast`, where there may be more. */
export interface Total {
  counted: number;
  isLeast?: boolean;
}

/** Cases that the total of a search looks at, where many have its words: no index has them. This product's own choice. */
const lookLimit = countLimit + 500;

/** How many cases are found, counted until there are more than a page says. */
export function boundedTotal(reader: Kysely<Tables>, found: Cases) {
  const some = found.select(sql`1`.as('one')).limit(countLimit + 1);
  return reader.selectFrom(some.as('found')).select(({ fn }) => fn.countAll<number>().as('counted'));
}

/** How many of the cases have what is looked for, counted among the first ones of them. */
export async function lookedAtTotal(
  reader: Kysely<Tables>,
  inOrder: Cases,
  wanted: RawBuilder<SqlBool>,
): Promise<Total> {
  const some = inOrder.select('search').limit(lookLimit + 1);
  const { looked, found } = await reader
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll<number>().as('looked'))
    .select(sql<number>`count(case when ${wanted} then 1 end)`.as('found'))
    .executeTakeFirstOrThrow();
  return { counted: found, isLeast: looked > lookLimit };
}

/** The total of a query from the counts that are kept, where it asks for open cases by one thing that they are kept by. */
export function keptTotal(tenant: string, { query, today }: PageRequest): RawBuilder<number> | undefined {
  const asked = Object.entries(query).filter(([name, value]) => !plain.includes(name) && !isEmpty(value));
  const [only] = asked;
  if ((query.status ?? 'open') !== 'open' || asked.length > 1) return undefined;
  const value = keptAs(only?.[0], query, today);
  return (
    value &&
    sql<number>`(select cast(coalesce(sum(cases), 0) as bigint) from open_counts where tenant = ${tenant} and ${value})`
  );
}

const plain = ['status', 'sort', 'order', 'cursor', 'limit'];

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Under which values those cases are counted. */
function keptAs(name: string | undefined, query: CaseQuery, today: string): RawBuilder<SqlBool> | undefined {
  const oneOf = (what: string, values: readonly string[] = []) =>
    sql<SqlBool>`what = ${what} and value in (${sql.join(values)})`;
  if (name === undefined) return sql<SqlBool>`what = ${counted.stage}`;
  if (name === 'category') return oneOf(counted.category, query.category);
  if (name === 'stage') return oneOf(counted.stage, query.stage);
  if (name === 'assignee' && query.assignee === 'none') return sql<SqlBool>`what = ${counted.unassigned}`;
  if (name !== 'urgency') return undefined;
  const [due, soon] = [sql`substr(value, 1, 10)`, sql`substr(value, 12)`];
  const spans = {
    over: sql`${due} < ${today}`,
    today: sql`${due} = ${today}`,
    soon: sql`(${due} > ${today} and ${soon} <= ${today})`,
    ok: sql`(${due} > ${today} and ${soon} > ${today})`,
  };
  const wanted = (query.urgency ?? []).map((urgency) => spans[urgency]);
  return sql<SqlBool>`what = ${counted.due} and (${sql.join(wanted, sql` or `)})`;
}

/** The total that a page tells, `seen` rows of which were read. */
export function totalOfPage({ counted: cases, isLeast }: Total, seen: number): Pick<Page, 'total' | 'totalIsLeast'> {
  return {
    total: Math.min(Math.max(cases, seen), countLimit),
    ...((isLeast === true || cases > countLimit) && { totalIsLeast: true }),
  };
}
