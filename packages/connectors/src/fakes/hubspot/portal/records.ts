import type { FakeClock } from '../clock.js';
import { invalid, notFound, Refusal } from '../refusal.js';
import { checkConditions, checkProperties, checkRequired, type Known, type WriteChecks } from './checkProperties.js';
import type { ObjectType } from './objectTypes.js';
import type { CrmRecord, RecordChange } from './record.js';
import { createUniqueValues } from './uniqueValues.js';

type Values = Readonly<Record<string, string>>;

/** Most merges that may have gone into one record. */
const mostMerged = 250;

/** The records of one object type. */
export interface Records {
  /** By id, or by the value of a unique property. A record that was merged away is answered for by the one that it went into. */
  find(id: string, idProperty?: string): CrmRecord | undefined;
  /** The one of that id, archived or not, without following merges. */
  stored(id: string): CrmRecord | undefined;
  /** In order of id. */
  list(archived: boolean): readonly CrmRecord[];
  /** @throws Refusal 400, 409 */
  create(sent: Values, checks: WriteChecks): CrmRecord;
  /** What HubSpot itself sets: values that nobody else may write. */
  calculate(record: CrmRecord, values: Values): void;
  /** @throws Refusal 400, 404, 409 */
  update(id: string, sent: Values, checks: WriteChecks): CrmRecord;
  /** Nothing happens where it is archived already. @throws Refusal 404 */
  archive(id: string): void;
  /** What an admin does from the list of deleted records. @throws Refusal 404, and 400 where a unique value was taken meanwhile */
  restore(id: string): void;
  /** Puts the second record into the first. @throws Refusal 400, 404, 414 */
  merge(primaryId: string, mergedId: string): CrmRecord;
  /** @throws Refusal 400 where the values of a property are not unique */
  checkIdProperty(name: string): void;
  /** Keeps all that is written, or nothing where something is refused. */
  atomically<Result>(work: () => Result): Result;
}

export interface RecordsOptions {
  type: ObjectType;
  known: Known;
  clock: FakeClock;
  newId: () => string;
  notify: (change: RecordChange) => void;
}

