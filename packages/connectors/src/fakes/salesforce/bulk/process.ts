import { visibleField } from '../access.js';
import type { Org } from '../org.js';
import { deleteRecord } from '../records/recycle.js';
import { valueFromCell } from '../records/values.js';
import { insertRecord, updateRecord, type Values } from '../records/write.js';
import type { Writer } from '../records/writer.js';
import { Refusal } from '../refusal.js';
import type { Field, ObjectType, Value } from '../schema/field.js';
import { readCsv } from './csv.js';
import { delimiters, type IngestJob } from './jobs.js';

/** A reason for which a whole job fails. */
class JobFailure extends Error {}

/** Carries out an ingest job row by row. `failAfter` rows it breaks off and leaves the others unprocessed. */
export function processJob(org: Org, job: IngestJob, failAfter: number | undefined): void {
  const { writer } = job;
  if (!writer) return;
  try {
    const [header = [], ...rows] = rowsOf(job);
    job.header = header;
    const object = org.object(job.object);
    const columns = columnsOf(org, writer, object, header);
    for (const [index, row] of rows.entries()) {
      if (index === failAfter) {
        job.unprocessed = rows.slice(index);
        throw new JobFailure('InternalServerError : The job was interrupted');
      }
      processRow(org, writer, object, job, columns, row);
    }
    job.state = 'JobComplete';
  } catch (error) {
    if (!(error instanceof JobFailure)) throw error;
    job.state = 'Failed';
    job.errorMessage = error.message;
  }
}

function rowsOf(job: IngestJob): string[][] {
  const text = job.content ?? '';
  const ending = /\r?\n/.exec(text)?.[0];
  if (ending !== undefined && (ending === '\r\n') !== (job.lineEnding === 'CRLF')) {
    throw new JobFailure(
      `ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is ${job.lineEnding}`,
    );
  }
  try {
    return readCsv(text, delimiters[job.columnDelimiter] ?? ',');
  } catch {
    throw new JobFailure('InvalidBatch : The number of columns of a row differs from the header');
  }
}

function columnsOf(org: Org, writer: Writer, object: ObjectType, header: readonly string[]): Field[] {
  return header.map((name) => {
    const field = visibleField(org, writer.userId, object, name);
    if (field) return field;
    throw new JobFailure(`InvalidBatch : Field name not found : ${name}`);
  });
}

function processRow(
  org: Org,
  writer: Writer,
  object: ObjectType,
  job: IngestJob,
  columns: readonly Field[],
  row: readonly string[],
): void {
  const idCell = row[columns.findIndex(({ name }) => name === 'Id')] ?? '';
  try {
    const { id, created } = org.store.transaction(() =>
      writeRow(org, writer, object, job, valuesOf(columns, row), idCell),
    );
    job.successful.push([id, String(created), ...row]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const fields = error.fields?.length ? error.fields.join(', ') : '';
    job.failed.push([idCell, `${error.errorCode}:${error.message}:${fields} --`, ...row]);
  }
}

/** An empty cell leaves its field alone. */
function valuesOf(columns: readonly Field[], row: readonly string[]): Values {
  const values = new Map<Field, Value>();
  for (const [index, field] of columns.entries()) {
    const cell = row[index] ?? '';
    if (cell !== '' && field.name !== 'Id') values.set(field, valueFromCell(field, cell));
  }
  return values;
}

function writeRow(
  org: Org,
  writer: Writer,
  object: ObjectType,
  job: IngestJob,
  values: Values,
  id: string,
): { id: string; created: boolean } {
  switch (job.operation) {
    case 'insert':
      return { id: insertRecord(org, writer, object, values), created: true };
    case 'update':
      if (id === '') throw new Refusal(400, 'MISSING_ARGUMENT', 'Id not specified in an update call', []);
      updateRecord(org, writer, object, id, values);
      return { id, created: false };
    case 'upsert':
      return upsertRow(org, writer, object, values, job.externalIdFieldName ?? '');
    default:
      deleteRecord(org, writer, object, id);
      if (job.operation === 'hardDelete') org.store.remove(id);
      return { id, created: false };
  }
}

function upsertRow(org: Org, writer: Writer, object: ObjectType, values: Values, keyName: string) {
  const key = [...values.keys()].find(({ name }) => name.toLowerCase() === keyName.toLowerCase());
  const wanted = key && values.get(key);
  if (!key?.externalId || wanted === undefined || wanted === null) {
    throw new Refusal(400, 'MISSING_ARGUMENT', `${keyName} not specified`, []);
  }
  const [id, ...others] = org.store.withValue(object.name, key.name, wanted, key.caseSensitive);
  if (others.length > 0) {
    throw new Refusal(400, 'DUPLICATE_EXTERNAL_ID', `${key.name}: more than one record found for external id field`, [
      key.name,
    ]);
  }
  if (id === undefined) return { id: insertRecord(org, writer, object, values), created: true };
  const rest = new Map([...values].filter(([field]) => field !== key));
  updateRecord(org, writer, object, id, rest);
  return { id, created: false };
}
