/** What a CRM can do. The sync reads it and never asks which CRM it talks to. */
export interface Capabilities {
  upsertByExternalId: boolean;
  /** Rows in one request. */
  batchSize: { read: number; write: number };
  /** Rows of a push that fill what it sends at once. */
  pushSize: number;
  /** Rows in one page of a pull. */
  pageSize: number;
  /** Most results that one search gives, where there is such a limit. */
  queryCap: number | null;
  /** How deletions come: with the changes themselves, in a list of their own, or not at all. */
  deletions: 'with-changes' | 'own-list' | 'none';
  merges: boolean;
  webhooks: 'signed' | 'unsigned' | 'none';
  /** Whether one bad row leaves the others of its batch alone. */
  partialSuccess: boolean;
  /** Whether a plan can be tried by the CRM itself without writing. */
  schemaDryRun: boolean;
  /** Milliseconds within which a write may not be seen by a pull yet. */
  lagMs: number;
  /** Milliseconds that a pull goes back behind its cursor, for rows committed late. */
  lookbackMs: number;
  /** Longest text of a text field, in characters. */
  textLength: number;
  /** Longest note, in bytes of UTF-8 of its plain text. */
  noteBytes: number;
}
