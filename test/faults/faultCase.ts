import type { ErrorCode } from '@pqrs-kit/core';
import type { Fault } from '../../packages/connectors/src/fakes/hubspot/serving/faults.js';
import type { SyncSummary } from '../../packages/connectors/src/crm/sync/syncContext.js';
import type { Inventory } from './bothSidesEqual.js';
import type { ChangedRun, RunOptions } from './faultRun.js';

/** One thing that goes wrong, and what is expected of the sync that meets it. */
export interface FaultCase {
  name: string;
  /** What people see while it lasts. */
  meanwhile: string;
  options?: RunOptions;
  /** What the stand-in does wrong. */
  faults?: readonly Fault[] | ((run: ChangedRun) => readonly Fault[]);
  /** What an admin, an agent or another process does before the sync. */
  trouble?: (run: ChangedRun) => void | Promise<void>;
  /** Whether the sync comes at once after the trouble, before searches show it. */
  atOnce?: boolean;
  /** How that sync ends: with the code of an error, or with this in its summary. */
  ends?: { failed: ErrorCode } | Partial<SyncSummary>;
  /** What is looked at after that sync. */
  look?: (run: ChangedRun) => void | Promise<void>;
  /** What somebody does so that it is over; most pass by themselves. */
  mend?: (run: ChangedRun) => void | Promise<void>;
  /** What there is at the end, where it is not the six cases with their tickets. */
  leaves?: Inventory;
}
