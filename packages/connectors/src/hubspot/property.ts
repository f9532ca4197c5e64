import { z } from 'zod';
import type { FoundField } from '../crm/planFields.js';
import type { DesiredField, RemoteFieldKind } from '../crm/schema.js';

/** The group of our properties. */
export const group = 'pqrs';
const prefix = 'pqrs_';
/** Stands at the end of each description: whose the property is. */
const mark = /\[managed:pqrs v\d+\]$/;

interface PropertyType {
  type: string;
  fieldType: string;
}

/** How each kind of field is called by HubSpot. */
const types: Readonly<Record<RemoteFieldKind, PropertyType>> = {
  text: { type: 'string', fieldType: 'text' },
  'long-text': { type: 'string', fieldType: 'textarea' },
  url: { type: 'string', fieldType: 'text' },
  number: { type: 'number', fieldType: 'number' },
  boolean: { type: 'bool', fieldType: 'booleancheckbox' },
  instant: { type: 'datetime', fieldType: 'date' },
  date: { type: 'date', fieldType: 'date' },
  choice: { type: 'enumeration', fieldType: 'select' },
};

/** A property of tickets, as HubSpot gives it. */
export const property = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  fieldType: z.string(),
  description: z.string().nullish(),
  groupName: z.string().optional(),
  hasUniqueValue: z.boolean().optional(),
  archived: z.boolean().optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
});
export type Property = z.output<typeof property>;

/** What a field is called in HubSpot. */
export const nameOf = ({ key }: Pick<DesiredField, 'key'>): string => `${prefix}${key}`;

/** A field as HubSpot is asked to make it. */
export function bodyOf(field: DesiredField, version: number) {
  return {
    name: nameOf(field),
    label: field.label,
    groupName: group,
    ...types[field.kind],
    description: `${field.description} [managed:pqrs v${version}]`,
    ...(field.isExternalId ? { hasUniqueValue: true } : {}),
    ...(field.options
      ? { options: field.options.map((option, displayOrder) => ({ ...option, displayOrder, hidden: false })) }
      : {}),
  };
}

/** A property as plans compare it. */
export function asFound({ name, label, type, fieldType, description, hasUniqueValue, options }: Property): FoundField {
  const text = description ?? '';
  return {
    remoteName: name,
    kind: kindOf(type, fieldType, name),
    label,
    description: text,
    options: (options ?? []).map(({ value }) => value),
    isUnique: hasUniqueValue === true,
    isOurs: name.startsWith(prefix) && mark.test(text),
    isReadable: null,
  };
}

/** A link is a text to HubSpot; by its name we know what we meant it to be. */
function kindOf(type: string, fieldType: string, name: string): FoundField['kind'] {
  if (type === 'string' && name === `${prefix}link`) return 'url';
  const kinds = Object.entries(types) as [RemoteFieldKind, PropertyType][];
  return kinds.find(([, is]) => is.type === type && is.fieldType === fieldType)?.[0] ?? 'other';
}
