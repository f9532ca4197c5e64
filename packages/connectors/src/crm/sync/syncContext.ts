import type { Clock, Desk, Ledger, Organization } from '@pqrs-kit/core';
import type { Trace } from '../../trace/trace.js';
import type { Connector } from '../connector.js';
import type { FieldMap } from './fieldMap.js';
import type { SyncStore } from './store.js';

/** What one run did, or has done so far. */
export interface SyncSummary {
  /** Tickets read. */
  pulled: number;
  /** Cases made of tickets. */
  created: number;
  /** Cases that took something over from their ticket. */
  updated: number;
  unchanged: number;
  /** Tickets written. */
  pushed: number;
  /** Notes put under tickets, those that bear a letter among them. */
  noted: number;
  /** Files of tickets that their cases took. */
  filesTaken: number;
  /** Files that stayed in the CRM, or tickets whose files could not be looked at. */
  filesLeft: number;
  deleted: number;
  merged: number;
  conflicts: number;
  rejected: number;
  requests: number;
  /** Code of the error for which no hints could be read; the poll finds what they would have said. */
  hintsFailed?: string;
  /** Tickets in all, where the CRM said so. */
  total?: number;
}

/** A run under way. */
export interface SyncStanding extends SyncSummary {
  /** Changes of the ledger that are looked at for what has to be written, while they are; `looked` is how many were. */
  writing?: { looked: number; of: number };
}

export interface SyncContext {
  connector: Connector;
  /** `crm:accountId`. */
  account: string;
  map: FieldMap;
  desk: Desk;
  ledger: Pick<Ledger, 'changes' | 'lastChange'>;
  store: SyncStore;
  organization: Organization;
  clock: Clock;
  /** The remote name of a key of the installed schema. */
  nameOf: (key: string) => string;
  caseLink?: string;
  onProgress?: (standing: SyncStanding) => void;
  signal?: AbortSignal;
  trace?: Trace;
}

/** A run holds the account that long, and longer with each page. */
export const leaseMs = 120_000;

export function emptySummary(): SyncSummary {
  return {
    ...{ pulled: 0, created: 0, updated: 0, unchanged: 0, pushed: 0, noted: 0 },
    ...{ filesTaken: 0, filesLeft: 0 },
    ...{ deleted: 0, merged: 0, conflicts: 0, rejected: 0, requests: 0 },
  };
}
