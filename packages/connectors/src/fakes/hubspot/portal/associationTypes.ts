import { invalid } from '../refusal.js';
import type { ObjectType } from './objectTypes.js';

/** What an association means: HubSpot's own types have numbers that are the same in every account. */
export interface AssociationType {
  category: 'HUBSPOT_DEFINED' | 'USER_DEFINED';
  typeId: number;
  label: string | null;
  from: string;
  to: string;
}

/** Numbers of developers.hubspot.com/docs/api-reference/crm-associations-v4/guide, "Association type ID values". */
const startingTypes: readonly (readonly [from: string, to: string, typeId: number, label?: string])[] = [
  ['tickets', 'contacts', 16],
  ['contacts', 'tickets', 15],
  ['tickets', 'companies', 339],
  ['companies', 'tickets', 340],
  ['tickets', 'companies', 26, 'Primary'],
  ['companies', 'tickets', 25, 'Primary'],
  ['contacts', 'companies', 279],
  ['companies', 'contacts', 280],
  ['contacts', 'companies', 1, 'Primary'],
  ['companies', 'contacts', 2, 'Primary'],
  ['tickets', 'tickets', 452],
  ['notes', 'tickets', 228],
  ['tickets', 'notes', 227],
  ['emails', 'tickets', 224],
  ['tickets', 'emails', 223],
  ['notes', 'contacts', 202],
  ['contacts', 'notes', 201],
  ['notes', 'companies', 190],
  ['companies', 'notes', 189],
];

/** The types of association of an account. */
export interface AssociationTypes {
  between(from: ObjectType, to: ObjectType): readonly AssociationType[];
  /** The one without a label. @throws Refusal 400 where the object types cannot be associated */
  plain(from: ObjectType, to: ObjectType): AssociationType;
  /** @throws Refusal 400 where there is no such type between the object types */
  get(from: ObjectType, to: ObjectType, category: string, typeId: number): AssociationType;
  /** A label of the account's own, in both directions. */
  add(from: ObjectType, to: ObjectType, label: string, inverseLabel: string | undefined): readonly AssociationType[];
  rename(from: ObjectType, to: ObjectType, typeId: number, label: string): void;
  remove(from: ObjectType, to: ObjectType, typeId: number): void;
  /** The same seen from the other end. */
  inverse(type: AssociationType): AssociationType;
}

export function createAssociationTypes(): AssociationTypes {
  const types: AssociationType[] = startingTypes.map(([from, to, typeId, label = null]) => ({
    category: 'HUBSPOT_DEFINED',
    typeId,
    label,
    from,
    to,
  }));
  const inverses = new Map<AssociationType, AssociationType>();
  for (const type of types) {
    const inverse = types.find(({ from, to, label }) => from === type.to && to === type.from && label === type.label);
    if (inverse) inverses.set(type, inverse);
  }
  let next = 1;
  const own = (from: ObjectType, to: ObjectType, label: string): AssociationType => {
    const type: AssociationType = { category: 'USER_DEFINED', typeId: next++, label, from: from.name, to: to.name };
    types.push(type);
    return type;
  };
  const all: AssociationTypes = {
    between: (from, to) => types.filter((type) => type.from === from.name && type.to === to.name),
    plain(from, to) {
      const found = all.between(from, to).find(({ label }) => label === null);
      if (found) return found;
      throw invalid(`No association types exist between ${from.singular} and ${to.singular}`);
    },
    get(from, to, category, typeId) {
      const found = all.between(from, to).find((type) => type.category === category && type.typeId === typeId);
      if (found) return found;
      throw invalid(`${category} association type ${typeId} does not exist from ${from.singular} to ${to.singular}`);
    },
    add(from, to, label, inverseLabel) {
      if (all.between(from, to).some((type) => type.label === label)) {
        throw invalid(`An association label ${label} already exists`);
      }
      const there = own(from, to, label);
      const back = own(to, from, inverseLabel ?? label);
      inverses.set(there, back);
      inverses.set(back, there);
      return [there, back];
    },
    rename(from, to, typeId, label) {
      all.get(from, to, 'USER_DEFINED', typeId).label = label;
    },
    remove(from, to, typeId) {
      const type = all.get(from, to, 'USER_DEFINED', typeId);
      for (const gone of [type, all.inverse(type)]) {
        const at = types.indexOf(gone);
        if (at >= 0) types.splice(at, 1);
      }
    },
    inverse: (type) => inverses.get(type) ?? type,
  };
  return all;
}
