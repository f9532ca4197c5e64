import { describe, expect, it } from 'vitest';
import { checkSignatureV2, checkSignatureV3, type SignedRequest } from './signature.js';

const secret = '5f1c3a2e-0000-4000-8000-pqrsdemo0001';
const sentAt = 1_795_490_000_000;
const bytes = (text: string) => new TextEncoder().encode(text);

/** Values worked out by hand from HubSpot's description, outside this code. */
const webhook: SignedRequest = {
  method: 'POST',
  uri: 'https://pqrs.example.org/hooks/hubspot?tenant=acme',
  body: bytes(
    '[{"eventId":3816279340,"subscriptionId":25,"portalId":33,"appId":1160452,"occurredAt":1795489999000,"subscriptionType":"ticket.propertyChange","attemptNumber":0,"objectId":1246965,"propertyName":"hs_pipeline_stage","propertyValue":"2","changeSource":"CRM_UI"}]',
  ),
  headers: { v3: '/fbmzdq1evHgwpE/NA3jPRvhVJ9P4Blu4V68oXut/PE=', timestamp: String(sentAt) },
};
const card: SignedRequest = {
  method: 'POST',
  uri: 'https://pqrs.example.org/embed/code?userId=7711&portalId=33&userEmail=ana%40example.org&appId=1160452',
  body: bytes('{"ticketId":4242}'),
  headers: { v3: 'wOUbXtZ5+CH2X6GbEa2+EUXmuF7ZNfJxzD7OvuITL18=', timestamp: String(sentAt) },
};
const read: SignedRequest = {
  method: 'GET',
  uri: 'https://pqrs.example.org/embed/case?id=4242&userId=7711&portalId=33&userEmail=ana%40example.org&appId=1160452',
  body: new Uint8Array(),
  headers: { v3: 'u7Q5E3SShpSE2JzwJMBX69ExWLpFmjjfRFZeS6wl6wQ=', timestamp: String(sentAt) },
};
const withHeaders = (request: SignedRequest, headers: SignedRequest['headers']): SignedRequest => ({
  ...request,
  headers: { ...request.headers, ...headers },
});

describe('version 3', () => {
  it.each([
    ['a webhook', webhook],
    ['a card, with an escape that HubSpot decodes', card],
    ['a card that reads', read],
  ])('takes %s', (_, request) => {
    expect(checkSignatureV3(request, [secret], sentAt)).toEqual({ ok: true });
  });

  it('takes either secret while one is replaced', () => {
    expect(checkSignatureV3(card, ['the-next-secret', secret], sentAt)).toEqual({ ok: true });
    expect(checkSignatureV3(card, ['the-next-secret'], sentAt)).toEqual({ ok: false, reason: 'mismatch' });
    expect(checkSignatureV3(card, [], sentAt)).toEqual({ ok: false, reason: 'mismatch' });
  });

  it.each([
    [300_000, { ok: true }],
    [300_001, { ok: false, reason: 'too-old' }],
    [-300_000, { ok: true }],
    [-300_001, { ok: false, reason: 'too-new' }],
  ])('%d ms after it was signed: %j', (later, verdict) => {
    expect(checkSignatureV3(card, [secret], sentAt + later)).toEqual(verdict);
  });

  it.each([
    ['another method', { ...card, method: 'PUT' }],
    ['another body', { ...card, body: bytes('{"ticketId":4243}') }],
    ['a body written again', { ...card, body: bytes('{ "ticketId": 4242 }') }],
    ['another portal', { ...card, uri: card.uri.replace('portalId=33', 'portalId=34') }],
    [
      'another order of parameters',
      { ...card, uri: card.uri.replace('userId=7711&portalId=33', 'portalId=33&userId=7711') },
    ],
    ['another origin', { ...card, uri: card.uri.replace('pqrs.example.org', 'pqrs.example.com') }],
    ['another time', withHeaders(card, { timestamp: String(sentAt + 1) })],
  ])('refuses %s', (_, request) => {
    expect(checkSignatureV3(request, [secret], sentAt)).toEqual({ ok: false, reason: 'mismatch' });
  });

  it.each([
    ['no signature', { v3: undefined }, 'missing'],
    ['no time', { timestamp: undefined }, 'missing'],
    ['a time that is no number', { timestamp: 'NaN' }, 'malformed'],
    ['a time with a fraction', { timestamp: `${sentAt}.5` }, 'malformed'],
    ['a short signature', { v3: 'wOUbXtZ5' }, 'malformed'],
    ['another spelling of the same signature', { v3: 'wOUbXtZ5-CH2X6GbEa2-EUXmuF7ZNfJxzD7OvuITL18=' }, 'malformed'],
  ])('refuses %s', (_, headers, reason) => {
    expect(checkSignatureV3(withHeaders(card, headers), [secret], sentAt)).toEqual({ ok: false, reason });
  });
});

describe('version 2', () => {
  const action = withHeaders(webhook, {
    version: 'v2',
    legacy: '4c291cc28d88108a2074ceea3e0116dee9dfd8980801dd7fa1c724ae55ff931b',
  });

  it('takes what HubSpot signs so', () => {
    expect(checkSignatureV2(action, [secret])).toEqual({ ok: true });
  });

  it.each([
    ['another body', { ...action, body: bytes('[]') }, 'mismatch'],
    ['version 1', withHeaders(action, { version: 'v1' }), 'missing'],
    ['no signature', withHeaders(action, { legacy: undefined }), 'missing'],
    ['a short one', withHeaders(action, { legacy: '4c29' }), 'malformed'],
  ])('refuses %s', (_, request, reason) => {
    expect(checkSignatureV2(request, [secret])).toEqual({ ok: false, reason });
  });
});
