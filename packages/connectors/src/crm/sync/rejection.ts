import { isPqrsError } from '@pqrs-kit/core';
import { reasonOf } from '../../import/readRow.js';
import { isCrmError } from '../crmError.js';
import type { CrmRejection } from './store.js';

/** Tries before a row waits for a person. */
const mostTries = 8;

/** Why a row was refused, or undefined when the failure is not the row's. */
export function rejectionOf(error: unknown): Pick<CrmRejection, 'code' | 'message' | 'help'> | undefined {
  if (isCrmError(error))
    return error.scope === 'account' ? undefined : { code: error.code, message: error.message, help: error.help };
  const reason = reasonOf(error);
  if (reason === undefined) return undefined;
  const isOurs = isPqrsError(error);
  return {
    code: isOurs ? error.code : 'crm-row-rejected',
    message: reason,
    help: isOurs ? error.help : 'Correct the ticket in the CRM, or the field map; it is tried again.',
  };
}

/**
 * The rejection of a row after one more failure: tried again after a minute, then twice as long each time; after eight tries
 * a person has to ask for it.
 */
export function refused(
  row: Pick<CrmRejection, 'direction' | 'key'>,
  why: Pick<CrmRejection, 'code' | 'message' | 'help'>,
  before: Pick<CrmRejection, 'tries'> | undefined,
  at: string,
): CrmRejection {
  const tries = (before?.tries ?? 0) + 1;
  const nextTryAt = tries >= mostTries ? null : new Date(Date.parse(at) + 60_000 * 2 ** (tries - 1)).toISOString();
  return { ...row, ...why, tries, nextTryAt, at };
}
