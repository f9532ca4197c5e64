import { existsSync } from 'node:fs';
import { PqrsError } from '@pqrs-kit/core';
import { openLedger } from '../ledger/open.js';
import type { OpenLedger } from '../ledger/open.js';
import { ledgerPlace } from './serve-settings.js';
import type { LedgerSettings } from './serve-settings.js';

/**
 * Opens a ledger as it is. It must be there, with the tables of this version: opening would make an empty one, or migrate it.
 *
 * @throws PqrsError `usage-invalid` (no ledger there), `ledger-unavailable`, `ledger-newer-version`, `ledger-older-version`
 */
export async function openExisting(settings: LedgerSettings): Promise<OpenLedger> {
  const place = ledgerPlace(settings);
  if (!('file' in place) || existsSync(place.file)) return openLedger(place, { tables: 'leave' });
  throw new PqrsError(
    'usage-invalid',
    `There is no ledger at ${place.file}.`,
    'Name its folder with --data, or set DATABASE_URL.',
  );
}
