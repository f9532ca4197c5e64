import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { PqrsError } from '@pqrs-kit/core';
import { countLines, type CountedLines } from './lineCount.js';
import { longestRow, type BrokenRow, type FileRow } from './row.js';

/** A record of the parser with its `info` option. */
interface Parsed {
  record: string[];
  /** `bytes`: where the record ends. */
  info: { bytes: number };
}

/**
 * The rows of a CSV with a header: quoted line breaks, CRLF and a byte order mark are understood, and a quote within an unquoted text is a
 * sign like any other. A row with another number of columns is given as broken, and the ones after it are read on. A quote that is never closed
 * swallows the rest of the file, as CSV has it, and is one broken row.
 *
 * @param needed columns that the map names
 * @throws PqrsError `import-map-invalid` when the header lacks one of them or has one twice
 */
export async function* csvRows(
  source: Readable,
  delimiter: string,
  needed: readonly string[],
): AsyncGenerator<FileRow> {
  const lines = countLines(source);
  const broken: BrokenRow[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n'],
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    skip_records_with_error: true,
    on_skip(error, raw) {
      broken.push({
        line: Number(error?.['bytes'] ?? 0),
        fault: `The row is not CSV: ${faultOf(error?.code)}`,
        raw: String(raw ?? ''),
      });
      return undefined;
    },
  });
  // A failure of the source fails the parser, which is where it is read from.
  pipeline(lines.stream, parser, () => undefined);
  let header: string[] | undefined;
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    const line = beginOf(record, info.bytes, lines);
    if (header) yield toRow(header, record, line);
    else header = readHeader(record, needed);
  }
  for (const { line: bytes, ...row } of broken) yield { ...row, line: lines.feedsBefore(bytes) + 1 };
  if (!header) readHeader([], needed);
}

function beginOf(record: readonly string[], bytes: number, lines: CountedLines): number {
  const before = lines.feedsBefore(bytes);
  const last = lines.endsAt(bytes) ? before : before + 1;
  const within = record.reduce((count, field) => count + field.split('\n').length - 1, 0);
  return last - within;
}

function faultOf(code: string | undefined): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote is never closed, and all that follows stands within it.';
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `it is longer than ${longestRow} characters, as when a quote is never closed.`;
  return 'its quotes do not fit together.';
}

function readHeader(record: readonly string[], needed: readonly string[]): string[] {
  const header = record.map((name) => name.trim());
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    throw new PqrsError(
      'import-map-invalid',
      `The file has no column ${missing.map((name) => `"${name}"`).join(', ')}.`,
      `Its columns are: ${header.map((name) => `"${name.slice(0, 40)}"`).join(', ') || 'none'}. Check the names and the delimiter.`,
    );
  }
  const twice = needed.find((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (twice === undefined) return header;
  throw new PqrsError(
    'import-map-invalid',
    `The file has the column "${twice}" twice.`,
    'Rename one of them in the file and in the map.',
  );
}

function toRow(header: readonly string[], record: readonly string[], line: number): FileRow {
  if (record.length === header.length)
    return { line, fields: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])) };
  return {
    line,
    fault: `The row has ${record.length} columns where the header has ${header.length}.`,
    raw: record.join(' | '),
  };
}
