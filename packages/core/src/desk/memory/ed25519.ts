import type { SignatureCheck } from '../receipt.js';
import { fromBase64url, toBase64url } from './base64url.js';
import { utf8, webCrypto } from './webCrypto.js';

/** What stands before the 32 bytes of a seed in PKCS #8 (RFC 8410, section 7). */
const beforeSeed = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

const keyBytes = 32;
const signatureBytes = 64;

/** A pair of keys of Ed25519 (RFC 8032). Texts are signed in UTF-8; keys and signatures are in base64url. */
export interface SigningKey {
  publicKey: string;
  sign(text: string): Promise<string>;
}

/** The pair of keys of a seed of 32 bytes. */
export async function signingKeyOf(seed: Uint8Array): Promise<SigningKey> {
  const { subtle } = webCrypto();
  // Extractable, because Web Cryptography tells the public half of a private key only on export.
  const key = await subtle.importKey('pkcs8', Uint8Array.from([...beforeSeed, ...seed]), 'Ed25519', true, ['sign']);
  const { x: publicKey } = await subtle.exportKey('jwk', key);
  if (publicKey === undefined) throw new TypeError('This host exports no public half of an Ed25519 key.');
  return {
    publicKey,
    sign: async (text) => toBase64url(new Uint8Array(await subtle.sign('Ed25519', key, utf8(text)))),
  };
}

/**
 * Checks signatures with the Web Cryptography of the host: Node, and browsers since 2025.
 *
 * @example
 * await webCryptoCheck('r', 'kqAJqfDUyrhyDoILX2QlQKKye1QWUD-Ps3YiI-vbadoIWsHkPhWZblWPNhPQ8R2OOHsurrQwKu6wDSkWErsMAA',
 *   'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw') // true: the second test of RFC 8032, section 7.1
 */
export const webCryptoCheck: SignatureCheck = async (text, signature, publicKey) => {
  const [mark, raw] = [fromBase64url(signature), fromBase64url(publicKey)];
  if (mark?.length !== signatureBytes || raw?.length !== keyBytes) return false;
  const { subtle } = webCrypto();
  const key = await subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  return subtle.verify('Ed25519', key, mark, utf8(text));
};
