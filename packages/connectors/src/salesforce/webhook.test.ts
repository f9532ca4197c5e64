import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { WebhookRequest, WebhookResult } from '../crm/webhook.js';
import { changeOrg } from '../fakes/salesforce/control/change-org.js';
import { salesforceUnderTest } from './salesforceSamples.js';
import { salesforceHook, salesforceWebhook } from './webhook.js';

const key = 'k3y-that-nobody-guesses-0123456789ab';
const options = { organizations: ['00D30000000aBcDEAU'], keys: [key] };
const message = (inside: string, organization = '00D30000000aBcD') =>
  '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>' +
  `<notifications xmlns="http://soap.sforce.com/2005/09/outbound"><OrganizationId>${organization}</OrganizationId>` +
  `<SessionId xsi:nil="true"/>${inside}</notifications></soapenv:Body></soapenv:Envelope>`;
const notification = (id: string, caseId: string) =>
  `<Notification><Id>${id}</Id><sObject xsi:type="sf:Case" xmlns:sf="urn:sobject"><sf:Id>${caseId}</sf:Id></sObject></Notification>`;
const request = (body: string | Uint8Array, method = 'POST', path = `/hooks/salesforce/${key}`): WebhookRequest => ({
  ...{ method, path, headers: { 'content-type': 'text/xml' } },
  raw: typeof body === 'string' ? new TextEncoder().encode(body) : body,
});
const caseId = '50030000000xYzAAAU';

describe('an outbound message of Salesforce', () => {
  it('hints at the Cases that it names', () => {
    const result = salesforceWebhook(options, request(message(notification('04l1', caseId))));
    expect(result).toEqual({
      ok: true,
      hints: [{ remoteId: caseId, what: 'changed', key: expect.any(String) as string }],
    });
  });

  it('has one key for each notification, however often it comes', () => {
    const keys = (body: string) => {
      const result = salesforceWebhook(options, request(body));
      return result.ok ? result.hints.map(({ key }) => key) : [];
    };
    const first = keys(message(notification('04l1', caseId) + notification('04l2', caseId)));
    expect(new Set(first).size).toBe(2);
    expect(keys(message(notification('04l1', caseId)))).toEqual(first.slice(0, 1));
  });

  const refusals: [string, WebhookRequest, Extract<WebhookResult, { ok: false }>][] = [
    ['of another org', request(message('', '00D30000000ZZZZ')), { ok: false, status: 401, reason: 'account' }],
    ['of no org', request(message('', '')), { ok: false, status: 401, reason: 'account' }],
    ['that is no XML', request('{}'), { ok: false, status: 400, reason: 'body' }],
    ['of another shape', request('<a/>'), { ok: false, status: 400, reason: 'body' }],
    ['not in UTF-8', request(Uint8Array.of(60, 255)), { ok: false, status: 400, reason: 'body' }],
    ['that was not posted', request(message(''), 'GET'), { ok: false, status: 400, reason: 'body' }],
    ['with a document type', request(`<!DOCTYPE x>${message('')}`), { ok: false, status: 400, reason: 'body' }],
    [
      'with more than a hundred notifications',
      request(message(notification('04l1', caseId).repeat(101))),
      { ok: false, status: 400, reason: 'body' },
    ],
    ['that is too large', request(new Uint8Array(1_048_577)), { ok: false, status: 413, reason: 'size' }],
  ];
  it.each(refusals)('%s is refused', (_what, body, refusal) => {
    expect(salesforceWebhook(options, body)).toEqual(refusal);
  });

  it('is refused where none is expected', () => {
    expect(salesforceWebhook(undefined, request(message('')))).toEqual({ ok: false, status: 401, reason: 'unsigned' });
  });

  it.each([
    ['another key', `/hooks/salesforce/${key.replace('k', 'x')}`],
    ['the beginning of the key', `/hooks/salesforce/${key.slice(0, -1)}`],
    ['no key', '/hooks/salesforce/'],
    ['the key in the query', `/hooks/salesforce?${key}`],
    ['the path of another CRM', '/hooks/hubspot'],
  ])('at an address with %s is refused before it is read', (_what, path) => {
    const refusal = { ok: false, status: 401, reason: 'unsigned' };
    expect(salesforceWebhook(options, request('{}', 'POST', path))).toEqual(refusal);
  });

  it('is taken by the key before, while it is replaced, and whatever the query', () => {
    const both = { ...options, keys: ['the-new-one', key] };
    expect(salesforceWebhook(both, request(message(''), 'POST', `/hooks/salesforce/${key}?a=b`))).toMatchObject({
      ok: true,
    });
  });

  it('passes over what is no Case', () => {
    const body = message(notification('04l1', '00330000000xYzAAAU'));
    expect(salesforceWebhook(options, request(body))).toEqual({ ok: true, hints: [] });
  });

  it('as the stand-in sends it is read, and acknowledged', async () => {
    await using run = await salesforceUnderTest();
    const { org, outbound } = run.salesforce;
    const results: WebhookResult[] = [];
    const server = createServer((incoming, response) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () => {
        results.push(salesforceWebhook({ ...options, organizations: [org.id] }, request(Buffer.concat(parts))));
        response.end('body' in salesforceHook.taken ? salesforceHook.taken.body : '');
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const id = org.plant('Case', { Subject: 'a & <b>' });
    changeOrg(run.salesforce, {
      do: 'addOutboundTarget',
      object: 'Case',
      url: `http://127.0.0.1:${port}/`,
      fields: ['Subject'],
    });
    changeOrg(run.salesforce, { do: 'update', id, values: { Subject: 'c & <d>' } });
    expect(await outbound.deliver()).toMatchObject({ acknowledged: 1, waiting: 0 });
    expect(results).toMatchObject([{ ok: true, hints: [{ remoteId: id, what: 'changed' }] }]);
    server.close();
  });
});