export function createRecords({ type, known, clock, newId, notify }: RecordsOptions): Records {
  const { schema, portalId } = known;
  const byId = new Map<string, CrmRecord>();
  const uniqueValues = createUniqueValues(schema, portalId);
  let transaction: { undo: (() => void)[]; changes: RecordChange[] } | undefined;
  const tell = (change: RecordChange): void => {
    if (transaction) transaction.changes.push(change);
    else notify(change);
  };
  const dates = type.required.includes('hs_timestamp')
    ? ({ created: 'hs_createdate', modified: 'hs_lastmodifieddate' } as const)
    : ({ created: 'createdate', modified: type.modifiedProperty } as const);

  const live = (id: string): CrmRecord | undefined => {
    let found = byId.get(id);
    while (found?.mergedInto !== undefined) found = byId.get(found.mergedInto);
    return found?.archivedAt === undefined ? found : undefined;
  };
  const get = (id: string): CrmRecord => {
    const found = live(id);
    if (found) return found;
    throw notFound();
  };
  const write = (record: CrmRecord, values: Values): void => {
    const now = clock.now();
    const timestamp = new Date(now).toISOString();
    if (transaction) {
      const before = { ...record, history: structuredClone(record.history) };
      transaction.undo.push(() => {
        uniqueValues.release(record);
        Object.assign(record, before);
        uniqueValues.take(record);
      });
    }
    uniqueValues.release(record);
    record.updatedAt = now;
    record.properties = { ...record.properties, ...values, [dates.modified]: timestamp };
    for (const [name, value] of Object.entries(values)) {
      (record.history[name] ??= []).unshift({ value, timestamp, sourceType: 'INTEGRATION' });
    }
    uniqueValues.take(record);
  };
  const remove = (record: CrmRecord): void => {
    uniqueValues.release(record);
    record.archivedAt = clock.now();
    record.updatedAt = record.archivedAt;
  };

  const records: Records = {
    find(id, idProperty) {
      if (idProperty === undefined || idProperty === 'hs_object_id') return live(id);
      const owner = uniqueValues.owner(idProperty, id);
      return owner === undefined ? undefined : live(owner);
    },
    stored: (id) => byId.get(id),
    list: (archived) =>
      [...byId.values()].filter(
        (record) => (record.archivedAt !== undefined) === archived && record.mergedInto === undefined,
      ),
    create(sent, checks) {
      const start: Record<string, string> = type.name === 'tickets' ? { hs_pipeline: firstPipeline(known) } : {};
      const values = { ...start, ...withoutEmpty(sent) };
      checkRequired(type, schema, values, checks);
      const read = checkProperties(known, values, {});
      const id = newId();
      uniqueValues.check({ id, type }, read);
      const now = clock.now();
      const stamped = {
        hs_object_id: id,
        hs_object_source: 'INTEGRATION',
        [dates.created]: new Date(now).toISOString(),
      };
      const record: CrmRecord = {
        id,
        type,
        properties: stamped,
        history: {},
        createdAt: now,
        updatedAt: now,
        archivedAt: undefined,
        mergedInto: undefined,
      };
      byId.set(id, record);
      transaction?.undo.push(() => byId.delete(id));
      write(record, read);
      tell({ kind: 'creation', record, at: now, changed: read });
      return record;
    },
    calculate(record, values) {
      write(record, values);
      tell({ kind: 'propertyChange', record, at: record.updatedAt, changed: values });
    },
    update(id, sent, checks) {
      const record = get(id);
      const read = checkProperties(known, sent, record.properties);
      checkConditions(schema, { ...record.properties, ...read }, read, checks);
      uniqueValues.check(record, read);
      const changed = Object.fromEntries(
        Object.entries(read).filter(([name, value]) => (record.properties[name] ?? '') !== value),
      );
      // HubSpot stamps a write only where it changes something.
      if (Object.keys(changed).length === 0) return record;
      write(record, changed);
      tell({ kind: 'propertyChange', record, at: record.updatedAt, changed });
      return record;
    },
    archive(id) {
      const stored = byId.get(id);
      if (!stored) throw notFound();
      const record = live(id);
      if (!record) return;
      remove(record);
      tell({ kind: 'deletion', record, at: record.updatedAt });
    },
    restore(id) {
      const record = byId.get(id);
      if (record?.archivedAt === undefined || record.mergedInto !== undefined) throw notFound();
      uniqueValues.check(record, record.properties);
      record.archivedAt = undefined;
      write(record, {});
      tell({ kind: 'restore', record, at: record.updatedAt });
    },
    merge(primaryId, mergedId) {
      const primary = get(primaryId);
      const merged = get(mergedId);
      if (primary === merged) throw invalid('Cannot merge a record with itself.');
      const ids = [...mergedIdsOf(primary), merged.id, ...mergedIdsOf(merged)];
      if (ids.length >= mostMerged) {
        throw new Refusal(414, { message: 'Cannot have more than 250 identities on a profile' });
      }
      remove(merged);
      merged.mergedInto = primary.id;
      const filled = Object.entries(merged.properties).filter(([name]) => !primary.properties[name]);
      write(primary, { ...Object.fromEntries(filled), hs_merged_object_ids: ids.join(';') });
      tell({ kind: 'merge', record: primary, at: primary.updatedAt, mergedIds: [merged.id] });
      return primary;
    },
    checkIdProperty(name) {
      if (schema.find(name)?.hasUniqueValue) return;
      throw invalid(
        `Unable to perform update/upsert by non-unique ${type.id} property ${name} in portal ID ${portalId}`,
      );
    },
    atomically(work) {
      const open = { undo: [] as (() => void)[], changes: [] as RecordChange[] };
      transaction = open;
      try {
        const result = work();
        transaction = undefined;
        open.changes.forEach(notify);
        return result;
      } catch (error) {
        transaction = undefined;
        for (const undo of open.undo.reverse()) undo();
        throw error;
      }
    },
  };
  return records;
}

const withoutEmpty = (sent: Values): Record<string, string> =>
  Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== ''));

const firstPipeline = ({ pipelines }: Known): string => pipelines.list()[0]?.id ?? '';

const mergedIdsOf = (record: CrmRecord): string[] =>
  record.properties['hs_merged_object_ids']?.split(';').filter((id) => id !== '') ?? [];
