import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PqrsError } from '@pqrs-kit/core';
import { csvRows } from './csvRows.js';
import { jsonRows } from './jsonRows.js';
import type { ImportMap } from './map.js';
import { mapColumns } from './mapColumns.js';
import type { FileRow } from './row.js';

/** A file being read: its rows, and how far it is. */
export interface FileReading {
  rows: AsyncGenerator<FileRow>;
  totalBytes: number;
  bytesRead(): number;
}

/**
 * Opens a file for an import. It is read as a stream: its size does not matter.
 *
 * @throws PqrsError `import-file-unreadable`; those of reading come from `rows`
 */
export async function readRows(path: string, map: ImportMap): Promise<FileReading> {
  const { size, start } = await inspect(path);
  const source = createReadStream(path);
  const text = map.encoding === 'latin1' ? source.setEncoding('latin1') : source;
  const rows = map.format === 'csv' ? csvRows(text, map.delimiter, mapColumns(map)) : jsonRows(text, start);
  return { rows: readable(rows, path), totalBytes: size, bytesRead: () => source.bytesRead };
}

async function inspect(path: string): Promise<{ size: number; start: string }> {
  const file = await open(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1_024), 0, 1_024, 0);
    return { size, start: buffer.subarray(0, bytesRead).toString('utf8') };
  } catch (cause) {
    throw unreadable(path, cause);
  } finally {
    await file.close();
  }
}

async function* readable(rows: AsyncGenerator<FileRow>, path: string): AsyncGenerator<FileRow> {
  try {
    yield* rows;
  } catch (cause) {
    throw cause instanceof PqrsError ? cause : unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): PqrsError {
  return new PqrsError(
    'import-file-unreadable',
    `The file ${path} cannot be read.`,
    'Check the path, that it is a file, and who may read it.',
    { cause },
  );
}
