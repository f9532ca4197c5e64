import { fileName, isPqrsError, leftFileText, type LeftFileReason, type PqrsError } from '@pqrs-kit/core';
import { isCrmError } from '../crmError.js';
import { crmActor } from './conflict.js';
import { refused } from './rejection.js';
import type { CrmRejection } from './store.js';
import type { SyncContext } from './syncContext.js';

/** Tries while others write to the case. */
const mostTries = 5;
/** A right that is given, or a disk that has room again, is found out within about an hour, however late it comes. */
const mostTriesCounted = 6;

/**
 * Notes in a case which file stayed in the CRM and why, once. A case that is restricted takes no note of a machine: there the list of what was
 * refused says it alone.
 */
export async function noteLeftFile(
  context: SyncContext,
  caseId: string,
  name: string | undefined,
  reason: LeftFileReason,
): Promise<void> {
  const { desk, map } = context;
  const actor = crmActor(context);
  const text = leftFileText(actor.name, name === undefined ? undefined : fileName(name), reason, map.language);
  for (let tries = 1; ; tries += 1) {
    const { timeline } = await desk.open(actor, caseId);
    if (timeline.some((event) => event.type === 'noted' && event.text === text)) return;
    try {
      await desk.command(actor, caseId, { type: 'note', text });
      return;
    } catch (error) {
      if (isPqrsError(error) && error.code === 'access-forbidden') return;
      if (!isPqrsError(error) || error.code !== 'case-version-conflict' || tries === mostTries) throw error;
    }
  }
}

/**
 * The row of a file that stayed: what its content decides waits until a person asks for it, or takes the file away there; what somebody may
 * mend elsewhere is tried again for as long as it takes; the rest as any other row.
 */
export function leftRow(key: string, error: PqrsError, before: CrmRejection | undefined, at: string): CrmRejection {
  const { code, message, help } = error;
  const row = { direction: 'file', key } as const;
  const why = { code, message, help };
  if (code === 'input-invalid' || code === 'input-too-large')
    return { ...refused(row, why, before, at), nextTryAt: null };
  if (!endsTheTaking(error)) return refused(row, why, before, at);
  return refused(row, why, { tries: Math.min(before?.tries ?? 0, mostTriesCounted) }, at);
}

/** Whether nothing more needs to be tried in a run: a right is missing there, or room here. */
export const endsTheTaking = (error: PqrsError): boolean =>
  error.code === 'files-unavailable' || (isCrmError(error) && error.kind === 'permission');
