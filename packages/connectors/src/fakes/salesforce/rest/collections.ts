import { liveRow } from '../records/check.js';
import { deleteRecord } from '../records/recycle.js';
import { valueFromJson } from '../records/values.js';
import { insertRecord, updateRecord, valuesFromJson } from '../records/write.js';
import type { Writer } from '../records/writer.js';
import { longId } from '../record-id.js';
import { methodRefused, Refusal } from '../refusal.js';
import type { Field, ObjectType } from '../schema/field.js';
import { isJsonObject, jsonAnswer, textIn, type Answer, type JsonObject } from '../wire.js';
import { externalIdField, shownRow } from './records.js';
import { eachRow, recordsOf, refuseMoreThan, type RowResult } from './row-results.js';
import { bodyOf, objectNamed, writerOf, type Visit } from './visit.js';

/** Answers `composite/sobjects`: up to 200 records in one call, each with a result, in the same order. */
export function answerCollection(visit: Visit): Answer {
  switch (visit.call.method) {
    case 'POST':
      return jsonAnswer(200, createAll(visit));
    case 'PATCH':
      return jsonAnswer(200, updateAll(visit));
    case 'DELETE':
      return jsonAnswer(200, deleteAll(visit));
    default:
      throw methodRefused(visit.call.method, 'POST,PATCH,DELETE');
  }
}

function createAll(visit: Visit): RowResult[] {
  const { org } = visit.services;
  const body = bodyOf(visit.call);
  const writer = writerOf(visit);
  return eachRow(org.store, recordsOf(body), body['allOrNone'] === true, (record) => {
    const object = objectOfRecord(visit, record);
    return { id: insertRecord(org, writer, object, valuesFromJson(org, writer, object, record)) };
  });
}

function updateAll(visit: Visit): RowResult[] {
  const { org } = visit.services;
  const body = bodyOf(visit.call);
  const writer = writerOf(visit);
  return eachRow(org.store, recordsOf(body), body['allOrNone'] === true, (record) => {
    const object = objectOfRecord(visit, record);
    const { id: lower, Id: upper = lower, ...members } = record;
    if (typeof upper !== 'string') {
      throw new Refusal(400, 'MISSING_ARGUMENT', 'Id not specified in an update call', []);
    }
    updateRecord(org, writer, object, upper, valuesFromJson(org, writer, object, members));
    return { id: longId(upper) };
  });
}

function deleteAll(visit: Visit): RowResult[] {
  const { org } = visit.services;
  const ids = (visit.call.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  refuseMoreThan(200, ids.length);
  const writer = writerOf(visit);
  return eachRow(org.store, ids, visit.call.query.get('allOrNone') === 'true', (id) => {
    const object = org.schema.objectOfId(id);
    if (!object) throw new Refusal(400, 'MALFORMED_ID', `malformed id ${id}`, []);
    deleteRecord(org, writer, object, id);
    return { id: longId(id) };
  });
}

/** Answers `PATCH composite/sobjects/Case/PQRS_Id__c`: upserts of one object by one external id. */
export function answerCollectionUpsert(visit: Visit, objectName: string, fieldName: string): Answer {
  const { org } = visit.services;
  if (visit.call.method !== 'PATCH') throw methodRefused(visit.call.method, 'PATCH');
  const object = objectNamed(visit, objectName);
  const key = externalIdField(visit, object, fieldName);
  const body = bodyOf(visit.call);
  const records = recordsOf(body);
  const writer = writerOf(visit);
  const seen = new Set<unknown>();
  const results = eachRow(org.store, records, body['allOrNone'] === true, (record) => {
    const { [key.name]: value, ...rest } = record;
    if (seen.has(value))
      throw new Refusal(400, 'DUPLICATE_VALUE', `Duplicate external id specified: ${String(value)}`, []);
    seen.add(value);
    return upsertOne(visit, writer, object, { key, value, rest });
  });
  return jsonAnswer(200, results);
}

interface KeyedRecord {
  key: Field;
  value: unknown;
  rest: JsonObject;
}

function upsertOne(
  visit: Visit,
  writer: Writer,
  object: ObjectType,
  given: KeyedRecord,
): { id: string; created: boolean } {
  const { org } = visit.services;
  const { key, rest } = given;
  const wanted = keyValue(given);
  const id = existing(org.store.withValue(object.name, key.name, wanted, key.caseSensitive), given);
  const values = valuesFromJson(org, writer, object, rest);
  if (id === undefined) {
    return { id: insertRecord(org, writer, object, new Map([...values, [key, wanted]])), created: true };
  }
  updateRecord(org, writer, object, id, values);
  return { id, created: false };
}

function keyValue({ key, value }: { key: Field; value: unknown }) {
  const read = valueFromJson(key, value);
  if (read !== null) return read;
  throw new Refusal(400, 'MISSING_ARGUMENT', `${key.name} not specified`, []);
}

function existing(ids: readonly string[], { key, value }: { key: Field; value: unknown }): string | undefined {
  if (ids.length <= 1) return ids[0];
  throw new Refusal(
    400,
    'DUPLICATE_EXTERNAL_ID',
    `${key.name}: more than one record found for external id field: [${ids.map((id) => id.slice(0, 15)).join(', ')}] (${String(value)})`,
    [key.name],
  );
}

/** Answers `composite/sobjects/Case?ids=…&fields=…`, or the same as a POST: up to 2 000 records, null where there is none. */
export function answerRetrieve(visit: Visit, objectName: string): Answer {
  const object = objectNamed(visit, objectName);
  const body = visit.call.method === 'POST' ? bodyOf(visit.call) : undefined;
  const listed = (name: string) =>
    body === undefined ? (visit.call.query.get(name) ?? '').split(',') : textsIn(body[name]);
  const ids = listed('ids');
  const fields = listed('fields');
  refuseMoreThan(2_000, ids.length);
  const rows = ids.map((id) => {
    const row = liveRow(visit.services.org, id);
    return row && visit.services.org.store.get(id)?.object === object.name
      ? shownRow(visit, object, row, fields)
      : null;
  });
  return jsonAnswer(200, rows);
}

const textsIn = (value: unknown) =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

function objectOfRecord(visit: Visit, record: JsonObject): ObjectType {
  const attributes = record['attributes'];
  const name = isJsonObject(attributes) ? textIn(attributes, 'type') : undefined;
  const object = name === undefined ? undefined : visit.services.org.schema.object(name);
  if (object) return object;
  throw new Refusal(400, 'INVALID_TYPE', `sObject type '${name ?? ''}' is not supported.`, []);
}
