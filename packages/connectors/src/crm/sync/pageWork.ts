import { civilDateAt } from '@pqrs-kit/core';
import type { RemoteCase } from '../connector.js';
import type { CrmConflict, CrmFile, CrmLink, CrmRejection } from './store.js';
import type { SyncContext } from './syncContext.js';

/** What one page leaves behind. */
export interface PageWork {
  links: CrmLink[];
  rejections: CrmRejection[];
  settled: Pick<CrmRejection, 'direction' | 'key'>[];
  conflicts: CrmConflict[];
  files: CrmFile[];
}

export function linkOf(
  { remoteId, stamp }: RemoteCase,
  caseId: string,
  base: Readonly<Record<string, string>>,
): CrmLink {
  return { remoteId, caseId, state: 'linked', mergedInto: null, base, remoteStamp: stamp, lightChangesOn: null };
}

/** Today's civil date in the organisation's zone: a link with it is written in this very run. */
export function today({ clock, organization }: Pick<SyncContext, 'clock' | 'organization'>): string {
  return civilDateAt(clock.now(), organization.timeZone);
}
