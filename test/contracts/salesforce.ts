import type { Contract, Exchange, Operation } from './operation.js';
import type { Members, Shape } from './shape.js';

// What Salesforce publishes of its interface (developer.salesforce.com: REST API, Bulk API 2.0, Metadata API; help.salesforce.com for
// sign-ins), written down in our own words, for API 66.0.

const at = (path: string): Operation['at'] => ({ '66.0': path });
const data = (path = '') => at(`/services/data/v66.0${path}`);
const gone = { 204: 'nothing' } as const;

const record: Members = { attributes: { type: 'text', url: 'text' }, '*': 'any' };
const sent: Shape = { 'attributes?': { type: 'text', 'referenceId?': 'text' }, '*': 'any' };
const rowFault: Shape = { statusCode: 'text', message: 'text', fields: ['text'], '*': 'any' };
const saved: Members = { id: 'text', success: 'boolean', errors: [rowFault] };
const upserted: Shape = { ...saved, created: 'boolean' };
const rows: Shape = [{ 'id?': 'text', success: 'boolean', errors: [rowFault], 'created?': 'boolean' }];
const page: Shape = { totalSize: 'integer', done: 'boolean', records: [record], 'nextRecordsUrl?': 'text' };

/** Of what a description of an object has, what somebody here may look at; there is more. */
const object: Members = {
  ...{ name: 'text', label: 'text', labelPlural: 'text', keyPrefix: 'text|null', custom: 'boolean' },
  ...{
    createable: 'boolean',
    updateable: 'boolean',
    deletable: 'boolean',
    undeletable: 'boolean',
    urls: { '*': 'text' },
  },
  ...{ queryable: 'boolean', retrieveable: 'boolean', searchable: 'boolean', replicateable: 'boolean', '*': 'any' },
};
const field: Shape = {
  ...{ name: 'text', label: 'text', type: 'text', soapType: 'text', length: 'integer', precision: 'integer' },
  ...{ scale: 'integer', custom: 'boolean', nillable: 'boolean', createable: 'boolean', updateable: 'boolean' },
  ...{ filterable: 'boolean', sortable: 'boolean', externalId: 'boolean', unique: 'boolean', caseSensitive: 'boolean' },
  ...{ restrictedPicklist: 'boolean', referenceTo: ['text'], relationshipName: 'text|null', '*': 'any' },
  picklistValues: [{ active: 'boolean', defaultValue: 'boolean', label: 'text', value: 'text', validFor: 'text|null' }],
};

const byId = { 200: record, 304: 'nothing' } as const;
const records: readonly Operation[] = [
  { method: 'GET', at: at('/services/data'), answers: { 200: [{ label: 'text', url: 'text', version: 'text' }] } },
  { method: 'GET', at: data(), answers: { 200: { '*': 'text' } } },
  {
    method: 'GET',
    at: data('/limits'),
    answers: { 200: { '*': { Max: 'integer', Remaining: 'integer', '*': 'any' } } },
  },
  {
    method: 'GET',
    at: data('/sobjects'),
    answers: { 200: { encoding: 'text', maxBatchSize: 'integer', sobjects: [object] } },
  },
  { method: 'GET', at: data('/sobjects/{object}'), answers: { 200: { objectDescribe: object, recentItems: ['any'] } } },
  { method: 'GET', at: data('/sobjects/{object}/describe'), answers: { 200: { ...object, fields: [field] } } },
  { method: 'POST', at: data('/sobjects/{object}'), body: sent, answers: { 201: saved } },
  { method: 'GET', at: data('/sobjects/{object}/{id}'), query: ['fields'], answers: byId },
  { method: 'PATCH', at: data('/sobjects/{object}/{id}'), body: sent, answers: gone },
  { method: 'DELETE', at: data('/sobjects/{object}/{id}'), answers: gone },
  {
    method: 'GET',
    at: data('/sobjects/{object}/{key}/{value}'),
    query: ['fields'],
    answers: { ...byId, 300: ['text'] },
  },
  {
    method: 'PATCH',
    at: data('/sobjects/{object}/{key}/{value}'),
    body: sent,
    answers: { 200: upserted, 201: upserted, 300: ['text'] },
  },
  { method: 'DELETE', at: data('/sobjects/{object}/{key}/{value}'), answers: gone },
  { method: 'GET', at: data('/sobjects/ContentVersion/{id}/VersionData'), answers: { 200: 'text' } },
  {
    ...{ method: 'GET', at: data('/sobjects/{object}/updated'), query: ['start', 'end'] },
    answers: { 200: { ids: ['text'], latestDateCovered: 'instant' } },
  },
  {
    ...{ method: 'GET', at: data('/sobjects/{object}/deleted'), query: ['start', 'end'] },
    answers: {
      200: {
        deletedRecords: [{ id: 'text', deletedDate: 'instant' }],
        ...{ earliestDateAvailable: 'instant', latestDateCovered: 'instant' },
      },
    },
  },
  { method: 'GET', at: data('/query'), query: ['q'], answers: { 200: page } },
  { method: 'GET', at: data('/query/{locator}'), answers: { 200: page } },
  { method: 'GET', at: data('/queryAll'), query: ['q'], answers: { 200: page } },
  { method: 'GET', at: data('/queryAll/{locator}'), answers: { 200: page } },
];

