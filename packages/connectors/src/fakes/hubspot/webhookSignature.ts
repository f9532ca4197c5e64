import { createHmac } from 'node:crypto';

/** What a signature of version 3 covers. */
export interface SignedRequest {
  secret: string;
  method: string;
  /** The whole address, as the receiver's public origin has it. */
  uri: string;
  /** The raw bytes that are sent. */
  body: string;
  /** Milliseconds since 1970. */
  timestamp: number;
}

/** The escapes that HubSpot takes out of the address before it signs. */
const unescaped = /%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

/**
 * The value of `X-HubSpot-Signature-v3`: developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation.
 *
 * @example
 * signatureV3({ secret, method: 'POST', uri: 'https://pqrs.example.org/hooks/hubspot', body: '[]', timestamp: 1795490000000 })
 */
export function signatureV3({ secret, method, uri, body, timestamp }: SignedRequest): string {
  const [address = ''] = uri.split('#');
  const decoded = address.replace(unescaped, (escape) => decodeURIComponent(escape));
  return createHmac('sha256', secret).update(`${method}${decoded}${body}${timestamp}`).digest('base64');
}
