import { fieldOf, lookup, readOnly, textField, type Field, type ObjectType } from './field.js';

const systemFields = (): Field[] => [
  fieldOf('Id', 'id', { length: 18, nillable: false, label: 'Record ID', ...readOnly }),
  fieldOf('IsDeleted', 'boolean', { nillable: false, label: 'Deleted', ...readOnly }),
  fieldOf('CreatedDate', 'datetime', { nillable: false, ...readOnly }),
  lookup('CreatedById', ['User'], { nillable: false, ...readOnly }),
  fieldOf('LastModifiedDate', 'datetime', { nillable: false, ...readOnly }),
  lookup('LastModifiedById', ['User'], { nillable: false, ...readOnly }),
  fieldOf('SystemModstamp', 'datetime', { nillable: false, ...readOnly }),
];

const owner = () => lookup('OwnerId', ['User', 'Group'], { nillable: false, defaultValue: '' });

const picklist = (name: string, values: readonly string[], given: Partial<Field> = {}) =>
  fieldOf(name, 'picklist', { length: 255, values, ...given });

function objectOf(
  name: string,
  keyPrefix: string,
  fields: readonly Field[],
  given: Partial<ObjectType> = {},
): ObjectType {
  return {
    name,
    label: name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
    labelPlural: name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`,
    keyPrefix,
    custom: false,
    undeletable: true,
    queryable: true,
    createable: true,
    updateable: true,
    deletable: true,
    ...given,
    fields: new Map([...systemFields(), ...fields].map((field) => [field.name, field])),
  };
}

const caseFields = (): Field[] => [
  textField('CaseNumber', 30, { nillable: false, ...readOnly }),
  textField('Subject', 255),
  fieldOf('Description', 'textarea', { length: 32_000, filterable: false }),
  picklist('Status', ['New', 'Working', 'Escalated', 'Closed'], { defaultValue: 'New' }),
  picklist('Priority', ['High', 'Medium', 'Low'], { defaultValue: 'Medium' }),
  picklist('Origin', ['Phone', 'Email', 'Web']),
  picklist('Reason', ['Installation', 'Performance', 'Breakdown', 'Other']),
  picklist('Type', ['Problem', 'Feature Request', 'Question']),
  owner(),
  lookup('ContactId', ['Contact']),
  lookup('AccountId', ['Account']),
  lookup('ParentId', ['Case']),
  lookup('MasterRecordId', ['Case'], readOnly),
  fieldOf('IsClosed', 'boolean', { nillable: false, ...readOnly }),
  fieldOf('IsEscalated', 'boolean', { nillable: false, defaultValue: false }),
  fieldOf('ClosedDate', 'datetime', readOnly),
  textField('SuppliedName', 80),
  fieldOf('SuppliedEmail', 'email', { length: 80 }),
  textField('SuppliedPhone', 40),
  textField('SuppliedCompany', 80),
];

const personFields = (): Field[] => [
  textField('LastName', 80, { nillable: false }),
  textField('FirstName', 40),
  textField('Name', 121, { nillable: false, ...readOnly }),
  fieldOf('Email', 'email', { length: 80 }),
  fieldOf('Phone', 'phone', { length: 40 }),
];

/** The standard objects that the connector touches; a new org has just these. */
export function standardObjects(): ObjectType[] {
  return [
    objectOf('Case', '500', caseFields()),
    objectOf('Contact', '003', [
      ...personFields(),
      lookup('AccountId', ['Account']),
      owner(),
      lookup('MasterRecordId', ['Contact'], readOnly),
      fieldOf('MobilePhone', 'phone', { length: 40 }),
      textField('MailingCity', 40),
    ]),
    objectOf('Account', '001', [
      textField('Name', 255, { nillable: false }),
      fieldOf('Phone', 'phone', { length: 40 }),
      textField('AccountNumber', 40),
      fieldOf('Website', 'url', { length: 255 }),
      owner(),
      lookup('MasterRecordId', ['Account'], readOnly),
    ]),
    objectOf(
      'User',
      '005',
      [
        ...personFields(),
        textField('Username', 80, { nillable: false }),
        fieldOf('IsActive', 'boolean', { nillable: false, defaultValue: true }),
        textField('TimeZoneSidKey', 40, { nillable: false, defaultValue: 'America/Bogota' }),
        textField('LanguageLocaleKey', 40, { nillable: false, defaultValue: 'es' }),
      ],
      { undeletable: false, deletable: false },
    ),
    objectOf('CaseComment', '00a', [
      lookup('ParentId', ['Case'], { nillable: false, updateable: false }),
      fieldOf('CommentBody', 'textarea', { length: 4_000, filterable: false }),
      fieldOf('IsPublished', 'boolean', { nillable: false, defaultValue: false }),
    ]),
    objectOf('Task', '00T', [
      textField('Subject', 255),
      fieldOf('Description', 'textarea', { length: 32_000, filterable: false }),
      picklist('Status', ['Not Started', 'In Progress', 'Completed'], { nillable: false, defaultValue: 'Not Started' }),
      picklist('Priority', ['High', 'Normal', 'Low'], { nillable: false, defaultValue: 'Normal' }),
      fieldOf('ActivityDate', 'date'),
      lookup('WhatId', ['Case', 'Account']),
      lookup('WhoId', ['Contact']),
      owner(),
    ]),
    objectOf('ContentVersion', '068', [
      textField('Title', 255),
      textField('PathOnClient', 500, { nillable: false }),
      fieldOf('VersionData', 'base64', { filterable: false }),
      lookup('ContentDocumentId', ['ContentDocument'], { updateable: false }),
      lookup('FirstPublishLocationId', ['Case', 'Account', 'Contact'], { updateable: false }),
      fieldOf('ContentSize', 'int', readOnly),
    ]),
    objectOf('ContentDocument', '069', [textField('Title', 255, { nillable: false })], { createable: false }),
    objectOf(
      'ContentDocumentLink',
      '06A',
      [
        lookup('ContentDocumentId', ['ContentDocument'], { nillable: false, updateable: false }),
        lookup('LinkedEntityId', ['Case', 'Account', 'Contact'], { nillable: false, updateable: false }),
        picklist('ShareType', ['V', 'C', 'I'], { restricted: true, defaultValue: 'V' }),
      ],
      { undeletable: false },
    ),
    ...setupObjects(),
  ];
}

/** What an installer reads and writes: who may see a field, and which org this is. */
function setupObjects(): ObjectType[] {
  const setup = { undeletable: false } as const;
  const readOnlySetup = { ...setup, createable: false, updateable: false, deletable: false } as const;
  return [
    objectOf('PermissionSet', '0PS', [textField('Name', 80, { nillable: false }), textField('Label', 80)], setup),
    objectOf(
      'PermissionSetAssignment',
      '0Pa',
      [
        lookup('PermissionSetId', ['PermissionSet'], { nillable: false, updateable: false }),
        lookup('AssigneeId', ['User'], { nillable: false, updateable: false }),
      ],
      { ...setup, updateable: false },
    ),
    objectOf('EntityDefinition', '4ie', [textField('QualifiedApiName', 80)], readOnlySetup),
    objectOf(
      'FieldDefinition',
      '4fd',
      [
        ...[textField('QualifiedApiName', 80), textField('Label', 80), textField('MasterLabel', 80)],
        ...[textField('Description', 1_000), textField('PublisherId', 80)],
        lookup('EntityDefinitionId', ['EntityDefinition']),
      ],
      readOnlySetup,
    ),
    objectOf(
      'FieldPermissions',
      '01k',
      [
        ...[lookup('ParentId', ['PermissionSet']), textField('SobjectType', 80), textField('Field', 80)],
        ...[fieldOf('PermissionsRead', 'boolean'), fieldOf('PermissionsEdit', 'boolean')],
      ],
      readOnlySetup,
    ),
    objectOf(
      'Organization',
      '00D',
      [
        textField('Name', 80, { nillable: false }),
        textField('OrganizationType', 40),
        textField('TimeZoneSidKey', 40),
        textField('LanguageLocaleKey', 40),
        fieldOf('IsSandbox', 'boolean', { nillable: false, ...readOnly }),
      ],
      { ...setup, createable: false, deletable: false },
    ),
  ];
}

/** An object of the org's own, such as `PQRS_Signal__e`. */
export function customObject(name: string, label: string, keyPrefix: string): ObjectType {
  const event = name.endsWith('__e');
  const made = objectOf(name, keyPrefix, event ? [] : [textField('Name', 80), owner()], {
    label,
    labelPlural: label,
    custom: true,
    undeletable: !event,
    queryable: !event,
    updateable: !event,
    deletable: !event,
  });
  if (event) for (const field of systemFields()) if (field.name !== 'CreatedDate') made.fields.delete(field.name);
  return made;
}
