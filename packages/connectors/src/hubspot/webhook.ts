import { createHash } from 'node:crypto';
import { z } from 'zod';
import { checkSignatureV3, type SignatureFault, type SignedRequest } from './signature.js';
import type { ChangeHint, WebhookEndpoint, WebhookRequest, WebhookResult } from '../crm/webhook.js';

export interface HubspotWebhookOptions {
  /** Public address of the gateway, such as `https://pqrs.example.org`: what HubSpot signed, whatever the Host header says. */
  publicOrigin: string;
  /** Client secrets of the app; two while one takes the place of the other. */
  secrets: readonly string[];
  /** Portals that are installed here. */
  portals: readonly string[];
}

const largestBody = 1_048_576;

/** What the gateway is told; whoever sent it learns none of it. */
const reasons = {
  missing: 'unsigned',
  malformed: 'signature',
  'too-old': 'time',
  'too-new': 'time',
  mismatch: 'signature',
} as const satisfies Record<SignatureFault, string>;

function signedRequest(
  { publicOrigin }: HubspotWebhookOptions,
  { method, path, headers, raw }: WebhookRequest,
): SignedRequest {
  return {
    ...{ method, uri: `${publicOrigin}${path}`, body: raw },
    headers: { v3: headers['x-hubspot-signature-v3'], timestamp: headers['x-hubspot-request-timestamp'] },
  };
}

const id = z.union([z.string().regex(/^\d+$/), z.number().int()]).transform(String);
const event = z.object({
  eventId: id.optional(),
  subscriptionId: id.optional(),
  portalId: id,
  occurredAt: z.number().optional(),
  subscriptionType: z.string(),
  objectId: id.optional(),
  primaryObjectId: id.optional(),
  mergedObjectIds: z.array(id).optional(),
  newObjectId: id.optional(),
  propertyName: z.string().optional(),
});
const events = z.array(event).max(1_000);

export const hubspotHook: WebhookEndpoint = {
  path: '/hooks/hubspot',
  summary: 'What changed in HubSpot, signed by it',
  taken: { status: 204 },
};

/** What a webhook of HubSpot hints at. Its values are not used: the sync reads the tickets. */
export function hubspotWebhook(
  options: HubspotWebhookOptions | undefined,
  request: WebhookRequest,
  nowMs: number,
): WebhookResult {
  if (request.raw.byteLength > largestBody) return { ok: false, status: 413, reason: 'size' };
  if (!options) return { ok: false, status: 401, reason: 'signature' };
  const verdict = checkSignatureV3(signedRequest(options, request), options.secrets, nowMs);
  if (!verdict.ok) return { ok: false, status: 401, reason: reasons[verdict.reason] };
  const read = events.safeParse(parsed(request.raw));
  if (!read.success) return { ok: false, status: 400, reason: 'body' };
  const ours = read.data.filter(({ portalId }) => options.portals.includes(portalId));
  if (ours.length === 0 && read.data.length > 0) return { ok: false, status: 401, reason: 'account' };
  return { ok: true, hints: ours.filter(isOfTickets).flatMap(hintsOf) };
}

const isOfTickets = ({ subscriptionType }: z.output<typeof event>) => /^(ticket|object)\./.test(subscriptionType);

const whats: Readonly<Record<string, ChangeHint['what']>> = {
  deletion: 'deleted',
  privacyDeletion: 'deleted',
  merge: 'merged',
  restore: 'restored',
};

function hintsOf(one: z.output<typeof event>): ChangeHint[] {
  const what = whats[one.subscriptionType.split('.')[1] ?? ''] ?? 'changed';
  const ids = [one.objectId, one.newObjectId, one.primaryObjectId, ...(one.mergedObjectIds ?? [])];
  return [...new Set(ids)].flatMap((remoteId) =>
    remoteId === undefined ? [] : [{ remoteId, what, key: keyOf(one, remoteId) }],
  );
}

/** HubSpot does not promise that `eventId` is unique, and counts attempts inside the body: the key leaves attempts out. */
function keyOf(
  { subscriptionId, eventId, occurredAt, propertyName, portalId }: z.output<typeof event>,
  remoteId: string,
) {
  const parts = [portalId, subscriptionId, eventId, remoteId, occurredAt, propertyName];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function parsed(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    return undefined;
  }
}
