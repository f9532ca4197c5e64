import type { Role } from '../case/actor.js';
import type { DeadLetter, RuntimeHealth } from './runtime.js';

/** How the sync with a CRM stands, whichever process runs it. */
export interface CrmHealth {
  /** `crm:account`, such as `hubspot:33`; `hubspot` alone while its account is not known. */
  account: string;
  /** ISO instant at which the last run ended; null before the first. */
  lastRunAt: string | null;
  /** Code of the error that ended it; null when it went well. */
  lastError: string | null;
  /** Milliseconds since it ended; null before the first. */
  lagMs: number | null;
  /** Tickets that are linked with a case. */
  linked: number;
  /** Rows that were refused and wait. */
  rejected: number;
  /** Of these, those that only a person starts again. */
  dead: number;
  /** What a person was told of. */
  conflicts: number;
  /** Requests of the day that are used up, by whomever; null where the CRM does not tell. */
  budget: { used: number; limit: number } | null;
}

/** A row that the sync could not take over: ids and codes alone, since its message may hold what a person wrote. */
export interface RefusedRow {
  /** `in`: a ticket into the ledger; `out`: a case into the CRM; `note`: a note of a case under its ticket. */
  direction: 'in' | 'out' | 'note';
  /** Names the row, for {@link SyncRetry}: id of the ticket or of the case, or `<case>/<version>`. */
  key: string;
  /** The case, where there is one. */
  caseId?: string;
  /** Code of what it was refused for. */
  code: string;
  tries: number;
  /** ISO instant of the next try; null: a person has to ask for it. */
  nextTryAt: string | null;
  /** ISO instant at which it was refused last. */
  at: string;
}

/** What a person may put back to work: a row that the sync refused, or work that the runtime gave up. */
export type SyncRetry = { kind: 'row' | 'letter'; key: string };

/** How far behind the service is, with what waits for a person: for who leads and who administers it. It holds no personal data. */
export interface SyncHealth {
  /** ISO instant of the reading. */
  asOf: string;
  work: RuntimeHealth;
  /** Work that was given up, newest first; at most a hundred. */
  letters: readonly DeadLetter[];
  /** The CRM that is synced; absent: none is connected. */
  crm?: CrmHealth;
  /** Rows that wait, those for a person first, then newest first; at most a hundred. */
  rows: readonly RefusedRow[];
  /** Whether the reader may put what waits back to work. */
  mayRetry: boolean;
}

const readers: readonly Role[] = ['lead', 'head', 'boss', 'auditor'];
const starters: readonly Role[] = ['lead', 'head'];

/**
 * Whether a role may see how the sync stands. This product's own default: who leads, their boss, and who audits; whoever administers the
 * service has the `pqrs` command as well.
 */
export function mayReadSync(role: Role): boolean {
  return readers.includes(role);
}

/**
 * Whether a role may put what waits back to work. This product's own default: who leads.
 *
 * @example
 * mayRetrySync('auditor') // false
 */
export function mayRetrySync(role: Role): boolean {
  return starters.includes(role);
}
