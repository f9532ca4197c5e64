import type { PqrsError } from '@pqrs-kit/core';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** How a database spells the parts of a table definition that differ. */
export interface TableWords {
  /** Text compared byte by byte, so that order and equality are the same everywhere. */
  text: string;
  /** A whole number of 64 bits. */
  integer: string;
  /** After a table whose rows are long. */
  table: string;
  /** After a table whose rows are little more than their key. */
  keyTable: string;
  /** Last in an index that searches may run over alone, where its entries may be as long as a search text. */
  searched: string;
}

/** A database as the ledger uses it: all that differs between SQLite and PostgreSQL is behind this. */
export interface LedgerDatabase {
  /** For reading outside a transaction; never waits for a writer. */
  reader: Kysely<Tables>;
  /** For transactions. */
  writer: Kysely<Tables>;
  words: TableWords;
  /** Keeps every other process from migrating until the transaction ends. */
  lockSchema(trx: Transaction<Tables>): Promise<void>;
  hasTable(database: Kysely<Tables>, name: string): Promise<boolean>;
  /** What a failure of this database means. */
  failure(error: unknown): PqrsError;
  close(): Promise<void>;
}
