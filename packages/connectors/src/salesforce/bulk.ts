import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { CrmError, isCrmError } from '../crm/crmError.js';
import { readAs, unreadable } from './caseRow.js';
import { externalIdField } from './names.js';
import { dataPath } from './paths.js';
import type { RowAnswer } from './rowFailure.js';
import { recordOf, type How, type Row, type SalesforceWriting } from './writing.js';

/** Above so many rows of one kind a job takes fewer requests than collections, and does not hold up the org. */
export const bulkFrom = 1_600;
/** Rows of one job: far below the 150 MB that an upload may carry. */
const jobSize = 20_000;
const firstLookMs = 2_000;
const longestLookMs = 30_000;
/** Looks at a job before it is given up: about an hour. */
const mostLooks = 125;

export interface BulkResult {
  answers: readonly (readonly [Row, RowAnswer])[];
  /** Rows that the job did not come to. */
  unprocessed: readonly Row[];
}

/**
 * Writes many rows by jobs of Bulk API 2.0: three requests to begin, some looks, three for the results, which are mapped back
 * by our id. A cell that is empty leaves its field alone, `#N/A` takes the value away.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/bulk_api_2_0.htm
 */
export async function pushInBulk(writing: SalesforceWriting, how: How, rows: readonly Row[]): Promise<BulkResult> {
  const answers: (readonly [Row, RowAnswer])[] = [];
  const unprocessed: Row[] = [];
  for (let from = 0; from < rows.length; from += jobSize) {
    const some = rows.slice(from, from + jobSize);
    const id = await uploaded(writing, how, some);
    await ended(writing, id);
    const found = await resultsOf(writing, id);
    for (const row of some) {
      const answer = found.get(row.externalId);
      if (answer) answers.push([row, answer]);
      else unprocessed.push(row);
    }
  }
  return { answers, unprocessed };
}

const job = z.object({ id: z.string(), state: z.string() });

/** A job whose upload was not answered is left open, which does nothing, and there is one more. */
async function uploaded(writing: SalesforceWriting, how: How, rows: readonly Row[]): Promise<string> {
  const csv = csvOf(how, rows);
  for (let tries = 1; ; tries += 1) {
    const answer = await writing.transport.send({
      endpoint: 'bulk.create',
      method: 'POST',
      path: dataPath('jobs', 'ingest'),
      json: {
        ...{ object: 'Case', operation: how, contentType: 'CSV', lineEnding: 'LF', columnDelimiter: 'COMMA' },
        ...(how === 'upsert' ? { externalIdFieldName: externalIdField } : {}),
      },
      repeatable: true,
      signal: writing.signal,
    });
    const { id } = readAs(job, answer.body);
    try {
      await writing.transport.send({
        endpoint: 'bulk.upload',
        method: 'PUT',
        path: dataPath('jobs', 'ingest', id, 'batches'),
        raw: { body: csv, contentType: 'text/csv' },
        expects: 'nothing',
        repeatable: false,
        deadlineMs: 300_000,
        signal: writing.signal,
      });
      return id;
    } catch (error) {
      if (!isCrmError(error) || error.code !== 'crm-unavailable' || tries >= 3) throw error;
    }
  }
}

function csvOf(how: How, rows: readonly Row[]): string {
  const records = rows.map((row) => {
    const { attributes: _, id, ...fields } = recordOf(row, how);
    return how === 'update' ? { Id: id, ...fields } : fields;
  });
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const cells = records.map((record) => columns.map((name) => cellOf((record as Record<string, unknown>)[name])));
  return stringify([columns, ...cells], { record_delimiter: 'unix' });
}

function cellOf(value: unknown): string {
  if (value === undefined) return '';
  if (value === null) return '#N/A';
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : JSON.stringify(value);
}

/** Closes the job, which sets it going, and looks until it is done; a close whose answer was lost is met by the looks. */
async function ended({ transport, timer, signal }: SalesforceWriting, id: string): Promise<void> {
  const path = dataPath('jobs', 'ingest', id);
  const close = async () => {
    const request = { endpoint: 'bulk.close', method: 'PATCH', path, repeatable: false, signal } as const;
    await transport.send({ ...request, json: { state: 'UploadComplete' } }).catch((error: unknown) => {
      if (!isCrmError(error) || error.code !== 'crm-unavailable') throw error;
    });
  };
  await close();
  for (let looks = 0; looks < mostLooks; looks += 1) {
    await timer.wait(Math.min(longestLookMs, firstLookMs * 1.5 ** looks), signal);
    const answer = await transport.send({ endpoint: 'bulk.look', method: 'GET', path, repeatable: true, signal });
    const { state } = readAs(job, answer.body);
    if (state === 'JobComplete' || state === 'Failed' || state === 'Aborted') return;
    if (state === 'Open') await close();
  }
  throw new CrmError({
    kind: 'timeout',
    scope: 'account',
    message: 'A bulk job of Salesforce did not end within an hour.',
    help: 'Look at Setup, Bulk Data Load Jobs. The next run writes what is missing; nothing is made twice.',
  });
}

type Found = Map<string, RowAnswer>;

/** What a job did and refused. Rows it did not come to are in neither list, so that list need not be read. */
async function resultsOf(writing: SalesforceWriting, id: string): Promise<Found> {
  const found: Found = new Map();
  for (const row of await resultRows(writing, id, 'successfulResults')) {
    const created = row['sf__Created'] === 'true';
    found.set(row[externalIdField] ?? '', { id: row['sf__Id'] ?? '', success: true, created });
  }
  for (const row of await resultRows(writing, id, 'failedResults')) {
    const error = errorOf(row['sf__Error'] ?? '');
    // A row that was written in the end counts as written.
    if (found.get(row[externalIdField] ?? '')?.success !== true) found.set(row[externalIdField] ?? '', error);
  }
  return found;
}

/** An error of a row reads `CODE:message:Field__c, Other__c --`. */
function errorOf(text: string): RowAnswer {
  const statusCode = /^[A-Z_]+(?=:)/.exec(text)?.[0];
  const message = /No such column '[^']+'/.exec(text)?.[0];
  const fields = (/:([A-Za-z0-9_, ]*) --$/.exec(text)?.[1] ?? '').split(', ').filter((name) => name !== '');
  return {
    success: false,
    errors: [{ ...(statusCode && { statusCode }), ...(message && { message }), fields }],
  };
}

async function resultRows(
  { transport, signal }: SalesforceWriting,
  id: string,
  list: 'successfulResults' | 'failedResults',
): Promise<Record<string, string>[]> {
  const answer = await transport.send({
    endpoint: 'bulk.results',
    method: 'GET',
    path: dataPath('jobs', 'ingest', id, list),
    headers: { accept: 'text/csv' },
    expects: 'text',
    repeatable: true,
    deadlineMs: 300_000,
    signal,
  });
  try {
    return parse(answer.text, { columns: true, bom: true, skip_empty_lines: true });
  } catch {
    throw unreadable(list);
  }
}
