import { objectTypeOf, type ObjectType } from '../portal/objectTypes.js';
import type { Portal } from '../portal/portal.js';
import type { CrmRecord } from '../portal/record.js';
import type { Indexed } from '../portal/searchIndex.js';

/** What a read asks to see. */
export interface Asked {
  properties?: readonly string[] | undefined;
  propertiesWithHistory?: readonly string[] | undefined;
  /** Names of object types. */
  associations?: readonly string[] | undefined;
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The values that a read shows. What is unknown or archived is left out without a word. */
function shown(
  portal: Portal,
  type: ObjectType,
  values: Readonly<Record<string, string>>,
  asked: readonly string[] | undefined,
): Record<string, string | null> {
  const schema = portal.schema(type);
  const created = type.defaults.find((name) => name === 'createdate' || name === 'hs_createdate') ?? 'createdate';
  const always = ['hs_object_id', created, type.modifiedProperty];
  const wanted = asked === undefined || asked.length === 0 ? type.defaults : [...asked, ...always];
  const names = [...new Set(wanted)].filter((name) => schema.find(name)).sort();
  return Object.fromEntries(names.map((name) => [name, values[name] || null]));
}

/** A record as HubSpot gives it back. */
export function recordJson(portal: Portal, record: CrmRecord, asked: Asked = {}): Record<string, unknown> {
  const { id, type, createdAt, updatedAt, archivedAt, history } = record;
  const withHistory = asked.propertiesWithHistory ?? [];
  return {
    id,
    properties: shown(portal, type, record.properties, asked.properties),
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
    archived: archivedAt !== undefined,
    ...(archivedAt !== undefined && { archivedAt: iso(archivedAt) }),
    ...(withHistory.length > 0 && {
      propertiesWithHistory: Object.fromEntries(withHistory.map((name) => [name, history[name] ?? []])),
    }),
    ...associationsJson(portal, record, asked.associations ?? []),
  };
}

function associationsJson(portal: Portal, record: CrmRecord, typeNames: readonly string[]): Record<string, unknown> {
  const found = typeNames
    .map((name) => objectTypeOf(name))
    .map((to) => [to.name, portal.associations.of(record, to.name)] as const)
    .filter(([, associated]) => associated.length > 0);
  if (found.length === 0) return {};
  return {
    associations: Object.fromEntries(
      found.map(([name, associated]) => {
        const type = `${record.type.singular}_to_${objectTypeOf(name).singular}`;
        return [name, { results: associated.map(({ toObjectId }) => ({ id: toObjectId, type })) }];
      }),
    ),
  };
}

/** A record as a search gives it back: what the index knows. */
export function indexedJson(
  portal: Portal,
  type: ObjectType,
  { id, properties, createdAt, updatedAt }: Indexed,
  asked: readonly string[],
): Record<string, unknown> {
  return {
    id,
    properties: shown(portal, type, properties, asked),
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
    archived: false,
  };
}
