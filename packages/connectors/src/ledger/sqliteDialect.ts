import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';

/** Milliseconds that a transaction waits for another process's one: in all, and between two tries. */
export const writeWait = { longest: 5_000, between: 1 } as const;

const cachedStatements = 200;

/** Kysely over an open `node:sqlite` database. It has one connection: kysely lets one caller at a time have it. */
export function sqliteDialect(database: DatabaseSync, longestWait: number): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new NodeSqliteDriver(database, longestWait),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class NodeSqliteDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #longestWait: number;
  readonly #connection: NodeSqliteConnection;

  constructor(database: DatabaseSync, longestWait: number) {
    this.#database = database;
    this.#longestWait = longestWait;
    this.#connection = new NodeSqliteConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  // Waiting inside SQLite would stop the event loop, and with it a transaction of this very process that holds the lock.
  async beginTransaction(): Promise<void> {
    const deadline = performance.now() + this.#longestWait;
    for (;;) {
      try {
        this.#database.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
      }
      await wait(writeWait.between);
    }
  }

  async commitTransaction(): Promise<void> {
    this.#database.exec('COMMIT');
  }

  // SQLite rolls back by itself after some errors, such as a full disk.
  async rollbackTransaction(): Promise<void> {
    try {
      this.#database.exec('ROLLBACK');
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    }
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

class NodeSqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async executeQuery<R>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#prepare(sql);
    const values = parameters as readonly SQLInputValue[];
    const changesOnly =
      query.kind.endsWith('QueryNode') &&
      query.kind !== 'SelectQueryNode' &&
      !('returning' in query && query.returning);
    if (!changesOnly) return { rows: statement.all(...values) as R[] };
    const { changes } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('The ledger does not stream rows.');
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    if (this.#statements.size >= cachedStatements) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Whether SQLite says that another connection is in the way. */
export function isBusy(error: unknown): boolean {
  return (
    error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === 5
  );
}
