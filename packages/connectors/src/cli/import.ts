import { isPqrsError, type Desk, type Ledger } from '@pqrs-kit/core';
import { SingleBar } from 'cli-progress';
import { importFile, type ImportProgress, type ImportSummary } from '../import/importFile.js';
import { readMapFile } from '../import/readMap.js';

/** `pqrs import <file> --map <map.json>`. */
export interface ImportCommandOptions {
  file: string;
  /** Path of the column map. */
  map: string;
  /** Where refused rows go; `<file>.rejected.csv` unless said. */
  rejects?: string;
  /** Print the summary as one JSON object on stdout. */
  json?: boolean;
}

/** Something that takes text. */
export interface TextOut {
  write(text: string): unknown;
}

export interface ImportSurroundings {
  stdout: TextOut;
  /** A terminal gets a bar. */
  stderr: TextOut & { isTTY?: boolean };
  /** Opens the desk once the map is known to be right. */
  open(): Promise<{ desk: Desk; ledger: Ledger; tenant: string; close(): Promise<void> }>;
}

/** Faults of how the command was used: the map or the file is not right. */
const usageFaults: readonly string[] = [
  'import-map-invalid',
  'import-file-unreadable',
  'input-not-json',
  'usage-invalid',
];

/**
 * Imports a file and says what became of it: on stderr for people, on stdout with `--json`.
 *
 * @returns the exit code: 0; 1 when rows were refused; 2 when map or file are not right
 * @throws PqrsError `ledger-unavailable` and whatever else is not about the file
 */
export async function runImport(options: ImportCommandOptions, surroundings: ImportSurroundings): Promise<number> {
  const { stdout, stderr } = surroundings;
  const rejects = options.rejects ?? `${options.file}.rejected.csv`;
  try {
    const summary = await importWithProgress(options, rejects, surroundings);
    if (options.json)
      stdout.write(`${JSON.stringify({ ...summary, rejects: summary.rejected > 0 ? rejects : null })}\n`);
    else stderr.write(worded(summary, rejects));
    return summary.rejected > 0 ? 1 : 0;
  } catch (error) {
    if (!isPqrsError(error) || !usageFaults.includes(error.code)) throw error;
    stderr.write(`${error.code}: ${error.message}\n${error.help}\n`);
    return 2;
  }
}

async function importWithProgress(
  options: ImportCommandOptions,
  rejects: string,
  { stderr, open }: ImportSurroundings,
): Promise<ImportSummary> {
  const map = await readMapFile(options.map);
  const { desk, ledger, tenant, close } = await open();
  const bar = stderr.isTTY ? progressBar(stderr) : undefined;
  try {
    return await importFile({
      path: options.file,
      map,
      desk,
      ledger,
      tenant,
      rejects,
      ...(bar && { onProgress: bar.show }),
    });
  } finally {
    bar?.stop();
    await close();
  }
}

interface Bar {
  show(progress: ImportProgress): void;
  stop(): void;
}

function progressBar(stderr: TextOut): Bar {
  const bar = new SingleBar({
    stream: stderr as NodeJS.WriteStream,
    format: '{bar} {percentage} % | {imported} imported, {repeated} repeated, {rejected} rejected',
    hideCursor: true,
    clearOnComplete: true,
  });
  let started = false;
  return {
    show({ bytesRead, totalBytes, imported, repeated, rejected }) {
      if (!started) bar.start(totalBytes, 0, { imported: 0, repeated: 0, rejected: 0 });
      started = true;
      bar.update(bytesRead, { imported, repeated, rejected });
    },
    stop() {
      if (started) bar.stop();
    },
  };
}

function worded({ read, imported, repeated, rejected, seconds }: ImportSummary, rejects: string): string {
  const lines = [
    `Read ${plural(read, 'row')} in ${seconds.toFixed(1)} s: ${imported} imported, ${repeated} already here, ${rejected} rejected.`,
    ...(rejected > 0 ? [`The rejected ones are in ${rejects}, each with its line and the reason.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
