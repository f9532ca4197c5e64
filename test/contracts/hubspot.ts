import { associations, dated, gone, inputs, records, schema } from './hubspotRecords.js';
import * as is from './hubspotShapes.js';
import type { Contract, Exchange, Operation } from './operation.js';
import type { Shape } from './shape.js';

const owners = (rest = '') => dated(`/crm/owners/{v}${rest}`, `/crm/v3/owners${rest}`);
const account = (rest: string) => dated(`/account-info/{v}${rest}`, `/account-info/v3${rest}`);
const files = (rest = '') => dated(`/files/{v}/files${rest}`, `/files/v3/files${rest}`);
const journal = (rest: string) => dated(`/webhooks-journal${rest}`);
const hooks = (rest: string): Operation['at'] => ({
  ...{ older: `/webhooks/v3/{appId}${rest}`, '2026-03': `/webhooks/2026-03/{appId}${rest}` },
  '2026-09': `/app-webhooks/2026-09/{appId}${rest}`,
});

const owner: Shape = {
  ...{ id: 'text', type: 'PERSON|QUEUE', archived: 'boolean', createdAt: 'instant', updatedAt: 'instant' },
  ...{ 'email?': 'text', 'firstName?': 'text', 'lastName?': 'text', 'userId?': 'integer' },
  ...{ 'userIdIncludingInactive?': 'integer', 'teams?': [{ id: 'text', name: 'text', primary: 'boolean' }] },
};
const details: Shape = {
  ...{ portalId: 'integer', accountType: 'APP_DEVELOPER|DEVELOPER_TEST|SANDBOX|STANDARD', timeZone: 'text' },
  ...{ companyCurrency: 'text', additionalCurrencies: ['text'], utcOffset: 'text', utcOffsetMilliseconds: 'integer' },
  ...{ uiDomain: 'text', dataHostingLocation: 'text', 'portalName?': 'text', 'createdAt?': 'integer' },
};
const usage: Shape = {
  ...{ name: 'text', usageLimit: 'integer', currentUsage: 'integer', collectedAt: 'instant', resetsAt: 'instant' },
  fetchStatus: 'CACHED|FAILURE|NOTFOUND|SUCCESS|TIMEOUT',
};
const file: Shape = {
  ...{ id: 'text', access: 'text', archived: 'boolean', createdAt: 'instant', updatedAt: 'instant' },
  ...{ 'name?': 'text', 'extension?': 'text', 'type?': 'text', 'size?': 'integer', 'path?': 'text', 'url?': 'text' },
  ...{ 'isUsableInContent?': 'boolean', 'encoding?': 'text', 'fileMd5?': 'text', 'parentFolderId?': 'text' },
};
const signedUrl: Shape = {
  ...{ name: 'text', extension: 'text', type: 'text', size: 'integer', url: 'text', expiresAt: 'instant' },
};

const aboutAccount: readonly Operation[] = [
  { method: 'GET', at: account('/details'), answers: { 200: details } },
  { method: 'GET', at: account('/api-usage/daily/private-apps'), answers: { 200: is.results(usage) } },
  { method: 'GET', at: owners(), query: ['email', 'after', 'limit', 'archived'], answers: { 200: is.page(owner) } },
  { method: 'GET', at: owners('/{id}'), query: ['idProperty', 'archived'], answers: { 200: owner } },
  { method: 'POST', at: files(), raw: 'multipart/form-data', answers: { 201: file } },
  { method: 'GET', at: files('/{id}'), answers: { 200: file } },
  { method: 'GET', at: files('/{id}/signed-url'), answers: { 200: signedUrl } },
  { method: 'DELETE', at: files('/{id}'), answers: gone },
];

const granted: Shape = {
  ...{ token_type: 'bearer', access_token: 'text', expires_in: 'integer', 'refresh_token?': 'text' },
  ...{ 'hub_id?': 'integer', 'scopes?': ['text'], 'user_id?': 'integer', 'id_token?': 'text' },
};
/** Journals take a token of the app itself: the guides have `client_credentials`, the document has not. */
const tokenForm: Shape = {
  ...{ grant_type: 'authorization_code|client_credentials|refresh_token', client_id: 'text', client_secret: 'text' },
  ...{ 'code?': 'text', 'redirect_uri?': 'text', 'refresh_token?': 'text', 'scope?': 'text', 'code_verifier?': 'text' },
};
const tokenOf: Shape = { client_id: 'text', client_secret: 'text', token: 'text', 'token_type_hint?': 'text' };
const tokens: readonly Operation[] = [
  {
    method: 'POST',
    at: { ...dated('/oauth/{v}/token', '/oauth/v3/token'), v1: '/oauth/v1/token' },
    form: tokenForm,
    answers: { 200: granted },
  },
  {
    method: 'POST',
    at: dated('/oauth/{v}/token/introspect', '/oauth/v3/token/introspect'),
    form: tokenOf,
    answers: { 200: { active: 'boolean', '*': 'any' } },
  },
  {
    method: 'POST',
    at: dated('/oauth/{v}/token/revoke', '/oauth/v3/token/revoke'),
    form: tokenOf,
    answers: { 200: 'text' },
  },
  {
    ...{ method: 'GET', at: { v1: '/oauth/v1/access-tokens/{token}' } },
    answers: {
      200: {
        token: 'text',
        hub_id: 'integer',
        user_id: 'integer',
        app_id: 'integer',
        expires_in: 'integer',
        scopes: ['text'],
        token_type: 'text',
        'user?': 'text',
        'hub_domain?': 'text',
      },
    },
  },
];

