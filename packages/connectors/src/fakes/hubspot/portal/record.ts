import type { ObjectType } from './objectTypes.js';

/** A value that a property had, and since when. */
export interface PastValue {
  value: string;
  /** ISO 8601 in UTC. */
  timestamp: string;
  sourceType: string;
}

/** A record of the CRM. Values are texts, as HubSpot keeps them. */
export interface CrmRecord {
  id: string;
  type: ObjectType;
  properties: Readonly<Record<string, string>>;
  history: Record<string, PastValue[]>;
  /** Milliseconds since 1970, of the server's clock. */
  createdAt: number;
  updatedAt: number;
  archivedAt: number | undefined;
  /** The record that it was merged into. */
  mergedInto: string | undefined;
}

/** Who may see what happens to records. `at` is milliseconds since 1970. */
export interface RecordChange {
  kind: 'creation' | 'propertyChange' | 'deletion' | 'restore' | 'merge' | 'associationChange';
  record: CrmRecord;
  at: number;
  /** The properties that changed, with their new values. */
  changed?: Readonly<Record<string, string>>;
  /** Of a merge: the records that went into `record`. */
  mergedIds?: readonly string[];
  /** Of an association: the other end, and whether it was taken away. */
  association?: { to: CrmRecord; removed: boolean };
}
