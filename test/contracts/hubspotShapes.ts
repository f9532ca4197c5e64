import type { Members, Shape } from './shape.js';

// What HubSpot publishes of its interface (github.com/HubSpot/HubSpot-public-api-spec-collection, versions v3, v4, 2026-03 and
// 2026-09, and developers.hubspot.com), written down in our own words. Where the page and the document differ, it says so.

const texts: Shape = { '*': 'text' };
const lists: Shape = { '*': ['text'] };
const next: Shape = { 'next?': { after: 'text', 'link?': 'text' } };
export const paging: Shape = {
  'next?': { after: 'text', 'link?': 'text' },
  'prev?': { before: 'text', 'link?': 'text' },
};

const errorDetail: Shape = {
  ...{ message: 'text', 'code?': 'text', 'in?': 'text', 'context?': lists, 'subCategory?': 'text' },
};

/** The document asks for `category`, too. `status` is on the page about errors alone. */
export const refusal: Shape = {
  ...{ category: 'text', correlationId: 'uuid', message: 'text', 'status?': 'text', 'subCategory?': 'text' },
  ...{ 'context?': lists, 'links?': texts, 'errors?': [errorDetail] },
};

/** The page about usage shows it without a category. */
export const tooMany: Shape = {
  ...{ status: 'error', message: 'text', errorType: 'RATE_LIMIT', correlationId: 'uuid' },
  ...{ policyName: 'DAILY|SECONDLY|TEN_SECONDLY_ROLLING', 'groupName?': 'text', 'requestId?': 'text' },
};

/** OAuth has words of its own beside those of HubSpot. */
export const tokenRefusal: Shape = {
  ...{ status: 'text', message: 'text', correlationId: 'uuid', 'category?': 'text' },
  ...{ 'error?': 'text', 'error_description?': 'text' },
};

const rowError: Shape = {
  ...{ status: 'text', category: 'text', message: 'text', context: lists, links: texts, errors: [errorDetail] },
  ...{ 'subCategory?': 'any', 'id?': 'text' },
};

const batchOf = (item: Shape): Members => ({
  ...{ status: 'CANCELED|COMPLETE|PENDING|PROCESSING', results: [item] },
  ...{ startedAt: 'instant', completedAt: 'instant', 'requestedAt?': 'instant', 'links?': texts },
});
/** 200 or 201, and 207 when some inputs were refused. */
export const batches = (status: 200 | 201, item: Shape): Readonly<Record<number, Shape>> => ({
  [status]: batchOf(item),
  207: { ...batchOf(item), 'numErrors?': 'integer', 'errors?': [rowError] },
});
export const results = (item: Shape): Shape => ({ results: [item] });
export const page = (item: Shape): Shape => ({ results: [item], 'paging?': next });

const valueThen: Shape = {
  ...{ value: 'text', timestamp: 'instant', sourceType: 'text' },
  ...{ 'sourceId?': 'text', 'sourceLabel?': 'text', 'updatedByUserId?': 'integer' },
};
const recordMembers: Members = {
  ...{ id: 'text', properties: { '*': 'text|null' }, createdAt: 'instant', updatedAt: 'instant', archived: 'boolean' },
  ...{ 'archivedAt?': 'instant', 'propertiesWithHistory?': { '*': [valueThen] }, 'objectWriteTraceId?': 'text' },
  ...{ 'url?': 'text', 'warnings?': [{ category: 'text', message: 'text', context: texts }] },
};
export const record: Shape = recordMembers;
export const recordWithAssociations: Shape = {
  ...recordMembers,
  'associations?': { '*': { results: [{ id: 'text', type: 'text' }], 'paging?': paging } },
};
export const upserted: Shape = { ...recordMembers, new: 'boolean' };

export const spec: Shape = {
  associationCategory: 'HUBSPOT_DEFINED|INTEGRATOR_DEFINED|USER_DEFINED|WORK',
  associationTypeId: 'integer',
};
export const end: Shape = { id: 'text' };
const associations: Shape = [{ to: end, types: [spec] }];
export const input: Shape = { properties: texts };
/** The document asks for `associations`; the page has examples without. */
export const newRecord: Shape = { properties: texts, 'associations?': associations };
export const newInBatch: Shape = {
  ...{ properties: texts, 'associations?': associations, 'objectWriteTraceId?': 'text' },
};
export const change: Shape = {
  ...{ id: 'text', properties: texts, 'idProperty?': 'text', 'objectWriteTraceId?': 'text' },
};
export const readBatch: Shape = {
  ...{ inputs: [end], properties: ['text'], propertiesWithHistory: ['text'], 'idProperty?': 'text' },
};

const operators =
  'BETWEEN|CONTAINS_TOKEN|EQ|GT|GTE|HAS_PROPERTY|IN|LT|LTE|NEQ|NOT_CONTAINS_TOKEN|NOT_HAS_PROPERTY|NOT_IN';
