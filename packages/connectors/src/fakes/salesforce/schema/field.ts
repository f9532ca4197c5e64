export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'email'
  | 'phone'
  | 'url'
  | 'picklist'
  | 'boolean'
  | 'int'
  | 'double'
  | 'date'
  | 'datetime'
  | 'reference'
  | 'base64';

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** A field of an object, as describe shows it. */
export interface Field {
  name: string;
  label: string;
  type: FieldType;
  /** Longest text in characters; 0 where length means nothing. */
  length: number;
  precision: number;
  scale: number;
  nillable: boolean;
  createable: boolean;
  updateable: boolean;
  filterable: boolean;
  externalId: boolean;
  unique: boolean;
  caseSensitive: boolean;
  values: readonly string[];
  restricted: boolean;
  referenceTo: readonly string[];
  relationshipName: string | null;
  custom: boolean;
  defaultValue: Value;
  /** What people read beside it. */
  description: string | null;
  /** What administrators read of it in the setup. */
  setupDescription: string | null;
}

const plain: Omit<Field, 'name' | 'label' | 'type'> = {
  length: 0,
  precision: 0,
  scale: 0,
  nillable: true,
  createable: true,
  updateable: true,
  filterable: true,
  externalId: false,
  unique: false,
  caseSensitive: false,
  values: [],
  restricted: false,
  referenceTo: [],
  relationshipName: null,
  custom: false,
  defaultValue: null,
  description: null,
  setupDescription: null,
};

/** A field of a type, with what differs from a plain, writable, nullable one. */
export function fieldOf(name: string, type: FieldType, given: Partial<Omit<Field, 'name' | 'type'>> = {}): Field {
  return { ...plain, label: name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '), ...given, name, type };
}

export const textField = (name: string, length: number, given: Partial<Field> = {}) =>
  fieldOf(name, 'string', { length, ...given });

/** A lookup. Its relationship is the name without "Id", unless given. */
export const lookup = (name: string, referenceTo: readonly string[], given: Partial<Field> = {}) =>
  fieldOf(name, 'reference', { length: 18, referenceTo, relationshipName: name.replace(/Id$/, ''), ...given });

/** A value that the service alone sets. */
export const readOnly = { createable: false, updateable: false } as const;

export interface ObjectType {
  name: string;
  label: string;
  labelPlural: string;
  keyPrefix: string;
  custom: boolean;
  /** In the recycle bin when deleted, and replicable. */
  undeletable: boolean;
  queryable: boolean;
  createable: boolean;
  updateable: boolean;
  deletable: boolean;
  fields: Map<string, Field>;
}
