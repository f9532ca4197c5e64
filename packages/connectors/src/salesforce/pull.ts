import { z } from 'zod';
import type { Cursor, PulledPage, RemoteCase, RemoteTombstone, Selection } from '../crm/connector.js';
import { isCrmError } from '../crm/crmError.js';
import { salesforceCapabilities } from './capabilities.js';
import { caseFields, caseOfRow, caseRow, readAs, tombstoneOf } from './caseRow.js';
import { ourPrefix } from './names.js';
import { dataPath } from './paths.js';
import { readPlace, writePlace, type Place, type Window } from './place.js';
import type { SalesforceReading } from './reading.js';

/**
 * Everything that changed since the cursor, deleted and merged Cases included, in one query of 2 000 rows a page. Without a
 * cursor the whole org is read the same way. A page carries where it stopped, so that a run cut short goes on there.
 *
 * The window ends 30 s before the org's own now and begins 15 min before the cursor: Salesforce stamps a row when it is
 * written and shows it when it is committed.
 */
export async function* pullCases(reading: SalesforceReading, cursor: Cursor | null): AsyncGenerator<PulledPage> {
  const started = cursor?.listing === undefined ? undefined : readPlace(cursor.listing);
  if (started) yield* pages(reading, started.window, started.place);
  const changedUntil = started?.window.until ?? cursor?.changedUntil;
  const untilMs = reading.transport.serverNowMs() - salesforceCapabilities.lagMs;
  if (started && untilMs <= Date.parse(started.window.until)) return;
  const from = changedUntil && iso(Date.parse(changedUntil) - salesforceCapabilities.lookbackMs);
  const until = [iso(untilMs), changedUntil ?? ''].sort().at(-1) ?? iso(untilMs);
  yield* pages(reading, { from: from ?? null, until }, undefined);
}

const queryAnswer = z.object({
  totalSize: z.number(),
  done: z.boolean(),
  nextRecordsUrl: z.string().optional(),
  records: z.array(z.unknown()),
});

/** A page as it is handed on: what came is let go of, since the next page is read while this one is worked on. */
interface QueryPage extends Pick<PulledPage, 'records' | 'tombstones'> {
  total: number;
  /** Where the page ended; undefined for one without rows. */
  last: Place | undefined;
  nextRecordsUrl: string | undefined;
}

async function* pages(
  reading: SalesforceReading,
  window: Window,
  start: Place | undefined,
): AsyncGenerator<PulledPage> {
  let place = start;
  let page = await askFrom(reading, window, place);
  const { total } = page;
  for (;;) {
    const { records, tombstones, last, nextRecordsUrl } = page;
    place = last ?? place;
    if (nextRecordsUrl === undefined || place === undefined) {
      yield { records, tombstones, total, next: { changedUntil: window.until } };
      return;
    }
    const next = { changedUntil: window.from ?? epoch, listing: writePlace(window, place) };
    yield { records, tombstones, total, next };
    page = await askNext(reading, window, place, nextRecordsUrl);
  }
}

/** Row by row, so that no second copy of the whole page is made on the way. */
function pageOf(body: unknown, selection: Selection): QueryPage {
  const { records: rows, totalSize, done, nextRecordsUrl } = readAs(queryAnswer, body);
  const records: RemoteCase[] = [];
  const tombstones: RemoteTombstone[] = [];
  let last: Place | undefined;
  for (const unread of rows) {
    const row = readAs(caseRow, unread);
    const tombstone = tombstoneOf(row);
    if (tombstone) tombstones.push(tombstone);
    else records.push(caseOfRow(row, selection));
    last = { stamp: row.SystemModstamp, id: row.Id };
  }
  return { records, tombstones, total: totalSize, last, nextRecordsUrl: done ? undefined : nextRecordsUrl };
}

/** Locators end after some minutes without use, or when another program of the same user opens many: then by the keys. */
async function askNext(
  reading: SalesforceReading,
  window: Window,
  place: Place,
  nextRecordsUrl: string,
): Promise<QueryPage> {
  const locator = /^\/services\/data\/v[\d.]+\/queryAll\/([\w-]+)$/.exec(nextRecordsUrl)?.[1];
  if (locator === undefined) return askFrom(reading, window, place);
  try {
    const path = dataPath('queryAll', locator);
    const { transport, signal } = reading;
    const answer = await transport.send({ endpoint: 'cases.next', method: 'GET', path, repeatable: true, signal });
    return pageOf(answer.body, reading.selection);
  } catch (error) {
    if (isCrmError(error) && error.remoteCode === 'INVALID_QUERY_LOCATOR') return askFrom(reading, window, place);
    throw error;
  }
}

/**
 * A field of ours that somebody took away, or that was never installed, is left out: what we write is only watched there,
 * and the doctor tells what is missing. Any other unknown field stops the run.
 */
async function askFrom(reading: SalesforceReading, window: Window, place: Place | undefined): Promise<QueryPage> {
  const gone = new Set<string>();
  for (;;) {
    try {
      return await ask(reading, soqlOf(reading.selection, gone, window, place));
    } catch (error) {
      const missing = isCrmError(error) && error.remoteCode === 'INVALID_FIELD' ? error.remoteFields : [];
      const ours = missing.filter((name) => name.startsWith(ourPrefix) && !gone.has(name));
      if (ours.length === 0) throw error;
      for (const name of ours) gone.add(name);
    }
  }
}

async function ask({ transport, selection, signal }: SalesforceReading, soql: string): Promise<QueryPage> {
  const answer = await transport.send({
    endpoint: 'cases.query',
    method: 'GET',
    path: dataPath('queryAll'),
    query: { q: soql },
    headers: { 'sforce-query-options': `batchSize=${salesforceCapabilities.pageSize}` },
    repeatable: true,
    signal,
  });
  return pageOf(answer.body, selection);
}

/** The one query of a pull. Rows of one stamp are ordered by their ids, so that a page may end between them. */
function soqlOf(
  selection: Selection,
  gone: ReadonlySet<string>,
  { from, until }: Window,
  place: Place | undefined,
): string {
  const ofContact = selection.contactFields.map((name) => `Contact.${name}`);
  const ofAccount = (selection.companyFields ?? []).map((name) => `Account.${name}`);
  const fields = [...caseFields(selection), ...ofContact, ...ofAccount].filter((name) => !gone.has(name)).map(checked);
  const lower = place
    ? `(SystemModstamp > ${literal(place.stamp)} OR (SystemModstamp = ${literal(place.stamp)} AND Id > '${checked(place.id)}'))`
    : from && `SystemModstamp >= ${literal(from)}`;
  const where = [lower, `SystemModstamp <= ${literal(until)}`].filter((part) => !!part).join(' AND ');
  return `SELECT ${fields.join(', ')} FROM Case WHERE ${where} ORDER BY SystemModstamp, Id`;
}

/** Names come from the field map, ids from Salesforce: nothing but letters, digits, `_` and `.` gets into a query. */
function checked(name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_.]*$/.test(name)) return name;
  throw new TypeError('This is not the name of a field of Salesforce.');
}

const literal = (stamp: string): string => iso(Date.parse(stamp.replace(/\+0000$/, 'Z')));

const iso = (ms: number): string => new Date(ms).toISOString();

const epoch = iso(0);
