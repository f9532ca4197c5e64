import type { Capabilities } from '../crm/capabilities.js';

/** What Salesforce can do. Figures: its documentation of REST collections, queries and field types. */
export const salesforceCapabilities: Capabilities = {
  upsertByExternalId: true,
  batchSize: { read: 2_000, write: 200 },
  pushSize: 1_000,
  pageSize: 2_000,
  queryCap: null,
  deletions: 'with-changes',
  merges: true,
  webhooks: 'unsigned',
  partialSuccess: true,
  schemaDryRun: false,
  lagMs: 30_000,
  lookbackMs: 900_000,
  textLength: 32_768,
  noteBytes: 4_000,
};
