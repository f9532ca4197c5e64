import type { CaseDetail } from '@pqrs-kit/core';
import type { RemoteCase, RemoteChange, RemoteValue, RowResult } from '../connector.js';
import { conflict, crmActor } from './conflict.js';
import { mergeField, valueHash } from './mergeFields.js';
import type { CrmConflict, CrmLink } from './store.js';
import type { SyncContext } from './syncContext.js';

/** Under this name a link keeps whom the case had been given to when both sides last agreed; no field is called so. */
const ourMark = '#assignee';

/**
 * Gives the case to whom the CRM gave the ticket: there it is decided. Somebody who is not in the map, or not at the desk,
 * changes nothing and is told.
 *
 * @param base of the link: what both sides agree on from here on is noted in it
 * @returns whether the case was given to somebody else
 */
export async function takeOwner(
  context: SyncContext,
  record: RemoteCase,
  link: CrmLink,
  base: Record<string, string>,
  conflicts: CrmConflict[],
): Promise<boolean> {
  const { map, desk, organization } = context;
  if (!map.owner) return false;
  const theirs = record.fields[map.owner.field] ?? null;
  const verdict = mergeField(base[map.owner.field], null, theirs, 'theirs');
  base[map.owner.field] = valueHash(theirs);
  base[ourMark] ??= valueHash(null);
  if (verdict.is !== 'take' || theirs === null || theirs === '') return false;
  const staffId = map.owner.staff[String(theirs)];
  const member = organization.staff.find(({ id }) => id === staffId);
  if (!member) {
    conflicts.push(conflict(context, link, map.owner.field, null, String(theirs), 'person'));
    return false;
  }
  const detail = await desk.open(crmActor(context), link.caseId);
  if (detail.assignee?.id !== member.id) {
    if (!detail.allowed.includes('assign')) return false;
    await desk.command(crmActor(context), link.caseId, { type: 'assign', to: { id: member.id, name: member.name } });
  }
  base[ourMark] = valueHash(member.id);
  return detail.assignee?.id !== member.id;
}

/** What the push does about the owner of a ticket. */
export interface OwnerToWrite {
  field?: readonly [name: string, value: RemoteValue];
  /** Hash of the assignee that both sides agree on, once it is written. */
  agreed?: string;
  conflict?: CrmConflict;
}

/**
 * Whom the ticket has to be given to because the case was given to them here since both sides last agreed. Somebody who is
 * nobody in the CRM is told once.
 */
export function ownerToWrite(context: SyncContext, detail: CaseDetail, link: CrmLink | undefined): OwnerToWrite {
  const { owner } = context.map;
  const { assignee } = detail;
  if (!owner || !assignee) return {};
  const ours = valueHash(assignee.id);
  const before = link?.base[ourMark];
  if (before === ours) return {};
  const theirs = link?.base[owner.field];
  // A link from before this was kept: whom the CRM gave it to stays.
  if (before === undefined && theirs !== undefined && theirs !== valueHash(null)) return { agreed: ours };
  const ownerId = Object.entries(owner.staff).find(([, staffId]) => staffId === assignee.id)?.[0];
  if (ownerId === undefined) {
    if (!link) return { agreed: ours };
    return { agreed: ours, conflict: conflict(context, link, owner.field, assignee.id, null, 'person') };
  }
  if (theirs === valueHash(ownerId)) return { agreed: ours };
  return { field: [owner.field, ownerId], agreed: ours };
}

/** A link after both sides agreed on who works it. */
export function withAgreed(link: CrmLink, { agreed }: OwnerToWrite): CrmLink {
  return agreed === undefined ? link : { ...link, base: { ...link.base, [ourMark]: agreed } };
}

/** What was written, and which rows without the owner that they named. */
export interface PushedRows {
  changes: readonly RemoteChange[];
  results: readonly RowResult[];
  /** Places of the rows whose owner the CRM did not take. */
  ownerless: ReadonlySet<number>;
}

/** Writes rows; one that is refused for its owner, such as one who was deactivated, is written without: nothing else waits for it. */
export async function pushRows(
  { connector, map, signal }: SyncContext,
  changes: readonly RemoteChange[],
): Promise<PushedRows> {
  const results = [...(await connector.push(changes, signal))];
  const field = map.owner?.field ?? '';
  const places = changes.flatMap((change, at) => {
    const result = results[at];
    return field in change.fields && result?.ok === false && result.error.remoteFields.includes(field) ? [at] : [];
  });
  if (places.length === 0) return { changes, results, ownerless: new Set() };
  const rows = changes.map((change, at) => {
    const { [field]: _owner, ...fields } = change.fields;
    return places.includes(at) ? { ...change, fields } : change;
  });
  const again = await connector.push(
    rows.filter((_, at) => places.includes(at)),
    signal,
  );
  for (const [index, at] of places.entries()) {
    const result = again[index];
    if (result) results[at] = result;
  }
  return { changes: rows, results, ownerless: new Set(places) };
}
