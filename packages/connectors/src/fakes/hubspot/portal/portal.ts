import type { FakeClock } from '../clock.js';
import { createAssociations, type Associations } from './associations.js';
import { createAssociationTypes, type AssociationTypes } from './associationTypes.js';
import { objectTypes, objectTypeOf, type ObjectType } from './objectTypes.js';
import { startingOwners, type Owner } from './owners.js';
import { createPipelines, type Pipelines } from './pipelines.js';
import type { CrmRecord, RecordChange } from './record.js';
import { createRecords, type Records } from './records.js';
import { createSchema, type Schema } from './schema.js';
import { createSearchIndex, type SearchIndex } from './searchIndex.js';

/** A file in the account's file manager. What people send with a form or hang at a note is hidden there. */
export interface StoredFile {
  id: string;
  name: string;
  extension: string;
  type: string;
  size: number;
  access: string;
  path: string;
  createdAt: number;
  bytes: Uint8Array;
}

/** One HubSpot account. */
export interface Portal {
  id: number;
  timeZone: string;
  clock: FakeClock;
  schema(type: ObjectType): Schema;
  records(type: ObjectType): Records;
  pipelines(type: ObjectType): Pipelines;
  owners: Owner[];
  associationTypes: AssociationTypes;
  associations: Associations;
  files: Map<string, StoredFile>;
  searchIndex: SearchIndex;
  newId(): string;
  /** Calls back after each change of a record. */
  watch(listener: (change: RecordChange) => void): void;
  notify(change: RecordChange): void;
  /** Merges two records and what belongs to them. */
  merge(type: ObjectType, primaryId: string, mergedId: string): CrmRecord;
}

export interface PortalOptions {
  id: number;
  timeZone: string;
  clock: FakeClock;
  /** Milliseconds until a search sees a write. */
  searchLag: number;
}

/** Ids are as long as HubSpot's are. */
const firstId = 41_000_000_001;

export function createPortal({ id, timeZone, clock, searchLag }: PortalOptions): Portal {
  let nextId = firstId;
  const newId = (): string => String(nextId++);
  const searchIndex = createSearchIndex(clock, searchLag);
  const listeners: ((change: RecordChange) => void)[] = [(change) => searchIndex.note(change)];
  const notify = (change: RecordChange): void => {
    for (const listen of listeners) listen(change);
  };
  const owners = startingOwners(clock.now());
  const associationTypes = createAssociationTypes();
  const associations = createAssociations(associationTypes, (one, other) => {
    countActivities(one, other);
    countActivities(other, one);
  });
  /** HubSpot counts what is under a ticket, and a count that changes is a change of the ticket. */
  function countActivities(ticket: CrmRecord, other: CrmRecord): void {
    if (ticket.type.name !== 'tickets' || !other.type.required.includes('hs_timestamp')) return;
    const activities = objectTypes.filter(({ required }) => required.includes('hs_timestamp'));
    const count = activities.reduce((sum, { name }) => sum + associations.of(ticket, name).length, 0);
    of(ticket.type).records.calculate(ticket, { num_notes: String(count) });
  }
  const kept = new Map(
    objectTypes.map((type) => {
      const schema = createSchema(type, clock);
      const pipelines = createPipelines(clock, newId);
      const known = { portalId: id, schema, pipelines, owners };
      return [type.name, { schema, pipelines, records: createRecords({ type, known, clock, newId, notify }) }] as const;
    }),
  );
  const of = ({ name }: ObjectType) => {
    const found = kept.get(name);
    if (found) return found;
    throw new RangeError(`There is no object type ${name}.`);
  };
  return {
    id,
    timeZone,
    clock,
    schema: (type) => of(type).schema,
    records: (type) => of(type).records,
    pipelines: (type) => of(type).pipelines,
    owners,
    associationTypes,
    associations,
    files: new Map(),
    searchIndex,
    newId,
    watch: (listener) => void listeners.push(listener),
    notify,
    merge(type, primaryId, mergedId) {
      const { records } = of(type);
      const merged = records.find(mergedId);
      const primary = records.merge(primaryId, mergedId);
      if (merged) associations.move(merged, primary, (name, other) => of(objectTypeOf(name)).records.find(other));
      return primary;
    },
  };
}
