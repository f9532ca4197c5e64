import { performance } from 'node:perf_hooks';
import type { Desk, Ledger } from '@pqrs-kit/core';
import { readRows } from './fileRows.js';
import type { ImportMap } from './map.js';
import { reasonOf, rowHash, rowReader, type ReadyRow } from './readRow.js';
import type { FileRow } from './row.js';
import { rejectFile, type RejectFile } from './rejects.js';

/** What became of a file, or has so far. Rows are data rows: the header is none. */
export interface ImportSummary {
  read: number;
  imported: number;
  /** Here already: from an earlier run, or a row that came before in this file. */
  repeated: number;
  rejected: number;
  seconds: number;
}

/** How far an import is. */
export interface ImportProgress extends ImportSummary {
  bytesRead: number;
  totalBytes: number;
}

export interface ImportOptions {
  path: string;
  map: ImportMap;
  desk: Desk;
  ledger: Pick<Ledger, 'knownOrigins'>;
  tenant: string;
  /** Where refused rows are written. */
  rejects: string;
  onProgress?: (progress: ImportProgress) => void;
}

/** Rows that are looked up in the ledger together. */
const batchSize = 500;

/**
 * Imports the cases of a file. Rows whose id is in the ledger already are skipped, so a file can be imported again after it grew, or after an
 * import that was cut short; a row that breaks a rule goes to the reject file with its reason, and the others go on.
 *
 * @throws PqrsError `import-file-unreadable`, `import-map-invalid` (a column that is not there), `input-not-json`, `ledger-unavailable`
 */
export async function importFile(options: ImportOptions): Promise<ImportSummary> {
  const { path, map, onProgress } = options;
  const started = performance.now();
  const read = rowReader(map);
  const file = await readRows(path, map);
  const rejects = rejectFile(options.rejects);
  const run = new ImportRun(options, rejects, read);
  const progress = (): ImportProgress => ({
    ...run.counts,
    seconds: Math.round(performance.now() - started) / 1_000,
    bytesRead: file.bytesRead(),
    totalBytes: file.totalBytes,
  });
  try {
    for await (const row of file.rows) {
      await run.take(row);
      if (run.counts.read % 100 === 0) onProgress?.(progress());
    }
    await run.flush();
  } finally {
    await rejects.close();
  }
  onProgress?.(progress());
  const { bytesRead: _, totalBytes: __, ...summary } = progress();
  return summary;
}

interface Waiting {
  row: FileRow;
  ready: ReadyRow;
}

/** One run over a file: the batch that waits, the ids that came by, and the counts. */
class ImportRun {
  readonly counts = { read: 0, imported: 0, repeated: 0, rejected: 0 };
  readonly #options: ImportOptions;
  readonly #rejects: RejectFile;
  readonly #read: ReturnType<typeof rowReader>;
  readonly #seen = new Map<string, { hash: string; line: number }>();
  #batch: Waiting[] = [];

  constructor(options: ImportOptions, rejects: RejectFile, read: ReturnType<typeof rowReader>) {
    this.#options = options;
    this.#rejects = rejects;
    this.#read = read;
  }

  async take(row: FileRow): Promise<void> {
    this.counts.read += 1;
    if (!('fields' in row)) return this.#refuse(row, row.fault);
    const ready = await this.#attempt(row, () => this.#read(row));
    if (!ready) return;
    const { id } = ready.origin;
    const before = this.#seen.get(id);
    const hash = rowHash(row);
    if (!before) {
      this.#seen.set(id, { hash, line: row.line });
      this.#batch.push({ row, ready });
      if (this.#batch.length >= batchSize) await this.flush();
    } else if (before.hash === hash) {
      this.counts.repeated += 1;
    } else {
      await this.#refuse(row, `The id "${id.slice(0, 40)}" came before, on line ${before.line}, with other data.`);
    }
  }

  /** Files the rows that wait, one after the other: their radicados keep the order of the file. */
  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    const { desk, ledger, tenant, map } = this.#options;
    const ids = batch.map(({ ready }) => ready.origin.id);
    const known = new Set(ids.length === 0 ? [] : await ledger.knownOrigins(tenant, map.system, ids));
    for (const { row, ready } of batch) {
      if (known.has(ready.origin.id)) this.counts.repeated += 1;
      else if (await this.#attempt(row, () => desk.submit(ready.submission, ready.options))) this.counts.imported += 1;
    }
  }

  /** What the work gives, or nothing after the row was refused. */
  async #attempt<Result>(row: FileRow, work: () => Result | Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined) throw error;
      await this.#refuse(row, reason);
      return undefined;
    }
  }

  async #refuse(row: FileRow, reason: string): Promise<void> {
    this.counts.rejected += 1;
    await this.#rejects.add(row, reason);
  }
}
