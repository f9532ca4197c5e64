import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { isSameOrganization } from './organization.js';

export interface CanvasOptions {
  /** Consumer secrets of the app; two while one takes the place of the other. */
  secrets: readonly string[];
  /** Ids of the orgs that are installed here. */
  organizations: readonly string[];
}

/** Who opened a Canvas app, and where. The session of the user that Salesforce sends along is not read. */
export interface CanvasVisitor {
  userId: string;
  organizationId: string;
  /** The record whose page it is on, where it is on one. */
  recordId: string | null;
  /** The same only for this request: keep it as long as `issuedAt` is accepted, and refuse the second one. */
  key: string;
}

export type CanvasVerdict =
  { ok: true; visitor: CanvasVisitor } | { ok: false; reason: 'size' | 'signature' | 'body' | 'time' | 'account' };

const largest = 65_536;
const toleranceMs = 300_000;

const context = z.object({
  algorithm: z.literal('HMACSHA256'),
  issuedAt: z.union([z.number(), z.string().regex(/^\d{1,15}$/)]).transform(Number),
  userId: z.string(),
  context: z.object({
    organization: z.object({ organizationId: z.string() }),
    environment: z.object({ record: z.object({ Id: z.string().optional() }).nullish() }).nullish(),
  }),
});

/**
 * Checks the signed request that Salesforce posts to a Canvas app: HMAC-SHA256, in base64, over the encoded context as it
 * came. The scheme has no end of its own: one issued more than five minutes ago, or ahead, is refused.
 *
 * @param nowMs milliseconds since 1970
 * @see https://developer.salesforce.com/docs/atlas.en-us.platform_connect.meta/platform_connect/canvas_app_unsigning_code_example.htm
 */
export function checkCanvasRequest(signedRequest: string, options: CanvasOptions, nowMs: number): CanvasVerdict {
  if (signedRequest.length > largest) return { ok: false, reason: 'size' };
  const dot = signedRequest.indexOf('.');
  if (dot < 1) return { ok: false, reason: 'signature' };
  const [signature, encoded] = [signedRequest.slice(0, dot), signedRequest.slice(dot + 1)];
  if (!isSigned(signature, encoded, options.secrets)) return { ok: false, reason: 'signature' };
  const read = context.safeParse(decoded(encoded)).data;
  if (!read) return { ok: false, reason: 'body' };
  if (Math.abs(nowMs - read.issuedAt) > toleranceMs) return { ok: false, reason: 'time' };
  const { organization, environment } = read.context;
  const { organizationId } = organization;
  if (!options.organizations.some((one) => isSameOrganization(one, organizationId))) {
    return { ok: false, reason: 'account' };
  }
  const recordId = environment?.record?.Id ?? null;
  return { ok: true, visitor: { userId: read.userId, organizationId, recordId, key: signature } };
}

function isSigned(signature: string, encoded: string, secrets: readonly string[]): boolean {
  const given = Buffer.from(signature, 'base64');
  // Every secret is tried, so that the time taken does not tell which one fits.
  const fits = secrets.map((secret) => {
    const wanted = createHmac('sha256', secret).update(encoded).digest();
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
  return fits.includes(true);
}

function decoded(encoded: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64')));
  } catch {
    return undefined;
  }
}
