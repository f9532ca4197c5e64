import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSameRecord, readCanvasRequest } from './canvas.js';

// Worked outside this code, by the scheme that Salesforce documents.
const secret = 'CONSUMERSECRET123456789';
const signature = 'Z72BlnzefI5airYPbhp483RwMBeBlYjCgecoWJbblwQ=';
const issuedAtMs = 1_795_490_000_000;
const client = {
  instanceId: '_:pqrs:',
  instanceUrl: 'https://acme.my.salesforce.com',
  targetOrigin: 'https://acme.my.salesforce.com',
  oauthToken: 'REDACTED',
};
const context = {
  user: { userId: '005xx000001X8Uz', language: 'es', locale: 'es_CO' },
  organization: { organizationId: '00Dxx0000001gPL' },
  environment: { displayLocation: 'Visualforce', parameters: { caseId: '500xx0000001' } },
};
const whole = { algorithm: 'HMACSHA256', issuedAt: 1_795_490_000, userId: '005xx000001X8Uz', client, context };
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
const sign = (encoded: string, key = secret) => createHmac('sha256', key).update(encoded).digest('base64');
const signed = (value: unknown) => `${sign(encode(value))}.${encode(value)}`;
const read = (text: string, nowMs = issuedAtMs, secrets: readonly string[] = [secret]) =>
  readCanvasRequest(text, secrets, nowMs);

describe('a signed request of Canvas', () => {
  it('is read where it is signed, and its token left where it is', () => {
    const request = {
      userId: '005xx000001X8Uz',
      organizationId: '00Dxx0000001gPL',
      language: 'es',
      parameters: { caseId: '500xx0000001' },
      signature: Buffer.from(signature, 'base64').toString('hex'),
    };
    expect(read(`${signature}.${encode(whole)}`)).toEqual({ ok: true, request });
  });

  it('is one request, however its signature is spelt', () => {
    const [padded, bare] = [`${signature}.${encode(whole)}`, `${signature.replace('=', '')}.${encode(whole)}`];
    expect(read(bare)).toEqual(read(padded));
  });

  it.each([
    [0, { ok: true }],
    [300_000, { ok: true }],
    [301_000, { ok: false, reason: 'too-old' }],
    [-300_000, { ok: true }],
    [-301_000, { ok: false, reason: 'too-new' }],
    [Number.NaN, { ok: false, reason: 'too-old' }],
  ])('%d ms later is %j', (ms, verdict) => {
    expect(read(signed(whole), issuedAtMs + ms)).toMatchObject(verdict);
  });

  it('is as old in milliseconds as in seconds', () => {
    const inMs = signed({ ...whole, issuedAt: issuedAtMs });
    expect([read(inMs).ok, read(inMs, issuedAtMs + 301_000).ok]).toEqual([true, false]);
  });

  it.each([
    ['nothing', ''],
    ['a context alone', encode(whole)],
    ['an empty signature', `.${encode(whole)}`],
    ['more than it may be', `${signature}.${'A'.repeat(64 * 1024)}`],
    ['another algorithm', signed({ ...whole, algorithm: 'none' })],
    ['no organisation', signed({ ...whole, context: { ...context, organization: {} } })],
    ['ids that are none', signed({ ...whole, context: { ...context, user: { userId: "5' or 1=1" } } })],
    ['what is no JSON', `${sign('A')}.A`],
  ])('is not %s', (_, text) => {
    expect(read(text)).toEqual({ ok: false, reason: 'malformed' });
  });

  it.each([
    ['another secret', `${sign(encode(whole), 'another')}.${encode(whole)}`],
    ['another context', `${signature}.${encode({ ...whole, userId: 'x' })}`],
    ['a shorter signature', `${signature.slice(0, 20)}.${encode(whole)}`],
    ['the decoded context signed', `${sign(JSON.stringify(whole))}.${encode(whole)}`],
  ])('does not fit with %s', (_, text) => {
    expect(read(text)).toEqual({ ok: false, reason: 'mismatch' });
  });

  it('fits the next secret beside the last, and none where there is none', () => {
    expect(read(signed(whole), issuedAtMs, ['the next', secret]).ok).toBe(true);
    expect(read(signed(whole), issuedAtMs, []).ok).toBe(false);
  });
});

describe('ids of records', () => {
  it.each([
    ['00Dxx0000001gPL', '00Dxx0000001gPLEAY', true],
    ['00Dxx0000001gPLEAY', '00Dxx0000001gPL', true],
    ['00Dxx0000001gPl', '00Dxx0000001gPL', false],
    ['00Dxx0000001gPL?', '00Dxx0000001gPL', false],
    ['00Dxx0000001gPL', '00Dxx0000001gPL~~~', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSameRecord(one, other)).toBe(same);
  });
});
