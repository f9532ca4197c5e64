import type { PqrsError } from '@pqrs-kit/core';
import type { Expression, Kysely, QueryResult, RawBuilder, SelectExpression, SqlBool, Transaction } from 'kysely';
import type { SearchedCases } from './searchIndex.js';
import type { Tables } from './tables.js';

/** How a database spells the parts of a table definition that differ. */
export interface TableWords {
  /** Text compared byte by byte, so that order and equality are the same everywhere. */
  text: string;
  /** A whole number of 64 bits. */
  integer: string;
  /** After a table whose rows are long. */
  table: string;
  /** After a table whose rows change all the time. */
  churningTable: string;
  /** After a table whose rows are little more than their key. */
  keyTable: string;
  /** Last in an index that searches may run over alone, where its entries may be as long as a search text. */
  searched: string;
  /** Statements after which a row of `cases` can be written anew beside itself. */
  roomyCases: readonly string[];
  /** Statements that make the index of searches, and keep it, in place of any that was there. */
  searchIndex: readonly string[];
  /** Statements that keep the table `open_counts`. */
  openCounts: readonly string[];
}

/** A member of a row, and what it is. */
export type Column<Row> = readonly [name: keyof Row & string, type: 'text' | 'integer'];

/** A database as the ledger uses it: all that differs between SQLite and PostgreSQL is behind this. */
export interface LedgerDatabase {
  /** For reading outside a transaction; never waits for a writer. */
  reader: Kysely<Tables>;
  /** For transactions. */
  writer: Kysely<Tables>;
  words: TableWords;
  /**
   * Runs work as a transaction of its own, or as a part of one that stands or falls by itself. It is answered when the disk has it.
   */
  record<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** A text that is another one once anything that was committed since could be read; asked after a commit, it has seen it. */
  stamp(tenant: string): Promise<string>;
  /** The cases among which those are that have every word: few if it can be. */
  search(tenant: string, words: readonly string[]): Promise<SearchedCases>;
  /**
   * A selection of `case_id` and `due_at` of the cases that another one gives for each of several texts.
   *
   * @param selection for the text that it is given, of the columns of `cases` that it is given
   */
  ofEach(
    texts: readonly string[],
    selection: (text: RawBuilder<string>, columns: SelectExpression<Tables, 'cases'>[]) => Expression<unknown>,
  ): RawBuilder<unknown>;
  /** Whether the database estimates how many rows a condition leaves, and so knows when to sort few instead of looking for them among many. */
  estimates: boolean;
  /** Runs what may take as long as making an index over all cases. */
  atLength<T>(work: (writer: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Keeps every other process from migrating until the transaction ends. */
  lockSchema(trx: Transaction<Tables>): Promise<void>;
  /** The time of claims, in milliseconds since 1970: the server's, or `now` where this machine alone has the database. */
  claimTime(now: string): RawBuilder<number>;
  /**
   * The condition that a row to be changed is one of those of a tenant that a selection gives, without those that somebody else is changing.
   *
   * @param selection of the column that it is given: where a row lies
   */
  takeRows(tenant: string, selection: (row: RawBuilder<unknown>) => RawBuilder<unknown>): RawBuilder<SqlBool>;
  /**
   * A selection of rows that come as parameters whose number does not grow with theirs, so that the statement stays the same.
   *
   * @param columns which of their members, and what they are
   */
  rowsFrom<Row extends object>(rows: readonly Row[], columns: readonly Column<Row>[]): RawBuilder<unknown>;
  /** The condition that a column has one of some values, which come as one parameter, however many they are. */
  isOneOf(column: RawBuilder<unknown>, values: readonly string[]): RawBuilder<SqlBool>;
  /**
   * Runs one statement as a transaction that may end before the disk has it. Only for what may be forgotten: after a fall of the
   * server it is as if it had never been.
   *
   * @param statement with the condition that it is given, which is true of every row
   */
  forgettable<Row>(statement: (condition: RawBuilder<SqlBool>) => RawBuilder<Row>): Promise<QueryResult<Row>>;
  hasTable(database: Kysely<Tables>, name: string): Promise<boolean>;
  /** What a failure of this database means. */
  failure(error: unknown): PqrsError;
  close(): Promise<void>;
}
