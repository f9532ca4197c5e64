import type { AssociationType, AssociationTypes } from './associationTypes.js';
import type { CrmRecord } from './record.js';

/** Another record that one is associated with, and how. */
export interface Associated {
  toObjectId: string;
  types: readonly AssociationType[];
}

/** Which records belong together. Each association is seen from both ends. */
export interface Associations {
  /** Gives whether something was added. */
  add(from: CrmRecord, to: CrmRecord, type: AssociationType): boolean;
  /** Takes all types away, or only one. Gives whether there was something to take. */
  remove(from: CrmRecord, to: CrmRecord, type?: AssociationType): boolean;
  of(from: CrmRecord, toTypeName: string): readonly Associated[];
  /** What belonged to the one belongs to the other from now on. */
  move(from: CrmRecord, to: CrmRecord, otherOf: (typeName: string, id: string) => CrmRecord | undefined): void;
}

type Ends = Map<string, AssociationType[]>;

/** @param changed is told of both ends, whenever one was added to the other or taken from it */
export function createAssociations(
  types: AssociationTypes,
  changed: (one: CrmRecord, other: CrmRecord) => void,
): Associations {
  const byRecord = new Map<string, Ends>();
  const keyOf = ({ type, id }: Pick<CrmRecord, 'type' | 'id'>) => `${type.name}/${id}`;
  const endsOf = (record: CrmRecord): Ends => {
    const found = byRecord.get(keyOf(record)) ?? new Map<string, AssociationType[]>();
    byRecord.set(keyOf(record), found);
    return found;
  };
  const put = (from: CrmRecord, to: CrmRecord, type: AssociationType): boolean => {
    const ends = endsOf(from);
    const known = ends.get(keyOf(to)) ?? [];
    if (known.includes(type)) return false;
    ends.set(keyOf(to), [...known, type]);
    return true;
  };
  const take = (from: CrmRecord, to: CrmRecord, type: AssociationType | undefined): boolean => {
    const ends = endsOf(from);
    const known = ends.get(keyOf(to));
    if (!known) return false;
    const left = type ? known.filter((one) => one !== type) : [];
    if (left.length === 0) ends.delete(keyOf(to));
    else ends.set(keyOf(to), left);
    return left.length < known.length;
  };
  const all: Associations = {
    add(from, to, type) {
      const added = put(from, to, type);
      put(to, from, types.inverse(type));
      if (added) changed(from, to);
      return added;
    },
    remove(from, to, type) {
      const taken = take(from, to, type);
      take(to, from, type && types.inverse(type));
      if (taken) changed(from, to);
      return taken;
    },
    of: (from, toTypeName) =>
      [...endsOf(from)]
        .filter(([key]) => key.startsWith(`${toTypeName}/`))
        .map(([key, known]) => ({ toObjectId: key.slice(toTypeName.length + 1), types: known })),
    move(from, to, otherOf) {
      for (const [key, known] of [...endsOf(from)]) {
        const [typeName = '', id = ''] = key.split('/');
        const other = otherOf(typeName, id);
        if (!other || other === to) continue;
        for (const type of known) all.add(to, other, type);
        all.remove(from, other);
      }
    },
  };
  return all;
}
