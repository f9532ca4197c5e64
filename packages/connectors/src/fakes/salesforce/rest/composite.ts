import { badJson, Refusal } from '../refusal.js';
import { isJsonObject, jsonAnswer, textIn, type Answer, type Call, type JsonObject } from '../wire.js';
import { bodyOf, type Segments, type Visit } from './visit.js';

/** One request may carry so many others, and so many of them may be queries or collections. */
const mostSubrequests = 25;
const mostCollections = 5;

interface Subresponse {
  body: unknown;
  httpHeaders: Record<string, string>;
  httpStatusCode: number;
  referenceId: string;
}

class Halted extends Error {}

/**
 * Answers `composite`: subrequests one after the other, each able to use answers before it (`@{ref.id}`). With allOrNone
 * one failure takes all back.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_composite.htm
 */
export function answerComposite(
  visit: Visit,
  dispatch: (visit: Visit, segments: Segments) => Answer,
  segmentsOf: (path: string) => { version: string; segments: Segments } | undefined,
): Answer {
  const body = bodyOf(visit.call);
  const requests = subrequestsOf(body);
  const allOrNone = body['allOrNone'] === true;
  const done: Subresponse[] = [];
  const run = () => {
    for (const [place, request] of requests.entries()) {
      const response = allOrNone && done.some(failed) ? halted(request) : answerOne(request, place);
      done.push(response);
    }
    if (allOrNone && done.some(failed)) throw new Halted();
  };

  function answerOne(request: JsonObject, place: number): Subresponse {
    const referenceId = textIn(request, 'referenceId') ?? '';
    try {
      const refusal = visit.services.faults.takePart(place, textIn(request, 'method') ?? 'GET');
      if (refusal) throw refusal;
      const url = new URL(String(resolved(request['url'], done)), 'http://localhost');
      const target = segmentsOf(url.pathname);
      if (!target) throw new Refusal(404, 'NOT_FOUND', 'The requested resource does not exist');
      const call = callOf(visit.call, request, url, resolved(request['body'], done));
      const answer = dispatch({ ...visit, version: target.version, call }, target.segments);
      return shown(answer, referenceId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return shown(error.asAnswer(), referenceId);
    }
  }

  try {
    visit.services.org.store.transaction(run);
  } catch (error) {
    if (!(error instanceof Halted)) throw error;
    return jsonAnswer(200, { compositeResponse: done.map((one) => (failed(one) ? one : rolledBack(one))) });
  }
  return jsonAnswer(200, { compositeResponse: done });
}

function subrequestsOf(body: JsonObject): JsonObject[] {
  const requests = body['compositeRequest'];
  if (!Array.isArray(requests) || requests.length === 0) {
    throw badJson('Required fields are missing: [compositeRequest]');
  }
  const listed = requests.filter(isJsonObject);
  if (listed.length > mostSubrequests) {
    throw new Refusal(400, 'LIMIT_EXCEEDED', `Limit of ${mostSubrequests} subrequests exceeded`);
  }
  const heavy = listed.filter((request) =>
    /\/(query|queryAll|composite\/sobjects)\b/.test(textIn(request, 'url') ?? ''),
  );
  if (heavy.length > mostCollections) {
    throw new Refusal(
      400,
      'LIMIT_EXCEEDED',
      `Limit of ${mostCollections} query or sObject collection subrequests exceeded`,
    );
  }
  const names = listed.map((request) => textIn(request, 'referenceId') ?? '');
  const bad = names.find((name, index) => !/^\w+$/.test(name) || names.indexOf(name) !== index);
  if (bad !== undefined) throw new Refusal(400, 'INVALID_INPUT', `Invalid or duplicate reference id: ${bad}`);
  return listed;
}

function callOf(outer: Call, request: JsonObject, url: URL, body: unknown): Call {
  const text = body === undefined ? '' : JSON.stringify(body);
  return {
    method: textIn(request, 'method') ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: outer.headers,
    body: Buffer.from(text, 'utf8'),
  };
}

/** Puts answers in place of `@{ref.field}`. */
function resolved(value: unknown, done: readonly Subresponse[]): unknown {
  if (typeof value === 'string') {
    return value.replace(/@\{(\w+)\.([\w.[\]]+)\}/g, (_whole, name: string, path: string) => {
      const source = done.find(({ referenceId }) => referenceId === name);
      const found = source && !failed(source) ? reach(source.body, path) : undefined;
      if (found !== undefined) return String(found);
      throw new Refusal(
        400,
        'PROCESSING_HALTED',
        `Invalid reference specified. No value for ${name}.${path} found in ${name}`,
      );
    });
  }
  if (Array.isArray(value)) return value.map((item) => resolved(item, done));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolved(member, done)]));
}

function reach(value: unknown, path: string): string | number | boolean | undefined {
  let found = value;
  for (const step of path.split(/[.[\]]+/).filter((part) => part !== '')) {
    found = Array.isArray(found) ? (found[Number(step)] as unknown) : isJsonObject(found) ? found[step] : undefined;
  }
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? found : undefined;
}

const failed = ({ httpStatusCode }: Subresponse) => httpStatusCode >= 400;

function shown({ status, headers, body }: Answer, referenceId: string): Subresponse {
  const parsed: unknown = typeof body === 'string' && body !== '' ? JSON.parse(body) : null;
  const { 'content-type': _type, ...httpHeaders } = headers;
  return { body: parsed, httpHeaders, httpStatusCode: status, referenceId };
}

const halting = (message: string) => [{ errorCode: 'PROCESSING_HALTED', message }];

const halted = (request: JsonObject): Subresponse => ({
  body: halting('The transaction was rolled back since another operation in the same transaction failed.'),
  httpHeaders: {},
  httpStatusCode: 400,
  referenceId: textIn(request, 'referenceId') ?? '',
});

const rolledBack = (response: Subresponse): Subresponse => ({
  ...response,
  body: halting('The transaction was rolled back since another operation in the same transaction failed.'),
  httpStatusCode: 400,
});
