import { PqrsError } from '@pqrs-kit/core';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { LedgerDatabase } from './database.js';
import { unavailable } from './failure.js';
import { mayName, NamingClient } from './namedStatements.js';
import { postgresOpenCounts } from './openCounts.js';
import { postgresSearchIndex, searchInPostgres } from './searchIndex.js';
import type { Tables } from './tables.js';

/** Milliseconds before an operation on the server is given up. */
const timeouts = {
  connect: 5_000,
  lock: 5_000,
  statement: 10_000,
  idleInTransaction: 10_000,
  answer: 15_000,
  migration: 1_800_000,
} as const;

// Any number that no other program on the same database takes: the letters "pqrs".
const schemaLock = 0x70717273;

const int8 = 20;
const arrayTypes = { text: 'text[]', integer: 'bigint[]' } as const;

/**
 * Prepares the ledger's connections to a PostgreSQL server (15 or newer), at most ten at once; the first is made at the first query.
 * Several processes may share the database.
 */
export function openPostgres(databaseUrl: string): LedgerDatabase {
  const place = placeOf(databaseUrl);
  const database = kyselyOver(databaseUrl, { max: 10, query_timeout: timeouts.answer });
  return {
    reader: database,
    writer: database,
    words: {
      text: 'text collate "C"',
      integer: 'bigint',
      table: '',
      // Half of each page stays free, so that a claim is written beside the row and no index has to know.
      churningTable: 'with (fillfactor = 50)',
      keyTable: '',
      searched: '',
      // Each page keeps room for one more row: what changes no index then touches none.
      roomyCases: ['alter table cases set (fillfactor = 85)'],
      searchIndex: postgresSearchIndex(),
      openCounts: postgresOpenCounts(),
    },
    // The server itself brings those that end together to the disk together.
    record: (work) => database.transaction().setIsolationLevel('read committed').execute(work),
    search: (tenant, words) => searchInPostgres(database, tenant, words),
    ofEach: (texts, selection) => sql`select of_one.case_id, of_one.due_at from unnest(${texts}::text[]) as one (text)
      cross join lateral (${selection(sql.ref('one.text'), ['case_id', 'due_at'])}) as of_one`,
    estimates: true,
    stamp: (tenant) => stampOf(database, tenant),
    atLength: async (work) => {
      const single = kyselyOver(databaseUrl, { max: 1, query_timeout: timeouts.migration });
      try {
        return await work(single);
      } finally {
        await single.destroy();
      }
    },
    // A lease counts from when the server got the statement: it never ends later for the server than for who holds it.
    claimTime: () => sql<number>`(extract(epoch from statement_timestamp()) * 1000)::bigint`,
    lockSchema: async (trx) => {
      await sql`set local lock_timeout = '120s'`.execute(trx);
      await sql`set local statement_timeout = ${sql.raw(String(timeouts.migration))}`.execute(trx);
      await sql`select pg_advisory_xact_lock(${schemaLock}::bigint)`.execute(trx);
    },
    // By where they lie, since that is known once they are locked: no second search for each.
    takeRows: (tenant, selection) =>
      sql`tenant = ${tenant} and ctid = any (array(${selection(sql`ctid`)} for update skip locked))`,
    // A list a column, read several times as fast as objects. Within a selection the planner does not see how long they are: it
    // takes row after row by its key, which is right for a few hundred of any number.
    rowsFrom: (rows, columns) => {
      const lists = columns.map(
        ([name, type]) => sql`(select ${rows.map((row) => row[name])}::${sql.raw(arrayTypes[type])})`,
      );
      const names = columns.map(([name]) => name);
      return sql`select * from unnest(${sql.join(lists)}) as r (${sql.raw(names.join(', '))})`;
    },
    isOneOf: (column, values) => sql`${column} = any (${values}::text[])`,
    // The setting ends with the statement. A transaction around it would cost three more messages to the server.
    forgettable: (statement) =>
      statement(sql`(select set_config('synchronous_commit', 'off', true)) is not null`).execute(database),
    hasTable: async (trx, name) => {
      const found = await sql<{ here: boolean }>`select to_regclass(${name}) is not null as here`.execute(trx);
      return found.rows[0]?.here === true;
    },
    failure: (error) => failure(error, place),
    close: () => database.destroy(),
  };
}

/**
 * Which transactions a reader sees: two looks with one answer see the same rows. The tenant's last change stands beside it, since a
 * server that spreads its tables over others counts only its own transactions.
 */
async function stampOf(database: Kysely<Tables>, tenant: string): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`select pg_current_snapshot()::text || ' ' ||
    coalesce((select last_change from tenants where tenant = ${tenant}), 0) as stamp`.execute(database);
  return rows[0]?.stamp ?? '';
}

function kyselyOver(databaseUrl: string, limits: Pick<pg.PoolConfig, 'max' | 'query_timeout'>): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'pqrs-kit',
    connectionTimeoutMillis: timeouts.connect,
    lock_timeout: timeouts.lock,
    statement_timeout: timeouts.statement,
    idle_in_transaction_session_timeout: timeouts.idleInTransaction,
    types: { getTypeParser },
    ...(mayName(databaseUrl) && { Client: NamingClient }),
    ...limits,
  });
  // A connection that dies is an error of the query it was running, or of nobody: without listeners it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Numbers of 64 bits as numbers, since the ledger's counters stay far below 2^53; the rest as usual. */
function getTypeParser(oid: number): (value: string) => unknown {
  if (oid === int8) return Number;
  const usual: unknown = pg.types.getTypeParser(oid);
  return usual as (value: string) => unknown;
}

/** Server and database of a URL, without user and password: what messages may show. */
function placeOf(databaseUrl: string): string {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw new PqrsError(
      'usage-invalid',
      `The database URL ${url ? `has the scheme "${url.protocol}"` : 'cannot be read'}.`,
      'Write it as postgres://user:password@server:5432/database.',
    );
  }
  return `${url.host}${url.pathname}`;
}

function failure(error: unknown, place: string): PqrsError {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const kind = code.slice(0, 2);
  if (code === '22021') {
    return new PqrsError(
      'input-invalid',
      'A text has a character that the database does not take.',
      'Leave out control characters.',
      { cause: error },
    );
  }
  if (kind === '28')
    return unavailable(
      `the server of ${place} refused user or password`,
      'Check user and password in the database URL.',
      error,
    );
  if (code === '3D000')
    return unavailable(`there is no database ${place}`, 'Create it, or check its name in the database URL.', error);
  if (code === '42501')
    return unavailable(
      `the user has no rights on the tables of ${place}`,
      'Give the user of the database URL the rights on them.',
      error,
    );
  if (code === '42P07')
    return unavailable(`${place} has other tables of the same names`, 'Give pqrs-kit a database of its own.', error);
  if (code === '55P03' || code === '57014')
    return unavailable(`${place} was busy for too long`, 'Try again in a moment.', error);
  if (code === '25006')
    return unavailable(
      `${place} only takes reading`,
      'Point the database URL to the server that takes writing.',
      error,
    );
  if (kind === '53')
    return unavailable(
      `the server of ${place} has no room left (${code})`,
      'Check its disk, memory and connections.',
      error,
    );
  if (/^[0-9A-Z]{5}$/.test(code) && kind !== '57' && kind !== '08')
    return unavailable(`${place} answered with code ${code}`, 'The log has the details.', error);
  return unavailable(
    `${place} cannot be reached${code && ` (${code})`}`,
    'Check that the server runs and that the address is right.',
    error,
  );
}
