import { Refusal } from '../refusal.js';
import type { ObjectType, Row } from '../schema/field.js';
import { formatStamp, parseStamp } from '../virtual-clock.js';
import { jsonAnswer, type Answer } from '../wire.js';
import type { Visit } from './visit.js';

const day = 24 * 3_600_000;
/** How far back a span may begin, and how long the log of deletions lasts, in milliseconds. */
const furthestBack = 30 * day;
const deletionsKept = 15 * day;
/** The most ids that one answer lists. */
const mostIds = 600_000;

/** Answers `sobjects/Case/updated?start=…&end=…`: ids whose SystemModstamp lies in the span. */
export function answerUpdated(visit: Visit, object: ObjectType): Answer {
  const span = spanOf(visit, object);
  const ids = rowsIn(visit, object, span, false).map((row) => String(row['Id']));
  return jsonAnswer(200, { ids, latestDateCovered: formatStamp(span.covered) });
}

/** Answers `sobjects/Case/deleted?start=…&end=…`: what was deleted in the span, for 15 days. */
export function answerDeleted(visit: Visit, object: ObjectType): Answer {
  const span = spanOf(visit, object);
  const earliest = visit.services.org.clock.now() - deletionsKept;
  const from = Math.max(span.from, earliest);
  const deletedRecords = rowsIn(visit, object, { ...span, from }, true).map((row) => ({
    id: String(row['Id']),
    deletedDate: String(row['SystemModstamp']),
  }));
  return jsonAnswer(200, {
    deletedRecords,
    earliestDateAvailable: formatStamp(earliest),
    latestDateCovered: formatStamp(span.covered),
  });
}

interface Span {
  from: number;
  to: number;
  /** Up to where the answer is complete: not past a change that is not committed yet. */
  covered: number;
}

function spanOf({ call, services }: Visit, object: ObjectType): Span {
  if (!object.undeletable) {
    throw new Refusal(400, 'INVALID_TYPE_FOR_OPERATION', `sObject type ${object.name} is not replicable`);
  }
  const now = services.org.clock.now();
  const [from, to] = ['start', 'end'].map((name) => parseStamp(call.query.get(name) ?? ''));
  if (from === undefined || to === undefined) throw refused('start and end must be dateTimes');
  const [first, last] = [wholeMinute(from), wholeMinute(to)];
  if (first < now - furthestBack) throw refused('startDate cannot be more than 30 days ago');
  if (last <= first) throw refused('endDate must be at least one minute greater than startDate');
  const pending = [...services.org.store.all(object.name)]
    .filter(({ hidden }) => hidden && hidden.until > now)
    .map(({ row }) => parseStamp(String(row['SystemModstamp'])) ?? now);
  return { from: first, to: last, covered: Math.min(last, now, ...pending) };
}

/** Seconds are ignored. */
const wholeMinute = (instant: number) => Math.floor(instant / 60_000) * 60_000;

const refused = (message: string) => new Refusal(400, 'INVALID_REPLICATION_DATE', message);

function rowsIn({ services }: Visit, object: ObjectType, { from, to }: Span, deleted: boolean): Row[] {
  const now = services.org.clock.now();
  const rows: Row[] = [];
  for (const { row, hidden } of services.org.store.all(object.name)) {
    if (hidden && now < hidden.until) continue;
    const stamp = parseStamp(String(row['SystemModstamp'])) ?? 0;
    if (row['IsDeleted'] === deleted && stamp >= from && stamp < to) rows.push(row);
  }
  if (rows.length > mostIds) throw new Refusal(400, 'EXCEEDED_ID_LIMIT', 'too many ids in the span: shorten it');
  return rows;
}
