import { visibleField, visibleFields } from '../access.js';
import { liveRow } from '../records/check.js';
import { deleteRecord } from '../records/recycle.js';
import { valueFromCell } from '../records/values.js';
import { insertRecord, storedFor, updateRecord, valuesFromJson } from '../records/write.js';
import { isRecordId } from '../record-id.js';
import { methodRefused, noSuchResource, Refusal } from '../refusal.js';
import type { Field, ObjectType, Row, Value } from '../schema/field.js';
import { emptyAnswer, jsonAnswer, type Answer } from '../wire.js';
import { checkConditions } from './conditions.js';
import { bodyOf, writerOf, type Visit } from './visit.js';

/** Makes a record: `POST sobjects/Case`. */
export function answerCreate(visit: Visit, object: ObjectType): Answer {
  const { org } = visit.services;
  const writer = writerOf(visit);
  const values = valuesFromJson(org, writer, object, bodyOf(visit.call));
  const id = org.store.transaction(() => insertRecord(org, writer, object, values));
  return jsonAnswer(201, { id, success: true, errors: [] });
}

/** One record by its id: reads, changes or deletes it. */
export function answerRecord(visit: Visit, object: ObjectType, id: string): Answer {
  const { call, services } = visit;
  const { org } = services;
  if (!isRecordId(id)) throw noSuchResource();
  switch (call.method) {
    case 'GET':
    case 'HEAD':
      return readRecord(visit, object, id);
    case 'PATCH': {
      const writer = writerOf(visit);
      const values = valuesFromJson(org, writer, object, bodyOf(call));
      checkConditions(call, storedFor(org, object, id).row);
      org.store.transaction(() => updateRecord(org, writer, object, id, values));
      return emptyAnswer(204);
    }
    case 'DELETE':
      org.store.transaction(() => deleteRecord(org, writerOf(visit), object, id));
      return emptyAnswer(204);
    default:
      throw methodRefused(call.method, 'GET,HEAD,PATCH,DELETE');
  }
}

function readRecord(visit: Visit, object: ObjectType, id: string): Answer {
  const row = liveRow(visit.services.org, id);
  if (!row || visit.services.org.store.get(id)?.object !== object.name) throw noSuchResource();
  if (checkConditions(visit.call, row)) return emptyAnswer(304);
  const names = visit.call.query.get('fields');
  const fields = names === null ? undefined : names.split(',').map((name) => name.trim());
  return jsonAnswer(200, shownRow(visit, object, row, fields));
}

/** A row with the fields that were asked for, or with all that the user may see. */
export function shownRow(visit: Visit, object: ObjectType, row: Row, names: readonly string[] | undefined) {
  const { services, session, version } = visit;
  const fields =
    names?.map((name) => requestedField(visit, object, name)) ?? visibleFields(services.org, session.userId, object);
  const url = `/services/data/v${version}/sobjects/${object.name}/${String(row['Id'])}`;
  const members = fields.map((field): [string, Value] => {
    const value = row[field.name] ?? null;
    return [field.name, field.type === 'base64' && value !== null ? `${url}/${field.name}` : value];
  });
  return { attributes: { type: object.name, url }, ...Object.fromEntries(members) };
}

function requestedField({ services, session }: Visit, object: ObjectType, name: string): Field {
  const field = visibleField(services.org, session.userId, object, name);
  if (field) return field;
  throw new Refusal(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
}

/** The contents of a file field: `GET sobjects/ContentVersion/{id}/VersionData`. */
export function answerBlob(visit: Visit, object: ObjectType, id: string, name: string): Answer {
  const field = visibleField(visit.services.org, visit.session.userId, object, name);
  const value = liveRow(visit.services.org, id)?.[field?.name ?? ''];
  if (field?.type !== 'base64' || typeof value !== 'string') throw noSuchResource();
  return {
    status: 200,
    headers: { 'content-type': 'application/octetstream' },
    body: Buffer.from(value, 'base64'),
  };
}

/** One record by an external id: reads, upserts or deletes it. Several that match are named with 300. */
export function answerByExternalId(visit: Visit, object: ObjectType, fieldName: string, text: string): Answer {
  const { call, services } = visit;
  const key = externalIdField(visit, object, fieldName);
  const matches = services.org.store.withValue(object.name, key.name, valueFromCell(key, text), key.caseSensitive);
  if (matches.length > 1) {
    const urls = matches.map((id) => `/services/data/v${visit.version}/sobjects/${object.name}/${id}`);
    return jsonAnswer(300, urls);
  }
  const [id] = matches;
  if (call.method === 'PATCH') return upsert(visit, object, { key, text, id });
  if (id === undefined) throw noSuchResource();
  return answerRecord(visit, object, id);
}

export function externalIdField({ services, session }: Visit, object: ObjectType, name: string): Field {
  const field = visibleField(services.org, session.userId, object, name);
  if (field && (field.externalId || field.name === 'Id')) return field;
  throw new Refusal(404, 'NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${name}`);
}

function upsert(
  visit: Visit,
  object: ObjectType,
  { key, text, id }: { key: Field; text: string; id: string | undefined },
): Answer {
  const { org } = visit.services;
  const writer = writerOf(visit);
  const body = bodyOf(visit.call);
  if (key.name in body || 'Id' in body) {
    const named = 'Id' in body ? 'Id' : key.name;
    throw new Refusal(400, 'INVALID_FIELD', `The ${named} field should not be specified in the sobject data.`);
  }
  const values = valuesFromJson(org, writer, object, body);
  const made = org.store.transaction(() => {
    if (id === undefined)
      return insertRecord(org, writer, object, new Map([...values, [key, valueFromCell(key, text)]]));
    updateRecord(org, writer, object, id, values);
    return undefined;
  });
  const created = made !== undefined;
  return jsonAnswer(created ? 201 : 200, { id: made ?? id, success: true, errors: [], created });
}
