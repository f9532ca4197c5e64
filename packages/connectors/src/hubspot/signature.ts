import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A request as HubSpot sent it. */
export interface SignedRequest {
  method: string;
  /**
   * The whole address with its query, as HubSpot called it: the public origin from the settings and the path as received, never
   * built from the Host header or from parameters that were read.
   */
  uri: string;
  /** The bytes that came, before anything reads them: JSON that was parsed and written again signs differently. */
  body: Uint8Array;
  headers: SignatureHeaders;
}

export interface SignatureHeaders {
  /** `X-HubSpot-Signature-v3`. */
  v3?: string | undefined;
  /** `X-HubSpot-Request-Timestamp`: milliseconds since 1970. */
  timestamp?: string | undefined;
  /** `X-HubSpot-Signature-Version`. */
  version?: string | undefined;
  /** `X-HubSpot-Signature`: what version 2 signs with. */
  legacy?: string | undefined;
}

/** Why a signature is none. For logs; whoever sent it learns only that it does not fit. */
export type SignatureFault = 'missing' | 'malformed' | 'too-old' | 'too-new' | 'mismatch';

export type SignatureVerdict = { ok: true } | { ok: false; reason: SignatureFault };

/** HubSpot refuses what is older; this refuses what comes from the future too, so that nothing can be kept for later. */
const signatureWindowMs = 5 * 60_000;

/** Escapes that HubSpot decodes before it signs an address. */
const decoded: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
};

/**
 * Checks HubSpot's signature of version 3: Base64 of HMAC-SHA256 over method, address, body and timestamp.
 *
 * @param secrets client secrets of the app that are good: two while one is replaced by another
 * @param nowMs milliseconds since 1970
 * @example
 * checkSignatureV3({ method: 'POST', uri: 'https://pqrs.example.org/embed/hubspot/code?portalId=33', body, headers }, [secret], 1795490000000)
 * // {ok: true}, or {ok: false, reason: 'too-old'}
 * @see https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation
 */
export function checkSignatureV3(
  { method, uri, body, headers }: SignedRequest,
  secrets: readonly string[],
  nowMs: number,
): SignatureVerdict {
  const { v3, timestamp } = headers;
  if (v3 === undefined || timestamp === undefined) return fault('missing');
  if (!/^\d{1,16}$/.test(timestamp) || !/^[A-Za-z0-9+/]{43}=$/.test(v3)) return fault('malformed');
  const age = nowMs - Number(timestamp);
  if (age > signatureWindowMs) return fault('too-old');
  if (age < -signatureWindowMs) return fault('too-new');
  const expected = (secret: string) =>
    createHmac('sha256', secret).update(method).update(signedAddress(uri)).update(body).update(timestamp).digest();
  return compare(Buffer.from(v3, 'base64'), secrets.map(expected));
}

/**
 * Checks HubSpot's signature of version 2: SHA-256, in hex, of secret, method, address and body. It carries no time, so a request can be
 * sent again for ever: only workflow actions are signed so, and each of their calls must count once.
 *
 * @param secrets as for {@link checkSignatureV3}
 * @see https://developers.hubspot.com/docs/api-reference/automation-actions-v4/guide
 */
export function checkSignatureV2(
  { method, uri, body, headers }: SignedRequest,
  secrets: readonly string[],
): SignatureVerdict {
  const { legacy, version } = headers;
  if (legacy === undefined || version !== 'v2') return fault('missing');
  if (!/^[0-9a-f]{64}$/.test(legacy)) return fault('malformed');
  const expected = (secret: string) =>
    createHash('sha256').update(secret).update(method).update(uri).update(body).digest();
  return compare(Buffer.from(legacy, 'hex'), secrets.map(expected));
}

function signedAddress(uri: string): string {
  return uri.replace(/#.*$/, '').replace(/%[0-9A-F]{2}/gi, (escape) => decoded[escape.toUpperCase()] ?? escape);
}

/** Every secret is tried, whichever fits, so that the time tells nothing. */
function compare(given: Buffer, expected: readonly Buffer[]): SignatureVerdict {
  const fits = expected.map((one) => timingSafeEqual(one, given));
  return fits.includes(true) ? { ok: true } : fault('mismatch');
}

function fault(reason: SignatureFault): SignatureVerdict {
  return { ok: false, reason };
}
