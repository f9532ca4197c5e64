import { conflict, invalid } from '../refusal.js';
import type { CrmRecord } from './record.js';
import type { Schema } from './schema.js';

/** Which record has which value of the properties that must be unique. Archived records give their values back. */
export interface UniqueValues {
  owner(property: string, value: string): string | undefined;
  /** @throws Refusal 409 for the e-mail of a contact, 400 for other properties */
  check(record: Pick<CrmRecord, 'id' | 'type'>, values: Readonly<Record<string, string>>): void;
  take(record: CrmRecord): void;
  release(record: CrmRecord): void;
}

export function createUniqueValues(schema: Schema, portalId: number): UniqueValues {
  const owners = new Map<string, string>();
  // E-mail addresses are compared without regard to case; so are, by this stand-in's default, all unique values.
  const key = (property: string, value: string) => `${property}\n${value.toLowerCase()}`;
  const unique = () => schema.list().filter(({ hasUniqueValue }) => hasUniqueValue);
  const each = (
    values: Readonly<Record<string, string>>,
    visit: (key: string, name: string, value: string) => void,
  ) => {
    for (const { name } of unique()) {
      const value = values[name];
      if (value) visit(key(name, value), name, value);
    }
  };
  return {
    owner: (property, value) => owners.get(key(property, value)),
    check({ id, type }, values) {
      each(values, (at, name, value) => {
        const other = owners.get(at);
        if (other === undefined || other === id) return;
        if (type.name === 'contacts' && name === 'email')
          throw conflict(`Contact already exists. Existing ID: ${other}`);
        const place = `portalId=${portalId}, objectTypeId=ObjectTypeId{legacyObjectType=${type.singular.toUpperCase()}}`;
        throw invalid(
          `Cannot set PropertyValueCoordinates{${place}, propertyName=${name}, value=${value}} on ${id}. ${other} already has that value.`,
        );
      });
    },
    take: (record) => each(record.properties, (at) => void owners.set(at, record.id)),
    release: (record) =>
      each(record.properties, (at) => {
        if (owners.get(at) === record.id) owners.delete(at);
      }),
  };
}
