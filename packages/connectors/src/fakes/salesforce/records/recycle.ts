import type { Org } from '../org.js';
import { Refusal } from '../refusal.js';
import type { ObjectType, Row } from '../schema/field.js';
import { formatStamp } from '../virtual-clock.js';
import { checkUnique } from './check.js';
import { commit, storedFor } from './write.js';
import type { Writer } from './writer.js';

/** Moves a record to the recycle bin; what has none is gone. */
export function deleteRecord(org: Org, writer: Writer, object: ObjectType, id: string): void {
  if (!object.deletable) {
    throw new Refusal(400, 'INVALID_TYPE_FOR_OPERATION', `entity type ${object.name} does not support delete`);
  }
  const stored = storedFor(org, object, id);
  const refusal = writer.refuseRow(object.name, stored.id, stored.row);
  if (refusal) throw refusal;
  if (!object.undeletable) {
    org.store.remove(stored.id);
    return;
  }
  touch(org, stored.id, { IsDeleted: true });
  for (const comment of commentsOf(org, stored.id)) touch(org, comment, { IsDeleted: true });
}

/** Takes a record out of the recycle bin, as a person does. */
export function undeleteRecord(org: Org, id: string): void {
  const stored = org.store.get(id);
  if (stored?.row['IsDeleted'] !== true) {
    throw new Refusal(400, 'UNDELETE_FAILED', 'Entity is not in the recycle bin', []);
  }
  const object = org.object(stored.object);
  for (const field of object.fields.values()) if (field.unique) checkUnique(org, object, field, stored.row);
  touch(org, stored.id, { IsDeleted: false, ...('MasterRecordId' in stored.row ? { MasterRecordId: null } : {}) });
}

/** Empties a record out of the recycle bin: nobody sees it any more. */
export function purgeRecord(org: Org, id: string): void {
  org.store.remove(org.store.get(id)?.id ?? id);
}

/** Merges up to two records into a third: they are deleted and say which one took them in; their children move. */
export function mergeRecords(org: Org, masterId: string, losingIds: readonly string[]): void {
  const master = org.store.get(masterId);
  if (!master || losingIds.length === 0 || losingIds.length > 2) {
    throw new Refusal(400, 'INVALID_ID_FIELD', 'A merge takes one master and one or two other records', []);
  }
  const object = org.object(master.object);
  for (const losingId of losingIds) {
    const losing = storedFor(org, object, losingId);
    for (const child of childrenOf(org, losing.id)) touch(org, child.id, { [child.field]: master.id });
    touch(org, losing.id, { IsDeleted: true, MasterRecordId: master.id });
  }
  touch(org, master.id, {});
}

/** Changes a row the way the service does on its own: the system stamp moves. */
function touch(org: Org, id: string, change: Row): void {
  const stored = org.store.get(id);
  if (!stored) return;
  const stamp = formatStamp(org.clock.now());
  const row = { ...stored.row, ...change, LastModifiedDate: stamp, SystemModstamp: stamp };
  commit(org, { ...stored, row }, stored.row);
}

function commentsOf(org: Org, caseId: string): string[] {
  return org.store.withValue('CaseComment', 'ParentId', caseId, true);
}

function childrenOf(org: Org, id: string): { id: string; field: string }[] {
  return org.schema
    .objects()
    .flatMap((object) =>
      [...object.fields.values()]
        .filter(({ type, name }) => type === 'reference' && name !== 'MasterRecordId')
        .flatMap(({ name }) =>
          org.store.withValue(object.name, name, id, true).map((child) => ({ id: child, field: name })),
        ),
    );
}