const settings: Shape = { targetUrl: 'text', throttling: { maxConcurrentRequests: 'integer', 'period?': 'text' } };
const subscription: Shape = {
  ...{ id: 'text', eventType: 'text', active: 'boolean', createdAt: 'instant', 'updatedAt?': 'instant' },
  ...{ 'propertyName?': 'text', 'objectTypeId?': 'text' },
};
const settled: Shape = { ...(settings as object), createdAt: 'instant', 'updatedAt?': 'instant' };
const journalActions = 'CREATE|DELETE|MERGE|RESTORE|UPDATE';
const journalEntry: Shape = { url: 'text', expiresAt: 'instant', currentOffset: 'uuid' };
const journalSubscription: Shape = {
  ...{ id: 'integer', appId: 'integer', actions: [journalActions], objectTypeId: 'text', subscriptionType: 'OBJECT' },
  ...{ createdAt: 'instant', updatedAt: 'instant', 'portalId?': 'integer', 'objectIds?': ['integer'] },
  'properties?': ['text'],
};
const journalQuery = ['installPortalId'];

const changes: readonly Operation[] = [
  { method: 'GET', at: hooks('/settings'), answers: { 200: settled } },
  { method: 'PUT', at: hooks('/settings'), body: settings, answers: { 200: settled } },
  { method: 'DELETE', at: hooks('/settings'), answers: gone },
  { method: 'GET', at: hooks('/subscriptions'), answers: { 200: is.results(subscription) } },
  {
    method: 'POST',
    at: hooks('/subscriptions'),
    body: { eventType: 'text', 'propertyName?': 'text', 'active?': 'boolean', 'objectTypeId?': 'text' },
    answers: { 201: subscription },
  },
  { method: 'GET', at: hooks('/subscriptions/{id}'), answers: { 200: subscription } },
  { method: 'PATCH', at: hooks('/subscriptions/{id}'), body: { 'active?': 'boolean' }, answers: { 200: subscription } },
  { method: 'DELETE', at: hooks('/subscriptions/{id}'), answers: gone },
  {
    method: 'POST',
    at: hooks('/subscriptions/batch/update'),
    body: inputs({ id: 'integer', active: 'boolean' }),
    answers: is.batches(200, subscription),
  },
  // The guides answer 204 where there is nothing to read.
  { method: 'GET', at: journal('/journal/{v}/earliest'), query: journalQuery, answers: { 200: journalEntry, ...gone } },
  {
    ...{ method: 'GET', at: journal('/journal/{v}/batch/{offset}/next/{count}'), query: journalQuery },
    answers: is.batches(200, journalEntry),
  },
  { method: 'GET', at: journal('/journal/{v}/latest'), query: journalQuery, answers: { 200: journalEntry, ...gone } },
  {
    method: 'GET',
    at: journal('/journal/{v}/offset/{offset}/next'),
    query: journalQuery,
    answers: { 200: journalEntry, ...gone },
  },
  { method: 'GET', at: journal('/subscriptions/{v}'), answers: { 200: is.results(journalSubscription) } },
  {
    ...{ method: 'POST', at: journal('/subscriptions/{v}'), answers: { 200: journalSubscription } },
    body: {
      subscriptionType: 'OBJECT',
      objectTypeId: 'text',
      portalId: 'integer',
      actions: [journalActions],
      objectIds: ['integer'],
      properties: ['text'],
    },
  },
  { method: 'DELETE', at: journal('/subscriptions/{v}/{id}'), answers: gone },
];

/** What HubSpot publishes of what the connector and its stand-in use. */
export const hubspotContract: Contract = {
  operations: [...records, ...schema, ...associations, ...aboutAccount, ...tokens, ...changes],
  refusal: ({ status, url }: Exchange) => {
    if (status === 429) return is.tooMany;
    return new URL(url).pathname.startsWith('/oauth/') ? is.tokenRefusal : is.refusal;
  },
};

/** Addresses that HubSpot hands out and does not publish. */
export const handedOut = ['files/content/{id}', 'webhooks-journal/file/{offset}'];
