import type { Refusal } from '../refusal.js';

/** Who writes, and what the request said about duplicates. */
export interface Writer {
  userId: string;
  allowDuplicates: boolean;
  /** A row that the script of faults refuses: nothing when it may pass. */
  refuseRow: (object: string, id: string | undefined, row: Readonly<Record<string, unknown>>) => Refusal | undefined;
}
