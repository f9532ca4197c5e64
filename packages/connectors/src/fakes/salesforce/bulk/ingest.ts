import { methodRefused, noSuchResource, Refusal } from '../refusal.js';
import { emptyAnswer, jsonAnswer, textAnswer, textIn, type Answer, type JsonObject } from '../wire.js';
import { bodyOf, objectNamed, writerOf, type Segments, type Visit } from '../rest/visit.js';
import { writeCsv } from './csv.js';
import { delimiters, type IngestJob } from './jobs.js';
import { processJob } from './process.js';

/** The most one upload may carry, in bytes (150 MB). */
const largestUpload = 150 * 1_000_000;
const operations = ['insert', 'update', 'upsert', 'delete', 'hardDelete'];

/**
 * Answers `jobs/ingest`: create, upload once, close, look, read the results.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/bulk_api_2_0.htm
 */
export function answerIngest(visit: Visit, [id, part, ...more]: Segments): Answer {
  const { method } = visit.call;
  if (more.length > 0) throw noSuchResource();
  if (id === undefined) {
    if (method === 'POST') return create(visit);
    throw methodRefused(method, 'POST');
  }
  const job = visit.services.bulk.ingest(id);
  if (!job) throw noSuchResource();
  if (part === 'batches') return upload(visit, job);
  if (part !== undefined) return results(job, part);
  switch (method) {
    case 'GET':
      look(visit, job);
      return jsonAnswer(200, infoOf(job));
    case 'PATCH':
      return changeState(visit, job);
    case 'DELETE':
      if (job.state === 'InProgress' || job.state === 'UploadComplete') throw wrongState(job);
      visit.services.bulk.remove(job.id);
      return emptyAnswer(204);
    default:
      throw methodRefused(method, 'GET,PATCH,DELETE');
  }
}

function create(visit: Visit): Answer {
  const body = bodyOf(visit.call);
  const operation = textIn(body, 'operation') ?? '';
  if (!operations.includes(operation)) throw badJob(`Unsupported operation: ${operation}`);
  if ((textIn(body, 'contentType') ?? 'CSV') !== 'CSV') throw badJob('The only content type supported is CSV');
  const object = objectOf(visit, body);
  const externalIdFieldName = textIn(body, 'externalIdFieldName');
  if (operation === 'upsert' && externalIdFieldName === undefined) {
    throw badJob('External ID field name is required for an upsert job');
  }
  const delimiter = textIn(body, 'columnDelimiter') ?? 'COMMA';
  if (delimiters[delimiter] === undefined) throw badJob(`Unsupported column delimiter: ${delimiter}`);
  const job: IngestJob = {
    ...visit.services.bulk.open(visit.version, visit.session.userId),
    kind: 'ingest',
    object,
    operation,
    externalIdFieldName,
    lineEnding: textIn(body, 'lineEnding') === 'CRLF' ? 'CRLF' : 'LF',
    columnDelimiter: delimiter,
    content: undefined,
    writer: undefined,
    successful: [],
    failed: [],
    unprocessed: [],
    header: [],
  };
  visit.services.bulk.add(job);
  return jsonAnswer(200, infoOf(job));
}

function objectOf(visit: Visit, body: JsonObject): string {
  const name = textIn(body, 'object');
  try {
    return objectNamed(visit, name).name;
  } catch {
    throw badJob(`Unable to find object: ${name ?? ''}`);
  }
}

function upload(visit: Visit, job: IngestJob): Answer {
  const { call } = visit;
  if (call.method !== 'PUT') throw methodRefused(call.method, 'PUT');
  if (job.state !== 'Open') throw wrongState(job);
  if (job.content !== undefined) {
    throw badJob(
      `Found multiple contents for job: <${job.id}>, please 'Close' / 'Abort' / 'Delete' the current Job then create a new Job and make sure you only do 'PUT' once on a given Job.`,
    );
  }
  if (call.body.length > largestUpload) throw new Refusal(413, 'REQUEST_TOO_LARGE', 'The upload is larger than 150 MB');
  job.content = call.body.toString('utf8');
  return emptyAnswer(201);
}

function changeState(visit: Visit, job: IngestJob): Answer {
  const state = textIn(bodyOf(visit.call), 'state');
  if (state !== 'UploadComplete' && state !== 'Aborted') throw badJob(`Unsupported state: ${state ?? ''}`);
  if (job.state !== 'Open' && !(state === 'Aborted' && job.state === 'UploadComplete')) throw wrongState(job);
  job.state = state;
  job.writer = writerOf(visit);
  return jsonAnswer(200, infoOf(job));
}

function look(visit: Visit, job: IngestJob): void {
  if (job.state !== 'UploadComplete' && job.state !== 'InProgress') return;
  if (job.looksLeft > 0) {
    job.looksLeft -= 1;
    job.state = 'InProgress';
    return;
  }
  const { bulk, org } = visit.services;
  processJob(org, job, bulk.failAfterRows);
  bulk.failAfterRows = undefined;
}

function results(job: IngestJob, part: string): Answer {
  const csv = (header: readonly string[], rows: readonly string[][]) =>
    textAnswer(200, 'text/csv', writeCsv([[...header, ...job.header], ...rows], delimiters[job.columnDelimiter]));
  switch (part) {
    case 'successfulResults':
      return csv(['sf__Id', 'sf__Created'], job.successful);
    case 'failedResults':
      return csv(['sf__Id', 'sf__Error'], job.failed);
    case 'unprocessedrecords':
      return csv([], job.unprocessed);
    default:
      throw noSuchResource();
  }
}

function infoOf(job: IngestJob): Record<string, unknown> {
  const ended = job.state === 'JobComplete' || job.state === 'Failed';
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdById,
    createdDate: job.createdDate,
    systemModstamp: job.createdDate,
    state: job.state,
    ...(job.externalIdFieldName === undefined ? {} : { externalIdFieldName: job.externalIdFieldName }),
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: job.apiVersion,
    ...(job.state === 'Open' ? { contentUrl: `services/data/v${job.apiVersion}.0/jobs/ingest/${job.id}/batches` } : {}),
    lineEnding: job.lineEnding,
    columnDelimiter: job.columnDelimiter,
    jobType: 'V2Ingest',
    numberRecordsProcessed: ended ? job.successful.length + job.failed.length : 0,
    numberRecordsFailed: ended ? job.failed.length : 0,
    retries: 0,
    totalProcessingTime: 0,
    ...(job.errorMessage === undefined ? {} : { errorMessage: job.errorMessage }),
  };
}

const badJob = (message: string) => new Refusal(400, 'INVALIDJOB', message);

const wrongState = (job: IngestJob) =>
  new Refusal(400, 'INVALIDJOBSTATE', `The job ${job.id} is in state ${job.state} and cannot be changed so`);
