import type { EmbedStore } from '../ledger/open.js';
import type { EmbedSettings } from './settings.js';

/** What the gateway needs to show its pages inside those of others. */
export interface EmbedOptions {
  settings: EmbedSettings;
  store: EmbedStore;
  /** Key of the one-time codes: at least 32 bytes. */
  key: Uint8Array;
  /** Where the built widgets are: their `pqrs.js` and `tokens.css`. Without them the pages stay empty. */
  widgets: string | undefined;
}
