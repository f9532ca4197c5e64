import type { ErrorCode } from '@pqrs-kit/core';
import type { SyncSummary } from '../../packages/connectors/src/crm/sync/syncContext.js';
import type { Inventory } from './bothSidesEqual.js';
import type { Changed, FaultRun, RunOptions } from './faultRun.js';
import type { StandIn } from './standIn.js';

/** One thing that goes wrong, and what is expected of the sync that meets it. */
export interface FaultCase<Remote extends StandIn<Fault>, Options, Fault> {
  name: string;
  /** What people see while it lasts. */
  meanwhile: string;
  options?: Options & RunOptions;
  /** What the stand-in does wrong. */
  faults?: readonly Fault[] | ((run: ChangedRun<Remote>) => readonly Fault[]);
  /** What an admin, an agent or another process does before the sync. */
  trouble?: (run: ChangedRun<Remote>) => void | Promise<void>;
  /** Whether the sync comes at once after the trouble, before anything of it shows. */
  atOnce?: boolean;
  /** How that sync ends: with the code of an error, or with this in its summary. */
  ends?: { failed: ErrorCode } | Partial<SyncSummary>;
  /** What a person reads of it: in the error that ended the run, or in each row that was refused. */
  tells?: RegExp;
  /** What is looked at after that sync. */
  look?: (run: ChangedRun<Remote>) => void | Promise<void>;
  /** What somebody does so that it is over; most pass by themselves. */
  mend?: (run: ChangedRun<Remote>) => void | Promise<void>;
  /** What there is at the end, where it is not the six cases with their tickets. */
  leaves?: Inventory;
}

export type ChangedRun<Remote> = FaultRun<Remote> & Changed;