const collection: Shape = { 'allOrNone?': 'boolean', records: [sent] };
const subrequest: Shape = {
  ...{ method: 'DELETE|GET|PATCH|POST|PUT', url: 'text', referenceId: 'text', 'body?': 'any' },
  'httpHeaders?': { '*': 'text' },
};
const subanswer: Shape = {
  ...{ body: 'any', httpHeaders: { '*': 'text' }, httpStatusCode: 'integer', referenceId: 'text' },
};
const many: readonly Operation[] = [
  { method: 'POST', at: data('/composite/sobjects'), body: collection, answers: { 200: rows } },
  { method: 'PATCH', at: data('/composite/sobjects'), body: collection, answers: { 200: rows } },
  { method: 'DELETE', at: data('/composite/sobjects'), query: ['ids', 'allOrNone'], answers: { 200: rows } },
  // A record that there is not is null, which a list of one shape cannot say.
  { method: 'GET', at: data('/composite/sobjects/{object}'), query: ['ids', 'fields'], answers: { 200: ['any'] } },
  {
    method: 'POST',
    at: data('/composite/sobjects/{object}'),
    body: { ids: ['text'], fields: ['text'] },
    answers: { 200: ['any'] },
  },
  { method: 'PATCH', at: data('/composite/sobjects/{object}/{key}'), body: collection, answers: { 200: rows } },
  {
    ...{ method: 'POST', at: data('/composite'), answers: { 200: { compositeResponse: [subanswer] } } },
    body: { 'allOrNone?': 'boolean', 'collateSubrequests?': 'boolean', compositeRequest: [subrequest] },
  },
];

