import type { Org } from '../org.js';
import { Refusal } from '../refusal.js';
import type { Field, ObjectType, Row, Value } from '../schema/field.js';
import { visibleRow } from '../store.js';
import type { Writer } from './writer.js';

/** Everything a row must fulfil before it counts; throws the first refusal, in the order of the real service. */
export function checkRow(
  org: Org,
  writer: Writer,
  object: ObjectType,
  { row, changed, isNew }: { row: Row; changed: readonly Field[]; isNew: boolean },
): void {
  checkRequired(row, isNew ? [...object.fields.values()] : changed);
  for (const field of changed) checkValue(org, object, field, row[field.name] ?? null);
  checkValidationRules(org, object, row);
  checkDuplicateRules(org, writer, object, row);
  for (const field of object.fields.values()) if (field.unique) checkUnique(org, object, field, row);
}

function checkRequired(row: Row, asked: readonly Field[]): void {
  const missing = asked
    .filter(({ nillable, createable, name }) => !nillable && createable && (row[name] ?? null) === null)
    .map(({ name }) => name);
  if (missing.length === 0) return;
  throw new Refusal(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
}

function checkValue(org: Org, object: ObjectType, field: Field, value: Value): void {
  if (value === null) return;
  if (typeof value === 'string') checkText(field, value);
  if (field.type === 'reference') checkReference(org, object, field, String(value));
  if (typeof value === 'number' && field.precision > 0) {
    const whole = field.precision - field.scale;
    if (Math.abs(value) >= 10 ** whole) {
      throw new Refusal(
        400,
        'NUMBER_OUTSIDE_VALID_RANGE',
        `${field.label}: value outside of valid range on numeric field: ${value}`,
        [field.name],
      );
    }
  }
}

function checkText(field: Field, value: string): void {
  if (field.length > 0 && field.type !== 'reference' && value.length > field.length) {
    throw new Refusal(
      400,
      'STRING_TOO_LONG',
      `${field.label}: data value too large: ${value.slice(0, 255)} (max length=${field.length})`,
      [field.name],
    );
  }
  if (field.type === 'email' && !/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(value)) {
    throw new Refusal(400, 'INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]);
  }
  if (field.type === 'picklist' && field.restricted && !field.values.includes(value)) {
    throw new Refusal(
      400,
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      `${field.label}: bad value for restricted picklist field: ${value}`,
      [field.name],
    );
  }
}

function checkReference(org: Org, object: ObjectType, field: Field, id: string): void {
  const target = org.store.get(id);
  if (!target || target.row['IsDeleted'] === true || !field.referenceTo.includes(target.object)) {
    throw new Refusal(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
  }
  if (field.name === 'OwnerId' && target.row['IsActive'] === false) {
    throw new Refusal(
      400,
      'INACTIVE_OWNER_OR_USER',
      `operation performed with inactive user [${id.slice(0, 15)}] as owner of ${object.name.toLowerCase()}`,
      [field.name],
    );
  }
}

function checkValidationRules(org: Org, object: ObjectType, row: Row): void {
  for (const rule of org.schema.validationRules.values()) {
    if (rule.object !== object.name || !rule.breaks(row)) continue;
    throw new Refusal(400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', rule.message, rule.field === null ? [] : [rule.field]);
  }
}

function checkDuplicateRules(org: Org, writer: Writer, object: ObjectType, row: Row): void {
  for (const rule of org.schema.duplicateRules.values()) {
    if (rule.object !== object.name || (rule.action === 'alert' && writer.allowDuplicates)) continue;
    const [first] = rule.fields;
    const value = first === undefined ? null : (row[first] ?? null);
    if (first === undefined || value === null) continue;
    const twins = org.store.withValue(object.name, first, value, false).filter((id) => {
      const other = org.store.get(id)?.row;
      return id !== row['Id'] && rule.fields.every((name) => sameText(other?.[name], row[name]));
    });
    if (twins.length > 0) throw duplicates(rule.name, rule.action === 'alert', object, twins);
  }
}

const sameText = (one: Value | undefined, other: Value | undefined) =>
  String(one ?? '').toLowerCase() === String(other ?? '').toLowerCase();

function duplicates(rule: string, allowSave: boolean, object: ObjectType, twins: readonly string[]): Refusal {
  const matchRecords = twins.map((id) => ({
    additionalInformation: [],
    fieldDiffs: [],
    matchConfidence: 100,
    record: { attributes: { type: object.name, url: `/services/data/v66.0/sobjects/${object.name}/${id}` }, Id: id },
  }));
  return new Refusal(400, 'DUPLICATES_DETECTED', 'Use one of these records?', [], {
    // The service spells this member so.
    duplicateResut: {
      allowSave,
      duplicateRule: rule,
      duplicateRuleEntityType: object.name,
      errorMessage: 'Use one of these records?',
      matchResults: [
        {
          entityType: object.name,
          errors: [],
          matchEngine: 'ExactMatchEngine',
          matchRecords,
          rule,
          size: twins.length,
          success: true,
        },
      ],
    },
  });
}

export function checkUnique(org: Org, object: ObjectType, field: Field, row: Row): void {
  const value = row[field.name] ?? null;
  if (value === null) return;
  const taken = org.store.withValue(object.name, field.name, value, field.caseSensitive).find((id) => id !== row['Id']);
  if (taken === undefined) return;
  throw new Refusal(
    400,
    'DUPLICATE_VALUE',
    `duplicate value found: ${field.name} duplicates value on record with id: ${taken.slice(0, 15)}`,
    [],
  );
}

/** The row of a record as readers see it now; nothing when it is deleted or unknown. */
export function liveRow(org: Org, id: string): Row | undefined {
  const stored = org.store.get(id);
  const row = stored && visibleRow(stored, org.clock.now());
  return row?.['IsDeleted'] === false ? row : undefined;
}
