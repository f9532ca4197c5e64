import * as is from './hubspotShapes.js';
import type { Operation } from './operation.js';
import type { Shape } from './shape.js';

/** An operation whose dated paths differ from each other by the date alone. */
export function dated(path: string, older?: string): Operation['at'] {
  const versions = ['2026-03', '2026-09'].map((version) => [version, path.replace('{v}', version)] as const);
  return { ...Object.fromEntries(versions), ...(older !== undefined && { older }) };
}
const objects = (rest = '') => dated(`/crm/objects/{v}/{objectType}${rest}`, `/crm/v3/objects/{objectType}${rest}`);
const properties = (rest = '') =>
  dated(`/crm/properties/{v}/{objectType}${rest}`, `/crm/v3/properties/{objectType}${rest}`);
const rules = (rest = '') =>
  dated(`/crm/property-validations/{v}/{objectType}${rest}`, `/crm/v3/property-validations/{objectType}${rest}`);
const pipelines = (rest = '') =>
  dated(`/crm/pipelines/{v}/{objectType}${rest}`, `/crm/v3/pipelines/{objectType}${rest}`);
const between = (rest: string) =>
  dated(`/crm/associations/{v}/{from}/{to}${rest}`, `/crm/v4/associations/{from}/{to}${rest}`);
const associated = (rest: string) =>
  dated(`/crm/objects/{v}/{from}/{id}/associations${rest}`, `/crm/v4/objects/{from}/{id}/associations${rest}`);
export const inputs = (shape: Shape): Shape => ({ inputs: [shape] });
export const gone = { 204: 'nothing' } as const;
const reading = ['properties', 'propertiesWithHistory', 'associations', 'archived'];
const deleting = ['validateReferencesBeforeDelete', 'validateDealStageUsagesBeforeDelete'];

/** Records, one and many. */
export const records: readonly Operation[] = [
  {
    method: 'GET',
    at: objects(),
    query: [...reading, 'limit', 'after'],
    answers: { 200: is.page(is.recordWithAssociations) },
  },
  { method: 'POST', at: objects(), body: is.newRecord, answers: { 201: is.record } },
  {
    method: 'GET',
    at: objects('/{id}'),
    query: [...reading, 'idProperty'],
    answers: { 200: is.recordWithAssociations },
  },
  { method: 'PATCH', at: objects('/{id}'), query: ['idProperty'], body: is.input, answers: { 200: is.record } },
  { method: 'DELETE', at: objects('/{id}'), answers: gone },
  {
    ...{ method: 'POST', at: objects('/merge'), answers: { 200: is.record } },
    body: { primaryObjectId: 'text', objectIdToMerge: 'text' },
  },
  { method: 'POST', at: objects('/search'), body: is.search, answers: { 200: is.found } },
  { method: 'POST', at: objects('/batch/create'), body: inputs(is.newInBatch), answers: is.batches(201, is.record) },
  {
    ...{ method: 'POST', at: objects('/batch/read'), query: ['archived'], body: is.readBatch },
    answers: is.batches(200, is.record),
  },
  { method: 'POST', at: objects('/batch/update'), body: inputs(is.change), answers: is.batches(200, is.record) },
  { method: 'POST', at: objects('/batch/upsert'), body: inputs(is.change), answers: is.batches(200, is.upserted) },
  { method: 'POST', at: objects('/batch/archive'), body: inputs(is.end), answers: gone },
];

