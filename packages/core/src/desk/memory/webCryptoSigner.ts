import type { Signer } from '../ports.js';
import { trackingCodeFrom } from '../trackingCode.js';
import { utf8, webCrypto } from './webCrypto.js';

/**
 * Hashes with SHA-256, and derives tracking codes from a secret with HMAC-SHA256: the same case always gets the same code, and without the
 * secret nobody can tell it. It runs in browsers, workers and Node.
 *
 * @param secret at least 16 characters; changing it changes every tracking code.
 * @throws RangeError when the secret is shorter.
 * @example
 * await webCryptoSigner('a secret of the tests').trackingCode('andina', '01K7Q9') // such as 'K7MQ-2XWP'
 */
export function webCryptoSigner(secret: string): Signer {
  if (secret.length < 16) throw new RangeError('The secret of the tracking codes must have at least 16 characters.');
  let key: Promise<object> | undefined;
  const signingKey = () =>
    (key ??= webCrypto().subtle.importKey('raw', utf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']));
  return {
    async digest(text) {
      return toHex(await webCrypto().subtle.digest('SHA-256', utf8(text)));
    },
    async trackingCode(tenant, caseId) {
      const hash = await webCrypto().subtle.sign('HMAC', await signingKey(), utf8(`${tenant}\n${caseId}`));
      return trackingCodeFrom(new Uint8Array(hash));
    },
  };
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
