import {
  createDesk,
  createOffice,
  randomIds,
  silentNotifier,
  type Clock,
  type Desk,
  type Office,
  type Ports,
} from '@pqrs-kit/core';
import type { SyncStore } from '../crm/sync/store.js';
import { folderFiles } from '../files/folderFiles.js';
import { nodeSigner } from './node-signer.js';
import { deriveKeys, secretOfFolder, type Keys } from '../gateway/secret.js';
import { openLedger, type EmbedStore, type OpenLedger, type OpenOptions } from '../ledger/open.js';
import { ledgerPlace, type ServeSettings } from './serve-settings.js';

/** The desk of an organisation over its database. */
export interface OpenDesk {
  desk: Desk;
  office: Office;
  ports: Ports;
  embed: EmbedStore;
  keys: Keys;
  /** What the sync with a CRM keeps. */
  crm: SyncStore;
  /** Whether the database answers and has the tables of this version. Never fails. */
  ready(): Promise<boolean>;
  /** See `OpenLedger`. */
  stamp: OpenLedger['stamp'];
  /** Lets the database go. */
  close(): Promise<void>;
}

/**
 * Opens the database and the desk over it.
 *
 * @throws PqrsError `server-folder-unwritable`, `ledger-newer-version`, `ledger-unavailable`, `usage-invalid`
 */
export async function openDesk(
  settings: ServeSettings,
  clock: Clock,
  options: Pick<OpenOptions, 'mapped'> = {},
): Promise<OpenDesk> {
  const keys = deriveKeys(settings.secret ?? secretOfFolder(settings.folder));
  const { ledger, crm, embed, ready, stamp, close } = await openLedger(ledgerPlace(settings), options);
  const signer = nodeSigner(keys.tracking);
  const ports: Ports = {
    ledger,
    files: folderFiles(settings.files),
    clock,
    signer,
    ids: randomIds(clock),
    notifier: silentNotifier(),
  };
  const { organization } = settings;
  return {
    desk: createDesk(ports, organization),
    office: createOffice(ports, organization),
    ports,
    embed,
    keys,
    crm,
    ready,
    stamp,
    close,
  };
}
