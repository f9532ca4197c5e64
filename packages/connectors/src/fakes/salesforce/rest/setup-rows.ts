import type { Org } from '../org.js';

/** Objects that are no rows of their own in an org, but what is set up there. */
const setupObjects = ['EntityDefinition', 'FieldDefinition', 'FieldPermissions'];

/** Writes down anew what a query of the setup may ask for; `soql` says whether it does. */
export function plantSetupRows(org: Org, soql: string): void {
  if (!new RegExp(`\\bFROM\\s+(${setupObjects.join('|')})\\b`, 'i').test(soql)) return;
  for (const name of setupObjects) for (const { id } of [...org.store.all(name)]) org.store.remove(id);
  for (const object of org.schema.objects()) {
    const entity = org.plant('EntityDefinition', { QualifiedApiName: object.name });
    for (const { name, label, custom, setupDescription } of object.fields.values()) {
      org.plant('FieldDefinition', {
        ...{ QualifiedApiName: name, Label: label, MasterLabel: label, EntityDefinitionId: entity },
        ...{ Description: setupDescription, PublisherId: custom ? '<local>' : 'System' },
      });
    }
  }
  for (const [name, opened] of org.schema.permissionSets) {
    const [parent = null] = org.store.withValue('PermissionSet', 'Name', name, true);
    for (const [field, { readable, editable }] of opened) {
      const [object = ''] = field.split('.');
      org.plant('FieldPermissions', {
        ...{ ParentId: parent, SobjectType: object, Field: field },
        ...{ PermissionsRead: readable, PermissionsEdit: editable },
      });
    }
  }
}
