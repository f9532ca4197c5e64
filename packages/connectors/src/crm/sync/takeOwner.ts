import type { RemoteCase } from '../connector.js';
import { conflict, crmActor } from './conflict.js';
import { mergeField, valueHash } from './mergeFields.js';
import type { PageWork } from './pageWork.js';
import type { CrmLink } from './store.js';
import type { SyncContext } from './syncContext.js';

/** Who works the ticket in the CRM works the case here. @returns whether somebody was assigned now */
export async function takeOwner(
  context: SyncContext,
  record: RemoteCase,
  link: CrmLink,
  base: Record<string, string>,
  work: PageWork,
): Promise<boolean> {
  const { map, desk, organization } = context;
  if (!map.owner) return false;
  const theirs = record.fields[map.owner.field] ?? null;
  const verdict = mergeField(base[map.owner.field], null, theirs, 'theirs');
  base[map.owner.field] = valueHash(theirs);
  if (verdict.is !== 'take' || theirs === null || theirs === '') return false;
  const staffId = map.owner.staff[String(theirs)];
  const member = organization.staff.find(({ id }) => id === staffId);
  if (!member) {
    work.conflicts.push(conflict(context, link, map.owner.field, null, String(theirs), 'person'));
    return false;
  }
  const detail = await desk.open(crmActor(context), link.caseId);
  if (detail.assignee?.id === member.id || !detail.allowed.includes('assign')) return false;
  await desk.command(crmActor(context), link.caseId, { type: 'assign', to: { id: member.id, name: member.name } });
  return true;
}
