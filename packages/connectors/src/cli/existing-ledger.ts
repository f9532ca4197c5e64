import { existsSync } from 'node:fs';
import { PqrsError } from '@pqrs-kit/core';
import { openLedger } from '../ledger/open.js';
import type { OpenLedger } from '../ledger/open.js';
import { ledgerPlace } from './serve-settings.js';
import type { ServeSettings } from './serve-settings.js';

/**
 * Opens a ledger that is only looked at. It must be there: opening would make an empty one.
 *
 * @throws PqrsError `usage-invalid` (no ledger there), `ledger-unavailable`, `ledger-newer-version`
 */
export async function openExisting(settings: ServeSettings): Promise<OpenLedger> {
  const place = ledgerPlace(settings);
  if (!('file' in place) || existsSync(place.file)) return openLedger(place);
  throw new PqrsError(
    'usage-invalid',
    `There is no ledger at ${place.file}.`,
    'Name its folder with --data, or set DATABASE_URL.',
  );
}
