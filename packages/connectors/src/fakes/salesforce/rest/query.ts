import { methodRefused, Refusal } from '../refusal.js';
import { select, type Selection } from '../soql/select.js';
import { showRecords } from '../soql/show.js';
import { headerOf, jsonAnswer, type Answer, type Call } from '../wire.js';
import { plantSetupRows } from './setup-rows.js';
import type { Visit } from './visit.js';

const largestPage = 2_000;

/** Answers `query` and `queryAll`: the first page, or the one that a locator points to. */
export function answerQuery(visit: Visit, locator: string | undefined, withDeleted: boolean): Answer {
  const { call, services, session } = visit;
  if (call.method !== 'GET') throw methodRefused(call.method, 'GET');
  if (locator !== undefined) {
    const page = services.locators.page(locator, session.userId);
    return jsonAnswer(200, pageOf(visit, page, withDeleted));
  }
  const soql = call.query.get('q');
  if (soql === null || soql.trim() === '') {
    throw new Refusal(400, 'MALFORMED_QUERY', 'A query string has to be specified');
  }
  plantSetupRows(services.org, soql);
  const selection = select(services.org, session.userId, soql, withDeleted);
  if (selection.aggregate !== undefined) return jsonAnswer(200, countOf(selection));
  const batchSize = batchSizeOf(call);
  const name = selection.total > batchSize ? services.locators.open(selection, session.userId, batchSize) : '';
  return jsonAnswer(200, pageOf(visit, { selection, from: 0, batchSize, name }, withDeleted));
}

function countOf({ aggregate, isBareCount, total }: Selection): Record<string, unknown> {
  if (isBareCount) return { totalSize: total, done: true, records: [] };
  return { totalSize: 1, done: true, records: [{ attributes: { type: 'AggregateResult' }, ...aggregate }] };
}

function pageOf(
  visit: Visit,
  { selection, from, batchSize, name }: { selection: Selection; from: number; batchSize: number; name: string },
  withDeleted: boolean,
): Record<string, unknown> {
  const to = Math.min(from + batchSize, selection.total);
  const done = to >= selection.total;
  const resource = withDeleted ? 'queryAll' : 'query';
  const next = { nextRecordsUrl: `/services/data/v${visit.version}/${resource}/${name}-${to}` };
  return {
    totalSize: selection.total,
    done,
    ...(done ? {} : next),
    records: showRecords(visit.services.org, selection, selection.ids.slice(from, to), visit.version),
  };
}

/** 200 to 2 000 rows a page, as the header asks. */
function batchSizeOf(call: Call): number {
  const asked = /batchSize\s*=\s*(\d+)/i.exec(headerOf(call, 'sforce-query-options') ?? '')?.[1];
  return asked === undefined ? largestPage : Math.min(largestPage, Math.max(200, Number(asked)));
}
