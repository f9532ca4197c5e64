import { isRecordId, longId } from '../record-id.js';
import { badJson, Refusal } from '../refusal.js';
import type { Field, FieldType, Value } from '../schema/field.js';
import { formatStamp, isCivilDate, parseStamp } from '../virtual-clock.js';

const textTypes: readonly FieldType[] = ['string', 'textarea', 'email', 'phone', 'url', 'picklist', 'base64', 'id'];

/** A value of a JSON body for a field. A value of another type fails the whole request, as it cannot be read at all. */
export function valueFromJson(field: Field, value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (textTypes.includes(field.type))
    return typeof value === 'string' ? textValue(field, value) : unreadable(field, value);
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : unreadable(field, value);
    case 'int':
    case 'double':
      return typeof value === 'number' ? value : unreadable(field, value);
    default:
      return typeof value === 'string'
        ? parsed(field, value, () => unreadable(field, value))
        : unreadable(field, value);
  }
}

/** A value of a CSV cell for a field: empty means "leave as it is", `#N/A` means "none". */
export function valueFromCell(field: Field, cell: string): Value {
  if (cell === '#N/A') return null;
  if (textTypes.includes(field.type)) return textValue(field, cell);
  const refuse = (): never => {
    throw new Refusal(400, 'INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: ${cell}`, [
      field.name,
    ]);
  };
  if (field.type === 'boolean') {
    if (/^(true|1)$/i.test(cell)) return true;
    return /^(false|0)$/i.test(cell) ? false : refuse();
  }
  if (field.type === 'int' || field.type === 'double') {
    const number = Number(cell);
    return Number.isFinite(number) ? number : refuse();
  }
  return parsed(field, cell, refuse);
}

function textValue(field: Field, text: string): Value {
  const kept = field.type === 'textarea' || field.type === 'base64' ? text : text.trim();
  return kept === '' ? null : kept;
}

function parsed(field: Field, text: string, refuse: () => never): Value {
  if (text === '') return null;
  if (field.type === 'reference') return referenceValue(field, text);
  if (field.type === 'date') return isCivilDate(text.slice(0, 10)) ? text.slice(0, 10) : refuse();
  const instant = parseStamp(text);
  return instant === undefined ? refuse() : formatStamp(instant);
}

function referenceValue(field: Field, text: string): Value {
  if (isRecordId(text)) return longId(text);
  throw new Refusal(400, 'MALFORMED_ID', `${field.label}: id value of incorrect type: ${text}`, [field.name]);
}

const jsonTypes: Readonly<Partial<Record<FieldType, string>>> = {
  boolean: 'boolean',
  int: 'int',
  double: 'double',
  date: 'date',
  datetime: 'datetime',
};

function unreadable(field: Field, value: unknown): never {
  throw badJson(
    `Cannot deserialize instance of ${jsonTypes[field.type] ?? 'string'} from ${tokenOf(value)} value ` +
      `${typeof value === 'string' ? value : JSON.stringify(value)} or request may be missing a required field at [line:1, column:1]`,
  );
}

function tokenOf(value: unknown): string {
  if (typeof value === 'string') return 'VALUE_STRING';
  if (typeof value === 'boolean') return value ? 'VALUE_TRUE' : 'VALUE_FALSE';
  if (typeof value === 'number') return Number.isInteger(value) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
  return Array.isArray(value) ? 'START_ARRAY' : 'START_OBJECT';
}
