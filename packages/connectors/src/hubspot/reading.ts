import type { Selection } from '../crm/connector.js';
import type { Transport } from '../crm/transport/transport.js';
import type { HubspotVersion } from './paths.js';

/** What reading tickets needs. */
export interface HubspotReading {
  transport: Transport;
  version: HubspotVersion;
  selection: Selection;
  signal?: AbortSignal | undefined;
}
