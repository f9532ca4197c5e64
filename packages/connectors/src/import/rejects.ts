import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { PqrsError } from '@pqrs-kit/core';
import { stringify } from 'csv-stringify/sync';
import type { FileRow } from './row.js';

/** Keeps the rows that were refused. */
export interface RejectFile {
  add(row: FileRow, reason: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * A CSV with the line, the reason and the row as it was, so that it can be corrected and imported again. It is made with the first refusal,
 * readable by its owner alone; what stood at the path before is replaced.
 *
 * @throws PqrsError `import-file-unreadable` when it cannot be written
 */
export function rejectFile(path: string): RejectFile {
  let out: ReturnType<typeof createWriteStream> | undefined;
  let header: string[] = [];
  let failure: unknown;

  async function write(cells: readonly string[]): Promise<void> {
    if (failure) throw unwritable(path, failure);
    if (out && !out.write(stringify([[...cells]], { record_delimiter: '\r\n' })))
      await Promise.race([once(out, 'drain'), once(out, 'close')]);
  }

  return {
    async add(row, reason) {
      if (!out) {
        out = createWriteStream(path, { mode: 0o600 });
        out.on('error', (error) => (failure = error));
        header = 'fields' in row ? Object.keys(row.fields) : ['row'];
        await write(['line', 'reason', ...header]);
      }
      await write([String(row.line), reason, ...cellsOf(row, header)]);
    },
    async close() {
      if (!out) return;
      out.end();
      if (!out.closed) await once(out, 'close');
      if (failure) throw unwritable(path, failure);
    },
  };
}

/** A row that could not be read, or has fields of its own, goes whole into the last cell. */
function cellsOf(row: FileRow, header: readonly string[]): string[] {
  if (!('fields' in row)) return [row.raw];
  const cells = header.map((name) => row.fields[name] ?? '');
  const extra = Object.keys(row.fields).filter((name) => !header.includes(name));
  return extra.length === 0
    ? cells
    : [...cells, JSON.stringify(Object.fromEntries(extra.map((name) => [name, row.fields[name]])))];
}

function unwritable(path: string, cause: unknown): PqrsError {
  return new PqrsError(
    'import-file-unreadable',
    `The reject file ${path} cannot be written.`,
    'Name another place for it.',
    { cause },
  );
}
