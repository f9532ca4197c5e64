import { visibleField } from '../access.js';
import type { Org } from '../org.js';
import { Refusal } from '../refusal.js';
import type { Field, ObjectType, Row, Value } from '../schema/field.js';
import { visibleRow, type Stored } from '../store.js';
import { pointedAt } from './tokens.js';

/** A path such as `Contact.Account.Name`, found in the schema. */
export interface ResolvedPath {
  /** The lookups on the way, then the field. */
  hops: readonly Field[];
  field: Field;
  /** The names as the schema spells them. */
  names: readonly string[];
}

/** Reads paths for one object and one user. */
export class Paths {
  readonly #org: Org;
  readonly #userId: string;
  readonly #object: ObjectType;
  readonly #soql: string;

  constructor(org: Org, userId: string, object: ObjectType, soql: string) {
    this.#org = org;
    this.#userId = userId;
    this.#object = object;
    this.#soql = soql;
  }

  resolve(path: string, at: number): ResolvedPath {
    const steps = path.split('.');
    // A query may name its object first: SELECT Case.Id FROM Case.
    if (steps.length > 1 && steps[0]?.toLowerCase() === this.#object.name.toLowerCase()) steps.shift();
    const hops: Field[] = [];
    let object = this.#object;
    for (const step of steps.slice(0, -1)) {
      const hop = [...object.fields.values()].find(
        ({ relationshipName }) => relationshipName?.toLowerCase() === step.toLowerCase(),
      );
      const next = hop?.referenceTo.map((name) => this.#org.schema.object(name)).find((found) => found !== undefined);
      if (!hop || !next || !visibleField(this.#org, this.#userId, object, hop.name)) {
        throw this.#refuse(at, `Didn't understand relationship '${step}' in field path. ${advice}`);
      }
      hops.push(hop);
      object = next;
    }
    const name = steps.at(-1) ?? '';
    const field = visibleField(this.#org, this.#userId, object, name);
    if (!field) throw this.#refuse(at, `No such column '${name}' on entity '${object.name}'. ${advice}`);
    return { hops, field, names: [...hops.map((hop) => hop.relationshipName ?? hop.name), field.name] };
  }

  /** The row at the end of the lookups, or nothing where one of them is empty. */
  rowAt(row: Row, hops: readonly Field[]): Row | undefined {
    let found: Row | undefined = row;
    for (const hop of hops) {
      const id: Value | undefined = found?.[hop.name];
      const stored: Stored | undefined = typeof id === 'string' ? this.#org.store.get(id) : undefined;
      found = stored && visibleRow(stored, this.#org.clock.now());
    }
    return found;
  }

  valueAt(row: Row, { hops, field }: ResolvedPath): Value {
    return this.rowAt(row, hops)?.[field.name] ?? null;
  }

  #refuse(at: number, message: string): Refusal {
    return new Refusal(400, 'INVALID_FIELD', pointedAt(this.#soql, at, message));
  }
}

const advice =
  "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference " +
  'your WSDL or the describe call for the appropriate names.';
