import type { Signer } from '../ports.js';
import { trackingCodeFrom } from '../trackingCode.js';
import { signingKeyOf, type SigningKey } from './ed25519.js';
import { utf8, webCrypto } from './webCrypto.js';

/**
 * SHA-256 of a text in UTF-8, in hex.
 *
 * @example
 * await webCryptoDigest('') // 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export async function webCryptoDigest(text: string): Promise<string> {
  return toHex(await webCrypto().subtle.digest('SHA-256', utf8(text)));
}

/**
 * Hashes with SHA-256, and derives from a secret what it alone can give: tracking codes with HMAC-SHA256, and the Ed25519 key that signs
 * receipts with HKDF-SHA256. The same secret always gives the same codes and the same key, and without it nobody can tell or forge them.
 * It runs in Node, workers and browsers since 2025.
 *
 * @param secret at least 16 characters; changing it changes every tracking code, and the key of receipts.
 * @throws RangeError when the secret is shorter.
 * @example
 * await webCryptoSigner('a secret of the tests').trackingCode('andina', '01K7Q9') // such as 'K7MQ-2XWP'
 */
export function webCryptoSigner(secret: string): Signer {
  if (secret.length < 16) throw new RangeError('The secret of the tracking codes must have at least 16 characters.');
  let codeKey: Promise<object> | undefined;
  let receiptKey: Promise<SigningKey> | undefined;
  const keyOfCodes = () =>
    (codeKey ??= webCrypto().subtle.importKey('raw', utf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']));
  const keyOfReceipts = () => (receiptKey ??= deriveSeed(secret, 'receipts').then(signingKeyOf));
  return {
    digest: webCryptoDigest,
    async digestBytes(content) {
      return toHex(await webCrypto().subtle.digest('SHA-256', content));
    },
    async trackingCode(tenant, caseId) {
      const hash = await webCrypto().subtle.sign('HMAC', await keyOfCodes(), utf8(`${tenant}\n${caseId}`));
      return trackingCodeFrom(new Uint8Array(hash));
    },
    async sign(text) {
      return (await keyOfReceipts()).sign(text);
    },
    async publicKey() {
      return (await keyOfReceipts()).publicKey;
    },
  };
}

/** 32 bytes of a secret for one purpose: HKDF (RFC 5869) with the purpose as its info. */
async function deriveSeed(secret: string, purpose: string): Promise<Uint8Array> {
  const { subtle } = webCrypto();
  const key = await subtle.importKey('raw', utf8(secret), 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: utf8('pqrs-kit'), info: utf8(purpose) } as const;
  return new Uint8Array(await subtle.deriveBits(parameters, key, 256));
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
