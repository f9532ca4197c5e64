import { fieldAccess, visibleField } from '../access.js';
import type { Org } from '../org.js';
import { entityDeleted, Refusal } from '../refusal.js';
import type { Field, ObjectType, Row, Value } from '../schema/field.js';
import type { Stored } from '../store.js';
import { formatStamp } from '../virtual-clock.js';
import { isJsonObject, type JsonObject } from '../wire.js';
import { checkRow } from './check.js';
import { afterInsert, derived } from './derived.js';
import { valueFromJson } from './values.js';
import type { Writer } from './writer.js';

/** Values by field, already of the field's type. */
export type Values = ReadonlyMap<Field, Value>;

/** Reads the members of a JSON record into values. `attributes` says only the type. */
export function valuesFromJson(org: Org, writer: Writer, object: ObjectType, input: JsonObject): Values {
  const values = new Map<Field, Value>();
  for (const [name, value] of Object.entries(input)) {
    if (name === 'attributes') continue;
    if (isJsonObject(value)) {
      const [field, id] = referenceByExternalId(org, writer, object, name, value);
      values.set(field, id);
      continue;
    }
    const field = writableField(org, writer, object, name);
    values.set(field, valueFromJson(field, value));
  }
  return values;
}

/** The field of that name, or INVALID_FIELD: a field that the user may not see does not exist. */
function writableField(org: Org, writer: Writer, object: ObjectType, name: string): Field {
  const field = visibleField(org, writer.userId, object, name);
  if (field) return field;
  throw new Refusal(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
}

/** A parent named by its external id: `"Contact": {"PQRS_Id__c": "c-1"}`. */
function referenceByExternalId(
  org: Org,
  writer: Writer,
  object: ObjectType,
  relationship: string,
  parent: JsonObject,
): [Field, string] {
  const field = [...object.fields.values()].find(({ relationshipName }) => relationshipName === relationship);
  const [member] = Object.entries(parent).filter(([name]) => name !== 'attributes');
  const target = field?.referenceTo[0] === undefined ? undefined : org.schema.object(field.referenceTo[0]);
  if (!field || !target || !member) {
    throw new Refusal(400, 'INVALID_FIELD', `No such column '${relationship}' on sobject of type ${object.name}`);
  }
  const key = writableField(org, writer, target, member[0]);
  const [id] = org.store.withValue(target.name, key.name, valueFromJson(key, member[1]), key.caseSensitive);
  if (id !== undefined) return [field, id];
  throw new Refusal(
    400,
    'INVALID_FIELD',
    `Foreign key external ID: ${String(member[1])} not found for field ${key.name} in entity ${target.name}`,
    [],
  );
}

function refuseUnwritable(
  org: Org,
  writer: Writer,
  object: ObjectType,
  values: Values,
  how: 'createable' | 'updateable',
) {
  const names = [...values.keys()]
    .filter((field) => !field[how] || !fieldAccess(org, writer.userId, object, field).editable)
    .map(({ name }) => name);
  if (names.length === 0) return;
  throw new Refusal(
    400,
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${names.join(', ')}. Please check the security settings of this field and verify ` +
      'that it is read/write for your profile or permission set.',
    names,
  );
}

/** Makes a record and gives its id. */
export function insertRecord(org: Org, writer: Writer, object: ObjectType, values: Values): string {
  if (!object.createable) {
    throw new Refusal(400, 'INVALID_TYPE_FOR_OPERATION', `entity type ${object.name} does not support create`);
  }
  refuseUnwritable(org, writer, object, values, 'createable');
  const id = org.ids.next(object.keyPrefix);
  const stamp = formatStamp(org.clock.now());
  const blank = [...object.fields.values()].map(({ name, defaultValue }): [string, Value] => [name, defaultValue]);
  const given: Row = { ...Object.fromEntries(blank), ...named(values) };
  const system = { Id: id, IsDeleted: false, CreatedDate: stamp, CreatedById: writer.userId };
  const owner = object.fields.has('OwnerId') && !given['OwnerId'] ? { OwnerId: writer.userId } : {};
  const row = derived(org, object, undefined, { ...given, ...owner, ...system, ...modified(writer, stamp) });
  refuseByScript(writer, object, undefined, row);
  checkRow(org, writer, object, { row, changed: [...values.keys()], isNew: true });
  commit(org, { id, object: object.name, row }, undefined);
  afterInsert(org, writer, object, row);
  return id;
}

/** Changes a record. Deleted ones are refused, whatever the change. */
export function updateRecord(org: Org, writer: Writer, object: ObjectType, id: string, values: Values): void {
  const before = storedFor(org, object, id);
  if (!object.updateable) {
    throw new Refusal(400, 'INVALID_TYPE_FOR_OPERATION', `entity type ${object.name} does not support update`);
  }
  refuseUnwritable(org, writer, object, values, 'updateable');
  const stamp = formatStamp(org.clock.now());
  const row = derived(org, object, before.row, { ...before.row, ...named(values), ...modified(writer, stamp) });
  refuseByScript(writer, object, before.id, row);
  checkRow(org, writer, object, { row, changed: [...values.keys()], isNew: false });
  commit(org, { ...before, row }, before.row);
}

/** The record of that id, of that object and not deleted. */
export function storedFor(org: Org, object: ObjectType, id: string): Stored {
  const stored = org.store.get(id);
  if (stored?.object !== object.name) {
    throw new Refusal(404, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
  }
  if (stored.row['IsDeleted'] === true) throw entityDeleted();
  return stored;
}

const named = (values: Values): Row => Object.fromEntries([...values].map(([{ name }, value]) => [name, value]));

const modified = (writer: Writer, stamp: string) => ({
  LastModifiedDate: stamp,
  LastModifiedById: writer.userId,
  SystemModstamp: stamp,
});

function refuseByScript(writer: Writer, object: ObjectType, id: string | undefined, row: Row): void {
  const refusal = writer.refuseRow(object.name, id, row);
  if (refusal) throw refusal;
}

/** Writes a row; when the script says so, readers see it only later, with the stamp it has now. */
export function commit(org: Org, next: Stored, before: Row | undefined): void {
  const late = org.store.late.find(({ object, writes }) => object === next.object && writes > 0);
  if (late) late.writes -= 1;
  const { hidden: _hidden, ...shown } = next;
  const until = org.clock.now() + (late?.byMilliseconds ?? 0);
  org.store.put(late ? { ...shown, hidden: { before, until } } : shown);
  for (const tell of org.listeners) tell({ object: next.object, id: next.id, before, after: next.row });
}