/** Properties, their groups and rules, pipelines. */
export const schema: readonly Operation[] = [
  {
    method: 'GET',
    at: properties(),
    query: ['archived', 'dataSensitivity', 'locale', 'properties'],
    answers: { 200: is.results(is.property) },
  },
  { method: 'POST', at: properties(), body: is.newProperty, answers: { 201: is.property } },
  { method: 'GET', at: properties('/{name}'), query: ['archived', 'dataSensitivity'], answers: { 200: is.property } },
  { method: 'PATCH', at: properties('/{name}'), body: is.propertyChange, answers: { 200: is.property } },
  { method: 'DELETE', at: properties('/{name}'), answers: gone },
  {
    method: 'POST',
    at: properties('/batch/create'),
    body: inputs(is.newProperty),
    answers: is.batches(201, is.property),
  },
  { method: 'POST', at: properties('/batch/read'), body: is.propertyNames, answers: is.batches(200, is.property) },
  { method: 'POST', at: properties('/batch/archive'), body: inputs({ name: 'text' }), answers: gone },
  { method: 'GET', at: properties('/groups'), query: ['locale'], answers: { 200: is.results(is.group) } },
  { method: 'POST', at: properties('/groups'), body: is.newGroup, answers: { 201: is.group } },
  { method: 'GET', at: properties('/groups/{name}'), answers: { 200: is.group } },
  {
    method: 'PATCH',
    at: properties('/groups/{name}'),
    body: { 'label?': 'text', 'displayOrder?': 'integer' },
    answers: { 200: is.group },
  },
  { method: 'DELETE', at: properties('/groups/{name}'), answers: gone },
  {
    method: 'GET',
    at: rules(),
    answers: { 200: is.results({ propertyName: 'text', propertyValidationRules: [is.rule] }) },
  },
  { method: 'GET', at: rules('/{name}'), answers: { 200: is.results(is.rule) } },
  { method: 'GET', at: rules('/{name}/rule-type/{ruleType}'), answers: { 200: is.rule } },
  {
    ...{ method: 'PUT', at: rules('/{name}/rule-type/{ruleType}'), answers: gone },
    body: { ruleArguments: ['text'], 'shouldApplyNormalization?': 'boolean' },
  },
  { method: 'GET', at: pipelines(), answers: { 200: is.results(is.pipeline) } },
  { method: 'POST', at: pipelines(), body: is.newPipeline, answers: { 201: is.pipeline } },
  { method: 'GET', at: pipelines('/{id}'), answers: { 200: is.pipeline } },
  { method: 'PUT', at: pipelines('/{id}'), query: deleting, body: is.newPipeline, answers: { 200: is.pipeline } },
  {
    method: 'PATCH',
    at: pipelines('/{id}'),
    query: deleting,
    body: { 'label?': 'text', 'displayOrder?': 'integer', 'archived?': 'boolean' },
    answers: { 200: is.pipeline },
  },
  { method: 'DELETE', at: pipelines('/{id}'), query: deleting, answers: gone },
  { method: 'GET', at: pipelines('/{id}/audit'), answers: { 200: is.results(is.audit) } },
  { method: 'GET', at: pipelines('/{id}/stages'), answers: { 200: is.results(is.stage) } },
  { method: 'POST', at: pipelines('/{id}/stages'), body: is.newStage, answers: { 201: is.stage } },
  { method: 'GET', at: pipelines('/{id}/stages/{stageId}'), answers: { 200: is.stage } },
  {
    ...{ method: 'PATCH', at: pipelines('/{id}/stages/{stageId}'), answers: { 200: is.stage } },
    body: { 'label?': 'text', 'displayOrder?': 'integer', 'metadata?': { '*': 'text' }, 'archived?': 'boolean' },
  },
  { method: 'DELETE', at: pipelines('/{id}/stages/{stageId}'), query: deleting, answers: gone },
];

const pair: Shape = { from: is.end, to: is.end };
const typedPair: Shape = { from: is.end, to: is.end, types: [is.spec] };
/** The dated interface leaves the ends of a label open. */
const label: Shape = {
  ...{ category: 'HUBSPOT_DEFINED|INTEGRATOR_DEFINED|USER_DEFINED|WORK', typeId: 'integer', 'label?': 'text|null' },
  ...{ 'fromObjectTypeId?': 'text|null', 'toObjectTypeId?': 'text|null' },
};
const others: Shape = { toObjectId: 'text', associationTypes: [label] };
const linked: Shape = {
  ...{ fromObjectTypeId: 'text', fromObjectId: 'text', toObjectTypeId: 'text', toObjectId: 'text', labels: ['text'] },
};
const plain: Shape = { ...(pair as object), associationSpec: is.spec };

/** Which records belong together. */
export const associations: readonly Operation[] = [
  {
    method: 'POST',
    at: between('/batch/read'),
    body: inputs({ id: 'text', 'after?': 'text' }),
    answers: is.batches(200, { from: is.end, to: [others], 'paging?': is.paging }),
  },
  { method: 'POST', at: between('/batch/create'), body: inputs(typedPair), answers: is.batches(201, linked) },
  { method: 'POST', at: between('/batch/associate/default'), body: inputs(pair), answers: is.batches(200, plain) },
  { method: 'POST', at: between('/batch/archive'), body: inputs({ from: is.end, to: [is.end] }), answers: gone },
  { method: 'POST', at: between('/batch/labels/archive'), body: inputs(typedPair), answers: gone },
  { method: 'GET', at: between('/labels'), answers: { 200: is.results(label) } },
  {
    method: 'POST',
    at: between('/labels'),
    body: { label: 'text', name: 'text', 'inverseLabel?': 'text' },
    answers: { 200: is.results(label) },
  },
  {
    method: 'PUT',
    at: between('/labels'),
    body: { label: 'text', associationTypeId: 'integer', 'inverseLabel?': 'text' },
    answers: gone,
  },
  { method: 'DELETE', at: between('/labels/{typeId}'), answers: gone },
  { method: 'GET', at: associated('/{to}'), query: ['limit', 'after'], answers: { 200: is.page(others) } },
  { method: 'PUT', at: associated('/{to}/{toId}'), body: [is.spec], answers: { 201: linked } },
  { method: 'PUT', at: associated('/default/{to}/{toId}'), answers: is.batches(200, plain) },
  { method: 'DELETE', at: associated('/{to}/{toId}'), answers: gone },
];
