import type { Selection } from '../crm/connector.js';
import type { Transport } from '../crm/transport/transport.js';

/** What reading Cases needs. */
export interface SalesforceReading {
  transport: Transport;
  selection: Selection;
  signal?: AbortSignal | undefined;
}
