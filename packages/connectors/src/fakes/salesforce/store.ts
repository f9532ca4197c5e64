import { longId } from './record-id.js';
import type { Row, Value } from './schema/field.js';

/** A record with the row it has. */
export interface Stored {
  id: string;
  object: string;
  row: Row;
  /** Committed late: until that instant readers see the row before it, or nothing. */
  hidden?: { before: Row | undefined; until: number };
}

/** When each change of the next writes becomes visible to readers. */
export interface LateCommits {
  object: string;
  writes: number;
  byMilliseconds: number;
}

/** The records of the org, in the order they were made, with undo. */
export class Store {
  readonly #records = new Map<string, Stored>();
  readonly #byObject = new Map<string, Set<string>>();
  readonly #indexes = new Map<string, Map<string, Set<string>>>();
  #undo: Array<() => void> | undefined;
  readonly late: LateCommits[] = [];

  get(id: string): Stored | undefined {
    return this.#records.get(longId(id));
  }

  /** Every record of an object, deleted ones too. */
  *all(object: string): Iterable<Stored> {
    for (const id of this.#byObject.get(object) ?? []) {
      const stored = this.#records.get(id);
      if (stored) yield stored;
    }
  }

  /** Ids of records that are not deleted and have the value in a field. */
  withValue(object: string, field: string, value: Value, caseSensitive: boolean): string[] {
    const ids = this.#index(object, field).get(indexKey(value)) ?? [];
    return [...ids].filter((id) => {
      const row = this.#records.get(id)?.row;
      return row?.['IsDeleted'] === false && (!caseSensitive || row[field] === value);
    });
  }

  put(stored: Stored): void {
    this.#set(stored.id, stored);
  }

  remove(id: string): void {
    this.#set(id, undefined);
  }

  /** Runs the work; when it throws, everything it wrote is taken back. Nests. */
  transaction<Result>(work: () => Result): Result {
    const outer = this.#undo;
    const mine: Array<() => void> = [];
    this.#undo = mine;
    try {
      const result = work();
      outer?.push(...mine);
      return result;
    } catch (error) {
      this.#undo = undefined;
      for (const step of mine.reverse()) step();
      throw error;
    } finally {
      this.#undo = outer;
    }
  }

  #set(id: string, next: Stored | undefined): void {
    const before = this.#records.get(id);
    this.#undo?.push(() => this.#set(id, before));
    const object = next?.object ?? before?.object ?? '';
    this.#reindex(object, before, next);
    if (next === undefined) {
      this.#records.delete(id);
      this.#byObject.get(object)?.delete(id);
      return;
    }
    this.#records.set(id, next);
    const ids = this.#byObject.get(object) ?? new Set();
    this.#byObject.set(object, ids.add(id));
  }

  #reindex(object: string, before: Stored | undefined, next: Stored | undefined): void {
    for (const [name, index] of this.#indexes) {
      if (!name.startsWith(`${object}.`)) continue;
      const field = name.slice(object.length + 1);
      if (before) index.get(indexKey(before.row[field] ?? null))?.delete(before.id);
      if (next) addTo(index, next.row[field] ?? null, next.id);
    }
  }

  #index(object: string, field: string): Map<string, Set<string>> {
    const name = `${object}.${field}`;
    const found = this.#indexes.get(name);
    if (found) return found;
    const made = new Map<string, Set<string>>();
    for (const stored of this.all(object)) addTo(made, stored.row[field] ?? null, stored.id);
    this.#indexes.set(name, made);
    return made;
  }
}

const indexKey = (value: Value) => String(value).toLowerCase();

function addTo(index: Map<string, Set<string>>, value: Value, id: string): void {
  if (value === null) return;
  const key = indexKey(value);
  index.set(key, (index.get(key) ?? new Set()).add(id));
}

/** The row as readers see it at an instant; nothing before a late commit arrives. */
export function visibleRow(stored: Stored, now: number): Row | undefined {
  return stored.hidden && now < stored.hidden.until ? stored.hidden.before : stored.row;
}
