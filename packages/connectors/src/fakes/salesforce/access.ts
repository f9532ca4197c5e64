import type { Org } from './org.js';
import type { Field, ObjectType } from './schema/field.js';

/**
 * What a user may do with a field. Standard fields are open; a custom one is closed until the profile or an assigned
 * permission set opens it, and what nobody opened does not exist for the caller. Required fields are always open.
 */
export function fieldAccess(
  org: Org,
  userId: string,
  object: ObjectType,
  field: Field,
): { readable: boolean; editable: boolean } {
  const system = object.name.endsWith('__e') || !field.custom || !field.nillable;
  if (system) return { readable: true, editable: true };
  const key = `${object.name}.${field.name}`;
  const granted = [org.schema.profile.get(key), ...setsOf(org, userId).map((set) => set?.get(key))];
  const editable = granted.some((permission) => permission?.editable);
  return { readable: editable || granted.some((permission) => permission?.readable), editable };
}

function setsOf(org: Org, userId: string) {
  const assignments = org.store.withValue('PermissionSetAssignment', 'AssigneeId', userId, true);
  return assignments.map((id) => {
    const setId = org.store.get(id)?.row['PermissionSetId'];
    const name = typeof setId === 'string' ? org.store.get(setId)?.row['Name'] : undefined;
    return typeof name === 'string' ? org.schema.permissionSets.get(name) : undefined;
  });
}

export function visibleFields(org: Org, userId: string, object: ObjectType): Field[] {
  return [...object.fields.values()].filter((field) => fieldAccess(org, userId, object, field).readable);
}

/** The field of that name, if the user may read it. */
export function visibleField(org: Org, userId: string, object: ObjectType, name: string): Field | undefined {
  const field = org.schema.field(object, name);
  return field && fieldAccess(org, userId, object, field).readable ? field : undefined;
}
