import { createHash } from 'node:crypto';
import type { RemoteValue } from '../connector.js';

/** Whose word holds when both sides changed a field. */
export type FieldOwner = 'ours' | 'theirs';

export type FieldVerdict =
  /** Both agree, whatever happened. */
  | { is: 'same' }
  /** Only we changed it, or both did and it is ours: it goes to the CRM. */
  | { is: 'write'; conflict: boolean }
  /** Only they changed it, or both did and it is theirs: it comes here. */
  | { is: 'take'; conflict: boolean };

/**
 * What becomes of one field, from what both sides last agreed on. A field that is ours and that somebody changed in the CRM
 * is written again: that, too, is a conflict, since their word was not followed.
 *
 * @param base hash of the value that both sides last had; undefined when the field is new
 */
export function mergeField(
  base: string | undefined,
  ours: RemoteValue,
  theirs: RemoteValue,
  owner: FieldOwner,
): FieldVerdict {
  const [local, remote] = [valueHash(ours), valueHash(theirs)];
  if (local === remote) return { is: 'same' };
  const weChanged = base !== local;
  const theyChanged = base !== remote;
  if (owner === 'ours') return { is: 'write', conflict: theyChanged && base !== undefined };
  return theyChanged ? { is: 'take', conflict: weChanged && base !== undefined } : { is: 'write', conflict: false };
}

/**
 * The hash of a value as it is compared: what the CRM may write in more than one way is the same value.
 *
 * @example
 * valueHash('2026-07-24T04:59:59Z') === valueHash('2026-07-24T04:59:59.000Z') // true
 * valueHash('') === valueHash(null) // true
 */
export function valueHash(value: RemoteValue): string {
  return createHash('sha256').update(canonical(value)).digest('base64url').slice(0, 22);
}

function canonical(value: RemoteValue): string {
  const text = value === null ? '' : String(value).replace(/\r\n?/g, '\n').trim();
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text);
  return isInstant && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : text;
}
