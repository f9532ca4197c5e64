export const propertyTypes = ['string', 'number', 'date', 'datetime', 'enumeration', 'bool', 'phone_number'] as const;
export type PropertyType = (typeof propertyTypes)[number];

/** Which editors fit which type: developers.hubspot.com/docs/api-reference/crm-properties-v3/guide, "Property type and fieldType values". */
export const fieldTypes: Readonly<Record<PropertyType, readonly string[]>> = {
  string: ['text', 'textarea', 'html', 'file', 'phonenumber', 'calculation_equation'],
  number: ['number', 'calculation_equation'],
  date: ['date'],
  datetime: ['date'],
  enumeration: ['select', 'radio', 'checkbox', 'booleancheckbox', 'calculation_equation'],
  bool: ['booleancheckbox', 'calculation_equation'],
  phone_number: ['phonenumber'],
};

export interface PropertyOption {
  label: string;
  value: string;
  displayOrder: number;
  hidden: boolean;
  description?: string | undefined;
}

/** A property as HubSpot gives it back. */
export interface PropertyDefinition {
  name: string;
  label: string;
  description: string;
  type: PropertyType;
  fieldType: string;
  groupName: string;
  options: readonly PropertyOption[];
  displayOrder: number;
  hasUniqueValue: boolean;
  hidden: boolean;
  formField: boolean;
  calculated: boolean;
  externalOptions: boolean;
  hubspotDefined: boolean;
  archived: boolean;
  /** Milliseconds since 1970; absent for HubSpot's own. */
  createdAt?: number;
  updatedAt?: number;
  archivedAt?: number;
  /** The value comes from HubSpot alone. */
  readOnlyValue: boolean;
}

export interface PropertyGroup {
  name: string;
  label: string;
  displayOrder: number;
  archived: boolean;
}

/** A rule that an admin gave a property. */
export interface ValidationRule {
  ruleType: string;
  ruleArguments: readonly string[];
  shouldApplyNormalization?: boolean | undefined;
}

/** Admin rule of the form for new records: a property that must be set, always or where another has a value. */
export interface RequiredRule {
  name: string;
  when?: { name: string; value: string } | undefined;
}
