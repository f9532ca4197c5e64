import { valueHash } from './mergeFields.js';
import type { CrmConflict, CrmLink } from './store.js';
import type { SyncContext } from './syncContext.js';

/** Something that a person has to know of, or decide. */
export function conflict(
  { clock, account }: Pick<SyncContext, 'clock' | 'account'>,
  { caseId, remoteId }: CrmLink,
  field: string,
  ours: string | null,
  theirs: string | null,
  winner: CrmConflict['winner'],
): CrmConflict {
  const at = clock.now();
  return {
    id: valueHash([account, remoteId, field, theirs, at].join('|')),
    caseId,
    remoteId,
    field,
    ours,
    theirs,
    winner,
    at,
  };
}

/** Who the record names for what came from the CRM. */
export function crmActor({ account }: Pick<SyncContext, 'account'>) {
  return { id: account, name: account.startsWith('hubspot') ? 'HubSpot' : 'Salesforce', role: 'system' } as const;
}