const filter: Shape = {
  ...{ propertyName: 'text', operator: operators, 'value?': 'text', 'highValue?': 'text', 'values?': ['text'] },
};
/** The document asks for `after` and has sorts as texts; the page begins without `after` and sorts by objects. */
export const search: Shape = {
  ...{ filterGroups: [{ filters: [filter] }], properties: ['text'], limit: 'integer' },
  ...{ sorts: [{ propertyName: 'text', direction: 'ASCENDING|DESCENDING' }], 'after?': 'text', 'query?': 'text' },
};
export const found: Shape = { total: 'integer', results: [record], 'paging?': paging };

const option: Shape = {
  ...{ label: 'text', value: 'text', hidden: 'boolean', 'displayOrder?': 'integer', 'description?': 'text' },
};
export const property: Shape = {
  ...{ name: 'text', label: 'text', type: 'text', fieldType: 'text', groupName: 'text', description: 'text' },
  ...{ options: [option], 'displayOrder?': 'integer', 'hasUniqueValue?': 'boolean', 'hidden?': 'boolean' },
  ...{ 'formField?': 'boolean', 'calculated?': 'boolean', 'externalOptions?': 'boolean', 'archived?': 'boolean' },
  ...{ 'hubspotDefined?': 'boolean', 'createdAt?': 'instant', 'updatedAt?': 'instant', 'archivedAt?': 'instant' },
  ...{ 'dataSensitivity?': 'text', 'createdUserId?': 'text', 'updatedUserId?': 'text', 'calculationFormula?': 'text' },
  'modificationMetadata?': {
    ...{ archivable: 'boolean', readOnlyDefinition: 'boolean', readOnlyValue: 'boolean' },
    'readOnlyOptions?': 'boolean',
  },
};
const newOption: Shape = {
  ...{ label: 'text', value: 'text', displayOrder: 'integer', hidden: 'boolean', 'description?': 'text' },
};
const types = 'bool|date|datetime|enumeration|number|phone_number|string';
const fieldTypes =
  'booleancheckbox|calculation_equation|checkbox|date|file|html|number|phonenumber|radio|select|text|textarea';
const definition: Members = {
  ...{ 'description?': 'text', 'displayOrder?': 'integer', 'options?': [newOption], 'hidden?': 'boolean' },
  ...{
    'formField?': 'boolean',
    'calculationFormula?': 'text',
    'numberDisplayHint?': 'text',
    'textDisplayHint?': 'text',
  },
};
export const newProperty: Shape = {
  ...{ name: 'text', label: 'text', type: types, fieldType: fieldTypes, groupName: 'text' },
  ...{ ...definition, 'hasUniqueValue?': 'boolean', 'dataSensitivity?': 'text', 'externalOptions?': 'boolean' },
};
export const propertyChange: Shape = {
  ...{ ...definition, 'label?': 'text', 'type?': types, 'fieldType?': fieldTypes, 'groupName?': 'text' },
};
/** `dataSensitivity` is asked for from 2026-09 on. */
export const propertyNames: Shape = {
  ...{
    archived: 'boolean',
    inputs: [{ name: 'text' }],
    'dataSensitivity?': 'highly_sensitive|non_sensitive|sensitive',
  },
};
export const group: Shape = { name: 'text', label: 'text', archived: 'boolean', 'displayOrder?': 'integer' };
export const newGroup: Shape = { name: 'text', label: 'text', 'displayOrder?': 'integer' };
export const rule: Shape = { ruleType: 'text', ruleArguments: ['text'], 'shouldApplyNormalization?': 'boolean' };

export const stage: Shape = {
  ...{ id: 'text', label: 'text', displayOrder: 'integer', createdAt: 'instant', updatedAt: 'instant' },
  ...{ archived: 'boolean', 'archivedAt?': 'instant', 'metadata?': texts, 'writePermissions?': 'text' },
};
export const pipeline: Shape = {
  ...{ id: 'text', label: 'text', displayOrder: 'integer', createdAt: 'instant', updatedAt: 'instant' },
  ...{ archived: 'boolean', 'archivedAt?': 'instant', stages: [stage] },
};
/** `stageId` and `pipelineId` are on no page, and are taken. */
export const newStage: Shape = { label: 'text', displayOrder: 'integer', 'metadata?': texts, 'stageId?': 'text' };
export const newPipeline: Shape = {
  ...{ label: 'text', displayOrder: 'integer', stages: [newStage], 'pipelineId?': 'text' },
};
export const audit: Shape = {
  ...{ identifier: 'text', action: 'text', portalId: 'integer', 'timestamp?': 'instant', 'fromUserId?': 'integer' },
  ...{ 'message?': 'text', 'rawObject?': 'any' },
};
