import type { Capabilities } from '../crm/capabilities.js';

/** What HubSpot can do. Figures: its documentation where it says them, else what others measured. */
export const hubspotCapabilities: Capabilities = {
  upsertByExternalId: true,
  batchSize: { read: 100, write: 100 },
  pushSize: 100,
  pageSize: 200,
  queryCap: 10_000,
  deletions: 'own-list',
  merges: true,
  webhooks: 'signed',
  partialSuccess: true,
  schemaDryRun: false,
  lagMs: 60_000,
  lookbackMs: 300_000,
  textLength: 65_536,
  // A sixth of what HubSpot takes: a sign may become six when it is escaped.
  noteBytes: 10_000,
};
