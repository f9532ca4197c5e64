import type { Org } from '../org.js';
import type { Field } from '../schema/field.js';
import type { FieldPermission } from '../schema/schema.js';
import type { Component } from './components.js';
import { placeOf, typeNamesOf } from './custom-field.js';
import { textOf, type XmlElement } from './xml.js';

/**
 * A component as it stands by now: since it was put in place, an admin may have changed a field by hand, or taken away one
 * that a permission set opens. Undefined when it is no more.
 */
export function componentAsItIs(org: Org, component: Component): Component | undefined {
  const { type, fullName, source } = component;
  if (type === 'CustomField') {
    const { object, name } = placeOf(org, fullName);
    const field = object.fields.get(name);
    return field && { ...component, source: source && changed(source, (child) => ofField(child, field)) };
  }
  const opened = type === 'PermissionSet' ? org.schema.permissionSets.get(fullName) : undefined;
  if (!opened || !source) return component;
  return { ...component, source: changed(source, (child) => ofSet(child, opened)) };
}

function changed(element: XmlElement, change: (child: XmlElement) => XmlElement | undefined): XmlElement {
  return { ...element, children: element.children.flatMap((child) => change(child) ?? []) };
}

function ofField(child: XmlElement, field: Field): XmlElement | undefined {
  switch (child.name) {
    case 'label':
      return { ...child, text: field.label };
    case 'type': {
      const names = typeNamesOf(field.type);
      return names.includes(child.text) ? child : { ...child, text: names[0] ?? child.text };
    }
    case 'valueSet':
    case 'valueSetDefinition':
      return changed(child, (inside) => ofField(inside, field));
    case 'value':
      return field.values.includes(textOf(child, 'fullName') ?? '') ? child : undefined;
    default:
      return child;
  }
}

function ofSet(child: XmlElement, opened: ReadonlyMap<string, FieldPermission>): XmlElement | undefined {
  return child.name !== 'fieldPermissions' || opened.has(textOf(child, 'field') ?? '') ? child : undefined;
}
