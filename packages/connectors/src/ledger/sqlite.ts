import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { PqrsError } from '@pqrs-kit/core';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import type { LedgerDatabase } from './database.js';
import { unavailable } from './failure.js';
import { groupCommit } from './groupCommit.js';
import { sqliteOpenCounts } from './openCounts.js';
import { searchInSqlite, sqliteSearchIndex } from './searchIndex.js';
import { isBusy, sqliteDialect, writeWait } from './sqliteDialect.js';
import type { Tables } from './tables.js';

/**
 * Opens the ledger's one file, making it and its folder where they are missing. Two connections: one writes, a transaction at a
 * time; the other reads what is committed meanwhile. Other processes may have the same file open: a transaction waits for theirs,
 * `longestWait` milliseconds at most.
 */
export function openSqlite(
  file: string,
  longestWait: number = writeWait.longest,
  { mapped = true }: { mapped?: boolean } = {},
): LedgerDatabase {
  prepareFile(file);
  const opened: DatabaseSync[] = [];
  try {
    const writing = open(file, longestWait, opened, [
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      'journal_size_limit = 67108864',
      'busy_timeout = 0',
    ]);
    const reading = open(file, longestWait, opened, ['query_only = ON', `mmap_size = ${mapped ? 2_147_418_112 : 0}`]);
    const stamp = reading.prepare('PRAGMA data_version');
    const writer = new Kysely<Tables>({ dialect: sqliteDialect(writing, longestWait) });
    const reader = new Kysely<Tables>({ dialect: sqliteDialect(reading, longestWait) });
    const record = groupCommit(writer);
    return {
      reader,
      writer,
      words: {
        text: 'text',
        integer: 'integer',
        table: 'strict',
        churningTable: 'strict',
        keyTable: 'strict, without rowid',
        searched: ', search',
        roomyCases: [],
        searchIndex: sqliteSearchIndex(),
        openCounts: sqliteOpenCounts(),
      },
      record,
      search: (tenant, words) => searchInSqlite(reader, tenant, words),
      // SQLite's own counter of what others committed, those of other processes and of the connection that writes here among them.
      stamp: async () => String(stamp.get()?.['data_version']),
      ofEach: (
        texts,
        selection,
      ) => sql`select found.case_id, found.due_at from json_each(${JSON.stringify(texts)}) as one
        cross join cases as found on found.rowid in (${selection(sql.ref('one.value'), [sql`rowid`.as('place')])})`,
      estimates: false,
      atLength: (work) => work(writer),
      claimTime: (now) => sql<number>`${Date.parse(now)}`,
      // A transaction that writes is the only one, from its first statement on.
      lockSchema: async () => {},
      takeRows: (_, selection) => sql`rowid in (${selection(sql`rowid`)})`,
      rowsFrom: (rows, columns) => {
        const list = columns.map(([name]) => `value ->> '${name}' as ${name}`);
        return sql`select ${sql.raw(list.join(', '))} from json_each(${JSON.stringify(rows)})`;
      },
      isOneOf: (column, values) => sql`${column} in (select value from json_each(${JSON.stringify(values)}))`,
      // Every transaction of the file ends the same way.
      forgettable: (statement) => record((trx) => statement(sql`true`).execute(trx)),
      hasTable: async (trx, name) => {
        const found = await sql`select 1 from sqlite_master where type = 'table' and name = ${name}`.execute(trx);
        return found.rows.length > 0;
      },
      failure: (error) => failure(error, file),
      close: async () => {
        await reader.destroy();
        await writer.destroy();
        for (const database of opened) if (database.isOpen) database.close();
      },
    };
  } catch (error) {
    for (const database of opened) database.close();
    throw failure(error, file);
  }
}

function prepareFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // The file holds personal data: made for its owner alone. SQLite gives the files beside it the same mode.
    closeSync(openSync(file, 'a', 0o600));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
    throw new PqrsError(
      'server-folder-unwritable',
      `The data file "${file}" cannot be written (${code}).`,
      'Give the user that runs pqrs-kit the right to write in that folder, or name another folder.',
      { cause },
    );
  }
}

function open(file: string, longestWait: number, opened: DatabaseSync[], pragmas: string[]): DatabaseSync {
  // Waiting here stops the event loop. Reading only waits while another process repairs the file, writing does not wait like this.
  const database = new DatabaseSync(file, { timeout: longestWait });
  opened.push(database);
  const deadline = performance.now() + longestWait;
  for (const pragma of pragmas) setPragma(database, pragma, deadline);
  return database;
}

/**
 * Sets a pragma, again while another process is in the way: where two open a new file at once, SQLite tells one of them that it is busy
 * without waiting, when both want the journal.
 */
function setPragma(database: DatabaseSync, pragma: string, deadline: number): void {
  for (;;) {
    try {
      database.exec(`PRAGMA ${pragma}`);
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      Atomics.wait(pauseCell, 0, 0, writeWait.between);
    }
  }
}

/** Nobody ever wakes it: waiting on it is a pause without an event loop. */
const pauseCell = new Int32Array(new SharedArrayBuffer(4));

// Primary result codes of SQLite; the extended ones carry them in their lowest byte.
const result = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

function failure(error: unknown, file: string): PqrsError {
  const code =
    error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
      ? error.errcode & 0xff
      : undefined;
  switch (code) {
    case result.busy:
    case result.locked:
      return unavailable(
        `another process keeps "${file}" locked`,
        'End the other process that uses this file, or try again in a moment.',
        error,
      );
    case result.readOnly:
    case result.cannotOpen:
      return new PqrsError(
        'server-folder-unwritable',
        `The data file "${file}" cannot be written.`,
        'Give the user that runs pqrs-kit the right to write this file and its folder, or name another folder.',
        { cause: error },
      );
    case result.full:
      return unavailable(
        `the disk that holds "${file}" is full`,
        'Make room on the disk; nothing that was answered is lost.',
        error,
      );
    case result.notADatabase:
    case result.corrupt:
      return unavailable(
        `"${file}" is not a SQLite database, or is damaged`,
        'Restore the file from a copy, or name another file.',
        error,
      );
    case result.ioError:
      return unavailable(`the disk failed on "${file}"`, 'Check the disk and its file system.', error);
    case undefined:
      return unavailable('it is closed or failed', 'Open the ledger again; the log has the details.', error);
    default:
      return unavailable(`SQLite answered with code ${code}`, 'The log has the details.', error);
  }
}
