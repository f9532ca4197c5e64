/** The row that says where the sync with one account of a CRM stands, and who is at it. */
export interface CrmAccountRow {
  tenant: string;
  /** `crm:accountId`. */
  account: string;
  cursor_json: string | null;
  pushed_sequence: number;
  last_run_at: string | null;
  last_error: string | null;
  first_sync_at: string | null;
  daily_left: number | null;
  daily_limit: number | null;
  held_by: string | null;
  /** Milliseconds since 1970. */
  held_until: number | null;
}

export interface CrmLinkRow {
  tenant: string;
  account: string;
  remote_id: string;
  case_id: string;
  state: string;
  merged_into: string | null;
  /** Hashes by remote field, as JSON. */
  base: string;
  remote_stamp: string;
  light_changes_on: string | null;
}

export interface CrmRejectionRow {
  tenant: string;
  account: string;
  direction: string;
  row_key: string;
  code: string;
  message: string;
  help: string;
  tries: number;
  next_try_at: string | null;
  at: string;
}

export interface CrmConflictRow {
  tenant: string;
  account: string;
  id: string;
  case_id: string;
  remote_id: string;
  field: string;
  ours: string | null;
  theirs: string | null;
  winner: string;
  at: string;
}

export interface CrmNoteRow {
  tenant: string;
  account: string;
  note_key: string;
  case_id: string;
  due_at: string | null;
  told_at: string | null;
}

export interface CrmFileRow {
  tenant: string;
  account: string;
  remote_id: string;
  /** Empty for the ticket as a whole. */
  file_id: string;
  due_at: string | null;
  taken_at: string | null;
  bytes: number;
}

export interface CrmHintRow {
  tenant: string;
  account: string;
  hint_key: string;
  remote_id: string;
  at: string;
  read_at: string | null;
}
