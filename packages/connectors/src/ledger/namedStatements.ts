import { hash } from 'node:crypto';
import pg from 'pg';

/** Texts that are kept by name on each connection, at most. There are some thirty; a list of another length is another text. */
const mostNames = 200;

const names = new Map<string, string>();

/** The name under which a server keeps a statement; undefined for those that it plans anew each time. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  // What is written by its key has one plan. What is looked for has the plan that its values ask for.
  if (!/^(?:insert into|update "cases") /i.test(text) || names.size >= mostNames) return undefined;
  const name = `pqrs_${hash('sha256', text, 'hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

/**
 * A connection whose server reads and plans what writes a case once, and not at every event: an append takes two thirds of the time.
 * A pooler in between must know named statements, as PgBouncer does from 1.21 on; for others, `?prepare=no` in the database URL leaves this out.
 */
export class NamingClient extends pg.Client {
  override query = ((...asked: unknown[]): unknown => {
    const [text, values] = asked;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    const query = super.query.bind(this) as (...given: unknown[]) => unknown;
    return name === undefined ? query(...asked) : query({ name, text, values }, ...asked.slice(2));
  }) as pg.Client['query'];
}

/** Whether statements may be kept by name on the way to a server. */
export function mayName(databaseUrl: string): boolean {
  return new URL(databaseUrl).searchParams.get('prepare') !== 'no';
}
