import type { Cursor } from '../connector.js';

/** That a ticket and a case are the same. */
export interface CrmLink {
  remoteId: string;
  caseId: string;
  /** `merged`: the ticket went into another one, and its case keeps its own term. */
  state: 'linked' | 'deleted' | 'merged';
  /** The ticket that took it in. */
  mergedInto: string | null;
  /** SHA-256 of each field as both sides last agreed on it, by remote name. */
  base: Readonly<Record<string, string>>;
  /** The CRM's stamp of what was last read or written. */
  remoteStamp: string;
  /** Civil date on which the light changes by itself; null: never. */
  lightChangesOn: string | null;
}

/** A note of a case that goes under its ticket once. */
export interface CrmNote {
  /** `<case>/<version>`. */
  key: string;
  caseId: string;
  /** ISO instant from which it may be taken up again by whoever finds it unfinished; null: told, or refused and waiting there. */
  dueAt: string | null;
  /** ISO instant at which it was found to be there; null: begun. */
  toldAt: string | null;
}

/** A row that could not be taken over, in either direction; it is tried again and then waits for a person. */
export interface CrmRejection {
  direction: 'in' | 'out' | 'note';
  /** Id of the ticket or of the case, or the key of the note. */
  key: string;
  code: string;
  message: string;
  help: string;
  tries: number;
  /** ISO instant; null: a person has to ask for it. */
  nextTryAt: string | null;
  at: string;
}

/** Both sides changed one field, or the CRM did something that only a person can judge. */
export interface CrmConflict {
  id: string;
  caseId: string;
  remoteId: string;
  /** Remote name of the field, or `merge`, `delete`, `status`. */
  field: string;
  ours: string | null;
  theirs: string | null;
  winner: 'ours' | 'theirs' | 'person';
  at: string;
}

/** Where the sync with one account stands. */
export interface CrmState {
  cursor: Cursor | null;
  /** Sequence of the last change of the ledger that was written to the CRM. */
  pushedSequence: number;
  lastRunAt: string | null;
  lastError: string | null;
  /** ISO instant by the CRM's clock at which the first run began: what was made there before is taken in without telling its people. */
  firstSyncAt: string | null;
  /** What the CRM last said of the requests of the day; null where it says nothing. */
  budget: { left: number; limit: number } | null;
}

/** What the sync keeps: in the ledger's database, beside the cases. Account is `crm:accountId`. */
export interface SyncStore {
  /** Takes the account for this process, or gives false while another one has it. `until` is milliseconds since 1970. */
  lease(tenant: string, account: string, holder: string, nowMs: number, untilMs: number): Promise<boolean>;
  release(tenant: string, account: string, holder: string): Promise<void>;
  state(tenant: string, account: string): Promise<CrmState>;
  linksByRemote(tenant: string, account: string, remoteIds: readonly string[]): Promise<CrmLink[]>;
  linksByCase(tenant: string, account: string, caseIds: readonly string[]): Promise<CrmLink[]>;
  /** Tickets whose light changed on a day or before. */
  linksToRelight(
    tenant: string,
    account: string,
    date: string,
    limit: number,
  ): Promise<Pick<CrmLink, 'remoteId' | 'caseId'>[]>;
  /** Everything that one page brought, with the cursor behind it, in one transaction. */
  savePage(
    tenant: string,
    account: string,
    page: {
      links?: readonly CrmLink[];
      rejections?: readonly CrmRejection[];
      settled?: readonly Pick<CrmRejection, 'direction' | 'key'>[];
      conflicts?: readonly CrmConflict[];
      /** Of notes that were begun: how they ended. */
      notes?: readonly Pick<CrmNote, 'key' | 'dueAt' | 'toldAt'>[];
      state?: Partial<CrmState>;
    },
  ): Promise<void>;
  /** Notes of some cases that were begun or told. */
  notes(tenant: string, account: string, caseIds: readonly string[]): Promise<CrmNote[]>;
  /** Notes that were begun, not told, and may be taken up again by an instant. */
  notesDue(tenant: string, account: string, by: string): Promise<CrmNote[]>;
  /**
   * Begins a note for this process until an instant. `fresh`: nobody ever did, so it cannot be there; `again`: somebody did and
   * was heard of no more, or it was refused; `held`: another process is at it, or it is told.
   */
  beginNote(
    tenant: string,
    account: string,
    note: Pick<CrmNote, 'key' | 'caseId'>,
    now: string,
    until: string,
  ): Promise<'fresh' | 'again' | 'held'>;
  /**
   * Newest first, up to 10 000: all, those of some rows, or those whose time has come by an instant. `first`: so many of them, those that a
   * person has to ask for before the others.
   */
  rejections(
    tenant: string,
    account: string,
    which?: { keys?: readonly string[]; dueBy?: string; first?: number },
  ): Promise<CrmRejection[]>;
  /** Puts a row back to be tried in the next run; false when there is none. */
  retryRejection(tenant: string, account: string, key: string, at: string): Promise<boolean>;
  conflicts(tenant: string, account: string, limit: number): Promise<CrmConflict[]>;
  /** `dead`: those of the rejected that only a person starts again. */
  counts(
    tenant: string,
    account: string,
  ): Promise<{ linked: number; rejected: number; dead: number; conflicts: number }>;
  /** Keeps the key of a webhook; false when it was there, so that a replay has no effect. */
  takeHint(tenant: string, account: string, key: string, remoteId: string, at: string): Promise<boolean>;
  /** Hints not yet read, oldest first. */
  hints(tenant: string, account: string, limit: number): Promise<{ key: string; remoteId: string }[]>;
  /** Marks hints as read, and forgets the keys of those that are older than a week. */
  settleHints(tenant: string, account: string, keys: readonly string[], at: string): Promise<void>;
}
