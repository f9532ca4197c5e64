import type { Org } from '../org.js';
import type { FieldPermission } from '../schema/schema.js';
import { ComponentFault, integrityFault } from './component-fault.js';
import { placeOf } from './custom-field.js';
import { childrenOf, textOf, type XmlElement } from './xml.js';

/** Makes or replaces a permission set. What it opens is open to the users it is assigned to. Says whether it is new. */
export function applyPermissionSet(org: Org, fullName: string, source: XmlElement): boolean {
  const label = textOf(source, 'label');
  if (label === undefined || label === '')
    throw new ComponentFault('REQUIRED_FIELD_MISSING', 'Required field is missing: label');
  const permissions = new Map<string, FieldPermission>();
  for (const permission of childrenOf(source, 'fieldPermissions')) {
    const field = textOf(permission, 'field') ?? '';
    checkField(org, field);
    const [readable, editable] = ['readable', 'editable'].map((name) => textOf(permission, name) === 'true');
    if (editable === true && readable !== true) {
      throw integrityFault(`Permission Read ${field} depends on permission(s): Edit ${field}`);
    }
    permissions.set(field, { readable: readable ?? false, editable: editable ?? false });
  }
  const isNew = !org.schema.permissionSets.has(fullName);
  if (isNew) org.plant('PermissionSet', { Name: fullName, Label: label });
  org.schema.permissionSets.set(fullName, permissions);
  return isNew;
}

function checkField(org: Org, fullName: string): void {
  const missing = new ComponentFault(
    'INVALID_CROSS_REFERENCE_KEY',
    `In field: field - no CustomField named ${fullName} found`,
  );
  let place;
  try {
    place = placeOf(org, fullName);
  } catch {
    throw missing;
  }
  const field = org.schema.field(place.object, place.name);
  if (!field) throw missing;
  if (field.custom && !field.nillable && field.type !== 'boolean') {
    throw integrityFault(`You cannot deploy to a required field: ${fullName}`);
  }
}

/** Takes a permission set away; one that somebody has stays. */
export function removePermissionSet(org: Org, fullName: string): void {
  const [id] = org.store.withValue('PermissionSet', 'Name', fullName, true);
  if (id === undefined)
    throw new ComponentFault('INVALID_CROSS_REFERENCE_KEY', `No PermissionSet named: ${fullName} found`);
  if (org.store.withValue('PermissionSetAssignment', 'PermissionSetId', id, true).length > 0) {
    throw new ComponentFault(
      'DELETE_FAILED',
      `You can't delete the permission set ${fullName}: it is assigned to users`,
    );
  }
  org.store.remove(id);
  org.schema.permissionSets.delete(fullName);
}