const job: Members = {
  ...{ id: 'text', operation: 'text', object: 'text', createdById: 'text', createdDate: 'instant' },
  ...{ systemModstamp: 'instant', concurrencyMode: 'Parallel', contentType: 'CSV', apiVersion: 'number' },
  ...{ lineEnding: 'CRLF|LF', columnDelimiter: 'BACKQUOTE|CARET|COMMA|PIPE|SEMICOLON|TAB' },
  ...{ state: 'Aborted|Failed|InProgress|JobComplete|Open|UploadComplete', 'externalIdFieldName?': 'text' },
  ...{ 'contentUrl?': 'text', 'errorMessage?': 'text', 'jobType?': 'text', 'retries?': 'integer' },
  ...{ 'totalProcessingTime?': 'integer', 'apiActiveProcessingTime?': 'integer', 'apexProcessingTime?': 'integer' },
  ...{ 'numberRecordsProcessed?': 'integer', 'numberRecordsFailed?': 'integer', 'isPkChunkingSupported?': 'boolean' },
};
const looked: Shape = {
  ...job,
  ...{ jobType: 'text', retries: 'integer', totalProcessingTime: 'integer', numberRecordsProcessed: 'integer' },
};
const newIngest: Shape = {
  ...{ object: 'text', operation: 'delete|hardDelete|insert|update|upsert', 'externalIdFieldName?': 'text' },
  ...{ 'contentType?': 'CSV', 'lineEnding?': 'CRLF|LF', 'columnDelimiter?': 'text', 'assignmentRuleId?': 'text' },
};
const newQuery: Shape = {
  ...{ operation: 'query|queryAll', query: 'text', 'contentType?': 'CSV', 'lineEnding?': 'CRLF|LF' },
  'columnDelimiter?': 'text',
};
const ingest = (part = '') => data(`/jobs/ingest/{id}${part}`);
const bulk: readonly Operation[] = [
  { method: 'POST', at: data('/jobs/ingest'), body: newIngest, answers: { 200: job } },
  { method: 'PUT', at: ingest('/batches'), raw: 'text/csv', answers: { 201: 'nothing' } },
  { method: 'PATCH', at: ingest(), body: { state: 'Aborted|UploadComplete' }, answers: { 200: job } },
  { method: 'GET', at: ingest(), answers: { 200: looked } },
  { method: 'GET', at: ingest('/successfulResults'), answers: { 200: 'text' } },
  { method: 'GET', at: ingest('/failedResults'), answers: { 200: 'text' } },
  { method: 'GET', at: ingest('/unprocessedrecords'), answers: { 200: 'text' } },
  { method: 'DELETE', at: ingest(), answers: gone },
  { method: 'POST', at: data('/jobs/query'), body: newQuery, answers: { 200: job } },
  { method: 'GET', at: data('/jobs/query/{id}'), answers: { 200: looked } },
  { method: 'GET', at: data('/jobs/query/{id}/results'), query: ['locator', 'maxRecords'], answers: { 200: 'text' } },
  { method: 'PATCH', at: data('/jobs/query/{id}'), body: { state: 'Aborted' }, answers: { 200: job } },
  { method: 'DELETE', at: data('/jobs/query/{id}'), answers: gone },
];

const granted: Shape = {
  ...{ access_token: 'text', instance_url: 'text', id: 'text', token_type: 'Bearer', 'scope?': 'text' },
  ...{ 'signature?': 'text', 'issued_at?': 'text', 'refresh_token?': 'text', 'id_token?': 'text' },
};
const tokenForm: Shape = {
  grant_type: 'authorization_code|client_credentials|refresh_token|urn:ietf:params:oauth:grant-type:jwt-bearer',
  ...{ 'client_id?': 'text', 'client_secret?': 'text', 'code?': 'text', 'redirect_uri?': 'text' },
  ...{ 'code_verifier?': 'text', 'refresh_token?': 'text', 'assertion?': 'text' },
};
const person: Shape = { user_id: 'text', organization_id: 'text', preferred_username: 'text', '*': 'any' };
const identity: Shape = { id: 'text', user_id: 'text', organization_id: 'text', username: 'text', '*': 'any' };
const signIn: readonly Operation[] = [
  {
    ...{ method: 'GET', at: at('/services/oauth2/authorize'), answers: { 302: 'nothing' } },
    query: ['response_type', 'client_id', 'redirect_uri', 'state', 'scope', 'code_challenge', 'code_challenge_method'],
  },
  { method: 'POST', at: at('/services/oauth2/token'), form: tokenForm, answers: { 200: granted } },
  { method: 'POST', at: at('/services/oauth2/revoke'), form: { token: 'text' }, answers: { 200: 'nothing' } },
  { method: 'GET', at: at('/services/oauth2/userinfo'), answers: { 200: person } },
  { method: 'GET', at: at('/id/{organization}/{user}'), answers: { 200: identity } },
  // SOAP: its elements are held by what parses them on both sides.
  { method: 'POST', at: at('/services/Soap/m/66.0'), raw: 'text/xml', answers: { 200: 'text', 500: 'text' } },
];

const refusal: Shape = [{ message: 'text', errorCode: 'text', 'fields?': ['text'], '*': 'any' }];

/** What Salesforce publishes of what the connector and its stand-in use. */
export const salesforceContract: Contract = {
  operations: [...records, ...many, ...bulk, ...signIn],
  refusal: ({ url }: Exchange) => {
    const { pathname } = new URL(url);
    if (/^\/id\/|\/(userinfo|authorize)$/.test(pathname)) return 'text';
    return pathname.startsWith('/services/oauth2') ? { error: 'text', error_description: 'text' } : refusal;
  },
};
