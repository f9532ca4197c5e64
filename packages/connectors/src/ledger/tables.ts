import type { MediaType } from '@pqrs-kit/core';
import type {
  CrmAccountRow,
  CrmConflictRow,
  CrmHintRow,
  CrmLinkRow,
  CrmFileRow,
  CrmNoteRow,
  CrmRejectionRow,
} from './crmTables.js';

/**
 * The tables of the ledger. `tenant` leads every key, so that a case is never reached without naming whose it is and the
 * tables can be spread by it.
 */
export interface Tables {
  tenants: TenantRow;
  series: SeriesRow;
  idempotency: IdempotencyRow;
  events: EventRow;
  cases: CaseRow;
  wakeups: WakeupRow;
  outbox: OutboxRow;
  crm_accounts: CrmAccountRow;
  crm_links: CrmLinkRow;
  crm_rejections: CrmRejectionRow;
  crm_conflicts: CrmConflictRow;
  crm_hints: CrmHintRow;
  crm_files: CrmFileRow;
  crm_notes: CrmNoteRow;
  attachments: AttachmentRow;
  open_counts: OpenCountRow;
  embed_codes: EmbedCodeRow;
  workflow_calls: WorkflowCallRow;
}

/** One row a tenant: the sequence of its newest change. Whoever writes holds this row until the end of the transaction. */
export interface TenantRow {
  tenant: string;
  last_change: number;
}

export interface SeriesRow {
  tenant: string;
  prefix: string;
  year: number;
  /** The number given last. */
  last: number;
}

export interface IdempotencyRow {
  tenant: string;
  key: string;
  body_hash: string;
  case_id: string;
  at: string;
}

export interface EventRow {
  tenant: string;
  case_id: string;
  version: number;
  type: string;
  at: string;
  /** The event as JSON. */
  body: string;
  hash: string;
  sequence: number;
}

/** The projection of a case: what the inbox filters and sorts by in columns, and the whole summary as JSON. */
export interface CaseRow {
  tenant: string;
  case_id: string;
  version: number;
  radicado: string;
  category: string;
  stage: string;
  channel: string;
  assignee_id: string | null;
  /** 1 once the case is closed, else 0. */
  is_closed: number;
  /** Instants in UTC with milliseconds, so that their order as text is their order in time. */
  received_at: string;
  due_at: string;
  received_date: string;
  due_date: string;
  soon_date: string;
  answered_at: string | null;
  origin_system: string | null;
  origin_id: string | null;
  origin_status: string | null;
  /** See `serialKey`; null where the case names no product. */
  product_serial: string | null;
  /** What a search looks through, folded. */
  search: string;
  summary: string;
}

/** How many open cases of a tenant have a value; the database keeps it with each row of `cases`: see `openCounts.ts`. */
export interface OpenCountRow {
  tenant: string;
  what: string;
  value: string;
  cases: number;
}

/** What claimed work has: who has it until when, and how often it was tried. */
interface WorkColumns {
  /** Failures. */
  attempts: number;
  /** Claims that ended without a word. */
  lapses: number;
  claimed_by: string | null;
  /** Milliseconds since 1970 by the database's own time: until then nobody is given it. Also how a new try is put off. */
  claimed_until: number | null;
  dead_at: string | null;
  dead_reason: string | null;
}

/** A case that is to be looked at again. */
export interface WakeupRow extends WorkColumns {
  tenant: string;
  case_id: string;
  version: number;
  wake_at: string;
}

/** A file that came. It stays where a case has it, and then says that the file is wanted. */
export interface AttachmentRow {
  tenant: string;
  attachment_id: string;
  sha256: string;
  name: string;
  bytes: number;
  media_type: MediaType;
  expires_at: string;
  /** The case that has it. */
  case_id: string | null;
}

/** A message to be sent, or that was. */
export interface OutboxRow extends WorkColumns {
  tenant: string;
  id: string;
  kind: string;
  case_id: string;
  body: string;
  created_at: string;
  /** JSON list of the ways it left by. */
  delivered: string;
  sent_at: string | null;
}

/** A code that opens one page inside a CRM, once. */
export interface EmbedCodeRow {
  tenant: string;
  hash: string;
  body: string;
  /** Instants in UTC with milliseconds. */
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
}

/** A call of a CRM's workflow, and what it was answered. */
export interface WorkflowCallRow {
  tenant: string;
  call_id: string;
  answer: string;
  at: string;
}
