import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { WebhookRequest } from '../crm/webhook.js';
import { hubspotWebhook } from './webhook.js';

const secret = '5f1c3a2e-0000-4000-8000-pqrsdemo0001';
const now = 1_795_490_000_000;
const options = { publicOrigin: 'https://pqrs.example.org', secrets: [secret], portals: ['33'] };
const changed = {
  ...{ eventId: 3_816_279_340, subscriptionId: 25, portalId: 33, appId: 1_160_452, occurredAt: 1_795_489_999_000 },
  ...{ subscriptionType: 'ticket.propertyChange', attemptNumber: 0, objectId: 1_246_965 },
  ...{ propertyName: 'hs_pipeline_stage', propertyValue: '2', changeSource: 'CRM_UI' },
};

function signed(body: unknown, { at = now, with: key = secret }: { at?: number; with?: string } = {}): WebhookRequest {
  const raw = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const path = '/hooks/hubspot?tenant=acme';
  const text = Buffer.concat([Buffer.from(`POST${options.publicOrigin}${path}`), raw, Buffer.from(String(at))]);
  const signature = createHmac('sha256', key).update(text).digest('base64');
  return {
    ...{ method: 'POST', path, raw },
    headers: { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': String(at) },
  };
}

describe('a webhook of HubSpot', () => {
  it('with the signature of the worked example hints at its ticket', () => {
    const request = signed([changed]);
    expect(request.headers['x-hubspot-signature-v3']).toBe('/fbmzdq1evHgwpE/NA3jPRvhVJ9P4Blu4V68oXut/PE=');
    expect(hubspotWebhook(options, request, now)).toMatchObject({
      ok: true,
      hints: [{ remoteId: '1246965', what: 'changed' }],
    });
  });

  it.each([
    ['another secret', signed([changed], { with: 'another' }), now, 401],
    ['a time six minutes ago', signed([changed]), now + 360_000, 401],
    ['a time six minutes ahead', signed([changed]), now - 360_000, 401],
    ['no signature', { ...signed([changed]), headers: {} }, now, 401],
    [
      'a body that was written again',
      { ...signed([changed]), raw: Buffer.from(JSON.stringify([changed], null, 1)) },
      now,
      401,
    ],
    ['another portal alone', signed([{ ...changed, portalId: 34 }]), now, 401],
    ['no list', signed({ ...changed }), now, 400],
    ['no JSON', signed('{'), now, 400],
    ['a body of more than 1 MB', signed('x'.repeat(1_048_577)), now, 413],
  ])('with %s is refused', (_, request, at, status) => {
    expect(hubspotWebhook(options, request, at)).toMatchObject({ ok: false, status });
  });

  it('takes the old secret and the new one while one takes the place of the other', () => {
    const both = { ...options, secrets: ['the new one', secret] };
    expect(hubspotWebhook(both, signed([changed]), now).ok).toBe(true);
    expect(hubspotWebhook(both, signed([changed], { with: 'the new one' }), now).ok).toBe(true);
  });

  it('leaves out what is of another portal, and keeps the rest', () => {
    const result = hubspotWebhook(options, signed([changed, { ...changed, portalId: 34, objectId: 7 }]), now);
    expect(result).toMatchObject({ ok: true, hints: [{ remoteId: '1246965' }] });
  });

  it('has the same key when it comes again, and names both tickets of a merge', () => {
    const keys = [0, 3].map((attemptNumber) => {
      const result = hubspotWebhook(options, signed([{ ...changed, attemptNumber }]), now);
      return result.ok ? result.hints[0]?.key : undefined;
    });
    expect(new Set(keys).size).toBe(1);
    const merge = {
      ...changed,
      subscriptionType: 'ticket.merge',
      objectId: 5,
      primaryObjectId: 5,
      mergedObjectIds: [6],
    };
    const merged = hubspotWebhook(options, signed([merge]), now);
    expect(merged.ok && merged.hints.map(({ remoteId, what }) => [remoteId, what])).toEqual([
      ['5', 'merged'],
      ['6', 'merged'],
    ]);
  });

  it('is refused where nobody set up webhooks', () => {
    expect(hubspotWebhook(undefined, signed([changed]), now)).toMatchObject({ ok: false, status: 401 });
  });
});
