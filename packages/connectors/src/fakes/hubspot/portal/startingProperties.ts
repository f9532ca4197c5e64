import type { ObjectType } from './objectTypes.js';
import type { PropertyDefinition, PropertyOption, PropertyType } from './propertyDefinition.js';

/** What differs from a plain property. */
type Traits = Partial<
  Pick<PropertyDefinition, 'hasUniqueValue' | 'readOnlyValue' | 'externalOptions' | 'calculated' | 'options'>
>;
type Row = readonly [name: string, type: PropertyType, fieldType: string, traits?: Traits];

const readOnly: Traits = { readOnlyValue: true };
const external: Traits = { externalOptions: true };

const optionsOf = (...values: readonly string[]): readonly PropertyOption[] =>
  values.map((value, displayOrder) => ({ label: value, value, displayOrder, hidden: false }));

const ofEveryType: readonly Row[] = [
  ['hs_object_id', 'number', 'number', readOnly],
  ['hs_merged_object_ids', 'enumeration', 'checkbox', { ...readOnly, ...external }],
  ['hs_object_source', 'string', 'text', readOnly],
  ['hubspot_owner_id', 'enumeration', 'select', external],
];

const ofEngagements: readonly Row[] = [
  ['hs_createdate', 'datetime', 'date', readOnly],
  ['hs_lastmodifieddate', 'datetime', 'date', readOnly],
  ['hs_timestamp', 'datetime', 'date'],
  ['hs_attachment_ids', 'enumeration', 'checkbox', external],
];

const rows: Readonly<Record<string, readonly Row[]>> = {
  tickets: [
    ['createdate', 'datetime', 'date', readOnly],
    ['hs_lastmodifieddate', 'datetime', 'date', readOnly],
    ['subject', 'string', 'text'],
    ['content', 'string', 'textarea'],
    ['hs_pipeline', 'enumeration', 'select', external],
    ['hs_pipeline_stage', 'enumeration', 'radio', external],
    ['hs_ticket_priority', 'enumeration', 'select', { options: optionsOf('LOW', 'MEDIUM', 'HIGH', 'URGENT') }],
    [
      'hs_ticket_category',
      'enumeration',
      'checkbox',
      { options: optionsOf('PRODUCT_ISSUE', 'BILLING_ISSUE', 'FEATURE_REQUEST', 'GENERAL_INQUIRY') },
    ],
    ['source_type', 'enumeration', 'select', { options: optionsOf('CHAT', 'EMAIL', 'FORM', 'PHONE') }],
    ['closed_date', 'datetime', 'date'],
    ['hs_file_upload', 'string', 'file'],
    ['num_notes', 'number', 'number', readOnly],
  ],
  contacts: [
    ['createdate', 'datetime', 'date', readOnly],
    ['lastmodifieddate', 'datetime', 'date', readOnly],
    ['email', 'string', 'text', { hasUniqueValue: true }],
    ['firstname', 'string', 'text'],
    ['lastname', 'string', 'text'],
    ['phone', 'string', 'phonenumber'],
    ['city', 'string', 'text'],
    ['company', 'string', 'text'],
  ],
  companies: [
    ['createdate', 'datetime', 'date', readOnly],
    ['hs_lastmodifieddate', 'datetime', 'date', readOnly],
    ['name', 'string', 'text'],
    ['domain', 'string', 'text'],
    ['phone', 'string', 'phonenumber'],
    ['city', 'string', 'text'],
  ],
  notes: [...ofEngagements, ['hs_note_body', 'string', 'html']],
};

/** HubSpot's own group of an object type: `ticketinformation`. */
export const startingGroup = (type: ObjectType): string => `${type.singular}information`;

/** The properties that an object type has from the start. */
export function startingProperties(type: ObjectType): PropertyDefinition[] {
  const own = rows[type.name] ?? [...ofEngagements, ['hs_body_preview', 'string', 'html']];
  return [...ofEveryType, ...own].map(([name, kind, fieldType, traits = {}], displayOrder) => ({
    name,
    label: name,
    description: '',
    type: kind,
    fieldType,
    groupName: startingGroup(type),
    options: [],
    displayOrder,
    hasUniqueValue: false,
    hidden: false,
    formField: false,
    calculated: false,
    externalOptions: false,
    hubspotDefined: true,
    archived: false,
    readOnlyValue: false,
    ...traits,
  }));
}
