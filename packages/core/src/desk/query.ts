import type { Category, Channel } from '../case/category.js';
import type { Stage } from '../case/state.js';

export const urgencies = ['over', 'today', 'soon', 'ok'] as const;
export type Urgency = (typeof urgencies)[number];
export const caseSorts = ['dueAt', 'receivedAt', 'radicado'] as const;
export const pageLimit = { usual: 50, most: 200 } as const;
/** Up to how many cases a total is counted, so that it costs the same however many there are. This product's own choice. */
export const countLimit = 1_000;

/** Filters of the inbox; all that are given must hold. Lists mean "one of". */
export interface CaseQuery {
  /** `open`: not closed. `closed`: closed here or where it was imported from. */
  status?: 'open' | 'closed' | 'all';
  category?: Category[];
  stage?: Stage[];
  channel?: Channel[];
  urgency?: Urgency[];
  /** An assignee's id, or `none`. */
  assignee?: string;
  /** The status in the system that the case was imported from, word for word. */
  originStatus?: string;
  /** Civil dates of receipt in the organisation's zone, both inclusive. */
  receivedFrom?: string;
  receivedTo?: string;
  /** Words of the radicado, the subject or the person's name; accents and case do not matter. */
  search?: string;
  sort?: (typeof caseSorts)[number];
  order?: 'asc' | 'desc';
  cursor?: string;
  limit?: number;
}

export interface CaseCounts {
  open: number;
  unassigned: number;
  urgency: Record<Urgency, number>;
  stage: Record<Stage, number>;
  category: Record<Category, number>;
}
