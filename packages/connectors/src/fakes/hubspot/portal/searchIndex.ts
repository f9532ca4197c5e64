import type { FakeClock } from '../clock.js';
import type { CrmRecord, RecordChange } from './record.js';

/** A record as a search sees it. */
export type Indexed = Pick<CrmRecord, 'id' | 'properties' | 'createdAt' | 'updatedAt'>;

/**
 * What searches look in: it learns of each change only after a lag, as HubSpot's does. Changes may come to it out of order, where the lag
 * is made shorter after the first.
 */
export interface SearchIndex {
  note(change: RecordChange): void;
  /** The records of an object type that a search can see now. */
  visible(typeName: string): readonly Indexed[];
  /** Milliseconds until the changes from now on show. */
  lag: number;
}

interface Entry {
  /** Which change it was, in order. */
  number: number;
  /** Absent where the record went away. */
  state: Indexed | undefined;
}

interface Waiting extends Entry {
  shownFrom: number;
  typeName: string;
  id: string;
}

export function createSearchIndex(clock: FakeClock, lag: number): SearchIndex {
  const shown = new Map<string, Map<string, Entry>>();
  let waiting: Waiting[] = [];
  let changes = 0;
  const of = (typeName: string): Map<string, Entry> => {
    const found = shown.get(typeName) ?? new Map<string, Entry>();
    shown.set(typeName, found);
    return found;
  };
  const index: SearchIndex = {
    lag,
    note({ record, at, mergedIds = [] }) {
      const typeName = record.type.name;
      const { id, properties, createdAt, updatedAt, archivedAt } = record;
      const state = archivedAt === undefined ? { id, properties, createdAt, updatedAt } : undefined;
      const shownFrom = at + index.lag;
      waiting.push({ number: changes++, shownFrom, typeName, id, state });
      for (const merged of mergedIds) {
        waiting.push({ number: changes++, shownFrom, typeName, id: merged, state: undefined });
      }
    },
    visible(typeName) {
      const now = clock.now();
      const late = waiting.filter(({ shownFrom }) => shownFrom > now);
      for (const { number, shownFrom, typeName: name, id, state } of waiting) {
        if (shownFrom > now) continue;
        const known = of(name).get(id);
        // What was overtaken by a later change is not shown any more.
        if (known === undefined || known.number < number) of(name).set(id, { number, state });
      }
      waiting = late;
      return [...of(typeName).values()].flatMap(({ state }) => (state ? [state] : []));
    },
  };
  return index;
}
