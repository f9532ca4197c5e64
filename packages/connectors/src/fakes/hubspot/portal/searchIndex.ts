import type { FakeClock } from '../clock.js';
import type { CrmRecord, RecordChange } from './record.js';

/** A record as a search sees it. */
export type Indexed = Pick<CrmRecord, 'id' | 'properties' | 'createdAt' | 'updatedAt'>;

/** What searches look in: it learns of each change only after a lag, as HubSpot's does. */
export interface SearchIndex {
  note(change: RecordChange): void;
  /** The records of an object type that a search can see now. */
  visible(typeName: string): Iterable<Indexed>;
  /** Milliseconds until a change shows. */
  lag: number;
}

interface Waiting {
  at: number;
  typeName: string;
  id: string;
  /** Absent where the record went away. */
  state: Indexed | undefined;
}

export function createSearchIndex(clock: FakeClock, lag: number): SearchIndex {
  const shown = new Map<string, Map<string, Indexed>>();
  let waiting: Waiting[] = [];
  const of = (typeName: string): Map<string, Indexed> => {
    const found = shown.get(typeName) ?? new Map<string, Indexed>();
    shown.set(typeName, found);
    return found;
  };
  const index: SearchIndex = {
    lag,
    note({ record, at, mergedIds = [] }) {
      const typeName = record.type.name;
      const { id, properties, createdAt, updatedAt, archivedAt } = record;
      const state = archivedAt === undefined ? { id, properties, createdAt, updatedAt } : undefined;
      waiting.push({ at, typeName, id, state });
      for (const merged of mergedIds) waiting.push({ at, typeName, id: merged, state: undefined });
    },
    visible(typeName) {
      const until = clock.now() - index.lag;
      const late = waiting.filter(({ at }) => at > until);
      for (const { at, typeName: name, id, state } of waiting) {
        if (at > until) continue;
        if (state) of(name).set(id, state);
        else of(name).delete(id);
      }
      waiting = late;
      return of(typeName).values();
    },
  };
  return index;
}
