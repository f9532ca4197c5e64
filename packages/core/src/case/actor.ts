/** Roles of the desk. `citizen` files and follows; `system` is the product itself (imports, wake-ups). */
export const roles = ['citizen', 'agent', 'head', 'system'] as const;
export type Role = (typeof roles)[number];

/** Who did something, as the record keeps it. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
}

/** A person a case is assigned to. */
export interface Assignee {
  id: string;
  name: string;
}
