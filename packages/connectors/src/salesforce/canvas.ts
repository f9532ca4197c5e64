import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Largest signed request that is looked at, in characters. Salesforce's own are about two thousand. */
const longestRequest = 64 * 1024;
/** The scheme has no end of its own: what is older, or from the future, is refused. Own default. */
const windowSeconds = 5 * 60;

/** An id of a record: 15 characters that tell upper from lower case, and three more where it is the long form. */
const recordId = z.string().regex(/^[0-9A-Za-z]{15}([0-9A-Z]{3})?$/);

/** As much of the context as is read. It also carries a token of Salesforce, which is left where it is. */
const context = z.object({
  algorithm: z.literal('HMACSHA256'),
  issuedAt: z.int(),
  context: z.object({
    user: z.object({ userId: recordId, language: z.string().max(35).optional() }),
    organization: z.object({ organizationId: recordId }),
    environment: z.object({ parameters: z.record(z.string(), z.unknown()).default({}) }),
  }),
});

/** Who opened a page inside Salesforce, and with what. */
export interface CanvasRequest {
  userId: string;
  organizationId: string;
  /** Language of the person, such as `es` or `pt_BR`. */
  language: string;
  /** What the page that holds the app gives it. Anybody who may edit that page says what. */
  parameters: Readonly<Record<string, unknown>>;
  /** The signature in hex: the same for a request that comes again, however its Base64 is spelt. */
  signature: string;
}

/** Why a request is none. For logs; whoever sent it learns only that it does not fit. */
export type CanvasFault = 'malformed' | 'mismatch' | 'too-old' | 'too-new';

export type CanvasVerdict = { ok: true; request: CanvasRequest } | { ok: false; reason: CanvasFault };

/**
 * Checks what Salesforce posts to a Canvas app: Base64 of HMAC-SHA256 over the encoded context, a full stop, the context in Base64. The
 * signature is checked before the context is read. Whether the organisation is ours and whether it came before, the caller checks.
 *
 * @param secrets consumer secrets of the app that are good: two while one is replaced by another
 * @param nowMs milliseconds since 1970
 * @example
 * readCanvasRequest(form.get('signed_request'), [secret], 1795490000000)
 * // { ok: true, request: { userId: '005…', … } }, or { ok: false, reason: 'mismatch' }
 * @see https://developer.salesforce.com/docs/platform/canvas-framework/guide/canvas-app-signed-req-authentication.html
 */
export function readCanvasRequest(signedRequest: string, secrets: readonly string[], nowMs: number): CanvasVerdict {
  const dot = signedRequest.indexOf('.');
  if (dot < 1 || signedRequest.length > longestRequest) return { ok: false, reason: 'malformed' };
  const signature = Buffer.from(signedRequest.slice(0, dot), 'base64');
  const encoded = signedRequest.slice(dot + 1);
  if (!secrets.some((secret) => fits(signature, encoded, secret))) return { ok: false, reason: 'mismatch' };
  const read = context.safeParse(parse(encoded));
  if (!read.success) return { ok: false, reason: 'malformed' };
  const { issuedAt } = read.data;
  const age = nowMs / 1000 - inSeconds(issuedAt);
  if (!(age <= windowSeconds)) return { ok: false, reason: 'too-old' };
  if (age < -windowSeconds) return { ok: false, reason: 'too-new' };
  const { user, organization, environment } = read.data.context;
  return {
    ok: true,
    request: {
      userId: user.userId,
      organizationId: organization.organizationId,
      language: user.language ?? '',
      parameters: environment.parameters,
      signature: signature.toString('hex'),
    },
  };
}

/** Whether two ids are of the same record: the long form only adds a check to the short one. */
export function isSameRecord(one: string, other: string): boolean {
  const areIds = recordId.safeParse(one).success && recordId.safeParse(other).success;
  return areIds && one.slice(0, 15) === other.slice(0, 15);
}

/** Salesforce's pages show it in seconds and in milliseconds: the latter are a thousand times as many. */
function inSeconds(issuedAt: number): number {
  return issuedAt > 100_000_000_000 ? issuedAt / 1000 : issuedAt;
}

function fits(signature: Uint8Array, encoded: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(encoded).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}

function parse(encoded: string): unknown {
  try {
    return JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
