import type { StoredEvent } from '../case/event.js';

/** Plain JSON: what survives being written and read again. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json };

export const outboxKinds = ['acknowledged', 'alerted'] as const;
export type OutboxKind = (typeof outboxKinds)[number];

/**
 * Something to be sent because of what an entry records, written in the same transaction. The body holds no personal
 * data: whom it goes to is read from the case when it is sent.
 */
export interface OutboxMessage {
  /** The same for the same case, version and kind, so that writing it twice is writing it once: see `outboxId`. */
  id: string;
  kind: OutboxKind;
  caseId: string;
  body: { readonly [member: string]: Json };
}

/**
 * Id of the message of a kind that the event of a case gives rise to.
 *
 * @param version the case's version after that event
 * @example
 * outboxId('01K7Q9', 1, 'acknowledged') // '01K7Q9.1.acknowledged'
 */
export function outboxId(caseId: string, version: number, kind: OutboxKind): string {
  return `${caseId}.${version}.${kind}`;
}

/** Who asks for work, and how much of it. */
export interface ClaimRequest {
  /** Names the worker: no two that run at once have the same. */
  worker: string;
  /** ISO instant. What is due by it is given out. */
  now: string;
  limit: number;
  /** For so many milliseconds nobody else is given the same; then it is free again. */
  leaseMs: number;
}

/** How work fared before. */
export interface Tries {
  /** How often it failed. */
  attempts: number;
  /** How often it was claimed and nothing more was heard of it: its worker was killed, or it kills workers. */
  lapses: number;
}

/** A case that is due to be looked at again. */
export interface ClaimedWakeup extends Tries {
  caseId: string;
  /** Version of the case when it was armed. */
  version: number;
  wakeAt: string;
}

/** When a case is to be looked at again, as its events up to `version` say. */
export interface Rearming {
  caseId: string;
  version: number;
  /** ISO instant in UTC; absent: never again. */
  wakeAt?: string;
}

/** A message that a worker is to send. */
export interface ClaimedMessage extends OutboxMessage, Tries {
  /** Names of the ways it left by already; see `Failure`. */
  delivered: readonly string[];
}

/** Who ends a claim. One that lapsed meanwhile and is another's now is left alone. */
export interface Claimant {
  worker: string;
  now: string;
}

/** What becomes of work that did not succeed: another try, or a dead letter that only a person starts again. */
export type Failure =
  | { retryAfterMs: number }
  | {
      /** Why it was given up. It may be logged and shown: no personal data, no secret. */
      deadReason: string;
    };

/** How sending ended. `delivered` names every way it left by, also where others failed: a retry leaves those out. */
export type Sent = { delivered: readonly string[]; failure?: Failure };

/** Work that was given up. */
export interface DeadLetter {
  /** Of a message, its id; of a wake-up, see `wakeupLetterId`. */
  id: string;
  kind: OutboxKind | 'wakeup';
  caseId: string;
  attempts: number;
  reason: string;
  diedAt: string;
}

/**
 * Id of the dead letter of a case's wake-up.
 *
 * @example
 * wakeupLetterId('01K7Q9') // '01K7Q9.wakeup'
 */
export function wakeupLetterId(caseId: string): string {
  return `${caseId}.wakeup`;
}

/** How far the runtime is behind. */
export interface RuntimeHealth {
  /** Milliseconds that the oldest due work waits; 0 when none does. */
  lagMs: number;
  /** ISO instant since which it waits. */
  oldestDueAt?: string;
  /** Due wake-ups and unsent messages. */
  waiting: number;
  /** Dead letters. */
  dead: number;
}

/**
 * The part of the ledger by which cases wake up and messages leave. Any number of workers may share it: work is claimed
 * for a time, and nothing that a claim lapsed for happens twice, because what follows from a case is appended at the
 * version it was read at. The time of claims is the database's own, so that workers with wrong clocks agree on it.
 */
export interface RuntimeLedger {
  /** Gives out cases whose wake-up is due, oldest first. */
  claimWakeups(tenant: string, request: ClaimRequest): Promise<ClaimedWakeup[]>;
  /** Events of several cases, each in order, in the order of the ids; of an unknown case, none. */
  readMany(tenant: string, caseIds: readonly string[]): Promise<StoredEvent[][]>;
  /** Arms cases anew and ends their claims, where they still stand at the version given; others are left alone. */
  rearm(tenant: string, rearmings: readonly Rearming[]): Promise<void>;
  /** Counts a failure and ends the claim. */
  failWakeup(tenant: string, caseId: string, claimant: Claimant, failure: Failure): Promise<void>;
  /** Gives out messages that wait to be sent, oldest first. */
  claimOutbox(tenant: string, request: ClaimRequest): Promise<ClaimedMessage[]>;
  /** Records that a message left, whoever holds it, or a failure, where the claim still holds. */
  settleOutbox(tenant: string, id: string, claimant: Claimant, sent: Sent): Promise<void>;
  /** Newest first, at most a thousand. */
  deadLetters(tenant: string): Promise<DeadLetter[]>;
  /** Puts a dead letter back to work at once, with all its tries. False when there is none of that id. */
  replayDeadLetter(tenant: string, id: string): Promise<boolean>;
  runtimeHealth(tenant: string, now: string): Promise<RuntimeHealth>;
}
