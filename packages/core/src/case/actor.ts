/**
 * Roles of the desk. `citizen` files and follows; `area` is a person of another area who answers what the desk asks; `lead` runs a team of
 * agents; `head` is the head of service and PQRS; `boss` is the head's direct boss; `auditor` reads; `system` is the product itself.
 */
export const roles = ['citizen', 'area', 'agent', 'lead', 'head', 'boss', 'auditor', 'system'] as const;
export type Role = (typeof roles)[number];

/** Who did something, as the record keeps it. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
  /** Id of the head whose place they took for what was done. */
  onBehalfOf?: string;
}

/** A person a case is assigned to. */
export interface Assignee {
  id: string;
  name: string;
}
