import type { Sessions } from '../login/sessions.js';
import { methodRefused, noSuchResource, Refusal, sessionRefused } from '../refusal.js';
import { isRecordId } from '../record-id.js';
import type { ObjectType } from '../schema/field.js';
import { headerOf, jsonAnswer, type Answer, type Call } from '../wire.js';
import { answerIngest } from '../bulk/ingest.js';
import { answerQueryJobs } from '../bulk/query-jobs.js';
import { answerCollection, answerCollectionUpsert, answerRetrieve } from './collections.js';
import { answerComposite } from './composite.js';
import { answerDescribe, answerGlobalDescribe, answerObject } from './describe.js';
import { answerQuery } from './query.js';
import { answerBlob, answerByExternalId, answerCreate, answerRecord } from './records.js';
import { answerDeleted, answerUpdated } from './replication.js';
import { objectNamed, type DataServices, type Segments, type Visit } from './visit.js';

const oldestVersion = 31;
const newestVersion = 68;

/** Answers everything under `/services/data`. Every answer to a session carries the limit header. */
export function answerData(services: DataServices, sessions: Sessions, call: Call): Answer {
  if (/^\/services\/data\/?$/.test(call.path)) return versions();
  const target = segmentsOf(call.path);
  if (!target) return noSuchResource().asAnswer();
  const token = /^(?:Bearer|OAuth) (.+)$/i.exec(headerOf(call, 'authorization') ?? '')?.[1];
  const session = token === undefined ? undefined : sessions.use(token);
  if (!session) {
    return { ...sessionRefused().asAnswer(), headers: { ...json, 'www-authenticate': 'Token' } };
  }
  try {
    services.limits.count();
    const answer = dispatch({ services, session, version: target.version, call: overridden(call) }, target.segments);
    return { ...answer, headers: { ...answer.headers, ...services.limits.header() } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const answer = error.asAnswer();
    return { ...answer, headers: { ...answer.headers, ...services.limits.header() } };
  }
}

const json = { 'content-type': 'application/json;charset=UTF-8' };

function versions(): Answer {
  const list = Array.from({ length: newestVersion - oldestVersion + 1 }, (_, index) => {
    const version = `${oldestVersion + index}.0`;
    return { label: `Release ${version}`, url: `/services/data/v${version}`, version };
  });
  return jsonAnswer(200, list);
}

function segmentsOf(path: string): { version: string; segments: Segments } | undefined {
  const match = /^\/services\/data\/v(\d{2})\.0(\/.*)?$/.exec(path);
  const version = Number(match?.[1]);
  if (!match || version < oldestVersion || version > newestVersion) return undefined;
  const rest = (match[2] ?? '').replace(/^\/|\/$/g, '');
  try {
    return { version: `${version}.0`, segments: rest === '' ? [] : rest.split('/').map(decodeURIComponent) };
  } catch {
    return undefined;
  }
}

/** Clients without PATCH say the method in the query. */
function overridden(call: Call): Call {
  const method = call.query.get('_HttpMethod');
  return method !== null && call.method === 'POST' ? { ...call, method } : call;
}

function dispatch(visit: Visit, segments: Segments): Answer {
  const [first, second, third, fourth] = segments;
  switch (first) {
    case undefined:
      return resources(visit);
    case 'limits':
      return limits(visit);
    case 'sobjects':
      return second === undefined
        ? answerGlobalDescribe(visit)
        : sobject(visit, objectNamed(visit, second), segments.slice(2));
    case 'query':
    case 'queryAll':
      if (segments.length > 2) throw noSuchResource();
      return answerQuery(visit, second, first === 'queryAll');
    case 'composite':
      if (second === undefined) return answerComposite(visit, dispatch, segmentsOf);
      if (second !== 'sobjects' || segments.length > 4) throw noSuchResource();
      if (third === undefined) return answerCollection(visit);
      return fourth === undefined ? answerRetrieve(visit, third) : answerCollectionUpsert(visit, third, fourth);
    case 'jobs':
      if (second === 'ingest') return answerIngest(visit, segments.slice(2));
      if (second === 'query') return answerQueryJobs(visit, segments.slice(2));
      throw noSuchResource();
    default:
      throw noSuchResource();
  }
}

function sobject(visit: Visit, object: ObjectType, [first, second, ...more]: Segments): Answer {
  const { method } = visit.call;
  if (more.length > 0) throw noSuchResource();
  if (first === undefined) {
    if (method === 'POST') return answerCreate(visit, object);
    if (method === 'GET') return answerObject(visit, object);
    throw methodRefused(method, 'GET,HEAD,POST');
  }
  if (second !== undefined) {
    return isRecordId(first)
      ? answerBlob(visit, object, first, second)
      : answerByExternalId(visit, object, first, second);
  }
  if (first === 'describe') return answerDescribe(visit, object);
  if (first === 'deleted') return answerDeleted(visit, object);
  if (first === 'updated') return answerUpdated(visit, object);
  return answerRecord(visit, object, first);
}

function resources({ version }: Visit): Answer {
  const names = ['sobjects', 'query', 'queryAll', 'limits', 'composite', 'jobs'];
  return jsonAnswer(200, Object.fromEntries(names.map((name) => [name, `/services/data/v${version}/${name}`])));
}

function limits({ services }: Visit): Answer {
  const { dailyRequests } = services.limits.settings;
  const left = (max: number, remaining: number) => ({ Max: max, Remaining: remaining });
  return jsonAnswer(200, {
    DailyApiRequests: left(dailyRequests, dailyRequests - services.limits.used()),
    DailyBulkV2QueryJobs: left(10_000, 10_000 - services.bulk.queryJobsMade()),
    DailyBulkApiBatches: left(15_000, 15_000),
    DataStorageMB: left(5, 5),
    FileStorageMB: left(20, 20),
  });
}
