import type { Actor } from '../case/actor.js';

/** What staff ask the head for. */
export const staffRequestKinds = ['leave', 'shiftChange', 'overtime', 'training'] as const;
export type StaffRequestKind = (typeof staffRequestKinds)[number];

/** How a request was decided, and by whom. */
export interface OfficeDecision {
  granted: boolean;
  reason: string;
  by: Actor;
  at: string;
}

/** Something that one person raises and another decides. */
export interface Raised {
  raisedBy: Actor;
  raisedAt: string;
  decision?: OfficeDecision;
}

/** A leave, a change of shift, overtime or training. Dates are civil dates, both included. */
export interface StaffRequestContent {
  kind: StaffRequestKind;
  from: string;
  until: string;
  reason: string;
}

export interface StaffRequest extends StaffRequestContent, Raised {
  /** `s1`, `s2`, …: its place in the book. */
  requestId: string;
}

/** More people for the desk, with what the capacity model says of it. */
export interface HeadcountRequestContent {
  /** How many more people. */
  positions: number;
  /** Why: the gap that the capacity model shows. */
  reason: string;
  /** What it does to the terms and the waiting of people who write. */
  serviceEffect: string;
  /** What was weighed instead. */
  alternatives: string;
  monthlyCostCop: number;
  /** Id or reference of the run of the capacity model. */
  modelRun: string;
}

export interface HeadcountRequest extends HeadcountRequestContent, Raised {
  /** `h1`, `h2`, … */
  requestId: string;
}
