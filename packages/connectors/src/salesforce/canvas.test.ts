import { describe, expect, it } from 'vitest';
import { canvasSignedRequest } from '../fakes/salesforce/canvas.js';
import { checkCanvasRequest } from './canvas.js';

const secret = 'CONSUMERSECRET123456789';
const organizationId = '00D30000000aBcDEAU';
const issuedAt = Date.parse('2026-11-24T15:00:00Z');
const context = {
  algorithm: 'HMACSHA256',
  issuedAt,
  userId: '00530000001fg9FAAQ',
  client: { oauthToken: 'never read' },
  context: { organization: { organizationId }, environment: { record: { Id: '50030000000xYzAAAU' } } },
};
const options = { secrets: ['one before', secret], organizations: ['00D30000000aBcD'] };

describe('the signed request of Canvas', () => {
  // Computed by openssl: printf %s "$encoded" | openssl dgst -sha256 -hmac CONSUMERSECRET123456789 -binary | base64
  it('is known by the signature over the encoded context', () => {
    const encoded =
      'eyJhbGdvcml0aG0iOiJITUFDU0hBMjU2IiwiaXNzdWVkQXQiOjE3OTU1MzI0MDAwMDAsInVzZXJJZCI6IjAwNTMwMDAwMDAxZmc5RkFBUSIsImNvbnRleHQiOnsib3JnYW5pemF0aW9uIjp7Im9yZ2FuaXphdGlvbklkIjoiMDBEMzAwMDAwMDBhQmNERUFVIn19fQ==';
    const signature = '+lyBpcp/TCJs4shgt6MvVkoZ7MGhpr24zk6ePvso1qo=';
    const verdict = checkCanvasRequest(`${signature}.${encoded}`, options, issuedAt);
    expect(verdict).toMatchObject({
      ok: true,
      visitor: { userId: '00530000001fg9FAAQ', organizationId, recordId: null },
    });
  });

  it('tells who opened the app and on which record, and nothing of the session it carries', () => {
    const verdict = checkCanvasRequest(canvasSignedRequest(secret, context), options, issuedAt + 299_000);
    expect(verdict).toMatchObject({ ok: true, visitor: { recordId: '50030000000xYzAAAU' } });
    expect(JSON.stringify(verdict)).not.toContain('never read');
  });

  it.each([
    ['too old', context, 300_001, 'time'],
    ['ahead of us', context, -300_001, 'time'],
    [
      'of another org',
      { ...context, context: { organization: { organizationId: '00D30000000ZZZZEAU' } } },
      0,
      'account',
    ],
    ['of another method', { ...context, algorithm: 'none' }, 0, 'body'],
    ['of another shape', { ...context, userId: 1 }, 0, 'body'],
  ] as const)('%s is refused', (_what, given, laterMs, reason) => {
    expect(checkCanvasRequest(canvasSignedRequest(secret, given), options, issuedAt + laterMs)).toEqual({
      ok: false,
      reason,
    });
  });

  it.each([
    ['by another secret', canvasSignedRequest('another', context)],
    ['by nobody', `.${canvasSignedRequest(secret, context).split('.')[1] ?? ''}`],
    ['and changed after', `${canvasSignedRequest(secret, context)}A`],
    ['without a dot', 'abc'],
  ])('signed %s is refused', (_what, given) => {
    expect(checkCanvasRequest(given, options, issuedAt)).toEqual({ ok: false, reason: 'signature' });
  });

  it('too large is refused unread', () => {
    expect(checkCanvasRequest('a'.repeat(65_537), options, issuedAt)).toEqual({ ok: false, reason: 'size' });
  });
});
