import { fieldAccess, visibleFields } from '../access.js';
import type { Field, FieldType, ObjectType } from '../schema/field.js';
import { jsonAnswer, type Answer } from '../wire.js';
import type { Visit } from './visit.js';

const soapTypes: Readonly<Partial<Record<FieldType, string>>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  base64: 'xsd:base64Binary',
};

/** Answers `sobjects`: every object in short. */
export function answerGlobalDescribe(visit: Visit): Answer {
  const sobjects = visit.services.org.schema.objects().map((object) => shortDescribe(visit, object));
  return jsonAnswer(200, { encoding: 'UTF-8', maxBatchSize: 200, sobjects });
}

/** Answers `sobjects/Case`. */
export function answerObject(visit: Visit, object: ObjectType): Answer {
  return jsonAnswer(200, { objectDescribe: shortDescribe(visit, object), recentItems: [] });
}

/** Answers `sobjects/Case/describe`: the fields that the user may see. */
export function answerDescribe(visit: Visit, object: ObjectType): Answer {
  const { org } = visit.services;
  const fields = visibleFields(org, visit.session.userId, object).map((field) =>
    describeField(field, fieldAccess(org, visit.session.userId, object, field).editable),
  );
  return jsonAnswer(200, {
    ...shortDescribe(visit, object),
    fields,
    childRelationships: [],
    recordTypeInfos: [],
    supportedScopes: [{ label: `All ${object.labelPlural}`, name: 'everything' }],
  });
}

function shortDescribe({ version }: Visit, object: ObjectType) {
  const url = `/services/data/v${version}/sobjects/${object.name}`;
  return {
    name: object.name,
    label: object.label,
    labelPlural: object.labelPlural,
    keyPrefix: object.keyPrefix,
    custom: object.custom,
    customSetting: false,
    createable: object.createable,
    updateable: object.updateable,
    deletable: object.deletable,
    undeletable: object.undeletable,
    queryable: object.queryable,
    retrieveable: object.queryable,
    searchable: object.queryable,
    replicateable: object.undeletable,
    mergeable: object.fields.has('MasterRecordId'),
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
  };
}

function describeField(field: Field, editable: boolean) {
  return {
    name: field.name,
    label: field.label,
    type: field.type,
    soapType: soapTypes[field.type] ?? 'xsd:string',
    length: field.length,
    byteLength: field.length * 3,
    precision: field.type === 'double' ? field.precision : 0,
    digits: field.type === 'int' ? field.precision : 0,
    scale: field.scale,
    custom: field.custom,
    nillable: field.nillable,
    createable: field.createable && editable,
    updateable: field.updateable && editable,
    permissionable: field.custom && field.nillable,
    filterable: field.filterable,
    sortable: field.filterable,
    groupable: field.filterable && field.type !== 'datetime',
    calculated: false,
    autoNumber: field.name === 'CaseNumber',
    externalId: field.externalId,
    idLookup: field.externalId || field.name === 'Id',
    unique: field.unique,
    caseSensitive: field.caseSensitive,
    defaultedOnCreate: field.defaultValue !== null || !field.createable,
    defaultValue: field.defaultValue === '' ? null : field.defaultValue,
    restrictedPicklist: field.restricted,
    picklistValues: field.values.map((value) => ({
      active: true,
      defaultValue: value === field.defaultValue,
      label: value,
      validFor: null,
      value,
    })),
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName,
    nameField: field.name === 'Name' || field.name === 'CaseNumber',
    inlineHelpText: field.description,
  };
}
