import { parseInstant } from '../time/instant.js';

/**
 * An instant as the ledger keeps it: UTC with milliseconds, always as long, so that texts sort as instants do.
 *
 * @throws PqrsError `time-bad-instant`
 * @example
 * ledgerInstant('2026-07-01T10:00:00-05:00') // '2026-07-01T15:00:00.000Z'
 */
export function ledgerInstant(instant: string): string {
  return new Date(parseInstant(instant)).toISOString();
}
