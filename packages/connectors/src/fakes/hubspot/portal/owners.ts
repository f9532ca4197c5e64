/** A user that records can belong to. */
export interface Owner {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  userId: number;
  /** Milliseconds since 1970. */
  createdAt: number;
  updatedAt: number;
  /** Whether the user was deactivated. */
  archived: boolean;
}

const names = [
  ['Camila', 'Restrepo'],
  ['Andrés', 'Muñoz Peña'],
  ['Sofía', 'Núñez'],
  ['Julián', 'Ávila'],
] as const;

/** Invented owners. */
export function startingOwners(now: number): Owner[] {
  return names.map(([firstName, lastName], index) => ({
    id: String(77_001 + index),
    email: `owner${index + 1}@example.com`,
    firstName,
    lastName,
    userId: 9_100 + index,
    createdAt: now,
    updatedAt: now,
    archived: false,
  }));
}
