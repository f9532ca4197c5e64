/** Kinds of field that both CRMs have. `instant` carries a deadline to the minute: a date alone would show the day before. */
export type RemoteFieldKind = 'text' | 'long-text' | 'number' | 'boolean' | 'instant' | 'date' | 'choice' | 'url';

export interface DesiredOption {
  value: string;
  label: string;
}

/** A field that we want on tickets. */
export interface DesiredField {
  /** Stable name of ours, without the CRM's prefix: `radicado`, `due_at`. */
  key: string;
  kind: RemoteFieldKind;
  label: string;
  description: string;
  /** Holds our id: unique, searchable. */
  isExternalId?: boolean;
  options?: readonly DesiredOption[];
  /** Characters, for text. */
  length?: number;
}

/** Everything that an installation puts into a CRM. One file describes it; both CRMs are planned from it. */
export interface DesiredSchema {
  version: number;
  groupLabel: string;
  fields: readonly DesiredField[];
  /** Only where the company wants our own pipeline (HubSpot); stages in order. */
  pipeline?: { label: string; stages: readonly { key: string; label: string; closed: boolean }[] };
}

/**
 * What happens to one thing of the CRM. `conflict`: it exists and is not ours, or has another kind; it is never changed.
 * `orphan`: ours, of an older version, and no longer wanted; it is left alone and told.
 */
export type PlanAction = 'create' | 'update' | 'keep' | 'conflict' | 'orphan' | 'remove';

export interface PlanStep {
  action: PlanAction;
  what: 'group' | 'field' | 'pipeline' | 'stage' | 'permission';
  /** As the CRM names it, such as `pqrs_due_at`. */
  remoteName: string;
  /** One line for a person: what differs or what is missing. */
  why: string;
}

export interface SchemaPlan {
  crm: string;
  accountId: string;
  kind: 'install' | 'remove';
  purge: boolean;
  desired: DesiredSchema;
  steps: readonly PlanStep[];
  /** SHA-256 over what the CRM had and what we want: `apply` refuses when it would come out otherwise. */
  hash: string;
}

export interface ApplyResult {
  created: number;
  updated: number;
  removed: number;
  kept: number;
  /** What could not be done, each with its reason; the rest is done. */
  failed: readonly { remoteName: string; message: string; help: string }[];
}

/** Something of ours that an admin changed since. */
export interface Drift {
  remoteName: string;
  change: 'missing' | 'kind' | 'label' | 'option-missing' | 'description' | 'not-readable' | 'not-unique';
  expected: string;
  found: string;
}
