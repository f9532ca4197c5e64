import { RecordIds } from './record-id.js';
import type { Field, FieldType, ObjectType, Row, Value } from './schema/field.js';
import { fieldOf } from './schema/field.js';
import { OrgSchema, type FieldPermission } from './schema/schema.js';
import { Store } from './store.js';
import { formatStamp, type VirtualClock } from './virtual-clock.js';

/** Told of each row that was written, after the write counted. */
export type WriteListener = (change: { object: string; id: string; before: Row | undefined; after: Row }) => void;

/** One Salesforce org: its schema, its records, its clock. */
export class Org {
  readonly schema = new OrgSchema();
  readonly store = new Store();
  readonly ids = new RecordIds();
  readonly clock: VirtualClock;
  readonly id: string;
  readonly listeners: WriteListener[] = [];
  #caseNumber = 1_000;

  constructor(clock: VirtualClock) {
    this.clock = clock;
    this.id = this.ids.next('00D');
    this.plant('Organization', {
      Id: this.id,
      Name: 'Andina de Servicios (stand-in)',
      OrganizationType: 'Developer Edition',
      TimeZoneSidKey: 'America/Bogota',
      LanguageLocaleKey: 'es',
      IsSandbox: false,
    });
  }

  object(name: string): ObjectType {
    const found = this.schema.object(name);
    if (found) return found;
    throw new TypeError(`The org has no object ${name}.`);
  }

  nextCaseNumber(): string {
    this.#caseNumber += 1;
    return String(this.#caseNumber).padStart(8, '0');
  }

  /** Writes a row without any check, as one that was there before. */
  plant(object: string, row: Row): string {
    const type = this.object(object);
    const stamp = formatStamp(this.clock.now());
    const id = typeof row['Id'] === 'string' ? row['Id'] : this.ids.next(type.keyPrefix);
    const blank = Object.fromEntries([...type.fields.keys()].map((name): [string, Value] => [name, null]));
    const system = { IsDeleted: false, CreatedDate: stamp, LastModifiedDate: stamp, SystemModstamp: stamp };
    this.store.put({ id, object: type.name, row: { ...blank, ...system, ...row, Id: id } });
    return id;
  }

  addUser({ username, name, active = true }: { username: string; name: string; active?: boolean }): string {
    const email = username.includes('@') ? username : null;
    return this.plant('User', {
      Username: username,
      Name: name,
      LastName: name,
      Email: email,
      IsActive: active,
      TimeZoneSidKey: 'America/Bogota',
      LanguageLocaleKey: 'es',
    });
  }

  /** Adds a custom field as a person does by hand: every profile may read and write it, unless told otherwise. */
  addField(object: string, name: string, type: FieldType, given: Partial<Field> = {}, access?: FieldPermission): Field {
    const made = fieldOf(name, type, { custom: true, ...(type === 'string' ? { length: 255 } : {}), ...given });
    this.schema.setField(this.object(object), made);
    this.schema.profile.set(`${object}.${name}`, access ?? { readable: true, editable: true });
    return made;
  }
}
