import { methodRefused, noSuchResource, notBuilt, Refusal } from '../refusal.js';
import { select } from '../soql/select.js';
import { visibleRow } from '../store.js';
import { emptyAnswer, jsonAnswer, textAnswer, textIn, type Answer } from '../wire.js';
import { bodyOf, type Segments, type Visit } from '../rest/visit.js';
import { writeCsv } from './csv.js';
import { delimiters, type QueryJob } from './jobs.js';

/** Answers `jobs/query`: create, look, read the pages of results. */
export function answerQueryJobs(visit: Visit, [id, part, ...more]: Segments): Answer {
  const { method } = visit.call;
  const { bulk } = visit.services;
  if (more.length > 0) throw noSuchResource();
  if (id === undefined) {
    if (method === 'POST') return create(visit);
    throw methodRefused(method, 'POST');
  }
  const job = bulk.query(id);
  if (!job) throw noSuchResource();
  if (part === 'results') return results(visit, job);
  if (part !== undefined) throw noSuchResource();
  switch (method) {
    case 'GET':
      if (job.state === 'UploadComplete' || job.state === 'InProgress') {
        job.state = job.looksLeft > 0 ? 'InProgress' : 'JobComplete';
        job.looksLeft -= 1;
      }
      return jsonAnswer(200, infoOf(job));
    case 'PATCH':
      if (textIn(bodyOf(visit.call), 'state') !== 'Aborted') throw badJob('Only Aborted can be set');
      job.state = 'Aborted';
      return jsonAnswer(200, infoOf(job));
    case 'DELETE':
      bulk.remove(job.id);
      return emptyAnswer(204);
    default:
      throw methodRefused(method, 'GET,PATCH,DELETE');
  }
}

function create(visit: Visit): Answer {
  const { bulk, org } = visit.services;
  const body = bodyOf(visit.call);
  const operation = textIn(body, 'operation');
  if (operation !== 'query' && operation !== 'queryAll') throw badJob(`Unsupported operation: ${operation ?? ''}`);
  if (bulk.queryJobsMade() >= 10_000) {
    throw new Refusal(400, 'EXCEEDED_QUOTA', 'The limit of 10000 query jobs in 24 hours is reached');
  }
  const query = textIn(body, 'query') ?? '';
  const selection = select(org, visit.session.userId, query, operation === 'queryAll');
  if (selection.aggregate) throw badJob('Aggregate Relationships not supported in Bulk Query');
  const job: QueryJob = {
    ...bulk.open(visit.version, visit.session.userId),
    kind: 'query',
    state: 'UploadComplete',
    object: selection.object.name,
    operation,
    query,
    selection,
    columnDelimiter: textIn(body, 'columnDelimiter') ?? 'COMMA',
  };
  bulk.add(job);
  return jsonAnswer(200, infoOf(job));
}

/** A page of results. The header `Sforce-Locator` names the next one, or says `null`. */
function results(visit: Visit, job: QueryJob): Answer {
  if (job.state !== 'JobComplete') throw badJob(`The results are not there: the job is in state ${job.state}`);
  const { org } = visit.services;
  const most = Number(visit.call.query.get('maxRecords') ?? '100000');
  const locator = visit.call.query.get('locator');
  const from = locator === null ? 0 : Number(Buffer.from(locator, 'base64url').toString('utf8'));
  if (!Number.isInteger(from) || from < 0 || !Number.isInteger(most) || most < 1) throw badJob('Invalid locator');
  const { columns, ids, paths } = job.selection;
  if (columns.some(({ field }) => field.type === 'base64')) throw notBuilt('bulk query of file contents');
  const page = ids.slice(from, from + most).flatMap((id) => {
    const stored = org.store.get(id);
    const row = stored && visibleRow(stored, org.clock.now());
    return row ? [columns.map((column) => cellOf(paths.valueAt(row, column)))] : [];
  });
  const next = from + most < ids.length ? Buffer.from(String(from + most), 'utf8').toString('base64url') : 'null';
  const header = columns.map(({ names }) => names.join('.'));
  return textAnswer(200, 'text/csv', writeCsv([header, ...page], delimiters[job.columnDelimiter]), {
    'sforce-locator': next,
    'sforce-numberofrecords': String(page.length),
  });
}

const cellOf = (value: string | number | boolean | null) => (value === null ? '' : String(value).replace('+0000', 'Z'));

function infoOf(job: QueryJob): Record<string, unknown> {
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdById,
    createdDate: job.createdDate,
    systemModstamp: job.createdDate,
    state: job.state,
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: job.apiVersion,
    lineEnding: job.lineEnding,
    columnDelimiter: job.columnDelimiter,
    jobType: 'V2Query',
    numberRecordsProcessed: job.state === 'JobComplete' ? job.selection.total : 0,
    retries: 0,
    totalProcessingTime: 0,
  };
}

const badJob = (message: string) => new Refusal(400, 'INVALIDJOB', message);
