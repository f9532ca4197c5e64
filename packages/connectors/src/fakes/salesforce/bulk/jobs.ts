import type { Org } from '../org.js';
import { formatStamp } from '../virtual-clock.js';
import type { Selection } from '../soql/select.js';
import type { Writer } from '../records/writer.js';

export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Aborted' | 'Failed';

interface Job {
  id: string;
  state: JobState;
  createdById: string;
  createdDate: string;
  apiVersion: number;
  lineEnding: 'LF' | 'CRLF';
  columnDelimiter: string;
  /** How many more times somebody looks before it is done. */
  looksLeft: number;
  errorMessage: string | undefined;
}

export interface IngestJob extends Job {
  kind: 'ingest';
  object: string;
  operation: string;
  externalIdFieldName: string | undefined;
  content: string | undefined;
  writer: Writer | undefined;
  successful: string[][];
  failed: string[][];
  unprocessed: string[][];
  header: string[];
}

export interface QueryJob extends Job {
  kind: 'query';
  object: string;
  operation: string;
  query: string;
  selection: Selection;
}

/** The jobs of Bulk API 2.0. A job is done after somebody looked at it so many times, not after a time. */
export class BulkJobs {
  readonly #org: Org;
  readonly #jobs = new Map<string, IngestJob | QueryJob>();
  /** How many looks at a closed job still find it under way. */
  looksUntilDone = 1;
  /** The next ingest job fails after so many rows; the others stay unprocessed. */
  failAfterRows: number | undefined;
  #queries = 0;

  constructor(org: Org) {
    this.#org = org;
  }

  open(version: string, userId: string): Job {
    return {
      id: this.#org.ids.next('750'),
      state: 'Open',
      createdById: userId,
      createdDate: formatStamp(this.#org.clock.now()),
      apiVersion: Number(version),
      lineEnding: 'LF',
      columnDelimiter: 'COMMA',
      looksLeft: this.looksUntilDone,
      errorMessage: undefined,
    };
  }

  add(job: IngestJob | QueryJob): void {
    if (job.kind === 'query') this.#queries += 1;
    this.#jobs.set(job.id, job);
  }

  ingest(id: string | undefined): IngestJob | undefined {
    const job = this.#jobs.get(id ?? '');
    return job?.kind === 'ingest' ? job : undefined;
  }

  query(id: string | undefined): QueryJob | undefined {
    const job = this.#jobs.get(id ?? '');
    return job?.kind === 'query' ? job : undefined;
  }

  remove(id: string): void {
    this.#jobs.delete(id);
  }

  queryJobsMade(): number {
    return this.#queries;
  }
}

export const delimiters: Readonly<Record<string, string>> = {
  COMMA: ',',
  SEMICOLON: ';',
  TAB: '\t',
  PIPE: '|',
  CARET: '^',
  BACKQUOTE: '`',
};
