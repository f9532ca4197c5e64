import type { Field, ObjectType, Row } from './field.js';
import { standardObjects } from './standard-objects.js';

/** A rule of the org's administrator: a row that fulfils the condition is refused. */
export interface ValidationRule {
  object: string;
  name: string;
  /** True when the row breaks the rule. */
  breaks: (row: Row) => boolean;
  message: string;
  field: string | null;
}

/** Two rows with equal values in all these fields count as duplicates. */
export interface DuplicateRule {
  object: string;
  name: string;
  fields: readonly string[];
  /** `alert` lets a writer through who sends allowSave=true; `block` lets nobody through. */
  action: 'block' | 'alert';
}

export interface FieldPermission {
  readable: boolean;
  editable: boolean;
}

/** What the org is made of: objects with fields, rules, and who may see a field. Names of objects and fields ignore case. */
export class OrgSchema {
  readonly #objects = new Map<string, ObjectType>();
  readonly validationRules = new Map<string, ValidationRule>();
  readonly duplicateRules = new Map<string, DuplicateRule>();
  /** Permissions by the name of their set, then by `Case.PQRS_Id__c`. */
  readonly permissionSets = new Map<string, Map<string, FieldPermission>>();
  /** What the profile of every user may do with custom fields, as a person sets it up by hand. */
  readonly profile = new Map<string, FieldPermission>();

  constructor() {
    for (const object of standardObjects()) this.addObject(object);
  }

  addObject(object: ObjectType): void {
    this.#objects.set(object.name.toLowerCase(), object);
  }

  removeObject(name: string): void {
    this.#objects.delete(name.toLowerCase());
  }

  object(name: string): ObjectType | undefined {
    return this.#objects.get(name.toLowerCase());
  }

  objects(): ObjectType[] {
    return [...this.#objects.values()];
  }

  objectOfId(id: string): ObjectType | undefined {
    return this.objects().find(({ keyPrefix }) => keyPrefix === id.slice(0, 3));
  }

  field(object: ObjectType, name: string): Field | undefined {
    const exact = object.fields.get(name);
    if (exact) return exact;
    const wanted = name.toLowerCase();
    return [...object.fields.values()].find((field) => field.name.toLowerCase() === wanted);
  }

  setField(object: ObjectType, field: Field): void {
    object.fields.set(field.name, field);
  }

  /** Remembers how the schema is; the function it gives puts it back so. */
  snapshot(): () => void {
    const objects = this.objects().map((object) => ({ ...object, fields: new Map(object.fields) }));
    const sets = [...this.permissionSets].map(([name, set]): [string, Map<string, FieldPermission>] => [
      name,
      new Map(set),
    ]);
    const profile = [...this.profile];
    return () => {
      this.#objects.clear();
      for (const object of objects) this.addObject(object);
      replace(this.permissionSets, sets);
      replace(this.profile, profile);
    };
  }

  /** Takes a field away, with what anybody was allowed to do with it. */
  removeField(object: ObjectType, name: string): void {
    object.fields.delete(name);
    const key = `${object.name}.${name}`;
    this.profile.delete(key);
    for (const permissions of this.permissionSets.values()) permissions.delete(key);
  }
}

function replace<Name, Content>(map: Map<Name, Content>, entries: readonly (readonly [Name, Content])[]): void {
  map.clear();
  for (const [name, content] of entries) map.set(name, content);
}
