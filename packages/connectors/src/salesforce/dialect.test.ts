import { describe, expect, it } from 'vitest';
import { budgetIn, salesforceDialect } from './dialect.js';

const request = { endpoint: 'cases.query', method: 'GET', path: '', repeatable: true } as const;

const failureOf = (status: number, body: unknown, text = '') =>
  salesforceDialect.failureOf({ status, body, text, headers: new Headers() }, request, 0);

const one = (errorCode: string, message = '', fields: string[] = []) => [{ errorCode, message, fields }];

describe('what Salesforce says of failures', () => {
  it.each([
    [401, one('INVALID_SESSION_ID'), 'auth', 'account'],
    [403, one('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'), 'rate-daily', 'account'],
    [403, one('REQUEST_LIMIT_EXCEEDED', 'ConcurrentRequests Limit exceeded.'), 'rate-concurrency', 'account'],
    [403, one('API_DISABLED_FOR_ORG'), 'permission', 'account'],
    [403, undefined, 'permission', 'account'],
    [400, one('UNABLE_TO_LOCK_ROW'), 'locked', undefined],
    [400, one('QUERY_TIMEOUT'), 'transient', undefined],
    [503, one('SERVER_UNAVAILABLE'), 'transient', undefined],
    [502, undefined, 'transient', undefined],
    [420, undefined, 'transient', undefined],
    [406, undefined, 'transient', undefined],
    [404, one('ENTITY_IS_DELETED'), 'deleted', undefined],
    [404, one('NOT_FOUND'), 'not-found', undefined],
    [400, one('DUPLICATE_VALUE'), 'duplicate', undefined],
    [400, one('DUPLICATES_DETECTED'), 'duplicate', undefined],
    [400, one('INVALID_FIELD'), 'schema', undefined],
    [400, one('STRING_TOO_LONG'), 'validation', undefined],
    [400, one('REQUIRED_FIELD_MISSING'), 'validation', undefined],
    [400, one('FIELD_CUSTOM_VALIDATION_EXCEPTION'), 'validation', undefined],
    [412, undefined, 'conflict', undefined],
    [400, { error: 'invalid_grant', error_description: 'user x' }, 'validation', undefined],
  ])('%i %j is %s', (status, body, kind, scope) => {
    expect(failureOf(status, body)).toMatchObject({ kind, ...(scope && { scope }) });
  });

  it('of the SOAP interface is read from its fault', () => {
    const fault =
      '<soapenv:Fault><faultcode>sf:INVALID_SESSION_ID</faultcode><faultstring>x</faultstring></soapenv:Fault>';
    expect(failureOf(500, undefined, fault)).toMatchObject({ kind: 'auth', remoteCode: 'INVALID_SESSION_ID' });
    expect(failureOf(500, undefined, '<faultcode>sf:EXCEEDED_ID_LIMIT</faultcode>')).toMatchObject({
      kind: 'validation',
    });
  });

  it('names fields and no values, whatever the text holds', () => {
    const text = "Subject: data value too large: María Núñez, CC 52.123.456\nNo such column 'Gone__c' on entity 'Case'";
    const failure = failureOf(400, one('STRING_TOO_LONG', text, ['Subject', 'María Núñez']));
    expect(failure.remoteFields).toEqual(['Subject', 'Gone__c']);
    expect(JSON.stringify(failure)).not.toMatch(/María|52/);
  });
});

describe('what is left of a day', () => {
  it.each([
    ['api-usage=18/5000', { left: 4_982, limit: 5_000 }],
    ['api-usage=18/5000; per-app-api-usage=17/250(appName=pqrs)', { left: 233, limit: 250 }],
    ['api-usage=5001/5000; api-bursts=1/25', { left: -1, limit: 5_000 }],
    ['', undefined],
  ])('in %j is %j', (header, budget) => {
    expect(budgetIn(header)).toEqual(budget);
  });
});
